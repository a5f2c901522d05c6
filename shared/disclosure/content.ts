import { findSensitiveNumbers, maskSensitiveNumbers } from '../sensitive-number'
import type { SensitiveKind } from '../sensitive-number-kind'
import type { LineRow, LineTable } from './table'

/** What is written in one version, and what readers see of it. */
export interface DisclosureContent {
  title: string
  gist: string
  body: string
  table: LineTable | null
  attachmentIds: string[]
}

/** Where a text stands: `row` counts from 1, `column` is its title. */
export interface TextPlace {
  part: 'TITLE' | 'GIST' | 'BODY' | 'COLUMN' | 'CELL' | 'FILE'
  row?: number
  column?: string
}

export interface PlacedText {
  /** The input field: `table.rows.0.cells.note`. */
  field: string
  place: TextPlace
  text: string
}

export interface SensitivePlace extends PlacedText {
  kind: SensitiveKind
  /** The whole text with every such number masked. */
  suggestion: string
}

function headTexts({ columns }: LineTable): PlacedText[] {
  return columns.map(({ title, unit }, index) => {
    const place: TextPlace = { part: 'COLUMN', column: title }
    return { field: `table.columns.${index}.title`, place, text: unit === undefined ? title : `${title} ${unit}` }
  })
}

function rowTexts({ columns }: LineTable, row: LineRow, index: number): PlacedText[] {
  return columns.flatMap((column) => {
    const value = row.cells[column.id]
    if (value === null || value === undefined) return []
    const place: TextPlace = { part: 'CELL', row: index + 1, column: column.title }
    return [{ field: `table.rows.${index}.cells.${column.id}`, place, text: String(value) }]
  })
}

function tableTexts(table: LineTable): PlacedText[] {
  return [...headTexts(table), ...table.rows.flatMap((row, index) => rowTexts(table, row, index))]
}

/** Every text readers would see, with its place. */
export function textsOf(content: DisclosureContent): PlacedText[] {
  const { title, gist, body, table } = content
  return [
    { field: 'title', place: { part: 'TITLE' }, text: title },
    { field: 'gist', place: { part: 'GIST' }, text: gist },
    { field: 'body', place: { part: 'BODY' }, text: body },
    ...(table === null ? [] : tableTexts(table)),
  ]
}

/** ID, phone and bank numbers that nobody masked (PIPL 25, 28): where, and how the text would read masked. */
export function findSensitivePlaces(texts: readonly PlacedText[]): SensitivePlace[] {
  return texts.flatMap((placed) => {
    const [first] = findSensitiveNumbers(placed.text)
    return first === undefined ? [] : [{ ...placed, kind: first.kind, suggestion: maskSensitiveNumbers(placed.text) }]
  })
}

/** What a line is called: its first words, else its place. */
export function rowName(table: LineTable, row: LineRow): string | null {
  for (const { id, type } of table.columns) {
    const value = row.cells[id]
    if (type === 'TEXT' && typeof value === 'string' && value !== '') return value
  }
  return null
}
