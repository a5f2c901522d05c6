import { type Column, type LineTable, tableTotals } from '../../../shared/disclosure/table'
import { formatNumber } from '../../../shared/format'
import { formatFen } from '../../../shared/money'
import type { PrintableText } from '../paper/printable-text'
import type { PrintColumn, PrintTable } from '../paper/table-plan'

/** The published lines as they stand on paper: numbered, money in 元 with separators, sums computed anew from the lines. */
export function printTable(table: LineTable, text: PrintableText): PrintTable {
  const columns: PrintColumn[] = table.columns.map((column) => ({
    title: text.of(heading(column)),
    kind: kindOf(column),
  }))
  const rows = table.rows.map((row, index) => [
    String(index + 1),
    ...table.columns.map((column) => text.of(cell(column, row.cells[column.id] ?? null))),
  ])
  return { columns: [{ title: '序号', kind: 'date' }, ...columns], rows, total: totalRow(table) }
}

function heading({ title, type, unit }: Column): string {
  if (type === 'MONEY') return `${title}（元）`
  return unit === undefined ? title : `${title}（${unit}）`
}

function kindOf({ type }: Column): PrintColumn['kind'] {
  if (type === 'TEXT') return 'text'
  return type === 'DATE' ? 'date' : 'number'
}

function cell({ type }: Column, value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return type === 'MONEY' ? formatFen(value) : formatNumber(value)
}

/** 合计 under every money column; a table without money has no sums. */
function totalRow(table: LineTable): string[] | null {
  if (table.rows.length === 0 || !table.columns.some(({ type }) => type === 'MONEY')) return null
  const { byColumn } = tableTotals(table)
  const sums = table.columns.map(({ id, type }) => (type === 'MONEY' ? formatFen(byColumn[id] ?? 0) : ''))
  return ['合计', ...sums]
}
