import type { NoticeContent } from '../../shared/notice'
import { findSensitiveNumbers } from '../../shared/sensitive-number'
import { isReadableText } from '../../shared/written-text'
import { Refusal, requireId } from '../error'
import type { NoticeContentInput } from '../generated/graphql'

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

/** Far past what may be published: bounds what a draft may hold. */
const DRAFT_CHARACTERS = 40_000

const instant = (value: Date | string | null | undefined): string | null =>
  value === null || value === undefined ? null : new Date(value).toISOString()

/** What was typed, as it is kept. Throws a Refusal for what cannot be stored. */
export function contentOf(input: NoticeContentInput): NoticeContent {
  const content: NoticeContent = {
    kind: input.kind,
    importance: input.importance,
    title: input.title,
    body: input.body,
    everyone: input.audience.everyone,
    groupIds: input.audience.groupIds.map(requireId),
    offices: [...input.audience.offices],
    attachmentIds: input.attachmentIds.map(requireId),
    expiresAt: instant(input.expiresAt),
    startsAt: instant(input.startsAt),
    endsAt: instant(input.endsAt),
    place: input.place,
    agenda: [...input.agenda],
    onlineUrl: input.onlineUrl,
    replyBy: instant(input.replyBy),
  }
  const texts = { title: content.title, body: content.body, place: content.place, agenda: content.agenda.join('') }
  for (const [field, text] of Object.entries({ ...texts, onlineUrl: content.onlineUrl }))
    if (!isReadableText(text)) throw new Refusal('NOTICE_TEXT_UNREADABLE', field)
  const length = JSON.stringify(content).length
  if (length > DRAFT_CHARACTERS) throw new Refusal('TEXT_TOO_LONG', 'body', { max: DRAFT_CHARACTERS, length })
  return content
}

/** What a draft or a version holds: written by `contentOf`, so its shape is known; what an older form left out is empty. */
export function readContent(json: unknown): NoticeContent {
  return { ...EMPTY_NOTICE, ...(json as NoticeContent) }
}

/** The ends trimmed, empty points of the agenda dropped: how it is published. */
export function tidyContent(content: NoticeContent): NoticeContent {
  const meeting = content.kind === 'MEETING'
  return {
    ...content,
    title: content.title.trim(),
    body: content.body.replace(/\r\n?/g, '\n').trim(),
    place: meeting ? content.place.trim() : '',
    agenda: meeting ? content.agenda.map((point) => point.trim()).filter((point) => point !== '') : [],
    onlineUrl: meeting ? content.onlineUrl.trim() : '',
    startsAt: meeting ? content.startsAt : null,
    endsAt: meeting ? content.endsAt : null,
    replyBy: meeting ? content.replyBy : null,
    ...(content.everyone ? { groupIds: [], offices: [] } : {}),
  }
}

const EXCERPT = 60

/** The first line of a list: 60 characters of the text, or the agenda of a meeting without one. */
export function excerptOf(content: NoticeContent): string {
  const text = (content.body === '' ? content.agenda.join('；') : content.body).replace(/\s+/g, ' ')
  const characters = [...text]
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : text
}

/** A notice may name the phone to ask at, but nobody's ID or bank number (PIPL 25, 28). */
export function privateNumberFaults(content: NoticeContent): { code: string; field: string }[] {
  const texts = { title: content.title, body: content.body, agenda: content.agenda.join('\n') }
  return Object.entries(texts)
    .filter(([, text]) => findSensitiveNumbers(text).some((number) => number.kind !== 'PHONE'))
    .map(([field]) => ({ code: 'NOTICE_PRIVATE_NUMBER', field }))
}
