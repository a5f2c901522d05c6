import type { LineTable } from '@shared/disclosure/table'
import type { TableProblem } from '@shared/disclosure/table-check'
import type { MessageParameters } from '../error'
import { type Locale, message } from '../message/catalogue'

interface Fault {
  code: string
  field: string
  parameters: MessageParameters
}

/** A fault of a table as a refusal: the field below `table`, the place in words. */
export function tableFault(problem: TableProblem, table: unknown, locale: Locale): Fault {
  const { code, field, parameters = {} } = problem
  const path = field === 'table' || field === '' ? 'table' : `table.${field}`
  return { code, field: path, parameters: { ...parameters, place: placeOf(field, table, locale) } }
}

function placeOf(field: string, table: unknown, locale: Locale): string {
  const [part, index, , columnId] = field.split('.')
  const number = Number(index) + 1
  if (part === 'columns' && index !== undefined) return message(locale, 'DISCLOSURE_PLACE_COLUMN', { number })
  if (part !== 'rows' || index === undefined) return message(locale, 'DISCLOSURE_PLACE_TABLE')
  const columns = (table as Partial<LineTable> | null)?.columns
  const column = Array.isArray(columns) ? columns.find((one) => one?.id === columnId)?.title : undefined
  if (typeof column !== 'string') return message(locale, 'DISCLOSURE_PLACE_ROW', { row: number })
  return message(locale, 'DISCLOSURE_PLACE_CELL', { row: number, column })
}
