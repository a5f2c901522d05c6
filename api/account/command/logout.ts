import type { CommandOutcome } from '../../command/run-command'
import { runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext } from '../../context'
import { directoryDatabase } from '../../database/county-database'
import { requireFound, requireId } from '../../error'
import { requireLogin } from '../login'

export interface Ended {
  ended: number
}

interface Ending {
  action: string
  reason: string
  input: { idempotencyKey: string }
  sessionIds: string[]
}

const nothingToPrepare = async () => {}

async function endSessions(
  context: RequestContext,
  { action, reason, input, sessionIds }: Ending,
): Promise<CommandOutcome<Ended>> {
  const outcome = await runDirectoryCommand(
    context,
    { action, input, prepare: nothingToPrepare },
    async ({ db, now, record }) => {
      const { count } = await db.session.updateMany({
        where: { id: { in: sessionIds }, revokedAt: null },
        data: { revokedAt: now, revokeReason: reason },
      })
      for (const subjectId of sessionIds) await record({ subjectType: 'Session', subjectId })
      return { ended: count }
    },
  )
  for (const id of sessionIds) context.services.viewers.forget(id)
  return outcome
}

export async function logout(
  context: RequestContext,
  input: { idempotencyKey: string },
): Promise<CommandOutcome<Ended>> {
  const { id } = await requireLogin(context)
  return endSessions(context, { action: 'logout', reason: 'LOGOUT', input, sessionIds: [id] })
}

export async function logoutEverywhere(
  context: RequestContext,
  input: { idempotencyKey: string },
): Promise<CommandOutcome<Ended>> {
  const { accountId } = await requireLogin(context)
  const sessions = await directoryDatabase().session.findMany({
    where: { accountId, revokedAt: null },
    select: { id: true },
  })
  const sessionIds = sessions.map(({ id }) => id)
  return endSessions(context, { action: 'logoutEverywhere', reason: 'LOGOUT_EVERYWHERE', input, sessionIds })
}

export async function revokeSession(
  context: RequestContext,
  input: { idempotencyKey: string; sessionId: string },
): Promise<CommandOutcome<Ended>> {
  const { accountId } = await requireLogin(context)
  const id = requireId(input.sessionId)
  requireFound(await directoryDatabase().session.findFirst({ where: { id, accountId } }))
  return endSessions(context, { action: 'revokeSession', reason: 'REVOKED_BY_OWNER', input, sessionIds: [id] })
}
