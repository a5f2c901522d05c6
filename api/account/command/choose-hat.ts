import { requireViewer } from '../../access/viewer'
import type { CommandOutcome } from '../../command/run-command'
import { runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext, Viewer, ViewerOffice } from '../../context'
import { Refusal, requireFound, requireId } from '../../error'
import { STAFF_KINDS } from '../account-person'
import { requireLogin } from '../login'
import type { SessionResult } from './choose-person'

/** A staff hat put down by the idle time-out is put on again only after a new login (等保 2.0). */
export async function chooseHat(
  context: RequestContext,
  input: { idempotencyKey: string; officeId?: string | null },
): Promise<CommandOutcome<SessionResult>> {
  const viewer = requireViewer(context)
  const office = findOffice(viewer, input.officeId ?? null)
  const session = await requireLogin(context)
  const prepare = async () => {
    const needsLogin = session.hatDroppedAt !== null && office !== null && STAFF_KINDS.includes(office.kind)
    if (needsLogin) throw new Refusal('HAT_NEEDS_LOGIN', 'officeId')
  }
  return runDirectoryCommand(context, { action: 'chooseHat', input, prepare }, async ({ db, now, record }) => {
    const officeId = office?.id ?? null
    await db.session.update({ where: { id: session.id }, data: { officeId, lastSeenAt: now } })
    await record({ subjectType: 'Session', subjectId: session.id, detail: { officeId } })
    return { sessionId: session.id }
  })
}

function findOffice(viewer: Viewer, id: string | null): ViewerOffice | null {
  if (id === null) return null
  const wanted = requireId(id)
  return requireFound(viewer.offices.find((office) => office.id === wanted))
}
