import { beijingInstant, calendarDate, formatTime } from '@shared/format'
import type { OfficeKind } from '@shared/office'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import type { NoticeContentInput, NoticeDraftQuery, NoticeFullFragment } from '../generated/documents'

/** The form as typed: days and times apart, empty where none is chosen; the agenda one point a line. */
export interface NoticeForm {
  kind: 'GENERAL' | 'MEETING'
  importance: 'NORMAL' | 'IMPORTANT' | 'URGENT'
  title: string
  body: string
  everyone: boolean
  groupIds: string[]
  offices: OfficeKind[]
  attachments: AttachmentItemFragment[]
  expiresOn: string
  day: string
  from: string
  until: string
  place: string
  agenda: string
  onlineUrl: string
  replyDay: string
  replyTime: string
  /** Where it is kept on the server; null before the first save. */
  draftId: string | null
  revision: number
}

export const emptyNotice: NoticeForm = {
  kind: 'GENERAL',
  importance: 'NORMAL',
  title: '',
  body: '',
  everyone: true,
  groupIds: [],
  offices: [],
  attachments: [],
  expiresOn: '',
  day: '',
  from: '',
  until: '',
  place: '',
  agenda: '',
  onlineUrl: '',
  replyDay: '',
  replyTime: '',
  draftId: null,
  revision: 0,
}

const day = (at?: string | null) => (at ? calendarDate(at) : '')
const clock = (at?: string | null) => (at ? formatTime(at) : '')
const instant = (date: string, time: string): string | null => (date && time ? beijingInstant(date, time) : null)

/** A day is over at its last minute. */
const END_OF_DAY = '23:59'

export function contentOf(form: NoticeForm): NoticeContentInput {
  const { kind, importance, title, body, everyone, groupIds, offices } = form
  const meeting = kind === 'MEETING'
  return {
    kind,
    importance,
    title,
    body,
    audience: { everyone, groupIds: everyone ? [] : groupIds, offices: everyone ? [] : offices },
    attachmentIds: form.attachments.map(({ id }) => id),
    expiresAt: instant(form.expiresOn, END_OF_DAY),
    startsAt: meeting ? instant(form.day, form.from) : null,
    endsAt: meeting ? instant(form.day, form.until) : null,
    place: form.place,
    agenda: form.agenda.split('\n'),
    onlineUrl: form.onlineUrl,
    replyBy: meeting ? instant(form.replyDay, form.replyTime || END_OF_DAY) : null,
  }
}

interface Dates {
  startsAt?: string | null
  endsAt?: string | null
  replyBy?: string | null
  expiresAt?: string | null
}

const datesOf = ({ startsAt, endsAt, replyBy, expiresAt }: Dates) => ({
  day: day(startsAt),
  from: clock(startsAt),
  until: clock(endsAt),
  replyDay: day(replyBy),
  replyTime: clock(replyBy),
  expiresOn: day(expiresAt),
})

export function formOfDraft(draft: NoticeDraftQuery['noticeDraft']): NoticeForm {
  const { id, revision, kind, importance, title, body, audience, attachments, agenda, place, onlineUrl } = draft
  return {
    ...datesOf(draft),
    ...{ kind, importance, title, body, place, onlineUrl, revision },
    draftId: id,
    everyone: audience.everyone,
    groupIds: audience.groups.map((group) => group.id),
    offices: [...audience.offices],
    attachments: [...attachments],
    agenda: agenda.join('\n'),
  }
}

export function formOfNotice(notice: NoticeFullFragment): NoticeForm {
  const { kind, importance, title, body, audience, attachments, meeting, expiresAt } = notice
  return {
    ...emptyNotice,
    ...datesOf({ ...meeting, expiresAt }),
    ...{ kind, importance, title, body },
    everyone: audience.everyone,
    groupIds: audience.groups.map((group) => group.id),
    offices: [...audience.offices],
    attachments: [...attachments],
    place: meeting?.place ?? '',
    agenda: (meeting?.agenda ?? []).join('\n'),
    onlineUrl: meeting?.onlineUrl ?? '',
  }
}

/** Nothing worth keeping was typed yet. */
export const isEmptyForm = ({ title, body, agenda, place, attachments }: NoticeForm): boolean =>
  [title, body, agenda, place].every((text) => text.trim() === '') && attachments.length === 0
