import type { CommandScope } from '../command/run-command'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { countySql } from '../database/county-sql'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { Notice, NoticeDraft } from '../generated/county/client'
import type { OfficeKind } from '../generated/county/enums'
import { mayPublishNotice, mayReadNotice, type NoticeScope } from './access'

const HOLD = 'SELECT id FROM {county}.notice WHERE id = $1::uuid FOR SHARE'
const LOCK = 'SELECT id FROM {county}.notice WHERE id = $1::uuid FOR UPDATE'
const LOCK_DRAFT = 'SELECT id FROM {county}.notice_draft WHERE id = $1::uuid FOR UPDATE'

export function scopeOfRow(notice: Notice): NoticeScope {
  const { divisionCode, everyone, audienceGroups, audienceOffices } = notice
  return { divisionCode, everyone, groupIds: audienceGroups, offices: audienceOffices as OfficeKind[] }
}

/**
 * The notice, as the viewer may see it, held until the command ends: `change` so that of two changes the second sees the
 * first, `answer` so that a withdrawal waits for the answers being given.
 */
export async function holdNotice(
  context: RequestContext,
  { db, viewer }: CommandScope,
  id: string,
  purpose: 'answer' | 'change',
): Promise<Notice> {
  const noticeId = requireId(id)
  await db.$queryRawUnsafe(countySql(context.county, purpose === 'change' ? LOCK : HOLD), noticeId)
  const notice = requireFound(await db.notice.findUnique({ where: { id: noticeId } }))
  if (!mayReadNotice(viewer, scopeOfRow(notice))) throw new RequestError('NOT_FOUND')
  return notice
}

/** A draft of the viewer's own division, locked. Another division's is not there for the viewer. */
export async function lockDraft(
  context: RequestContext,
  db: CountyTransaction,
  viewer: Viewer,
  id: string,
): Promise<NoticeDraft> {
  requireAccess(viewer.hat !== null && mayPublishNotice(viewer, viewer.hat.divisionCode))
  const draftId = requireId(id)
  await db.$queryRawUnsafe(countySql(context.county, LOCK_DRAFT), draftId)
  const draft = requireFound(await db.noticeDraft.findUnique({ where: { id: draftId } }))
  if (!mayPublishNotice(viewer, draft.divisionCode)) throw new RequestError('NOT_FOUND')
  return draft
}

/** The division the viewer publishes for; FORBIDDEN without such an office. */
export function publishingDivision(viewer: Viewer): string {
  const { hat } = viewer
  if (hat === null || !mayPublishNotice(viewer, hat.divisionCode)) throw new RequestError('FORBIDDEN')
  return hat.divisionCode
}
