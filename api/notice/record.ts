import type { NoticeContent } from '../../shared/notice'
import type { AttachmentRecord } from '../attachment/record'
import type { MeetingAnswer, NoticeImportance, NoticeKind, OfficeKind } from '../generated/county/enums'

/** A notice as one statement reads it, together with what the viewer did with it. */
export interface NoticeRecord {
  id: string
  divisionCode: string
  kind: NoticeKind
  importance: NoticeImportance
  version: number
  title: string
  excerpt: string
  /** Not read for lists. */
  body?: string
  authorName: string
  authorPost: string
  publishedAt: Date
  revisedAt: Date | null
  pinned: boolean
  pinnedUntil: Date | null
  expiresAt: Date | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  everyone: boolean
  groups: NoticeGroupRecord[]
  offices: OfficeKind[]
  attachments: AttachmentRecord[]
  startsAt: Date | null
  endsAt: Date | null
  place: string | null
  onlineUrl: string | null
  agenda: string[]
  replyBy: Date | null
  readAt: Date | null
  acknowledgedAt: Date | null
  /** On the frozen roster of the meeting. */
  called: boolean
  answer: MeetingAnswer | null
  reason: string | null
  repliedAt: Date | null
}

export interface NoticeGroupRecord {
  id: string
  name: string
}

export interface NoticeReachPartRecord {
  id: string | null
  name: string | null
  audience: number
  read: number
  acknowledged: number
  coming: number
  leave: number
  unreadWithoutPhone: number
}

export interface NoticeReachRecord {
  noticeId: string
  audience: number
  read: number
  acknowledged: number
  coming: number
  leave: number
  unreadWithPhone: number
  unreadWithoutPhone: number
  parts: NoticeReachPartRecord[]
}

export interface NoticeReaderRecord {
  personId: string
  name: string
  partName: string | null
  hasPhone: boolean
  phone: string | null
  readAt: Date | null
  acknowledgedAt: Date | null
  answer: MeetingAnswer | null
  reason: string | null
}

export interface NoticeVersionRecord {
  version: number
  publishedAt: Date
  content: NoticeContent
}

export interface NoticeDraftRecord {
  id: string
  divisionCode: string
  noticeId: string | null
  revision: number
  updatedAt: Date
  content: NoticeContent
}

/** The meeting of a notice is the notice, seen as a meeting. */
export type NoticeMeetingRecord = NoticeRecord

export interface NoticeAudienceChoicesRecord {
  divisionCode: string
  everyone: number
  groups: { id: string; name: string; people: number }[]
  offices: { kind: OfficeKind; people: number }[]
}
