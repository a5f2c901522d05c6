import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries'
import { type Home, openCluster, openHome } from './cluster'
import { ensureDatabase } from './ensure-database'
import { guardServer } from './guard'
import { chooseListening, databaseUrl, listeningArguments } from './listening'
import { isAlive, livePostmaster, type Postmaster, readPostmaster } from './postmaster'
import { type ServerUser, serverUser } from './server-user'
import { type Settings, serverArguments } from './settings'

export interface EmbeddedPostgresOptions {
  /** Folder of the data; made on first use. */
  dataDir: string
  /** Listens on 127.0.0.1 at this port too (0: any free one). Without it, only at a socket file no other user may open. */
  port?: number
  /** False for tests: quick, and lost when the machine stops. */
  durable: boolean
  database?: string
  settings?: Settings
  log?: (text: string) => void
}

export interface EmbeddedPostgres {
  url: string
  /** False when another process of ours already runs this server: then `stop` leaves it alone. */
  owned: boolean
  /** Resolves when the server has written everything down and is gone. May be called twice. */
  stop(): Promise<void>
}

const START_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 30_000
const UNOWNED_FOR_MS = 5_000
const POLL_MS = 10

/** Another server holds the cluster: one that runs, or one killed a moment ago whose processes are still leaving. */
class ClusterBusy extends Error {}

/**
 * Starts PostgreSQL 18 from npm on `dataDir`, or joins the one another process has running there.
 * Throws when there is no binary for this system, or with the end of the server's log when it does not come up in 60 s.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'mingbai', log = console.warn } = options
  const user = serverUser()
  const binaries = await findBinaries(user)
  const home = await openHome(options.dataDir, user, log)
  const password = await openCluster(home, binaries, user)
  const url = (place: Partial<Postmaster>) => databaseUrl(password, database, place)

  const running = await runOrJoin(() => launch(options, home, binaries, user), home)
  await ensureDatabase(databaseUrl(password, 'postgres', running.postmaster), database)
  return { url: url(running.postmaster), owned: running.owned, stop: running.stop }
}

interface Running {
  postmaster: Postmaster
  owned: boolean
  stop(): Promise<void>
}

async function runOrJoin(start: () => Promise<Running>, home: Home): Promise<Running> {
  const began = Date.now()
  for (;;) {
    try {
      const other = await livePostmaster(home)
      if (!other) return await start()
      if (await isOwned(home, other, began)) return { postmaster: other, owned: false, stop: async () => undefined }
      process.kill(other.pid, 'SIGINT')
      await until(() => !isAlive(other.pid), STOP_WITHIN_MS)
    } catch (error) {
      if (!(error instanceof ClusterBusy) || Date.now() - began > START_WITHIN_MS) throw error
      await sleep(POLL_MS)
    }
  }
}

/** Whether the process that started this server still lives. Throws `ClusterBusy` while that server is only starting. */
async function isOwned(home: Home, postmaster: Postmaster, since: number): Promise<boolean> {
  const [serverPid, ownerPid] = (await readFile(home.ownerFile, 'utf8').catch(() => '')).split(' ').map(Number)
  if (serverPid === postmaster.pid && ownerPid) return isAlive(ownerPid)
  if (Date.now() - since < UNOWNED_FOR_MS) throw new ClusterBusy(`${home.cluster} is being started by another process.`)
  return false
}

async function launch(
  { durable, port, settings = {} }: EmbeddedPostgresOptions,
  home: Home,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<Running> {
  const listening = await chooseListening(home, user, port)
  const log = await open(home.logFile, 'w', 0o600)
  const server = spawn(
    binaries.postgres,
    ['-D', home.cluster, ...serverArguments(durable, settings), ...listeningArguments(listening)],
    // Its own session: Ctrl-C must reach us first, so that requests end before the database does.
    { ...user, detached: true, cwd: home.cluster, env: {}, stdio: ['ignore', log.fd, log.fd] },
  )
  await once(server, 'spawn').finally(() => log.close())
  server.unref()
  const endGuard = guardServer(home, server.pid ?? 0, user)
  const stop = () => stopServer(server).finally(endGuard)
  try {
    const postmaster = await whenReady(server, home)
    await writeFile(home.ownerFile, `${postmaster.pid} ${process.pid}`, { mode: 0o600 })
    return { postmaster, owned: true, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function whenReady(server: ChildProcess, home: Home): Promise<Postmaster> {
  let postmaster: Postmaster | undefined
  await until(async () => {
    if (hasExited(server)) throw await startFailure(home)
    postmaster = await readPostmaster(home)
    return postmaster?.pid === server.pid && postmaster?.ready === true
  }, START_WITHIN_MS)
  if (!postmaster?.ready) throw await startFailure(home)
  return postmaster
}

async function startFailure(home: Home): Promise<Error> {
  const end = (await readFile(home.logFile, 'utf8')).slice(-2000)
  const busy = /lock file "[^"]+" already exists|pre-existing shared memory/.test(end)
  return new (busy ? ClusterBusy : Error)(`The embedded database did not start (${home.logFile}):\n${end}`)
}

/** Fast shutdown: open transactions are rolled back, everything else is written down. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (hasExited(server)) return
  const gone = once(server, 'exit')
  server.ref()
  server.kill('SIGINT')
  const lastResort = setTimeout(() => server.kill('SIGQUIT'), STOP_WITHIN_MS)
  await gone
  clearTimeout(lastResort)
}

const hasExited = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null

async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await condition()) && Date.now() < deadline) await sleep(POLL_MS)
}
