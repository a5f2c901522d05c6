import type { Stats } from 'node:fs'
import { chown, lstat, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface ServerUser {
  uid: number
  gid: number
}

const NOBODY: ServerUser = { uid: 65534, gid: 65534 }
const OTHERS_MAY_ENTER = 0o001

/** PostgreSQL refuses to run as root, so then it runs as nobody; else as whoever started us (undefined). */
export function serverUser(): ServerUser | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined
}

/** Whether `user` gets through every folder above `path` (which need not exist yet). Undefined is ourselves: always. */
export async function canReach(path: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined)
    if (found && found.uid !== user.uid && (found.mode & OTHERS_MAY_ENTER) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** A folder of the server's own, which nobody else may look into. */
export async function ownFolder(path: string, user: ServerUser | undefined): Promise<void> {
  // The folders above it must let the server through; made here, they would otherwise be as closed as its own.
  await mkdir(dirname(path), { recursive: true, mode: 0o711 })
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { uid } = await requireOurs(path, user)
  if (user && uid !== user.uid) await chown(path, user.uid, user.gid)
}

/** A folder of ours in a place all may write to, through which the server may pass to its own. */
export async function passageFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o711 })
  await requireOurs(path)
}

/** In a shared temporary folder anyone could have put something in the place we want. */
async function requireOurs(path: string, user?: ServerUser): Promise<Stats> {
  const found = await lstat(path)
  const allowed = [user?.uid, process.getuid?.()].filter((uid) => uid !== undefined)
  if (found.isDirectory() && (allowed.length === 0 || allowed.includes(found.uid))) return found
  throw new Error(`${path} belongs to someone else; remove it or choose another folder.`)
}
