import { commit } from '../../api/command/record-action'
import type { CountyTransaction } from '../../api/database/county-database'
import type { NoticeImportance } from '../../api/generated/county/enums'
import type { SeededPerson } from './people'
import { createRandom } from './random'
import { inWorkingHours } from './working-hours'

export interface NoticeSeed {
  /** Code of the village, township or county that speaks. */
  division: string
  title: string
  body: string
  importance?: NoticeImportance
  /** Published that many days ago; or on a day of history. */
  daysAgo?: number
  publishedAt?: string
  pinnedDays?: number
  meeting?: {
    inDays: number
    hour: number
    hours: number
    place: string
    agenda: string[]
    replyDaysBefore: number
    onlineUrl?: string
    heldAt?: string
  }
  withdrawn?: string
  /** Which share of the readers has opened it. */
  read: number
}

const DAY = 86_400_000

export interface Author {
  personId: string
  name: string
  post: string
}

/** An hour of the day in China, some days from now. */
export function chinaTime(days: number, hour: number): Date {
  const day = new Date(Date.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
}

export async function seedNotice(
  db: CountyTransaction,
  seed: NoticeSeed,
  author: Author,
  readers: readonly SeededPerson[],
): Promise<void> {
  const publishedAt = seed.publishedAt
    ? new Date(seed.publishedAt)
    : new Date(Date.now() - (seed.daysAgo ?? 0) * DAY - 3_600_000)
  const meeting = meetingFields(seed)
  const importance = seed.importance ?? 'NORMAL'
  const content = { kind: meeting ? 'MEETING' : 'GENERAL', importance, title: seed.title, body: seed.body, ...meeting }
  const notice = await db.notice.create({
    data: {
      divisionCode: seed.division,
      kind: meeting ? 'MEETING' : 'GENERAL',
      importance,
      title: seed.title,
      excerpt: seed.body.replace(/\s+/g, ' ').slice(0, 60),
      body: seed.body,
      authorId: author.personId,
      authorName: author.name,
      authorPost: author.post,
      publishedAt,
      pinnedUntil: seed.pinnedDays ? new Date(Date.now() + seed.pinnedDays * DAY) : null,
      withdrawnAt: seed.withdrawn ? new Date(publishedAt.getTime() + DAY) : null,
      withdrawnReason: seed.withdrawn ?? null,
      ...meeting,
      versions: { create: { version: 1, content, publishedAt, publisherId: author.personId } },
    },
  })
  await leaf(db, 'NOTICE', 'Notice', notice.id, content)
  const random = createRandom(seed.title.length * 7919 + seed.body.length)
  const reached = readers.filter((reader) => reader.hasAccount && random() < seed.read)
  await db.noticeReceipt.createMany({
    data: reached.map(({ id }) => {
      const read = publishedAt.getTime() + random() * 2 * DAY
      const hour = inWorkingHours(new Date(Math.min(Date.now(), read)))
      const readAt = new Date(Math.max(hour.getTime(), publishedAt.getTime()))
      return { noticeId: notice.id, personId: id, readAt, acknowledgedAt: importance === 'NORMAL' ? null : readAt }
    }),
  })
  if (meeting === null) return
  const called = readers.filter((reader) => reader.adult)
  await db.noticeRosterEntry.createMany({ data: called.map(({ id }) => ({ noticeId: notice.id, personId: id })) })
  const answered = reached.filter((reader) => reader.adult && random() < 0.7)
  await db.noticeReply.createMany({
    data: answered.map(({ id }) => {
      const coming = random() < 0.8
      return {
        noticeId: notice.id,
        personId: id,
        answer: coming ? ('COMING' as const) : ('LEAVE' as const),
        reason: coming ? null : '外出务工',
        repliedAt: publishedAt,
      }
    }),
  })
}

function meetingFields({ meeting }: NoticeSeed) {
  if (meeting === undefined) return null
  const startsAt = meeting.heldAt ? new Date(meeting.heldAt) : chinaTime(meeting.inDays, meeting.hour)
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + meeting.hours * 3_600_000),
    place: meeting.place,
    agenda: meeting.agenda,
    onlineUrl: meeting.onlineUrl ?? null,
    replyBy: new Date(startsAt.getTime() - meeting.replyDaysBefore * DAY),
  }
}

/** The log's leaf of something the demo holds as published. */
export async function leaf(
  db: CountyTransaction,
  type: string,
  subjectType: string,
  subjectId: string,
  content: unknown,
  version = 1,
) {
  const salt = new Uint8Array(32).map(
    (_byte, index) => (subjectId.charCodeAt(index % subjectId.length) * 31 + index) & 255,
  )
  await db.transparencyLeaf.create({
    data: { type, subjectType, subjectId, version, salt, commitment: commit(salt, content) },
  })
}
