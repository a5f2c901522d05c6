import type { Viewer } from '../context'
import type { NoticeAction } from '../generated/graphql'
import { isAddressed, mayPublishNotice, maySeeReach, mayWithdrawNotice } from './access'
import { scopeOf } from './notice-scope'
import type { NoticeRecord } from './record'

/** What the viewer may do with it now. */
export function noticeActions(viewer: Viewer, notice: NoticeRecord, now: Date): NoticeAction[] {
  const { divisionCode } = notice
  const stands = notice.withdrawnAt === null
  const publishes = stands && mayPublishNotice(viewer, divisionCode)
  const actions: [NoticeAction, boolean][] = [
    ['ACKNOWLEDGE', stands && mayAcknowledge(viewer, notice)],
    ['REPLY', stands && notice.called && isReplyOpen(notice, now)],
    ['REVISE', publishes],
    ['WITHDRAW', stands && mayWithdrawNotice(viewer, divisionCode)],
    ['PIN', publishes],
    ['SEE_REACH', maySeeReach(viewer, divisionCode)],
  ]
  return actions.filter(([, allowed]) => allowed).map(([action]) => action)
}

function mayAcknowledge(viewer: Viewer, notice: NoticeRecord): boolean {
  const asked = notice.importance !== 'NORMAL' && notice.acknowledgedAt === null
  return asked && (notice.called || isAddressed(viewer, scopeOf(notice)))
}

function isReplyOpen(notice: NoticeRecord, now: Date): boolean {
  const closes = notice.replyBy ?? notice.startsAt
  return notice.kind === 'MEETING' && (closes === null || closes > now)
}
