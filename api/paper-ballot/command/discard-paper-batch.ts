import { isReadableText, textLength } from '../../../shared/written-text'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { DiscardPaperBatchInput } from '../../generated/graphql'
import { lockHostedBatch, requireUnderWay } from '../batch'
import type { BatchChanged } from './open-paper-batch'
import { eraseReadings } from './sign-paper-batch'

const [REASON_MIN, REASON_MAX] = [5, 200]

/** 作废一批, before it is signed: counted wrongly, or a reader fell away. The sheets may be read in again in another batch. */
export function discardPaperBatch(
  context: RequestContext,
  input: DiscardPaperBatchInput,
): Promise<CommandOutcome<BatchChanged>> {
  return runCommand(context, { action: 'discardPaperBatch', input }, async (scope) => {
    const batch = await lockHostedBatch(scope, context, input.batchId)
    const { desk } = batch
    requireUnderWay(batch)
    const reason = input.reason.trim()
    const length = textLength(reason)
    if (length < REASON_MIN || length > REASON_MAX || !isReadableText(reason))
      throw new Refusal('PAPER_REASON', 'reason', { min: REASON_MIN, max: REASON_MAX })
    await eraseReadings(scope, batch.id)
    await scope.db.paperBatch.update({ where: { id: batch.id }, data: { state: 'DISCARDED', reason } })
    const detail = { evaluationId: desk.id, number: batch.number, sheets: batch.sheets }
    await scope.record({ subjectType: 'PaperBatch', subjectId: batch.id, divisionCode: desk.divisionCode, detail })
    return { batchId: batch.id }
  })
}
