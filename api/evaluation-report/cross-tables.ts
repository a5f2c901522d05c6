import {
  axisIds,
  type CrossAxes,
  crossQuestions,
  GROUP_AXIS,
  mayCross,
  NO_GROUP,
  UNANSWERED,
} from '../../shared/evaluation/cross-choice'
import { type CrossTable, crossTable } from '../../shared/evaluation/cross-table'
import { type Answers, type EvaluationForm, optionsOf } from '../../shared/evaluation/form'
import { own } from '../../shared/json'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'
import { canHost } from '../evaluation/access'
import type { EvaluationRecord } from '../evaluation/record'
import { type Locale, message } from '../message/catalogue'
import type { EvaluationCrossTableRecord } from './record'

/** One who answered, by name no more: what stands in the table. */
interface Voter {
  answers: Answers
  group: string | null
  groupName: string | null
}

/** The ballots of a named round with the group each voter lives in. */
export function readVoters(db: CountyTransaction, county: CountyCode, evaluationId: string): PromiseLike<Voter[]> {
  const schema = countySchema(county)
  return db.$queryRawUnsafe<Voter[]>(
    `SELECT b.answers, g.id AS group, g.name AS "groupName" FROM ${schema}.named_ballot b
     JOIN ${schema}.person p ON p.id = b.person_id LEFT JOIN ${schema}.village_group g ON g.id = p.group_id
     WHERE b.evaluation_id = $1::uuid ORDER BY g.number NULLS LAST`,
    evaluationId,
  )
}

export interface StoredCrossTable extends CrossTable {
  /** The groups' names on the day it was published. */
  groups: { id: string; name: string }[]
}

function groupsOf(voters: readonly Voter[]) {
  const names = new Map(voters.map(({ group, groupName }) => [group ?? NO_GROUP, groupName ?? '']))
  return [...names].map(([id, name]) => ({ id, name }))
}

/** The table as it may be published; null where nothing would be left to show. */
export function makeCrossTable(
  form: EvaluationForm,
  voters: readonly Voter[],
  axes: CrossAxes,
): StoredCrossTable | null {
  const groups = groupsOf(voters)
  const questions = crossQuestions(form)
  const idsOf = (axis: string): string[] => {
    const question = questions.find(({ id }) => id === axis)
    return question === undefined ? groups.map(({ id }) => id) : axisIds(question)
  }
  const placeOf = (axis: string, { answers, group }: Voter): string => {
    if (axis === GROUP_AXIS) return group ?? NO_GROUP
    const answer = own(answers, axis)
    return typeof answer === 'string' ? answer : UNANSWERED
  }
  const [rows, columns] = [idsOf(axes.row), idsOf(axes.column)]
  const counts = rows.map(() => columns.map(() => 0))
  for (const voter of voters) {
    const line = counts[rows.indexOf(placeOf(axes.row, voter))]
    const at = columns.indexOf(placeOf(axes.column, voter))
    if (line !== undefined && at >= 0) line[at] = (line[at] ?? 0) + 1
  }
  const table = crossTable(rows, columns, counts)
  const used = axes.row === GROUP_AXIS || axes.column === GROUP_AXIS
  return table && { ...table, groups: used ? groups : [] }
}

/** In the order they were published. */
export async function findCrossTables(
  { database, locale }: Pick<RequestContext, 'database' | 'locale'>,
  { id, form }: Pick<EvaluationRecord, 'id' | 'form'>,
): Promise<EvaluationCrossTableRecord[]> {
  const where = { evaluationId: id }
  const rows = await database.evaluationCrossTable.findMany({ where, orderBy: { publishedAt: 'asc' } })
  return rows.map(({ rowAxis, columnAxis, cells }) => {
    const table = cells as unknown as StoredCrossTable
    return { rowAxis, columnAxis, table, titleOf: titlesOf(form, table.groups, locale) }
  })
}

function titlesOf(form: EvaluationForm, groups: StoredCrossTable['groups'], locale: Locale) {
  return (axis: string, id?: string): string => {
    if (id === UNANSWERED) return message(locale, 'CROSS_TABLE_UNANSWERED')
    if (id === NO_GROUP) return message(locale, 'CROSS_TABLE_NO_GROUP')
    if (axis === GROUP_AXIS)
      return id === undefined
        ? message(locale, 'CROSS_TABLE_GROUP')
        : (groups.find((group) => group.id === id)?.name ?? id)
    const question = crossQuestions(form).find((one) => one.id === axis)
    if (question === undefined || id === undefined) return question?.title ?? axis
    return optionsOf(question).find((option) => option.id === id)?.title ?? id
  }
}

/** Axes of a named round and what each may still be crossed with; for the host alone. */
export function crossAxes(context: RequestContext, evaluation: EvaluationRecord, published: readonly CrossAxes[]) {
  if (evaluation.anonymous || !canHost(requireViewer(context), evaluation.divisionCode)) return []
  const questions = crossQuestions(evaluation.form)
  const ids = [GROUP_AXIS, ...questions.map(({ id }) => id)]
  const axes = ids.map((id) => ({
    id,
    title: questions.find((question) => question.id === id)?.title ?? message(context.locale, 'CROSS_TABLE_GROUP'),
    with: ids.filter((other) => mayCross(published, { row: id, column: other })),
  }))
  return axes.filter((axis) => axis.with.length > 0)
}
