import { findSensitiveNumbers, type SensitiveNumber } from '../sensitive-number'
import type { LineTable } from './table'

/** Where an unmasked number stands in a draft: 'title', 'gist', 'body', 'rows.<row id>.<column id>'. */
export interface SensitivePlace {
  field: string
  /** What a reader would call the place: 标题, 正文, or the column's title and the line. */
  place: string
  numbers: SensitiveNumber[]
}

interface Written {
  field: string
  place: string
  label: string
  text: string
}

/** A column's title says what its cells are: 凭证号 is no phone, 身份证号 is an ID number even with a slip in it. */
function findLabelled(label: string, text: string): SensitiveNumber[] {
  const lead = label === '' ? '' : `${label}：`
  const shift = lead.length
  return findSensitiveNumbers(lead + text)
    .filter((number) => number.start >= shift)
    .map((number) => ({ ...number, start: number.start - shift, end: number.end - shift }))
}

/** Every unmasked ID, phone or bank number of a draft: while the list is not empty it cannot be published (PIPL 25, 28). */
export function findSensitivePlaces(draft: {
  title: string
  gist: string
  body: string
  table: LineTable | null
}): SensitivePlace[] {
  const texts: Written[] = [
    { field: 'title', place: '标题', label: '', text: draft.title },
    { field: 'gist', place: '一句话说明', label: '', text: draft.gist },
    { field: 'body', place: '正文', label: '', text: draft.body },
  ]
  const { columns, rows } = draft.table ?? { columns: [], rows: [] }
  for (const { id, title } of columns) texts.push({ field: `columns.${id}`, place: '表头', label: '', text: title })
  rows.forEach((row, index) => {
    for (const { id, title, type } of columns) {
      const text = row.cells[id]
      const place = `第 ${index + 1} 行“${title}”`
      if (typeof text === 'string' && type === 'TEXT')
        texts.push({ field: `rows.${row.id}.${id}`, place, label: title, text })
    }
  })
  return texts
    .map(({ field, place, label, text }) => ({ field, place, numbers: findLabelled(label, text) }))
    .filter(({ numbers }) => numbers.length > 0)
}
