import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'
import { requireFound, requireId } from '../error'
import type { Evaluation } from '../generated/county/client'

/**
 * Reads an evaluation and holds its row till the end of the transaction. Who changes its state takes UPDATE; who casts a
 * ballot takes SHARE, so that ballots go in side by side, but none after the count has begun.
 */
export async function lockEvaluation(
  db: CountyTransaction,
  county: CountyCode,
  id: string,
  strength: 'UPDATE' | 'SHARE',
): Promise<Evaluation> {
  const known = requireId(id)
  await db.$queryRawUnsafe(
    `SELECT 1 FROM ${countySchema(county)}.evaluation WHERE id = $1::uuid FOR ${strength}`,
    known,
  )
  return requireFound(await db.evaluation.findUnique({ where: { id: known } }))
}
