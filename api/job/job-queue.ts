import { createHash } from 'node:crypto'
import PgBoss from 'pg-boss'
import { sharedPool } from '../database/pool'
import type { Turn } from './run-slot'
import { RUN_SECONDS } from './run-slot'

const SCHEMA = 'job'
const QUEUE = 'slot'

/** What lies in the queue: the job by name, because a process may be older or newer than the one that put it there. */
export interface QueuedSlot {
  job: string
  county: string | null
  slot: string
}

export type FetchedSlot = PgBoss.JobWithMetadata<QueuedSlot>

export interface QueueTimes {
  /** After this long a run whose process was killed is given to another. */
  expireSeconds?: number
  maintenanceSeconds?: number
  retrySeconds?: number
}

export interface QueueFigure {
  job: string
  state: string
  count: number
  /** Age of the oldest, in seconds. */
  oldest: number
}

const FIGURES = `
  SELECT data ->> 'job' AS job, state::text AS state, count(*)::int AS count, extract(epoch FROM now() - min(created_on))::float8 AS oldest
  FROM ${SCHEMA}.job WHERE name = $1 GROUP BY 1, 2`

/** pg-boss in the schema `job` of our database, over our own pool: one queue of slots. */
export class JobQueue {
  private readonly boss: PgBoss
  private readonly retrySeconds: number

  constructor(times: QueueTimes, onError: (error: Error) => void) {
    const { expireSeconds = RUN_SECONDS * 2, maintenanceSeconds = 30, retrySeconds = 30 } = times
    this.retrySeconds = retrySeconds
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => sharedPool().query(text, values) },
      schema: SCHEMA,
      schedule: false,
      expireInSeconds: expireSeconds,
      maintenanceIntervalSeconds: maintenanceSeconds,
      // A slot that failed for good stays in sight for a week.
      archiveFailedAfterSeconds: 7 * 86_400,
    })
    this.boss.on('error', onError)
  }

  async open(): Promise<void> {
    await this.boss.start()
    await this.boss.createQueue(QUEUE)
    await this.boss.expire()
  }

  /** The id is made of the slot: planned by several processes, it lies in the queue once. */
  async put({ job, county, slot }: Turn): Promise<void> {
    const data: QueuedSlot = { job: job.name, county, slot }
    const retry = { retryLimit: 5, retryDelay: this.retrySeconds, retryBackoff: this.retrySeconds > 0 }
    await this.boss.send(QUEUE, data, { id: slotId(data), ...retry })
  }

  async take(): Promise<FetchedSlot | null> {
    const [next] = await this.boss.fetch<QueuedSlot>(QUEUE, { batchSize: 1, includeMetadata: true })
    return next ?? null
  }

  done(slot: FetchedSlot): Promise<void> {
    return this.boss.complete(QUEUE, slot.id)
  }

  failed(slot: FetchedSlot, error: Error): Promise<void> {
    return this.boss.fail(QUEUE, slot.id, { message: error.message.slice(0, 500) })
  }

  async figures(): Promise<QueueFigure[]> {
    return (await sharedPool().query<QueueFigure>(FIGURES, [QUEUE])).rows
  }

  close(): Promise<void> {
    return this.boss.stop({ graceful: false, close: false })
  }
}

function slotId({ job, county, slot }: QueuedSlot): string {
  const hex = createHash('sha256').update([job, county, slot].join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
