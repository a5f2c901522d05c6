import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Worker {
  /** The next of these words that it says; fails when it ends before. */
  says(...words: string[]): Promise<string>
  kill(): Promise<void>
  /** Its exit code. */
  end(): Promise<number | null>
}

const running = new Set<ChildProcess>()

export function killWorkers(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** `worker.ts` over the test's database, in a process that can be killed. */
export function startWorker(
  url: string,
  county: string,
  hold: '' | 'MIDDLE' | 'COMMITTED' = '',
  job = 'calendar',
): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/job/worker.ts'], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, DATABASE_URL: url, COUNTY: county, HOLD: hold, JOB: job },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const exit = once(child, 'exit').finally(() => running.delete(child))
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()
  return {
    async says(...words) {
      for (;;) {
        const { value, done } = await lines.next()
        if (done) throw new Error(`The worker ended without saying ${words.join(' or ')}`)
        if (String(value).startsWith('FAILED')) throw new Error(String(value))
        if (words.includes(String(value))) return String(value)
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
    end: async () => (await exit)[0] as number | null,
  }
}
