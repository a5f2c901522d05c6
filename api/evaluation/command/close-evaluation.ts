import { isReadableText, textLength } from '../../../shared/written-text'
import { relayIfStirred } from '../../ballot/relay'
import { holdBox } from '../../ballot/transaction'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { Evaluation } from '../../generated/county/client'
import type { CloseEvaluationInput } from '../../generated/graphql'
import { canHost } from '../access'
import { closeVoting } from '../count'
import { lockReadable } from '../open-lock'
import type { EvaluationChanged } from './open-evaluation'

const REASON_MIN = 5
const REASON_MAX = 200

/** Closes and counts, once: a second call, or one after the deadline has closed it, finds it done. */
export async function closeEvaluation(
  context: RequestContext,
  input: CloseEvaluationInput,
): Promise<CommandOutcome<EvaluationChanged>> {
  const outcome = await runCommand(context, { action: 'closeEvaluation', input }, async (scope) => {
    await holdBox(scope.db, context.county)
    const { evaluation } = await lockReadable(scope, context.county, input.id, 'UPDATE')
    requireAccess(canHost(scope.viewer, evaluation.divisionCode))
    if (evaluation.state === 'CLOSED' || evaluation.state === 'COUNTING') return { evaluationId: evaluation.id }
    const due = evaluation.closesAt <= scope.now
    const reason = due ? null : await earlyReason(scope, evaluation, input.reason)
    const closing = { action: 'closeEvaluation', closedAt: due ? evaluation.closesAt : scope.now, reason }
    await closeVoting(scope.db, context.county, evaluation, { ...closing, viewer: due ? null : scope.viewer })
    return { evaluationId: evaluation.id }
  })
  await relayIfStirred(context.county)
  return outcome
}

/** People were promised the time: to cut it short there must be nobody left to answer, or a reason all can read. */
async function earlyReason(
  { db }: CommandScope,
  { id }: Evaluation,
  given: string | null | undefined,
): Promise<string | null> {
  const waiting = await db.evaluationElector.count({ where: { evaluationId: id, answered: false } })
  if (waiting === 0) return null
  const reason = (given ?? '').trim()
  if (textLength(reason) < REASON_MIN || !isReadableText(reason)) {
    throw new Refusal('EVALUATION_REASON_REQUIRED', 'reason', { waiting, min: REASON_MIN })
  }
  if (textLength(reason) > REASON_MAX) {
    throw new Refusal('TEXT_TOO_LONG', 'reason', { max: REASON_MAX, length: textLength(reason) })
  }
  return reason
}
