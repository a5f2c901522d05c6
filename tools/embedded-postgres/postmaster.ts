import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './cluster'

/** What a running server writes about itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
  socketFolder: string
  ready: boolean
}

const pidFile = (home: Home) => join(home.cluster, 'postmaster.pid')

export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(home), 'utf8').catch(() => '')
  const [pid, , , port, socketFolder, , , status] = text.split('\n')
  if (!Number(pid)) return undefined
  return { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '', ready: status?.trim() === 'ready' }
}

/** The server that still runs on this cluster, if any. */
export async function livePostmaster(home: Home): Promise<Postmaster | undefined> {
  const postmaster = await readPostmaster(home)
  if (!postmaster || postmaster.pid === NO_PROCESS) return undefined
  if (isAlive(postmaster.pid) && (await isPostgres(postmaster.pid))) return postmaster
  await forgetRecycledPid(home)
  return undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** Dead, but never asked about: in a container without an init process that lasts for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Only Linux can be asked; elsewhere a living process of that number is taken for the server. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return commandLine.includes('postgres')
}

const NO_PROCESS = 2 ** 22 + 1

/**
 * In a container numbers of processes come back soon, or stay with the dead: PostgreSQL would take whoever has the old one
 * for its own server and refuse to start. Only the number is replaced: what else is in the file guards against servers truly alive.
 */
async function forgetRecycledPid(home: Home): Promise<void> {
  const text = await readFile(pidFile(home), 'utf8')
  await writeFile(pidFile(home), text.replace(/^\d+/, String(NO_PROCESS)))
}
