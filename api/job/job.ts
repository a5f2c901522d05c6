import type { Storage } from '../attachment/storage'
import type { CountyCode, CountyTransaction } from '../database/county-database'
import type { Prisma as DirectoryPrisma } from '../generated/directory/client'
import { checkSchedule, type Schedule } from './schedule'

/** Figures only: kept beside the run and written to the log. */
export type JobDetail = Record<string, number>

interface Slot {
  now: Date
  /** The slot worked off: 2026-11-22T00:10 in Beijing. */
  slot: string
  storage: Storage
  /** Aborted when the process stops: long work ends at the next step and is begun anew elsewhere. */
  signal: AbortSignal
}

export interface CountyJobScope extends Slot {
  county: CountyCode
  /** The transaction that also writes the run: what is done through it is done once. */
  db: CountyTransaction
}

export interface DirectoryJobScope extends Slot {
  db: DirectoryPrisma.TransactionClient
}

interface Named {
  /** Stands in every run's row: never renamed. */
  name: string
  schedule: Schedule
}

export interface CountyJob extends Named {
  of: 'COUNTY'
  run(scope: CountyJobScope): Promise<JobDetail>
}

export interface DirectoryJob extends Named {
  of: 'DIRECTORY'
  run(scope: DirectoryJobScope): Promise<JobDetail>
}

export type Job = CountyJob | DirectoryJob

/**
 * Work that time asks for, in every county apart. It runs once a slot, whole or not at all; killed or failed, it is begun anew.
 * What it does outside `db` must bear being done twice.
 */
export function defineJob(job: Omit<CountyJob, 'of'>): CountyJob {
  checkSchedule(job.schedule)
  return { ...job, of: 'COUNTY' }
}

/** The same for what the counties have in common. */
export function defineDirectoryJob(job: Omit<DirectoryJob, 'of'>): DirectoryJob {
  checkSchedule(job.schedule)
  return { ...job, of: 'DIRECTORY' }
}
