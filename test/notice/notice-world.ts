import type { CountyDatabase } from '../../api/database/county-database'
import type { Notice, NoticeDraft, Prisma } from '../../api/generated/county/client'
import { EMPTY_NOTICE } from '../../api/notice/content'
import type { NoticeContent } from '../../shared/notice'
import type { TestPerson } from '../support/people'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds)

/** A published notice straight in the database. */
export function createNotice(
  db: CountyDatabase,
  divisionCode: string,
  author: TestPerson,
  data: Partial<Prisma.NoticeUncheckedCreateInput> = {},
): Promise<Notice> {
  return db.notice.create({
    data: {
      divisionCode,
      kind: 'GENERAL',
      title: '试水停水通知',
      excerpt: '明天停水',
      body: '明天上午停水，请提前储水。',
      authorId: author.personId,
      authorName: '试村干',
      authorPost: 'VILLAGE_DIRECTOR',
      publishedAt: later(-HOUR),
      ...data,
    },
  })
}

/** A meeting in three days, with these people on its roster. */
export async function createMeeting(
  db: CountyDatabase,
  divisionCode: string,
  author: TestPerson,
  called: readonly TestPerson[],
  data: Partial<Prisma.NoticeUncheckedCreateInput> = {},
): Promise<Notice> {
  const meeting = { kind: 'MEETING', startsAt: later(3 * DAY), replyBy: later(2 * DAY), place: '村委会' } as const
  const notice = await createNotice(db, divisionCode, author, { ...meeting, ...data })
  const roster = called.map(({ personId }) => ({ noticeId: notice.id, personId }))
  await db.noticeRosterEntry.createMany({ data: roster })
  return notice
}

export function createDraft(
  db: CountyDatabase,
  divisionCode: string,
  author: TestPerson,
  content: Partial<NoticeContent> = {},
  data: Partial<Prisma.NoticeDraftUncheckedCreateInput> = {},
): Promise<NoticeDraft> {
  const whole = { ...EMPTY_NOTICE, title: '试修路通知', body: '下周修路，请绕行。', ...content }
  return db.noticeDraft.create({
    data: { divisionCode, authorId: author.personId, content: { ...whole } as Prisma.InputJsonObject, ...data },
  })
}

/** Whatever is typed, as an input of the contract. */
export function contentInput(content: Partial<NoticeContent> = {}) {
  const { everyone, groupIds, offices, ...rest } = { ...EMPTY_NOTICE, title: '试题', body: '正文', ...content }
  return { ...rest, audience: { everyone, groupIds, offices } }
}
