import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { DiscardNoticeDraftInput, SaveNoticeDraftInput } from '../../generated/graphql'
import { mayPublishNotice } from '../access'
import { contentOf } from '../content'
import { holdNotice, lockDraft, publishingDivision } from '../load'

const DRAFTS_MAX = 50

/** Autosave. The audit keeps that a draft was begun, not every pause of the typist. */
export function saveNoticeDraft(
  context: RequestContext,
  input: SaveNoticeDraftInput,
): Promise<CommandOutcome<{ draftId: string }>> {
  publishingDivision(requireViewer(context))
  return runCommand(context, { action: 'saveNoticeDraft', input }, async (scope) => {
    const content = contentOf(input.content) as unknown as Prisma.InputJsonObject
    if (input.draftId) return { draftId: await update(context, scope, input.draftId, input.revision, content) }
    return { draftId: await create(context, scope, input.noticeId, content) }
  })
}

async function update(
  context: RequestContext,
  { db, viewer }: CommandScope,
  id: string,
  revision: number | null | undefined,
  content: Prisma.InputJsonObject,
): Promise<string> {
  const draft = await lockDraft(context, db, viewer, id)
  if (draft.revision !== revision) throw new Refusal('NOTICE_DRAFT_CHANGED')
  await db.noticeDraft.update({ where: { id: draft.id }, data: { content, revision: draft.revision + 1 } })
  return draft.id
}

async function create(
  context: RequestContext,
  scope: CommandScope,
  noticeId: string | null | undefined,
  content: Prisma.InputJsonObject,
): Promise<string> {
  const { db, viewer, record } = scope
  const divisionCode = publishingDivision(viewer)
  const revised = noticeId ? await holdNotice(context, scope, noticeId, 'answer') : null
  requireAccess(revised === null || mayPublishNotice(viewer, revised.divisionCode))
  if (revised?.withdrawnAt) throw new Refusal('NOTICE_WITHDRAWN')
  if ((await db.noticeDraft.count({ where: { divisionCode } })) >= DRAFTS_MAX)
    throw new Refusal('NOTICE_DRAFTS_FULL', null, { max: DRAFTS_MAX })
  const base = { noticeId: revised?.id ?? null, baseVersion: revised?.version ?? null }
  const draft = await db.noticeDraft.create({ data: { ...base, divisionCode, authorId: viewer.personId, content } })
  await record({ subjectType: 'NoticeDraft', subjectId: draft.id, divisionCode })
  return draft.id
}

export function discardNoticeDraft(
  context: RequestContext,
  input: DiscardNoticeDraftInput,
): Promise<CommandOutcome<{ draftId: string }>> {
  return runCommand(context, { action: 'discardNoticeDraft', input }, async ({ db, viewer, record }) => {
    const draft = await lockDraft(context, db, viewer, input.draftId)
    await db.noticeDraft.delete({ where: { id: draft.id } })
    await record({ subjectType: 'NoticeDraft', subjectId: draft.id, divisionCode: draft.divisionCode })
    return { draftId: draft.id }
  })
}
