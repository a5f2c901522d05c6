import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, requireAccess } from '../../error'
import type { InspectRegisterInput } from '../../generated/graphql'
import { inspectsRegister, requireReadableVillage } from '../access'
import { findChanges } from '../queries'
import { lockRegister, requireReason } from '../write-version'

const OPINION_MAX = 300

/** The supervision committee has looked through what changed up to that moment, and says what it found (DOMAIN §4). */
export function inspectRegister(
  context: RequestContext,
  input: InspectRegisterInput,
): Promise<CommandOutcome<{ division: string }>> {
  const { division } = input
  requireReadableVillage(requireViewer(context), division)
  return runCommand(context, { action: 'inspectRegister', input }, async ({ db, viewer, record }) => {
    requireAccess(inspectsRegister(viewer, division))
    const opinion = requireReason(input.opinion, OPINION_MAX, 'opinion')
    const now = await lockRegister(db, division)
    const seenUpTo = new Date(input.seenUpTo)
    if (seenUpTo > now) throw new Refusal('REGISTER_DATE_AHEAD', 'seenUpTo')
    const { changes, last } = await findChanges(db, division, seenUpTo)
    if (changes.length === 0) throw new Refusal('REGISTER_NOTHING_NEW')
    const { id } = await db.registerInspection.create({
      data: {
        divisionCode: division,
        seenUpTo,
        changes: changes.length,
        opinion,
        inspectorId: viewer.personId,
        inspectorName: viewer.name,
        inspectorPost: officeNow(viewer),
        inspectedAt: now,
      },
    })
    const content = { seenUpTo, changes: changes.map((change) => change.id), opinion, since: last?.seenUpTo ?? null }
    await record({
      subjectType: 'RegisterInspection',
      subjectId: id,
      divisionCode: division,
      detail: { changes: changes.length },
      published: { type: 'REGISTER_INSPECTED', version: 1, content },
    })
    return { division }
  })
}
