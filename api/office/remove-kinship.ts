import { type CommandOutcome, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { Refusal, requireFound, requireId } from '../error'
import { mayRecordKinship } from './access'
import { requireReason } from './end-office'
import { divisionOf } from './record-kinship'

interface RemoveKinshipInput {
  idempotencyKey: string
  personId: string
  relativeId: string
  reason: string
}

/** Takes back what was recorded between two people; who did it and why stays in the audit log of both. */
export function removeKinship(
  context: RequestContext,
  input: RemoveKinshipInput,
): Promise<CommandOutcome<{ removed: number }>> {
  return runCommand(context, { action: 'removeKinship', input }, async ({ db, viewer, record }) => {
    const [personId, relativeId] = [requireId(input.personId), requireId(input.relativeId)]
    const divisions = await Promise.all([personId, relativeId].map((id) => divisionOf(db, id)))
    for (const division of divisions) requireFound(mayRecordKinship(viewer, division) ? division : null)
    const reason = requireReason(input.reason)
    const between = {
      OR: [
        { personId, relativeId },
        { personId: relativeId, relativeId: personId },
      ],
    }
    const { count } = await db.kinship.deleteMany({ where: between })
    if (count === 0) throw new Refusal('KINSHIP_NOT_RECORDED', 'relativeId')
    for (const [place, subjectId] of [personId, relativeId].entries())
      await record({ subjectType: 'Person', subjectId, divisionCode: divisions[place] ?? '', detail: { reason } })
    return { removed: count }
  })
}
