import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext, Viewer } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal, RequestError, requireAccess } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { SaveEvaluationDraftInput } from '../../generated/graphql'
import { canDraft } from '../access'
import { readContent } from '../content'
import { lockDraft } from '../draft-lock'

export interface SavedDraft {
  draftId: string
}

/** Keeps a draft, new or changed. An edit of an older revision is refused, so that two people do not overwrite each other. */
export function saveEvaluationDraft(
  context: RequestContext,
  input: SaveEvaluationDraftInput,
): Promise<CommandOutcome<SavedDraft>> {
  return runCommand(context, { action: 'saveEvaluationDraft', input }, async ({ db, viewer, record }) => {
    const { division: divisionCode } = input
    requireAccess(canDraft(viewer, divisionCode))
    const draftId =
      input.id === null || input.id === undefined
        ? await create(db, viewer, input, context)
        : await update(db, viewer, { ...input, id: input.id }, context)
    await record({ subjectType: 'Evaluation', subjectId: draftId, divisionCode, detail: { created: !input.id } })
    return { draftId }
  })
}

async function contentColumns(db: CountyTransaction, input: SaveEvaluationDraftInput, context: RequestContext) {
  const { title, purpose, form, electorate } = readContent(input, context.locale)
  if (electorate.kind === 'GROUPS') await requireGroups(db, input.division, electorate.groupIds)
  return {
    title,
    purpose,
    templateId: input.templateId ?? null,
    form: form as unknown as Prisma.InputJsonObject,
    anonymous: input.anonymous,
    electorate: { ...electorate },
    formulaId: input.formulaId,
    closesAt: input.closesAt,
  }
}

async function create(db: CountyTransaction, viewer: Viewer, input: SaveEvaluationDraftInput, context: RequestContext) {
  const columns = await contentColumns(db, input, context)
  const { division: divisionCode } = input
  const author = { authorId: viewer.personId, authorName: viewer.name }
  const { id } = await db.evaluation.create({ data: { ...columns, ...author, divisionCode, revision: 1 } })
  return id
}

async function update(
  db: CountyTransaction,
  viewer: Viewer,
  input: SaveEvaluationDraftInput & { id: string },
  context: RequestContext,
): Promise<string> {
  const draft = await lockDraft(db, context.county, viewer, input.id)
  if (draft.divisionCode !== input.division) throw new RequestError('BAD_INPUT')
  if (draft.revision !== input.revision) throw new Refusal('EVALUATION_DRAFT_CHANGED', 'revision')
  const columns = await contentColumns(db, input, context)
  await db.evaluation.update({ where: { id: draft.id }, data: { ...columns, revision: draft.revision + 1 } })
  return draft.id
}

const UUID = /^[0-9a-f-]{36}$/i

async function requireGroups(db: CountyTransaction, division: string, ids: string[]): Promise<void> {
  const known = ids.every((id) => UUID.test(id))
    ? await db.villageGroup.count({ where: { id: { in: ids }, divisionCode: { startsWith: division } } })
    : 0
  if (known !== ids.length) throw new Refusal('EVALUATION_GROUP_ELSEWHERE', 'electorate.groupIds')
}
