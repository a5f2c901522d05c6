import type { Storage } from '../attachment/storage'
import type { RawTransaction } from '../command/command-record'
import { countyDatabase, countySchema, directoryDatabase, parseCountyCode } from '../database/county-database'
import type { Job, JobDetail } from './job'

/** Seconds a run may take; the queue gives it up for dead after twice as long, so that it is never begun beside itself. */
export const RUN_SECONDS = 60

export interface Turn {
  job: Job
  /** Null for the directory. */
  county: string | null
  slot: string
}

export interface RunOptions {
  now: Date
  storage: Storage
  signal: AbortSignal
  /** Told which connection works, so that a stop can end it. */
  onConnection?(backend: number): void
}

export type RunOutcome = { state: 'DONE'; detail: JobDetail } | { state: 'ALREADY' }

const BOUNDS = { maxWait: 10_000, timeout: RUN_SECONDS * 1000 }

/** Works off one slot in one transaction with its row in `job_run`. ALREADY when another did it before or just now. */
export function runSlot({ job, county, slot }: Turn, options: RunOptions): Promise<RunOutcome> {
  const { now, storage, signal } = options
  const scope = { now, slot, storage, signal }
  if (job.of === 'DIRECTORY') {
    return directoryDatabase().$transaction(
      (db) => once(db, 'directory', job.name, slot, options, () => job.run({ ...scope, db })),
      BOUNDS,
    )
  }
  const code = parseCountyCode(county ?? '')
  return countyDatabase(code).$transaction(
    (db) => once(db, countySchema(code), job.name, slot, options, () => job.run({ ...scope, db, county: code })),
    BOUNDS,
  )
}

/** The primary key decides: of two at once the second waits here until the first commits, and then finds the row. */
async function once(
  db: RawTransaction,
  schema: string,
  job: string,
  slot: string,
  { onConnection }: RunOptions,
  work: () => Promise<JobDetail>,
): Promise<RunOutcome> {
  const [connection] = await db.$queryRawUnsafe<{ backend: number }[]>('SELECT pg_backend_pid() AS backend')
  onConnection?.(connection?.backend ?? 0)
  const claim = `INSERT INTO ${schema}.job_run (job, slot) VALUES ($1, $2) ON CONFLICT DO NOTHING`
  if ((await db.$executeRawUnsafe(claim, job, slot)) === 0) return { state: 'ALREADY' }
  const detail = await work()
  await db.$executeRawUnsafe(
    `UPDATE ${schema}.job_run SET finished_at = clock_timestamp(), detail = $3::jsonb WHERE job = $1 AND slot = $2`,
    job,
    slot,
    JSON.stringify(detail),
  )
  return { state: 'DONE', detail }
}
