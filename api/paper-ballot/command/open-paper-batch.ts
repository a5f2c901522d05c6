import { PAPER_LIMITS } from '../../../shared/ballot/paper'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal } from '../../error'
import type { OpenPaperBatchInput } from '../../generated/graphql'
import { requireUncounted } from '../batch'
import { lockDesk } from '../desk'

export interface BatchChanged {
  batchId: string
}

/** Sheets of batches that count or may still count. */
export async function sheetsOf(db: Pick<CountyTransaction, 'paperBatch'>, evaluationId: string): Promise<number> {
  const where = { evaluationId, state: { not: 'DISCARDED' as const } }
  const { _sum } = await db.paperBatch.aggregate({ where, _sum: { sheets: true } })
  return _sum.sheets ?? 0
}

/** The pile is counted before anything is read in: what comes out of it must be as many. Never more than people marked for paper. */
export function openPaperBatch(
  context: RequestContext,
  input: OpenPaperBatchInput,
): Promise<CommandOutcome<BatchChanged>> {
  return runCommand(context, { action: 'openPaperBatch', input }, async (scope) => {
    const { db, now, viewer } = scope
    const { sheets } = input
    const desk = await lockDesk(scope, context, input.evaluationId)
    requireUncounted(desk)
    if (sheets < 1 || sheets > PAPER_LIMITS.sheets)
      throw new Refusal('PAPER_SHEETS_RANGE', 'sheets', { max: PAPER_LIMITS.sheets })
    const paper = await db.evaluationElector.count({ where: { evaluationId: desk.id, channel: 'PAPER' } })
    const before = await sheetsOf(db, desk.id)
    if (before + sheets > paper)
      throw new Refusal('PAPER_SHEETS_TOO_MANY', 'sheets', { sheets: before + sheets, paper })
    const batches = await db.paperBatch.count({ where: { evaluationId: desk.id } })
    if (batches >= PAPER_LIMITS.batches)
      throw new Refusal('PAPER_BATCHES_TOO_MANY', null, { max: PAPER_LIMITS.batches })
    const opened = { openedById: viewer.personId, openedByName: viewer.name, openedAt: now }
    const { id } = await db.paperBatch.create({
      data: { evaluationId: desk.id, number: batches + 1, sheets, photoIds: [], ...opened },
    })
    const detail = { evaluationId: desk.id, number: batches + 1, sheets }
    await scope.record({ subjectType: 'PaperBatch', subjectId: id, divisionCode: desk.divisionCode, detail })
    return { batchId: id }
  })
}
