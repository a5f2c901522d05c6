import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, refuseAll, requireAccess } from '../../error'
import type { ExtendEvaluationInput } from '../../generated/graphql'
import { canHost } from '../access'
import { closingFaults } from '../content'
import { lockReadable, requireOpen } from '../open-lock'
import type { EvaluationChanged } from './open-evaluation'

/** Puts the closing time off, while it is open. The first announced time stays to be read. */
export function extendEvaluation(
  context: RequestContext,
  input: ExtendEvaluationInput,
): Promise<CommandOutcome<EvaluationChanged>> {
  return runCommand(context, { action: 'extendEvaluation', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const { evaluation } = await lockReadable(scope, context.county, input.id, 'UPDATE')
    const { id, divisionCode, closesAt } = evaluation
    requireAccess(canHost(viewer, divisionCode))
    requireOpen(evaluation, now)
    if (input.closesAt <= closesAt) throw new Refusal('EVALUATION_EXTEND_EARLIER', 'closesAt')
    refuseAll(closingFaults(input.closesAt, now))
    const extendedFrom = evaluation.extendedFrom ?? closesAt
    await db.evaluation.update({ where: { id }, data: { closesAt: input.closesAt, extendedFrom } })
    const detail = { from: closesAt.toISOString(), to: input.closesAt.toISOString() }
    await record({ subjectType: 'Evaluation', subjectId: id, divisionCode, detail })
    return { evaluationId: id }
  })
}
