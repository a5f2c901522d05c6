import { findSensitiveNumbers, type SensitiveNumber } from '../sensitive-number'
import type { LineTable } from './table'

/** Where an unmasked number stands in a draft: 'title', 'gist', 'body', 'rows.<row id>.<column id>'. */
export interface SensitivePlace {
  field: string
  /** What a reader would call the place: 标题, 正文, or the column's title and the line. */
  place: string
  numbers: SensitiveNumber[]
}

/** Every unmasked ID, phone or bank number of a draft: while the list is not empty it cannot be published (PIPL 25, 28). */
export function findSensitivePlaces(draft: {
  title: string
  gist: string
  body: string
  table: LineTable | null
}): SensitivePlace[] {
  const texts: [string, string, string][] = [
    ['title', '标题', draft.title],
    ['gist', '一句话说明', draft.gist],
    ['body', '正文', draft.body],
  ]
  const { columns, rows } = draft.table ?? { columns: [], rows: [] }
  for (const column of columns) texts.push([`columns.${column.id}`, '表头', column.title])
  rows.forEach((row, index) => {
    for (const column of columns) {
      const value = row.cells[column.id]
      if (typeof value === 'string' && column.type === 'TEXT') {
        texts.push([`rows.${row.id}.${column.id}`, `第 ${index + 1} 行“${column.title}”`, value])
      }
    }
  })
  return texts
    .map(([field, place, text]) => ({ field, place, numbers: findSensitiveNumbers(text) }))
    .filter(({ numbers }) => numbers.length > 0)
}
