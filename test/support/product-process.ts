import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** `api/main.ts` in a process of its own, as `npm start` runs it. */
export interface ProductProcess {
  origin: string
  /** Seconds until it listened. */
  startedIn: number
  /** Asks it to stop; the code it ended with. Fails when it has not ended after these milliseconds. */
  stop(within: number): Promise<number | null>
}

const running = new Set<ChildProcess>()

/** Ends what a failed test left. */
export function killProducts(): void {
  for (const child of running) child.kill('SIGKILL')
}

export async function startProcess(dataDir: string): Promise<ProductProcess> {
  const began = Date.now()
  const { DATABASE_URL: _real, NODE_ENV: _test, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    env: { ...inherited, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const port = await portOf(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    startedIn: (Date.now() - began) / 1000,
    stop: async (within) => {
      const gone = once(child, 'exit', { signal: AbortSignal.timeout(within) })
      child.kill('SIGTERM')
      const [code] = (await gone) as [number | null]
      return code
    },
  }
}

/** It says in its log where it listens. */
async function portOf(child: ChildProcess): Promise<number> {
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    const port = /"port":(\d+)/.exec(printed)?.[1]
    if (port === undefined) continue
    child.stdout?.resume()
    return Number(port)
  }
  throw new Error(`The product ended before it listened: ${printed}`)
}
