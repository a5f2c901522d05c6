import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Storage } from '../attachment/storage'
import { sharedPool } from '../database/pool'
import type { Job } from './job'
import { jobSeconds, watchQueue } from './job-metrics'
import { type FetchedSlot, JobQueue, type QueueTimes } from './job-queue'
import { type RunOutcome, runSlot, type Turn } from './run-slot'
import { slotAt } from './schedule'

export interface JobEngineOptions extends QueueTimes {
  jobs: readonly Job[]
  /** Asked anew at each planning. */
  counties(): readonly string[]
  storage: Storage
  logger: Logger
  /** Milliseconds between looks into an empty queue. */
  pollMs?: number
  /** Called between the commit of a run and its end in the queue. */
  onCommitted?(turn: Turn, outcome: RunOutcome): void | Promise<void>
}

const POLL_MS = 5_000
const STOP_MS = 2_500

/**
 * Plans slots and works them off, one at a time. Every API process may run one: the queue hands a slot to one of them, and the
 * slot's row decides when that one was thought dead and was not.
 */
export class JobEngine {
  private readonly queue: JobQueue
  private readonly stopping = new AbortController()
  private readonly planned = new Set<string>()
  private working: Promise<void> = Promise.resolve()
  private backend = 0

  constructor(private readonly options: JobEngineOptions) {
    this.queue = new JobQueue(options, (error) => options.logger.warn({ err: error }, 'the job queue'))
  }

  async start(): Promise<void> {
    await this.queue.open()
    watchQueue(this.queue)
    this.working = this.work()
  }

  /** Ends within a few seconds: a run that does not end by itself loses its connection and is begun anew elsewhere. */
  async stop(): Promise<void> {
    this.stopping.abort()
    const end = setTimeout(() => void this.endConnection(), STOP_MS)
    await this.working
    clearTimeout(end)
    watchQueue(null)
    await this.queue.close()
  }

  private async endConnection(): Promise<void> {
    if (this.backend === 0) return
    await sharedPool()
      .query('SELECT pg_terminate_backend($1)', [this.backend])
      .catch((error: unknown) => this.options.logger.warn({ err: error }, 'could not end a running job'))
  }

  private async work(): Promise<void> {
    const { signal } = this.stopping
    const { logger, pollMs = POLL_MS } = this.options
    while (!signal.aborted) {
      const busy = await this.turn().catch((error: unknown) => {
        logger.warn({ err: error }, 'the job queue does not answer')
        return false
      })
      if (!busy) await sleep(pollMs, undefined, { signal }).catch(() => undefined)
    }
  }

  private async turn(): Promise<boolean> {
    await this.plan(new Date())
    const slot = await this.queue.take()
    if (slot === null) return false
    await this.run(slot)
    return true
  }

  /** Puts the newest slot of each job into the queue: also those missed while nothing ran. */
  private async plan(now: Date): Promise<void> {
    const { jobs, counties } = this.options
    for (const job of jobs) {
      const slot = slotAt(job.schedule, now)
      for (const county of job.of === 'COUNTY' ? counties() : [null]) {
        const key = `${job.name}|${county}|${slot}`
        if (this.planned.has(key)) continue
        await this.queue.put({ job, county, slot })
        if (this.planned.size > 20_000) this.planned.clear()
        this.planned.add(key)
      }
    }
  }

  private async run(fetched: FetchedSlot): Promise<void> {
    const { job: name, county, slot } = fetched.data
    const { jobs, logger, storage, onCommitted } = this.options
    const began = Date.now()
    const said = { job: name, county, slot }
    try {
      const job = jobs.find((candidate) => candidate.name === name)
      if (job === undefined) throw new Error(`This version knows no job called ${name}`)
      const turn = { job, county, slot }
      const onConnection = (backend: number) => {
        this.backend = backend
      }
      const outcome = await runSlot(turn, { now: new Date(), storage, signal: this.stopping.signal, onConnection })
      this.backend = 0
      await onCommitted?.(turn, outcome)
      await this.queue.done(fetched)
      jobSeconds.observe({ job: name, outcome: outcome.state }, (Date.now() - began) / 1000)
      logger.info({ ...said, ...outcome }, 'a job ran')
    } catch (error) {
      this.backend = 0
      await this.fail(fetched, error instanceof Error ? error : new Error(String(error)))
      jobSeconds.observe({ job: name, outcome: 'FAILED' }, (Date.now() - began) / 1000)
    }
  }

  private async fail(fetched: FetchedSlot, error: Error): Promise<void> {
    const { retryCount, retryLimit, data } = fetched
    const last = retryCount >= retryLimit
    const words = last ? 'a job failed for good' : 'a job failed and will be tried again'
    this.options.logger[last ? 'error' : 'warn']({ err: error, ...data, attempt: retryCount + 1 }, words)
    await this.queue.failed(fetched, error)
  }
}
