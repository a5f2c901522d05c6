import { formatDateTime } from '@shared/format'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { SignInToSessionInput } from '../../generated/graphql'
import { judgeCode } from '../sign-in-code'
import { findSession, isCalled, type SessionWithMatter } from '../sign-in-queries'
import { signInByCode, signInWindow } from '../sign-in-window'

/** 扫码签到: one's own presence, once, by the code on the host's screen. No place and no photo is asked for (国办函〔2026〕12号). */
export async function signInToSession(
  context: RequestContext,
  input: SignInToSessionInput,
): Promise<CommandOutcome<{ id: string }>> {
  const viewer = requireViewer(context)
  return runCommand(context, { action: 'signInToSession', input }, async (scope) => {
    if (input.county && input.county !== context.county) throw new Refusal('SIGN_IN_OTHER_COUNTY', 'code')
    const session = await findSession(context, scope.db, input.sessionId)
    const { divisionCode } = session.procedure
    requireAccess(viewer.divisionCode === divisionCode)
    await requireOpen(context, scope, session)
    requireCode(context, scope, session.id, input.code)
    await writePresence(scope, session)
    const detail = { sessionId: session.id, way: 'QR' }
    await scope.record({ subjectType: 'Procedure', subjectId: session.procedureId, divisionCode, detail })
    return { id: session.id }
  })
}

async function requireOpen({ locale }: RequestContext, { db, now }: CommandScope, session: SessionWithMatter) {
  if (!(await signInByCode(db, session.procedure.divisionCode, now))) throw new Refusal('SIGN_IN_OFF')
  const window = isCalled(session) ? signInWindow(session, now) : 'OVER'
  if (window === 'OVER') throw new Refusal('SIGN_IN_OVER')
  const startsAt = formatDateTime(session.startsAt, locale)
  if (window === 'EARLY') throw new Refusal('SIGN_IN_EARLY', null, { startsAt })
}

function requireCode({ services }: RequestContext, { now }: CommandScope, sessionId: string, code: string): void {
  const judged = judgeCode(services.keys.token, sessionId, code.trim(), now)
  if (judged !== 'GOOD') throw new Refusal(`SIGN_IN_CODE_${judged}`, 'code')
}

async function writePresence({ db, now, viewer }: CommandScope, { id: sessionId }: SessionWithMatter): Promise<void> {
  const { personId } = viewer
  const entry = await db.procedureRosterEntry.findUnique({ where: { sessionId_personId: { sessionId, personId } } })
  if (entry === null) throw new Refusal('SIGN_IN_NOT_CALLED')
  // Two taps at once: the update that finds nobody signed in wins, the other one is told.
  const { count } = await db.procedureRosterEntry.updateMany({
    where: { sessionId, personId, signedInAt: null },
    data: { signedInAt: now, attended: true, signInWay: 'QR' },
  })
  if (count === 0) throw new Refusal('SIGN_IN_TWICE')
}
