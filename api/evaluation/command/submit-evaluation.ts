import { parseAnswers } from '../../../shared/evaluation/answer'
import type { EvaluationForm } from '../../../shared/evaluation/form'
import type { Problem } from '../../../shared/result'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { countySchema } from '../../database/county-database'
import { Refusal, Refusals } from '../../error'
import type { SubmitEvaluationInput } from '../../generated/graphql'
import { answerFaults } from '../fault'
import { lockReadable, requireOpen } from '../open-lock'
import { readForm } from '../row'
import type { EvaluationChanged } from './open-evaluation'

/**
 * Casts the one ballot of a person in a named evaluation; a secret one takes ballots elsewhere. Neither the kept command nor the
 * audit row says how: the digest is made without the answers, the row without the ballot. So a repeated call with other answers
 * is answered like the first, and counts nothing.
 */
export function submitEvaluation(
  context: RequestContext,
  input: SubmitEvaluationInput,
): Promise<CommandOutcome<EvaluationChanged>> {
  const { idempotencyKey, evaluationId, answers } = input
  const command = { action: 'submitEvaluation', input, digestOf: { idempotencyKey, evaluationId } }
  return runCommand(context, command, async (scope) => {
    const { evaluation, isElector } = await lockReadable(scope, context.county, evaluationId, 'SHARE')
    requireOpen(evaluation, scope.now)
    if (!isElector) throw new Refusal('EVALUATION_NOT_ON_ROLL')
    if (evaluation.anonymous) throw new Refusal('EVALUATION_IS_SECRET')
    const form = readForm(evaluation.form)
    const parsed = parseAnswers(form, answers)
    if (!parsed.ok) return refuseAnswers(form, parsed.problems)
    await markAnswered(scope, context, evaluation.id)
    const cast = { evaluationId: evaluation.id, personId: scope.viewer.personId, castAt: scope.now }
    await scope.db.namedBallot.create({ data: { ...cast, answers: parsed.value } })
    await scope.record({ subjectType: 'Evaluation', subjectId: evaluation.id, divisionCode: evaluation.divisionCode })
    return { evaluationId: evaluation.id }
  })
}

function refuseAnswers(form: EvaluationForm, problems: readonly Problem[]): never {
  const faults = answerFaults(form, problems)
  throw new Refusals(faults.map(({ code, field, parameters }) => new Refusal(code, field, parameters)))
}

/** The race of two submits is decided here: the row's lock lets one update find `answered` still false. */
async function markAnswered({ db, viewer }: CommandScope, context: RequestContext, id: string): Promise<void> {
  const marked = await db.$executeRawUnsafe(
    `UPDATE ${countySchema(context.county)}.evaluation_elector SET answered = true
     WHERE evaluation_id = $1::uuid AND person_id = $2::uuid AND NOT answered`,
    id,
    viewer.personId,
  )
  if (marked !== 1) throw new Refusal('EVALUATION_ALREADY_ANSWERED')
}
