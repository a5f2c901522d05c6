import { templateFromSteps } from '@shared/procedure/micro-power'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { StartMicroPowerServiceInput } from '../../generated/graphql'
import { findService } from '../power-item'
import { moverOf } from '../run-move'
import { requireWords } from '../words'
import { begin } from './propose-procedure'

const OPEN_MAX = 10

/** 我要办: a villager starts a service of the power list for themselves and follows it against its time limits. */
export async function startMicroPowerService(
  context: RequestContext,
  input: StartMicroPowerServiceInput,
): Promise<CommandOutcome<{ id: string }>> {
  requireAccess(requireViewer(context).divisionCode.length === 12)
  return runCommand(context, { action: 'startMicroPowerService', input }, async (scope) => {
    const { db, viewer } = scope
    const { divisionCode, personId: applicantId } = viewer
    const service = await findService(db, divisionCode, input.powerCode)
    if (service === null) throw new Refusal('PROCEDURE_SERVICE_UNKNOWN', 'powerCode')
    const plan = requireWords(input.request, 'request')
    // Ten at once are more than anybody has; the lock on the applicant lets two taps count one after another.
    await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `service:${applicantId}`)
    const open = await db.procedure.count({ where: { applicantId, archivedAt: null } })
    if (open >= OPEN_MAX) throw new Refusal('PROCEDURE_SERVICES_FULL', null, { max: OPEN_MAX })
    const applicant = { personId: applicantId, name: viewer.name, post: null }
    const mover = { ...scope, mover: { ...moverOf(viewer), ...applicant }, locale: context.locale }
    return begin(mover, {
      divisionCode,
      template: templateFromSteps(service),
      matterType: 'SERVICE',
      title: service.title.zh,
      plan,
      attachmentIds: [],
      happening: {},
      applicantId,
      powerCode: service.code,
    })
  })
}
