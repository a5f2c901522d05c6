import { OFFICE_KINDS, type OfficeKind } from './office'
import type { Problem } from './result'
import { isBlank, isReadableLine, isReadableText, textLength } from './written-text'

export const noticeKinds = ['GENERAL', 'MEETING'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** IMPORTANT and URGENT ask each reader for 收到; URGENT is announced at once, past the daily digest. */
export const noticeImportances = ['NORMAL', 'IMPORTANT', 'URGENT'] as const
export type NoticeImportance = (typeof noticeImportances)[number]

export type NoticeState = 'DRAFT' | 'PUBLISHED' | 'EXPIRED' | 'WITHDRAWN'

/** Everyone of the division, or the groups and the holders of the offices together. */
export interface NoticeAudience {
  everyone: boolean
  groupIds: string[]
  /** Rolls too: 党员 and 村民代表 are offices. */
  offices: OfficeKind[]
}

/** A notice as it is written; a draft may miss anything. Times are ISO 8601. */
export interface NoticeContent extends NoticeAudience {
  kind: NoticeKind
  importance: NoticeImportance
  title: string
  body: string
  attachmentIds: string[]
  expiresAt: string | null
  /** Of a meeting, empty otherwise. */
  startsAt: string | null
  endsAt: string | null
  place: string
  agenda: string[]
  onlineUrl: string
  /** Until when people answer; without it, until the meeting starts. */
  replyBy: string | null
}

/** What a new draft starts from. */
export const EMPTY_NOTICE: NoticeContent = {
  kind: 'GENERAL',
  importance: 'NORMAL',
  title: '',
  body: '',
  everyone: true,
  groupIds: [],
  offices: [],
  attachmentIds: [],
  expiresAt: null,
  startsAt: null,
  endsAt: null,
  place: '',
  agenda: [],
  onlineUrl: '',
  replyBy: null,
}

export const NOTICE_LIMITS = {
  title: 60,
  body: 5000,
  attachments: 9,
  place: 60,
  agenda: 20,
  agendaItem: 100,
  onlineUrl: 500,
  withdrawnReason: 200,
  leaveReason: 200,
  groups: 100,
  /** A pin ends by itself. */
  pinnedDays: 30,
} as const

export type NoticeFaultCode =
  | 'TEXT_REQUIRED'
  | 'TEXT_TOO_LONG'
  | 'NOTICE_TEXT_UNREADABLE'
  | 'NOTICE_AUDIENCE_MISSING'
  | 'NOTICE_TOO_MANY_GROUPS'
  | 'NOTICE_TOO_MANY_ATTACHMENTS'
  | 'NOTICE_EXPIRY_PAST'
  | 'NOTICE_EXPIRES_BEFORE_MEETING'
  | 'NOTICE_MEETING_TIME_MISSING'
  | 'NOTICE_MEETING_PAST'
  | 'NOTICE_MEETING_ENDS_FIRST'
  | 'NOTICE_MEETING_PLACE_MISSING'
  | 'NOTICE_AGENDA_MISSING'
  | 'NOTICE_AGENDA_TOO_LONG'
  | 'NOTICE_ONLINE_URL'
  | 'NOTICE_REPLY_BY'

export type NoticeFault = Problem<NoticeFaultCode>

/** 会议可以线上参加: a meeting needs a place or a link. */
const LINK = /^https:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/

const time = (at: string | null) => (at === null ? null : Date.parse(at))

function textFaults(field: string, text: string, max: number, required: boolean, line: boolean): NoticeFault[] {
  const length = textLength(text.trim())
  if (length === 0) return required ? [{ code: 'TEXT_REQUIRED', field }] : []
  if (length > max) return [{ code: 'TEXT_TOO_LONG', field, parameters: { max, length } }]
  return (line ? isReadableLine(text.trim()) : isReadableText(text)) ? [] : [{ code: 'NOTICE_TEXT_UNREADABLE', field }]
}

function audienceFaults({ everyone, groupIds, offices }: NoticeAudience): NoticeFault[] {
  if (everyone) return []
  if (groupIds.length + offices.length === 0) return [{ code: 'NOTICE_AUDIENCE_MISSING', field: 'audience' }]
  if (groupIds.length <= NOTICE_LIMITS.groups) return []
  return [{ code: 'NOTICE_TOO_MANY_GROUPS', field: 'audience', parameters: { max: NOTICE_LIMITS.groups } }]
}

function timeFaults(content: NoticeContent, now: number): NoticeFault[] {
  const [starts, ends, reply] = [time(content.startsAt), time(content.endsAt), time(content.replyBy)]
  if (starts === null || Number.isNaN(starts)) return [{ code: 'NOTICE_MEETING_TIME_MISSING', field: 'startsAt' }]
  const faults: NoticeFault[] = []
  if (starts <= now) faults.push({ code: 'NOTICE_MEETING_PAST', field: 'startsAt' })
  if (ends !== null && !(ends > starts)) faults.push({ code: 'NOTICE_MEETING_ENDS_FIRST', field: 'endsAt' })
  if (reply !== null && !(reply > now && reply <= starts)) faults.push({ code: 'NOTICE_REPLY_BY', field: 'replyBy' })
  const expires = time(content.expiresAt)
  if (expires !== null && expires < starts) faults.push({ code: 'NOTICE_EXPIRES_BEFORE_MEETING', field: 'expiresAt' })
  return faults
}

function agendaFaults(agenda: string[]): NoticeFault[] {
  const { agenda: max, agendaItem } = NOTICE_LIMITS
  const points = agenda.filter((point) => !isBlank(point))
  if (points.length === 0) return [{ code: 'NOTICE_AGENDA_MISSING', field: 'agenda' }]
  if (points.length > max) return [{ code: 'NOTICE_AGENDA_TOO_LONG', field: 'agenda', parameters: { max } }]
  return points.reduce<NoticeFault[]>(
    (all, point) => all.concat(textFaults('agenda', point, agendaItem, false, true)),
    [],
  )
}

function meetingFaults(content: NoticeContent, now: number): NoticeFault[] {
  const faults = timeFaults(content, now).concat(agendaFaults(content.agenda))
  const link = content.onlineUrl.trim()
  if (isBlank(content.place) && link === '') faults.push({ code: 'NOTICE_MEETING_PLACE_MISSING', field: 'place' })
  faults.push(...textFaults('place', content.place, NOTICE_LIMITS.place, false, true))
  if (link !== '' && (!LINK.test(link) || link.length > NOTICE_LIMITS.onlineUrl)) {
    faults.push({ code: 'NOTICE_ONLINE_URL', field: 'onlineUrl', parameters: { max: NOTICE_LIMITS.onlineUrl } })
  }
  return faults
}

/** Everything that keeps a draft from being published now; empty when it may be. */
export function noticeFaults(content: NoticeContent, now: Date | number): NoticeFault[] {
  const at = typeof now === 'number' ? now : now.getTime()
  const { title, body, attachments } = NOTICE_LIMITS
  const meeting = content.kind === 'MEETING'
  const faults = textFaults('title', content.title, title, true, true)
  faults.push(...textFaults('body', content.body, body, !meeting, false))
  faults.push(...audienceFaults(content))
  if (content.attachmentIds.length > attachments) {
    faults.push({ code: 'NOTICE_TOO_MANY_ATTACHMENTS', field: 'attachmentIds', parameters: { max: attachments } })
  }
  const expires = time(content.expiresAt)
  if (expires !== null && !(expires > at)) faults.push({ code: 'NOTICE_EXPIRY_PAST', field: 'expiresAt' })
  return meeting ? faults.concat(meetingFaults(content, at)) : faults
}

/** Withdrawn stays withdrawn, whatever its dates say. */
export function noticeState(
  notice: { publishedAt: string | null; withdrawnAt?: string | null; expiresAt?: string | null },
  now: Date | number,
): NoticeState {
  if (notice.publishedAt === null) return 'DRAFT'
  if (notice.withdrawnAt) return 'WITHDRAWN'
  const expires = time(notice.expiresAt ?? null)
  return expires !== null && expires <= (typeof now === 'number' ? now : now.getTime()) ? 'EXPIRED' : 'PUBLISHED'
}

export function needsAcknowledgement(importance: NoticeImportance): boolean {
  return importance !== 'NORMAL'
}

/** "全村村民", or "一组、二组的村民，以及党员、村民代表"; the groups by name, in the order given. */
export function describeAudience(audience: NoticeAudience, groupNames: string[], divisionName = '全村'): string {
  if (audience.everyone) return `${divisionName}村民`
  const offices = audience.offices.map((kind) => OFFICE_KINDS[kind].zh).join('、')
  const groups = groupNames.length > 0 ? `${groupNames.join('、')}的村民` : ''
  if (groups === '' && offices === '') return '还没有选择发给谁'
  return groups !== '' && offices !== '' ? `${groups}，以及${offices}` : groups + offices
}
