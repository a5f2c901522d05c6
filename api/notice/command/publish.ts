import { type NoticeContent, noticeFaults } from '../../../shared/notice'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, refuseAll } from '../../error'
import type { Notice, NoticeDraft, Prisma } from '../../generated/county/client'
import type { PublishNoticeInput } from '../../generated/graphql'
import { type AudienceValues, audienceValues, countAudienceIn, freezeRoster } from '../audience'
import { excerptOf, privateNumberFaults, readContent, tidyContent } from '../content'
import { holdNotice, lockDraft } from '../load'

export interface Published {
  noticeId: string
  version: number
  audienceCount: number
}

/** The draft becomes a notice, or the next version of the one it revises. The draft's lock decides between two publishers. */
export function publishNotice(context: RequestContext, input: PublishNoticeInput): Promise<CommandOutcome<Published>> {
  return runCommand(context, { action: 'publishNotice', input }, async (scope) => {
    const { db, now, viewer } = scope
    const draft = await lockDraft(context, db, viewer, input.draftId)
    if (draft.revision !== input.revision) throw new Refusal('NOTICE_DRAFT_CHANGED')
    const content = tidyContent(readContent(draft.content))
    refuseAll([...noticeFaults(content, now), ...privateNumberFaults(content)])
    await requireAttachments(db, draft.divisionCode, content.attachmentIds)
    await requireGroups(scope, draft.divisionCode, content.groupIds)
    const audience = audienceValues(draft.divisionCode, content, now)
    const audienceCount = await countAudienceIn(db, context, audience)
    if (audienceCount === 0) throw new Refusal('NOTICE_AUDIENCE_EMPTY', 'audience')
    const notice = await write(context, scope, draft, content, audience)
    await keepVersion(scope, notice, content, audienceCount)
    await db.noticeDraft.delete({ where: { id: draft.id } })
    return { noticeId: notice.id, version: notice.version, audienceCount }
  })
}

async function requireGroups({ db }: CommandScope, divisionCode: string, ids: readonly string[]): Promise<void> {
  const found = ids.length === 0 ? 0 : await db.villageGroup.count({ where: { id: { in: [...ids] }, divisionCode } })
  if (found !== new Set(ids).size) throw new Refusal('NOTICE_GROUP_UNKNOWN', 'audience')
}

async function write(
  context: RequestContext,
  scope: CommandScope,
  draft: NoticeDraft,
  content: NoticeContent,
  audience: AudienceValues,
): Promise<Notice> {
  const columns = columnsOf(content)
  if (draft.noticeId !== null) return revise(context, scope, draft, draft.noticeId, columns)
  const { db, now, viewer } = scope
  const author = {
    authorId: viewer.personId,
    authorName: viewer.name,
    authorPost: viewer.hat?.post ?? viewer.hat?.kind ?? '',
  }
  const notice = await db.notice.create({
    data: { ...columns, ...author, divisionCode: draft.divisionCode, publishedAt: now },
  })
  if (content.kind === 'MEETING') await freezeRoster(db, context, notice.id, audience)
  return notice
}

/** Nobody's revision is overwritten unseen, and who was called to a meeting stays called (roster frozen at notice time). */
async function revise(
  context: RequestContext,
  scope: CommandScope,
  draft: NoticeDraft,
  noticeId: string,
  columns: ReturnType<typeof columnsOf>,
): Promise<Notice> {
  const notice = await holdNotice(context, scope, noticeId, 'change')
  if (notice.withdrawnAt !== null) throw new Refusal('NOTICE_WITHDRAWN')
  if (notice.version !== draft.baseVersion) throw new Refusal('NOTICE_REVISED_MEANWHILE')
  if (notice.kind !== columns.kind) throw new Refusal('NOTICE_KIND_FIXED', 'kind')
  if (notice.kind === 'MEETING' && audienceKey(notice) !== audienceKey(columns))
    throw new Refusal('NOTICE_ROSTER_FIXED', 'audience')
  return scope.db.notice.update({
    where: { id: notice.id },
    data: { ...columns, version: notice.version + 1, revisedAt: scope.now },
  })
}

function audienceKey(notice: { everyone: boolean; audienceGroups: string[]; audienceOffices: string[] }): string {
  return [notice.everyone, ...[...notice.audienceGroups].sort(), ...[...notice.audienceOffices].sort()].join()
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

function columnsOf(content: NoticeContent) {
  return {
    kind: content.kind,
    importance: content.importance,
    title: content.title,
    excerpt: excerptOf(content),
    body: content.body,
    expiresAt: moment(content.expiresAt),
    everyone: content.everyone,
    audienceGroups: [...content.groupIds],
    audienceOffices: [...content.offices],
    attachmentIds: [...content.attachmentIds],
    startsAt: moment(content.startsAt),
    endsAt: moment(content.endsAt),
    place: content.place === '' ? null : content.place,
    onlineUrl: content.onlineUrl === '' ? null : content.onlineUrl,
    agenda: [...content.agenda],
    replyBy: moment(content.replyBy),
  }
}

/** The immutable version, the audit row and the leaf; files count by their digests. */
async function keepVersion(
  { db, now, viewer, record }: CommandScope,
  notice: Notice,
  content: NoticeContent,
  audienceCount: number,
): Promise<void> {
  const { id: noticeId, version, divisionCode } = notice
  const json = content as unknown as Prisma.InputJsonObject
  await db.noticeVersion.create({
    data: { noticeId, version, content: json, publishedAt: now, publisherId: viewer.personId },
  })
  const files = await db.attachment.findMany({
    where: { id: { in: [...content.attachmentIds] } },
    select: { id: true, digest: true },
    orderBy: { id: 'asc' },
  })
  const digests = files.map((file) => ({ id: file.id, sha256: Buffer.from(file.digest).toString('hex') }))
  await record({
    subjectType: 'Notice',
    subjectId: noticeId,
    divisionCode,
    detail: { version, kind: content.kind, importance: content.importance, audienceCount },
    published: {
      type: 'NOTICE',
      version,
      content: { noticeId, divisionCode, version, publishedAt: now, content, files: digests },
    },
  })
}
