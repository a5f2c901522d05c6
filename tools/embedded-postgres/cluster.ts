import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chown, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries'
import { canReach, ownFolder, type ServerUser } from './server-user'

/** Where one embedded server keeps what it has: `cluster/` is PostgreSQL's own folder. */
export interface Home {
  folder: string
  cluster: string
  passwordFile: string
  ownerFile: string
  logFile: string
}

export const SUPERUSER = 'mingbai'

/** The home of the data asked for, moved to the system's folder for temporary data where the server could not reach it. */
export async function openHome(
  dataDir: string,
  user: ServerUser | undefined,
  log: (text: string) => void,
): Promise<Home> {
  const asked = resolve(dataDir)
  const folder = (await canReach(asked, user)) ? asked : await fallbackFolder(asked)
  if (folder !== asked) log(`The database server may not enter ${asked}: its data is in ${folder} instead.`)
  await ownFolder(folder, user)
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwordFile: join(folder, 'password'),
    ownerFile: join(folder, 'owner'),
    logFile: join(folder, 'server.log'),
  }
}

async function fallbackFolder(asked: string): Promise<string> {
  const key = createHash('sha256').update(asked).digest('hex').slice(0, 16)
  const persistent = await stat('/var/tmp').catch(() => undefined)
  return join(persistent?.isDirectory() ? '/var/tmp' : tmpdir(), `mingbai-data-${key}`)
}

/** Makes the cluster on first use. Returns the password of `SUPERUSER`. */
export async function openCluster(home: Home, binaries: Binaries, user: ServerUser | undefined): Promise<string> {
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) await createCluster(home, binaries, user)
  else if (version.trim() !== '18') throw new Error(`${home.cluster} was made by PostgreSQL ${version.trim()}, not 18.`)
  return readFile(home.passwordFile, 'utf8')
}

/** Made beside its place and renamed, so that an interrupted initdb leaves nothing half made. */
async function createCluster(home: Home, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
  const fresh = await mkdtemp(join(home.folder, 'new-'))
  try {
    const passwordFile = join(fresh, 'password')
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) await Promise.all([fresh, passwordFile].map((path) => chown(path, user.uid, user.gid)))
    await initdb(join(fresh, 'cluster'), passwordFile, binaries, user)
    await rename(passwordFile, home.passwordFile)
    await rename(join(fresh, 'cluster'), home.cluster)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

// The rules for letters and words must know Chinese, or searching by trigrams finds nothing: so C.UTF-8, wherever it has a
// name, and never plain C. Sorting is by code point on every machine.
const CHARACTER_RULES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'zh_CN.UTF-8']

async function initdb(cluster: string, passwordFile: string, binaries: Binaries, user: ServerUser | undefined) {
  const flags = [
    ['--pgdata', cluster],
    ['--username', SUPERUSER],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    ['--locale', 'C'],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--no-instructions', '--no-sync'],
  ].flat()
  const refusals: string[] = []
  for (const rules of CHARACTER_RULES) {
    try {
      await promisify(execFile)(binaries.initdb, [...flags, '--lc-ctype', rules], { ...user, env: {}, cwd: '/' })
      return
    } catch (error) {
      refusals.push(String((error as { stderr?: string }).stderr || error))
    }
  }
  throw new Error(`The embedded database could not be made:\n${refusals.join('\n')}`)
}
