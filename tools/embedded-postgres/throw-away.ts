import { execFile } from 'node:child_process'
import { chmod, cp, mkdtemp, readdir, rename, rm, stat, statfs, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres'
import { isAlive } from './postmaster'
import { passageFolder } from './server-user'

/** What a server is to hold at its start. It is made once for each key, kept on this machine, and copied afterwards. */
export interface Preparation {
  key: string
  prepare(url: string): Promise<void>
}

const EMPTY: Preparation = { key: 'empty', prepare: async () => undefined }
const KEPT_UNUSED_MS = 3_600_000
const MEMORY = '/dev/shm'
const MEMORY_WANTED = 2 ** 30

/** A server for one run of tests or of a tool: quick, and nothing is left of it after `stop`. */
export async function startThrowAwayPostgres(preparation = EMPTY): Promise<EmbeddedPostgres> {
  const base = join(await quickFolder(), `mingbai-postgresql-${process.getuid?.() ?? 'user'}`)
  await passageFolder(base)
  await removeLeftOvers(base)
  const prepared = await preparedFolder(base, preparation)
  const folder = await ownTemporary(base, 'run')
  const dataDir = join(folder, 'data')
  await copyFolder(prepared, dataDir)
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/** In memory where there is room: copying a database is ten times as quick there. A container often has 64 MB only. */
async function quickFolder(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => undefined)
  return memory && memory.bavail * memory.bsize > MEMORY_WANTED ? MEMORY : tmpdir()
}

/** Made under another name and renamed when whole: of several processes making it at once, one is first. */
async function preparedFolder(base: string, { key, prepare }: Preparation): Promise<string> {
  const prepared = join(base, `prepared-${key}`)
  if (await exists(prepared)) {
    await utimes(prepared, new Date(), new Date())
    return prepared
  }
  const making = await ownTemporary(base, 'making')
  const server = await startEmbeddedPostgres({ dataDir: join(making, 'data'), durable: false })
  await prepare(server.url).finally(() => server.stop())
  await rename(join(making, 'data'), prepared).catch(async (error) => {
    if (!(await exists(prepared))) throw error
  })
  await rm(making, { recursive: true, force: true })
  return prepared
}

async function ownTemporary(base: string, kind: string): Promise<string> {
  const folder = await mkdtemp(join(base, `${kind}-${process.pid}-`))
  await chmod(folder, 0o711)
  return folder
}

/** With owner and mode, which node's own copy does not keep. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true })
  else await promisify(execFile)('cp', ['-a', from, to])
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** What runs that were killed left behind, and preparations nobody has used for an hour. */
async function removeLeftOvers(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const [kind, pid] = name.split('-')
    const path = join(base, name)
    const unused = async () => Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0) > KEPT_UNUSED_MS
    const over = kind === 'prepared' ? await unused() : !isAlive(Number(pid))
    if (over) await rm(path, { recursive: true, force: true })
  }
}
