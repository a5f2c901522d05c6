import { HELPER_LIMITS } from '../../shared/ballot/helper'
import { type CommandOutcome, type CommandScope, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { Refusal, requireFound, requireId } from '../error'
import { requireOpen } from '../evaluation/open-lock'
import { beijingToday } from '../evaluation/roll'
import type { EndHelperSessionInput, StartHelperSessionInput } from '../generated/graphql'
import { mayHelp } from '../paper-ballot/access'
import { lockDesk } from '../paper-ballot/desk'
import type { PaperDeskRecord } from '../paper-ballot/record'

export interface SessionChanged {
  sessionId: string
}

/** 开始协助. The evaluation's lock keeps a second helper, a mark for paper and the person's own phone from coming between. */
export function startHelperSession(
  context: RequestContext,
  input: StartHelperSessionInput,
): Promise<CommandOutcome<SessionChanged>> {
  return runCommand(context, { action: 'startHelperSession', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const desk = await lockDesk(scope, context, input.evaluationId, (one, { divisionCode }) =>
      mayHelp(one, divisionCode),
    )
    requireOpen(desk, now)
    const personId = requireId(input.personId)
    if (personId === viewer.personId) throw new Refusal('HELPER_SELF', 'personId')
    await requireHelpable(scope, desk, personId, input)
    await requireNobodyElse(scope, desk, personId)
    const { id } = await db.helperSession.create({
      data: {
        evaluationId: desk.id,
        personId,
        helperId: viewer.personId,
        helperName: viewer.name,
        startedAt: now,
        expiresAt: new Date(now.getTime() + HELPER_LIMITS.minutes * 60_000),
      },
    })
    const detail = { evaluationId: desk.id, personId }
    await record({ subjectType: 'HelperSession', subjectId: id, divisionCode: desk.divisionCode, detail })
    return { sessionId: id }
  })
}

async function requireHelpable(
  { db }: CommandScope,
  { id }: PaperDeskRecord,
  personId: string,
  { consent, hasOwnPhone }: StartHelperSessionInput,
): Promise<void> {
  const key = { evaluationId: id, personId }
  const elector = await db.evaluationElector.findUnique({ where: { evaluationId_personId: key } })
  if (elector === null) throw new Refusal('PAPER_NOT_ON_ROLL', 'personId')
  if (elector.channel === 'PAPER') throw new Refusal('HELPER_ON_PAPER', 'personId')
  if (elector.answered) throw new Refusal('HELPER_TAKEN', 'personId')
  if (!consent) throw new Refusal('HELPER_CONSENT', 'consent')
  const { hasAccount } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { hasAccount: true } })
  if (hasAccount && !hasOwnPhone) throw new Refusal('HELPER_OWN_PHONE', 'hasOwnPhone')
}

/** One helper a person, one person a helper, and so many a day. */
async function requireNobodyElse(
  { db, now, viewer }: CommandScope,
  { id: evaluationId }: PaperDeskRecord,
  personId: string,
): Promise<void> {
  const running = { endedAt: null, expiresAt: { gt: now } }
  const there = await db.helperSession.findFirst({ where: { evaluationId, personId, ...running } })
  if (there !== null) throw new Refusal('HELPER_OTHER_THERE', 'personId', { helper: there.helperName })
  const helperId = viewer.personId
  if ((await db.helperSession.count({ where: { helperId, ...running } })) > 0) throw new Refusal('HELPER_UNFINISHED')
  const since = new Date(`${beijingToday(now)}T00:00:00+08:00`)
  const today = await db.helperSession.count({ where: { helperId, startedAt: { gte: since } } })
  const max = HELPER_LIMITS.perDay
  if (today >= max) throw new Refusal('HELPER_DAY_FULL', null, { max })
}

/** 结束协助; ending what is over changes nothing. */
export function endHelperSession(
  context: RequestContext,
  input: EndHelperSessionInput,
): Promise<CommandOutcome<SessionChanged>> {
  return runCommand(context, { action: 'endHelperSession', input }, async ({ db, now, viewer, record }) => {
    const where = { id: requireId(input.id), helperId: viewer.personId }
    const { id, evaluationId, personId } = requireFound(await db.helperSession.findFirst({ where }))
    const ended = await db.helperSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
    if (ended.count === 0) return { sessionId: id }
    const { divisionCode } = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })
    const detail = { evaluationId, personId }
    await record({ subjectType: 'HelperSession', subjectId: id, divisionCode, detail })
    return { sessionId: id }
  })
}
