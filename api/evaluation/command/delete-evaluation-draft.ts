import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { DeleteEvaluationDraftInput } from '../../generated/graphql'
import { lockDraft } from '../draft-lock'

/** Removes a draft. What was once opened stays. */
export function deleteEvaluationDraft(
  context: RequestContext,
  input: DeleteEvaluationDraftInput,
): Promise<CommandOutcome<{ deletedId: string }>> {
  return runCommand(context, { action: 'deleteEvaluationDraft', input }, async ({ db, viewer, record }) => {
    const draft = await lockDraft(db, context.county, viewer, input.id)
    await db.evaluation.delete({ where: { id: draft.id } })
    await record({ subjectType: 'Evaluation', subjectId: draft.id, divisionCode: draft.divisionCode })
    return { deletedId: draft.id }
  })
}
