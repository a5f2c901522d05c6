import { normaliseIdNumber } from '../../../shared/person-identity'
import { readName } from '../../../shared/person-name'
import { readPhone } from '../../../shared/phone'
import { compactText } from '../../../shared/plain-text'
import type { Field } from './column-name'
import type { Grid } from './grid'
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
