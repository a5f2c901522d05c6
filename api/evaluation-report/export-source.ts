import { type ResultSheet, type ResultTable, resultSheet } from '../../shared/evaluation/result-sheet'
import { formatDateTime } from '../../shared/format'
import { officeLabel } from '../../shared/office'
import { type CountyCode, countyDatabase } from '../database/county-database'
import { findDivision } from '../division/division-directory'
import { requireFound } from '../error'
import { readForm, readOutcome } from '../evaluation/row'
import { findCrossTables } from './cross-tables'
import { findSurvey } from './queries'
import type { EvaluationCrossTableRecord } from './record'
import { surveyText, surveyTitle } from './survey'

/** The published result as a sheet, read anew: what everybody may read, whoever opens the address. */
export async function exportSheet(county: CountyCode, id: string): Promise<ResultSheet> {
  const database = countyDatabase(county)
  const row = requireFound(await database.evaluation.findUnique({ where: { id, state: 'CLOSED' } }))
  const outcome = requireFound(readOutcome(row.result))
  const form = readForm(row.form)
  const locale = 'zh-CN'
  const sheet = resultSheet({
    title: row.title,
    place: (await findDivision(county, row.divisionCode)).fullName,
    form,
    outcome,
    anonymous: row.anonymous,
    host: `${officeLabel({ kind: row.hostKind ?? 'SUPERVISOR', post: row.hostPost })} ${row.hostName ?? ''}`,
    closedAt: formatDateTime(row.closedAt ?? row.closesAt),
    reason: row.closedEarlyReason,
  })
  const survey = await findSurvey({ database }, id)
  const record = survey && { survey, outcome }
  if (record)
    sheet.facts.push([surveyTitle(record, locale), `${surveyText(record, locale)}（${record.survey.source}）`])
  const tables = await findCrossTables({ database, locale }, { id, form })
  return { ...sheet, tables: [...sheet.tables, ...tables.map(crossTable)] }
}

function crossTable({ table, rowAxis, columnAxis, titleOf }: EvaluationCrossTableRecord): ResultTable {
  const named = (axis: string, ids: readonly string[]) => ids.map((one) => titleOf(axis, one)).join('、')
  return {
    title: `交叉表：${titleOf(rowAxis)} × ${titleOf(columnAxis)}`,
    note: '不公布的格子，用加减也推算不出来',
    columns: ['', ...table.columns.map(({ ids }) => named(columnAxis, ids)), '合计'],
    rows: [
      ...table.rows.map(({ ids, total }, at) => [
        named(rowAxis, ids),
        ...(table.cells[at] ?? []).map((cell) => (cell === null ? '不公布' : String(cell))),
        String(total),
      ]),
      ['合计', ...table.columns.map(({ total }) => String(total)), String(table.total)],
    ],
  }
}
