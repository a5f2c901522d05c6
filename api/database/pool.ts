import pg from 'pg'
import { typeParsers } from './type-parser'

let pool: pg.Pool | undefined
let prepares = true

// A Date goes out as UTC. Without this, the time zone of the machine would move it where a column has no zone.
pg.defaults.parseInputDatesAsUTC = true

const CONNECTIONS = 20

/**
 * Opens the one pool of this process. The URL may carry `connection_limit=<n>` (default 20), and `pgbouncer=true` where a
 * pooler hands each transaction another connection: then no statement is prepared by name.
 * Throws when a pool is open already.
 */
export function openPool(url: string): pg.Pool {
  if (pool) throw new Error('The database is open already')
  const { searchParams } = new URL(url)
  prepares = searchParams.get('pgbouncer') !== 'true'
  pool = new pg.Pool({
    connectionString: url,
    max: Number(searchParams.get('connection_limit') ?? CONNECTIONS),
    types: typeParsers,
  })
  // Every county's client listens on the pool, so their number is no leak.
  pool.setMaxListeners(0)
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return pool
}

export function sharedPool(): pg.Pool {
  if (!pool) throw new Error('The database is not open: openPool(url) comes first')
  return pool
}

/** Whether statements may be prepared by name (see `openPool`). */
export function preparesStatements(): boolean {
  return prepares
}

export async function closePool(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.end()
}
