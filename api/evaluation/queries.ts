import { ANONYMOUS_MINIMUM } from '../../shared/evaluation/electorate'
import { type Answers, type EvaluationForm, questionsOf } from '../../shared/evaluation/form'
import { tally } from '../../shared/evaluation/tally'
import { canReadDivision, divisionPath, requireViewer, within } from '../access/viewer'
import { readBox, tallyParts } from '../ballot/count-ballots'
import type { RequestContext, Viewer } from '../context'
import { queryCounty } from '../database/county-database'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { canDraft, canFollow, canHost, canRead } from './access'
import { countIfDue } from './count'
import type { EvaluationDraftRecord, EvaluationRecord } from './record'
import { rollSizes } from './roll'
import { draftRecord, EVALUATION_COLUMNS, EVALUATION_FROM, isUncounted, readOutcome } from './row'

const ONE = `SELECT ${EVALUATION_COLUMNS} ${EVALUATION_FROM} WHERE e.id = $3 AND e.state <> 'DRAFT'`

async function readOne(context: RequestContext, viewer: Viewer, id: string): Promise<EvaluationRecord | null> {
  const values = [viewer.personId, new Date(), id]
  const [row] = await queryCounty<EvaluationRecord>(context.county, 'evaluation', ONE, values)
  return row ?? null
}

/** One opened evaluation as the viewer sees it, counted first when its time is over. NOT_FOUND when it is not theirs to read. */
export async function findEvaluation(context: RequestContext, givenId: string): Promise<EvaluationRecord> {
  const viewer = requireViewer(context)
  const id = requireId(givenId)
  const record = requireFound(await readOne(context, viewer, id))
  if (!canRead(viewer, record)) throw new RequestError('NOT_FOUND')
  if (!isUncounted(record)) return record
  await countIfDue(context, id)
  return requireFound(await readOne(context, viewer, id))
}

/** $3 codes of the division and those above · $4 prefix whose divisions are listed too, or null · $5, $6 cursor · $7 limit. */
const LIST = `
  SELECT * FROM (
    SELECT ${EVALUATION_COLUMNS} ${EVALUATION_FROM}
    WHERE e.state <> 'DRAFT' AND (e.division_code = ANY ($3::text[]) OR e.division_code LIKE $4 || '%')
  ) listed
  WHERE $5::numeric IS NULL OR ("sortKey", id) > ($5::numeric, $6::uuid)
  ORDER BY "sortKey", id LIMIT $7`

interface ListArguments {
  division?: string | null
  first?: number | null
  after?: string | null
}

/** Open ones first, nearest deadline first; then closed ones, newest first. */
export async function listEvaluations(
  context: RequestContext,
  { division: asked, first, after }: ListArguments,
): Promise<Connection<EvaluationRecord>> {
  const viewer = requireViewer(context)
  const division = asked ?? viewer.hat?.divisionCode ?? viewer.divisionCode
  requireAccess(canReadDivision(viewer, division))
  const size = pageSize(first)
  const cursor = readCursor(after)
  const below = viewer.hat !== null && within(viewer.hat.divisionCode, division) ? division : null
  const values = [viewer.personId, new Date(), divisionPath(division), below, cursor?.key ?? null, cursor?.id ?? null]
  const read = () => queryCounty<EvaluationRecord>(context.county, 'evaluation-list', LIST, [...values, size + 1])
  const rows = await read()
  const due = rows.filter(isUncounted)
  for (const { id } of due) await countIfDue(context, id)
  return connection(due.length === 0 ? rows : await read(), size, (row) => [row.sortKey, row.id])
}

function readCursor(after: string | null | undefined): { key: string; id: string } | null {
  const parts = decodeCursor(after, 2)
  if (parts === null) return null
  const [key, id] = parts.map(String)
  if (key === undefined || id === undefined || !/^\d{1,12}(\.\d{1,9})?$/.test(key) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  }
  return { key, id }
}

const DRAFTS_MAX = 50

export async function listDrafts(context: RequestContext, divisionCode: string): Promise<EvaluationDraftRecord[]> {
  requireAccess(canDraft(requireViewer(context), divisionCode))
  const rows = await context.database.evaluation.findMany({
    where: { state: 'DRAFT', divisionCode: { startsWith: divisionCode } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: DRAFTS_MAX,
  })
  return rows.map(draftRecord)
}

export async function findDraft(context: RequestContext, id: string): Promise<EvaluationDraftRecord> {
  const viewer = requireViewer(context)
  const row = await context.database.evaluation.findUnique({ where: { id: requireId(id), state: 'DRAFT' } })
  if (row === null || !canDraft(viewer, row.divisionCode)) throw new RequestError('NOT_FOUND')
  return draftRecord(row)
}

export async function findElectorateSizes(context: RequestContext, divisionCode: string) {
  requireAccess(canDraft(requireViewer(context), divisionCode))
  return rollSizes(context.county, divisionCode)
}

/** How many have answered, for who follows it. In an anonymous one the first few are not counted out. */
export async function countAnswered(context: RequestContext, record: EvaluationRecord): Promise<number | null> {
  if (!canFollow(requireViewer(context), record.divisionCode)) return null
  const count = await context.database.evaluationElector.count({ where: { evaluationId: record.id, answered: true } })
  return record.anonymous && count < ANONYMOUS_MINIMUM ? null : count
}

export async function findGroupNames(context: RequestContext, groupIds: readonly string[]): Promise<string[]> {
  if (groupIds.length === 0) return []
  const groups = await context.database.villageGroup.findMany({
    where: { id: { in: [...groupIds] } },
    orderBy: { number: 'asc' },
  })
  return groups.map((group) => group.name)
}

/** The last one of the same kind before this: its figure may be compared only when made the same way. */
export async function findPrevious(context: RequestContext, record: EvaluationRecord) {
  if (record.templateId === null || record.closedAt === null) return null
  const { templateId, formulaId, divisionCode, closedAt } = record
  const row = await context.database.evaluation.findFirst({
    where: { templateId, formulaId, divisionCode, state: 'CLOSED', closedAt: { lt: closedAt } },
    orderBy: { closedAt: 'desc' },
    select: { id: true, title: true, closedAt: true, result: true },
  })
  const figure = readOutcome(row?.result ?? null)?.figures[0]?.figure
  if (row?.closedAt == null || figure === undefined || figure.state === 'WITHHELD') return null
  return { id: row.id, title: row.title, closedAt: row.closedAt, figure }
}

/** What was written, for the host alone: a text can betray its writer, so it is no part of what is published. */
export async function findWrittenAnswers(context: RequestContext, record: EvaluationRecord) {
  const { id, form, anonymous, result } = record
  if (result === null || !canHost(requireViewer(context), record.divisionCode)) return null
  if (!hasTexts(form) || (anonymous && result.returned < ANONYMOUS_MINIMUM)) return null
  if (anonymous)
    return tallyParts(form, await readBox(context.database, context.county, id)).flatMap((part) => part.tally.texts)
  const rows = await context.database.namedBallot.findMany({ where: { evaluationId: id }, select: { answers: true } })
  const answers = rows.map((row) => row.answers as Answers)
  return tally(form, answers, { issued: record.electorateCount }).texts
}

const hasTexts = (form: EvaluationForm) => questionsOf(form).some((question) => question.type === 'TEXT')
