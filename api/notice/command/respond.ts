import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { countySql } from '../../database/county-sql'
import { Refusal } from '../../error'
import type { Notice } from '../../generated/county/client'
import type { AcknowledgeNoticeInput, MarkNoticeReadInput, ReplyToMeetingInput } from '../../generated/graphql'
import { isAddressed } from '../access'
import { holdNotice, scopeOfRow } from '../load'
import { requireReason } from './manage'

type Outcome = Promise<CommandOutcome<{ noticeId: string }>>

/** The primary key decides a double tap; what stands first stays. */
const RECEIPT = `
  INSERT INTO {county}.notice_receipt AS kept (notice_id, person_id, read_at, acknowledged_at)
  VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz)
  ON CONFLICT (notice_id, person_id) DO UPDATE SET acknowledged_at = COALESCE(kept.acknowledged_at, excluded.acknowledged_at)
  WHERE kept.acknowledged_at IS NULL AND excluded.acknowledged_at IS NOT NULL`

function keepReceipt(
  context: RequestContext,
  { db, now, viewer }: CommandScope,
  noticeId: string,
  acknowledged: boolean,
): Promise<number> {
  const statement = countySql(context.county, RECEIPT)
  return db.$executeRawUnsafe(statement, noticeId, viewer.personId, now, acknowledged ? now : null)
}

async function isFor({ db, viewer }: CommandScope, notice: Notice): Promise<boolean> {
  return isAddressed(viewer, scopeOfRow(notice)) || isCalled(db, notice.id, viewer.personId)
}

async function isCalled(db: CommandScope['db'], noticeId: string, personId: string): Promise<boolean> {
  return (await db.noticeRosterEntry.findUnique({ where: { noticeId_personId: { noticeId, personId } } })) !== null
}

/** The receipt is its own record: no audit row says a second time what somebody read. */
export function markNoticeRead(context: RequestContext, input: MarkNoticeReadInput): Outcome {
  return runCommand(context, { action: 'markNoticeRead', input }, async (scope) => {
    const notice = await holdNotice(context, scope, input.noticeId, 'answer')
    if (await isFor(scope, notice)) await keepReceipt(context, scope, notice.id, false)
    return { noticeId: notice.id }
  })
}

/** 收到, once and for oneself. */
export function acknowledgeNotice(context: RequestContext, input: AcknowledgeNoticeInput): Outcome {
  return runCommand(context, { action: 'acknowledgeNotice', input }, async (scope) => {
    const notice = await holdNotice(context, scope, input.noticeId, 'answer')
    if (!(await isFor(scope, notice))) throw new Refusal('NOTICE_NOT_ADDRESSED')
    if (notice.withdrawnAt !== null) throw new Refusal('NOTICE_WITHDRAWN')
    if (notice.importance === 'NORMAL') throw new Refusal('NOTICE_NOT_IMPORTANT')
    const changed = await keepReceipt(context, scope, notice.id, true)
    if (changed > 0)
      await scope.record({ subjectType: 'Notice', subjectId: notice.id, divisionCode: notice.divisionCode })
    return { noticeId: notice.id }
  })
}

/** 参加 or 请假, by the called person alone and only before the date given. */
export function replyToMeeting(context: RequestContext, input: ReplyToMeetingInput): Outcome {
  return runCommand(context, { action: 'replyToMeeting', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const notice = await holdNotice(context, scope, input.noticeId, 'answer')
    requireOpen(notice, now)
    if (!(await isCalled(db, notice.id, viewer.personId))) throw new Refusal('NOTICE_NOT_CALLED')
    const reason = input.answer === 'LEAVE' ? requireReason(input.reason) : null
    const key = { noticeId: notice.id, personId: viewer.personId }
    const data = { answer: input.answer, reason, repliedAt: now }
    await db.noticeReply.upsert({ where: { noticeId_personId: key }, create: { ...key, ...data }, update: data })
    await keepReceipt(context, scope, notice.id, notice.importance !== 'NORMAL')
    const { divisionCode } = notice
    await record({ subjectType: 'Notice', subjectId: notice.id, divisionCode, detail: { answer: input.answer } })
    return { noticeId: notice.id }
  })
}

function requireOpen(notice: Notice, now: Date): void {
  if (notice.kind !== 'MEETING') throw new Refusal('NOTICE_NOT_A_MEETING')
  if (notice.withdrawnAt !== null) throw new Refusal('NOTICE_WITHDRAWN')
  const closes = notice.replyBy ?? notice.startsAt
  if (closes !== null && closes <= now) throw new Refusal('NOTICE_REPLY_CLOSED')
}
