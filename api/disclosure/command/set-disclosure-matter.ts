import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { SetDisclosureMatterInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { requireMatter } from '../matter'
import { lockDisclosure, requireWorking } from './working-copy'

/** Ties what is being written to a matter of the village, or unties it. What supervisors are reading does not change under them. */
export function setDisclosureMatter(
  context: RequestContext,
  input: SetDisclosureMatterInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'setDisclosureMatter', input }, async ({ db, viewer, record }) => {
    const item = await lockDisclosure(db, viewer, input.id, mayWrite)
    const { state } = await requireWorking(db, item)
    if (state === 'SUBMITTED') throw new Refusal('DISCLOSURE_NOT_EDITABLE')
    const { id, divisionCode } = item
    const procedureId = await requireMatter(db, divisionCode, input.procedureId)
    await db.disclosure.update({ where: { id }, data: { procedureId } })
    await record({ subjectType: 'Disclosure', subjectId: id, divisionCode, detail: { procedureId } })
    return { id }
  })
}
