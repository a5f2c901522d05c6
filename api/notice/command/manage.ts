import { NOTICE_LIMITS } from '../../../shared/notice'
import { isReadableText, textLength } from '../../../shared/written-text'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { PinNoticeInput, WithdrawNoticeInput } from '../../generated/graphql'
import { mayPublishNotice, mayWithdrawNotice } from '../access'
import { holdNotice } from '../load'

const { withdrawnReason: REASON_MAX, pinnedDays: PIN_DAYS_MAX } = NOTICE_LIMITS
const PINS_MAX = 3
const DAY_MS = 86_400_000

/** A reason that others will read, trimmed. */
export function requireReason(reason: string | null | undefined): string {
  const text = (reason ?? '').trim()
  if (text === '') throw new Refusal('TEXT_REQUIRED', 'reason')
  const length = textLength(text)
  if (length > REASON_MAX) throw new Refusal('TEXT_TOO_LONG', 'reason', { max: REASON_MAX, length })
  if (!isReadableText(text)) throw new Refusal('NOTICE_TEXT_UNREADABLE', 'reason')
  return text
}

/** Taken back, not taken away: the text stays readable beside the reason, and the log keeps both. */
export function withdrawNotice(
  context: RequestContext,
  input: WithdrawNoticeInput,
): Promise<CommandOutcome<{ noticeId: string }>> {
  return runCommand(context, { action: 'withdrawNotice', input }, async (scope) => {
    const notice = await holdNotice(context, scope, input.noticeId, 'change')
    requireAccess(mayWithdrawNotice(scope.viewer, notice.divisionCode))
    if (notice.withdrawnAt !== null) throw new Refusal('NOTICE_WITHDRAWN')
    const withdrawnReason = requireReason(input.reason)
    const { id, version, divisionCode } = notice
    await scope.db.notice.update({
      where: { id },
      data: { withdrawnAt: scope.now, withdrawnReason, pinnedUntil: null },
    })
    await scope.record({
      subjectType: 'Notice',
      subjectId: id,
      divisionCode,
      detail: { version },
      published: {
        type: 'NOTICE_WITHDRAWAL',
        version,
        content: { noticeId: id, version, withdrawnAt: scope.now, reason: withdrawnReason },
      },
    })
    return { noticeId: id }
  })
}

/** Keeps it on top until a day, or lets it go. Three at once: with more nothing stands out. */
export function pinNotice(
  context: RequestContext,
  input: PinNoticeInput,
): Promise<CommandOutcome<{ noticeId: string }>> {
  return runCommand(context, { action: 'pinNotice', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const notice = await holdNotice(context, scope, input.noticeId, 'change')
    requireAccess(mayPublishNotice(viewer, notice.divisionCode))
    if (notice.withdrawnAt !== null) throw new Refusal('NOTICE_WITHDRAWN')
    const until = input.until ? new Date(input.until) : null
    if (until !== null) {
      const ahead = until.getTime() - now.getTime()
      if (ahead <= 0 || ahead > PIN_DAYS_MAX * DAY_MS)
        throw new Refusal('NOTICE_PIN_UNTIL', 'until', { max: PIN_DAYS_MAX })
      const { id, divisionCode } = notice
      const others = await db.notice.count({ where: { divisionCode, pinnedUntil: { gt: now }, id: { not: id } } })
      if (others >= PINS_MAX) throw new Refusal('NOTICE_PINS_FULL', null, { max: PINS_MAX })
    }
    await db.notice.update({ where: { id: notice.id }, data: { pinnedUntil: until } })
    const detail = { until: until?.toISOString() ?? null }
    await record({ subjectType: 'Notice', subjectId: notice.id, divisionCode: notice.divisionCode, detail })
    return { noticeId: notice.id }
  })
}
