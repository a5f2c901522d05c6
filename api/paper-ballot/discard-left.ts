import type { CountyTransaction } from '../database/county-database'
import { message } from '../message/catalogue'

/** Counted without them: what nobody signed in time is discarded and its readings erased. The caller holds the evaluation's row. */
export async function discardLeftBatches(
  db: Pick<CountyTransaction, 'paperBatch' | 'paperEntry'>,
  evaluationId: string,
): Promise<number> {
  const state = { in: ['ENTERING', 'COMPARING', 'AGREED'] as ('ENTERING' | 'COMPARING' | 'AGREED')[] }
  const left = await db.paperBatch.findMany({ where: { evaluationId, state }, select: { id: true } })
  const ids = left.map(({ id }) => id)
  if (ids.length === 0) return 0
  await db.paperEntry.updateMany({ where: { batchId: { in: ids } }, data: { answers: [] } })
  const reason = message('zh-CN', 'PAPER_LEFT_UNSIGNED')
  await db.paperBatch.updateMany({ where: { id: { in: ids } }, data: { state: 'DISCARDED', agreed: [], reason } })
  return ids.length
}
