import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'

/** Where files lie. Keys are made by us: `<county>/<id>/<variant>`. */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  get(key: string): Promise<Buffer | null>
  remove(key: string): Promise<void>
}

/** Files in a folder of this machine: for one machine and for tests. */
export function folderStorage(root: string): Storage {
  const path = (key: string): string => {
    const clean = normalize(key)
    if (clean.startsWith('..') || clean.startsWith('/')) throw new Error('A storage key may not leave its folder')
    return join(root, clean)
  }
  return {
    async put(key, bytes) {
      const file = path(key)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.part`, bytes)
      await rename(`${file}.part`, file)
    },
    get: (key) =>
      readFile(path(key)).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? null : Promise.reject(error),
      ),
    async remove(key) {
      await rm(path(key), { force: true })
      // The last file takes its folder with it; a folder that still holds one stays.
      await rmdir(dirname(path(key))).catch(() => undefined)
    },
  }
}
