import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Home, SUPERUSER } from './cluster'
import { ownFolder, type ServerUser } from './server-user'

export interface Listening {
  /** Folder of the socket file; none on Windows, where node cannot open one. */
  socketFolder?: string
  /** Also the number in the socket file's name. */
  port: number
  tcp: boolean
}

const USUAL_PORT = 5432
// The kernel cuts the path of a socket at 104 (macOS) or 108 bytes, of which `/.s.PGSQL.65535` takes 15.
const LONGEST_FOLDER = 88

/** @param port listen on 127.0.0.1 too, 0 for any free port */
export async function chooseListening(home: Home, user: ServerUser | undefined, port?: number): Promise<Listening> {
  const windows = process.platform === 'win32'
  const tcp = windows || port !== undefined
  return {
    socketFolder: windows ? undefined : await freshSocketFolder(home, user),
    port: tcp ? port || (await freePort()) : USUAL_PORT,
    tcp,
  }
}

async function freshSocketFolder(home: Home, user: ServerUser | undefined): Promise<string> {
  const inside = join(home.folder, 'socket')
  if (Buffer.byteLength(inside) > LONGEST_FOLDER) {
    const outside = await mkdtemp(join(tmpdir(), 'mingbai-socket-'))
    if (user) await chown(outside, user.uid, user.gid)
    return outside
  }
  await rm(inside, { recursive: true, force: true })
  await ownFolder(inside, user)
  return inside
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : USUAL_PORT
}

export function listeningArguments({ socketFolder = '', port, tcp }: Listening): string[] {
  const settings = [
    `unix_socket_directories=${socketFolder}`,
    `listen_addresses=${tcp ? '127.0.0.1' : ''}`,
    `port=${port}`,
  ]
  return settings.flatMap((setting) => ['-c', setting])
}

export function databaseUrl(password: string, database: string, { socketFolder, port }: Partial<Listening>): string {
  const account = `${SUPERUSER}:${encodeURIComponent(password)}`
  if (!socketFolder) return `postgresql://${account}@127.0.0.1:${port}/${database}`
  return `postgresql://${account}@localhost/${database}?host=${encodeURIComponent(socketFolder)}&port=${port}`
}
