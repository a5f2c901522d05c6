import { currentRun } from '@shared/procedure/place'
import { encodeQR } from 'qr'
import { canReadDivision, requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { Procedure, ProcedureSession } from '../generated/county/client'
import { mayManage } from './access'
import { readState } from './advance-procedure'
import type { SessionToSignRecord } from './record'
import { currentCode } from './sign-in-code'
import { signInByCode, signInWindow } from './sign-in-window'

export type SessionWithMatter = ProcedureSession & { procedure: Procedure }

/** NOT_FOUND for people of another village: who is called lives in this one. */
export async function findSession(
  context: RequestContext,
  db: CountyTransaction,
  id: string,
): Promise<SessionWithMatter> {
  const viewer = requireViewer(context)
  const where = { id: requireId(id) }
  const session = requireFound(await db.procedureSession.findUnique({ where, include: { procedure: true } }))
  if (!canReadDivision(viewer, session.procedure.divisionCode)) throw new RequestError('NOT_FOUND')
  return session
}

/** The meeting that is called now, not one that was called again or whose matter went on. */
export function isCalled({ procedure, stage, run, number }: SessionWithMatter): boolean {
  const here = currentRun(readState(procedure))
  const session = here.stage === stage && here.run === run ? here.sessions[number - 1] : undefined
  return procedure.archivedAt === null && session?.status === 'CONVENED'
}

export async function readSessionToSign(context: RequestContext, id: string, now: Date): Promise<SessionToSignRecord> {
  const { database } = context
  const session = await findSession(context, database, id)
  const { personId } = requireViewer(context)
  const entry = await database.procedureRosterEntry.findUnique({
    where: { sessionId_personId: { sessionId: session.id, personId } },
  })
  const on = await signInByCode(database, session.procedure.divisionCode, now)
  const open = on && isCalled(session) && signInWindow(session, now) === 'OPEN'
  const { title } = session.procedure
  return { ...session, title, called: entry !== null, signedInAt: entry?.signedInAt ?? null, open }
}

/** What the host shows: digits and a QR; null where the region has it off or the meeting is not on. */
export async function readSignInCode(context: RequestContext, id: string, now: Date) {
  const { database, services, county } = context
  const session = await findSession(context, database, id)
  const viewer = requireViewer(context)
  requireAccess(mayManage(viewer, session.procedure))
  const on = await signInByCode(database, session.procedure.divisionCode, now)
  if (!on || !isCalled(session) || signInWindow(session, now) !== 'OPEN') return null
  const { code, validUntil } = currentCode(services.keys.token, session.id, now)
  const origin = services.environment.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? ''
  const link = `${origin}/#/procedure/sign-in/index?county=${county}&session=${session.id}&code=${code}`
  const signedInCount = await database.procedureRosterEntry.count({
    where: { sessionId: session.id, signedInAt: { not: null } },
  })
  return { code, link, image: imageOf(link), validUntil, signedInCount, rosterCount: session.rosterCount }
}

/** Black on white whatever the theme: a scanner reads nothing else. */
function imageOf(text: string): string {
  const svg = encodeQR(text, 'svg', { ecc: 'medium', border: 3 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
