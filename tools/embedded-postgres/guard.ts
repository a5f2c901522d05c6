import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Home } from './cluster'
import type { ServerUser } from './server-user'

// Reads until the other end of its input is gone, which the kernel sees to however we die, then asks the server to stop;
// unless the number has since gone to another process.
const SCRIPT = 'read -r _; [ "$(head -n 1 "$1" 2>/dev/null)" = "$2" ] && kill -INT "$2"'

/** A shell that stops the server when this process dies, even by kill -9. Returns what ends the guard. */
export function guardServer(home: Home, pid: number, user: ServerUser | undefined): () => void {
  if (process.platform === 'win32') return () => undefined
  const guard: ChildProcess = spawn('sh', ['-c', SCRIPT, 'guard', join(home.cluster, 'postmaster.pid'), String(pid)], {
    ...user,
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => undefined)
  guard.unref()
  // A pipe is a socket to node, whose type here knows no unref.
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref()
  return () => guard.kill('SIGKILL')
}
