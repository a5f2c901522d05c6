import { normaliseIdNumber } from '../../../shared/person-identity'
import { readName } from '../../../shared/person-name'
import { readPhone } from '../../../shared/phone'
import { compactText } from '../../../shared/plain-text'
import type { Field } from './column-name'
import type { Grid, GridRow } from './grid'
import type { ColumnMap } from './header'

const tests: [Field, (text: string) => boolean][] = [
  ['idNumber', (text) => /^\d{17}[\dX]$/.test(normaliseIdNumber(text))],
  ['sex', (text) => /^[男女]$/.test(text)],
  ['relation', (text) => /^(户主|本人|配偶|妻|夫|[长次三]?[子女]|父亲?|母亲?|儿媳|女婿|孙[子女]?)$/.test(text)],
  ['phone', (text) => /^1\d{10}$/.test(text) && readPhone(text).kind === 'phone'],
  ['ethnicity', (text) => /^.{1,4}族$/.test(text)],
  ['name', (text) => readName(text).kind === 'name' && Array.from(text).length <= 4],
]

/** Columns of a table without any heading, told by what stands in them: there must be ID numbers and names. */
export function inferColumns(grid: Grid): ColumnMap | null {
  const rows = grid.rows.slice(0, 200)
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const columns: ColumnMap = {}
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((row) => compactText(row.cells[column]?.text ?? '')).filter((text) => text !== '')
    const found = tests.find(([field, test]) => !columns[field] && texts.filter(test).length * 5 > texts.length * 3)
    if (found && texts.length * 2 > rows.length) columns[found[0]] = [column]
  }
  return columns.idNumber && columns.name ? columns : null
}

const looksLikeId = (text: string) =>
  /^\d{14,17}[\dX]$/.test(normaliseIdNumber(text)) || /^\d\.\d+E\+1[4-7]$/i.test(text)

/** A heading nobody foresaw: the number and the name are found by what stands below it. */
export function completeColumns(grid: Grid, bottom: number, columns: ColumnMap): void {
  if (columns.name && columns.headName && columns.name !== columns.headName) nameHeads(grid, bottom, columns)
  if (columns.idNumber && columns.name) return
  const start = grid.rows.findIndex((row) => row.index > bottom)
  const rows = start < 0 ? [] : grid.rows.slice(start, start + 100)
  const taken = new Set(Object.entries(columns).flatMap(([field, mapped]) => (field === 'serial' ? [] : mapped)))
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const find = (test: (text: string) => boolean) => {
    for (let column = 0; column < width; column += 1) {
      const texts = rows.map((row) => compactText(row.cells[column]?.text ?? '')).filter((text) => text !== '')
      if (!taken.has(column) && texts.length > 0 && texts.filter(test).length * 5 > texts.length * 3) return [column]
    }
    return undefined
  }
  columns.idNumber = columns.idNumber ?? find(looksLikeId)
  if (columns.idNumber)
    columns.name = columns.name ?? find((text) => readName(text).kind === 'name' && Array.from(text).length <= 4)
}

/** Where heads stand in the 户主 column alone, and members in their own: both columns are names. */
function nameHeads(grid: Grid, bottom: number, columns: ColumnMap): void {
  const filled = (row: GridRow, mapped: readonly number[] = []) =>
    mapped.some((column) => row.cells[column] !== undefined)
  const rows = grid.rows.filter((row) => row.index > bottom && row.index <= bottom + 200)
  const heads = rows.filter((row) => filled(row, columns.headName))
  const apart = heads.filter((row) => !filled(row, columns.name))
  if (
    apart.length * 2 <= heads.length ||
    !rows.some((row) => filled(row, columns.name) && !filled(row, columns.headName))
  )
    return
  columns.name = [...(columns.name ?? []), ...(columns.headName ?? [])]
  if (columns.headIdNumber) columns.idNumber = [...(columns.idNumber ?? []), ...columns.headIdNumber]
}
