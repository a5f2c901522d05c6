import type { CountyTransaction } from '../database/county-database'
import type { Keys } from '../keys'
import { type PartKey, readKeys } from './key-store'

/** A key stays opened this long: after the count, when it is erased, no process holds it much longer. */
const KEPT_MS = 60_000

const opened = new Map<string, Promise<PartKey[]>>()

/**
 * The keys of an evaluation that is open, which the caller has just seen. Unsealing and reading one costs as much as signing with it,
 * so they are kept for a minute.
 */
export function openKeys(
  db: Pick<CountyTransaction, 'ballotKey'>,
  keys: Keys,
  evaluation: Parameters<typeof readKeys>[2],
): Promise<PartKey[]> {
  const known = opened.get(evaluation.id)
  if (known !== undefined) return known
  const reading = readKeys(db, keys, evaluation)
  opened.set(evaluation.id, reading)
  reading.catch(() => opened.delete(evaluation.id))
  setTimeout(() => opened.delete(evaluation.id), KEPT_MS).unref()
  return reading
}
