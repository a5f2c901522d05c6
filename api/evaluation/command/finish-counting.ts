import { relayIfStirred } from '../../ballot/relay'
import { holdBox } from '../../ballot/transaction'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { FinishCountingInput } from '../../generated/graphql'
import { canHost } from '../access'
import { closeAndCount } from '../count'
import { lockReadable } from '../open-lock'
import type { EvaluationChanged } from './open-evaluation'

/** Counts paper and phone together once every batch of paper ballots is signed or discarded. A second call finds it done. */
export async function finishCounting(
  context: RequestContext,
  input: FinishCountingInput,
): Promise<CommandOutcome<EvaluationChanged>> {
  const outcome = await runCommand(context, { action: 'finishCounting', input }, async (scope) => {
    const { db, viewer, now } = scope
    await holdBox(scope.db, context.county)
    const { evaluation } = await lockReadable(scope, context.county, input.id, 'UPDATE')
    const { id, state, divisionCode, closedAt, closedEarlyReason: reason } = evaluation
    requireAccess(canHost(viewer, divisionCode))
    if (state === 'CLOSED') return { evaluationId: id }
    if (state !== 'COUNTING') throw new Refusal('EVALUATION_NOT_COUNTING')
    const settled = { in: ['SIGNED', 'DISCARDED'] as ('SIGNED' | 'DISCARDED')[] }
    const open = await db.paperBatch.count({ where: { evaluationId: id, NOT: { state: settled } } })
    if (open > 0) throw new Refusal('PAPER_BATCHES_OPEN', null, { open })
    const closing = { action: 'finishCounting', viewer, closedAt: closedAt ?? now, reason }
    await closeAndCount(db, context.county, evaluation, closing)
    return { evaluationId: id }
  })
  await relayIfStirred(context.county)
  return outcome
}
