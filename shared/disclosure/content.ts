import { isNumberKind, type PersonalContext, type PersonalFinding, type PersonalKind } from '../masking/kind'
import { saysMinor } from '../masking/minor'
import { applyMasks, findPersonalData } from '../masking/personal-data'
import { isPersonalList, nameColumns } from './personal-list'
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
  context?: PersonalContext
  /** The name of somebody whom another cell of the line calls a minor. */
  minor?: boolean
}

export interface PersonalPlace extends PlacedText {
  kind: PersonalKind
  /** What was found. Of numbers the first of the text: they are masked all at once. */
  words: string
  /** The whole text with it masked. */
  suggestion: string
}

/** "不是个人信息": somebody vouched for these words in this version, with a reason on record. */
export interface ConfirmedWords {
  kind: PersonalKind
  words: string
}

function headTexts({ columns }: LineTable): PlacedText[] {
  return columns.map(({ title, unit }, index) => {
    const place: TextPlace = { part: 'COLUMN', column: title }
    return { field: `table.columns.${index}.title`, place, text: unit === undefined ? title : `${title} ${unit}` }
  })
}

/** Whether the other cells of a line of persons say that it is a child. */
function isChild({ columns }: LineTable, row: LineRow, nameId: string): boolean {
  return columns.some(({ id, title }) => {
    const value = row.cells[id]
    return id !== nameId && value !== null && value !== undefined && saysMinor(title, String(value), beijingDay())
  })
}

function beijingDay(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

function rowTexts(table: LineTable, row: LineRow, index: number): PlacedText[] {
  const personal = isPersonalList(table)
  const names = nameColumns(table).map(({ id }) => id)
  return table.columns.flatMap((column) => {
    const value = row.cells[column.id]
    if (value === null || value === undefined) return []
    const place: TextPlace = { part: 'CELL', row: index + 1, column: column.title }
    const isName = names.indexOf(column.id) >= 0
    // What a programme is called may be read; what is noted of a person may not.
    const context = { label: column.title, personal: personal && !isName && column.id !== 'kind' }
    const minor = isName && isChild(table, row, column.id)
    return [{ field: `table.rows.${index}.cells.${column.id}`, place, text: String(value), context, minor }]
  })
}

/** A reason why there is no voucher is read by everybody too. */
function reasonTexts(row: LineRow, index: number): PlacedText[] {
  if (row.noVoucher === undefined) return []
  const place: TextPlace = { part: 'CELL', row: index + 1, column: '没有票据的原因' }
  return [{ field: `table.rows.${index}.noVoucher`, place, text: row.noVoucher }]
}

function tableTexts(table: LineTable): PlacedText[] {
  const rows = table.rows.flatMap((row, index) => [...rowTexts(table, row, index), ...reasonTexts(row, index)])
  return [...headTexts(table), ...rows]
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

/** A child's whole name, where the column says that a name stands there; one already hidden is left. */
function childName(text: string): PersonalFinding[] {
  const trimmed = text.trim()
  if (trimmed === '' || /[某*＊×]/.test(trimmed)) return []
  return [{ kind: 'MINOR', start: 0, end: text.length, masked: '某某' }]
}

function placesOf(placed: PlacedText, confirmed: readonly ConfirmedWords[]): PersonalPlace[] {
  const { text, context, minor } = placed
  const findings = [...(minor ? childName(text) : []), ...findPersonalData(text, context)]
  const numbers = findings.filter(({ kind }) => isNumberKind(kind))
  const place = (part: readonly PersonalFinding[]): PersonalPlace[] => {
    const [first] = part
    if (first === undefined) return []
    const words = text.slice(first.start, first.end)
    return [{ ...placed, kind: first.kind, words, suggestion: applyMasks(text, part) }]
  }
  const words = findings.filter(({ kind }) => !isNumberKind(kind)).flatMap((finding) => place([finding]))
  const known = (found: PersonalPlace) =>
    confirmed.some(({ kind, words }) => kind === found.kind && words === found.words)
  return [...place(numbers), ...words.filter((found) => !known(found))]
}

/**
 * What may not be read in public and nobody masked (PIPL 25, 28, 31): where, and how the text would read masked. Numbers
 * first and in one; words one by one, without those somebody has vouched for.
 */
export function findPersonalPlaces(
  texts: readonly PlacedText[],
  confirmed: readonly ConfirmedWords[] = [],
): PersonalPlace[] {
  return texts.flatMap((placed) => placesOf(placed, confirmed))
}

/** What a line is called: its first words, else its place. */
export function rowName(table: LineTable, row: LineRow): string | null {
  for (const { id, type } of table.columns) {
    const value = row.cells[id]
    if (type === 'TEXT' && typeof value === 'string' && value !== '') return value
  }
  return null
}
