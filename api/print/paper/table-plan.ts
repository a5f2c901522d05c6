import { textWidth } from './font-file'
import { wrapText } from './wrap-text'

export interface PrintColumn {
  title: string
  /** Numbers and dates stand in one line; texts wrap. */
  kind: 'text' | 'number' | 'date'
}

/** Texts are printable already. */
export interface PrintTable {
  columns: readonly PrintColumn[]
  rows: readonly (readonly string[])[]
  /** Stands below the last row, in bold. */
  total: readonly string[] | null
}

export interface TablePlan {
  size: number
  padding: number
  widths: readonly number[]
}

/** Type of a table on an A4 sheet, largest first: the first at which everything stands well is taken. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8] as const
const PADDING = 4
/** A column of texts is not narrower than this many characters, unless all its texts are shorter. */
const TEXT_MIN = 6

interface Need {
  /** Without a single broken line. */
  natural: number
  least: number
}

/** The largest type and the widths with which the table fits; null when it does not fit even with the smallest. */
export function planTable(table: PrintTable, width: number, scale: number): TablePlan | null {
  for (const points of SIZES) {
    const size = points * scale
    const padding = PADDING * scale
    const needs = table.columns.map((_column, index) => needOf(table, index, size))
    const free = width - table.columns.length * 2 * padding
    if (sum(needs.map(({ least }) => least)) > free) continue
    return { size, padding, widths: share(table.columns, needs, free).map((one) => one + 2 * padding) }
  }
  return null
}

/** What is left when no type is small enough: the smallest, texts as narrow as they get. */
export function squeezeTable(table: PrintTable, width: number, scale: number): TablePlan {
  const padding = (PADDING / 2) * scale
  const each = width / table.columns.length
  return { size: 8 * scale, padding, widths: table.columns.map(() => each) }
}

function needOf({ columns, rows, total }: PrintTable, index: number, size: number): Need {
  const column = columns[index]
  const cells = rows.map((row) => row[index] ?? '')
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, lineWidth(text, size)), 0)
  const title = column?.title ?? ''
  // A heading of more than a word may stand in two lines.
  const whole = textWidth(title, size, 'bold')
  const head = title.length <= 4 ? whole : Math.max(whole / 2 + size / 2, size * 3)
  const foot = textWidth(total?.[index] ?? '', size, 'bold')
  const natural = Math.max(widest(cells), head, foot)
  if (column?.kind !== 'text') return { natural, least: natural }
  return { natural, least: Math.max(Math.min(natural, TEXT_MIN * size), foot) }
}

const lineWidth = (text: string, size: number) => Math.max(...text.split('\n').map((line) => textWidth(line, size)))

/** Everybody has the least; what is free goes to the texts that would still break, then to all alike. */
function share(columns: readonly PrintColumn[], needs: readonly Need[], free: number): number[] {
  const widths = needs.map(({ least }) => least)
  let left = free - sum(widths)
  const missing = needs.map(({ natural, least }) => natural - least)
  const wanted = sum(missing)
  const given = Math.min(left, wanted)
  // By the root of what is missing: one very long cell must not starve its neighbours.
  const roots = missing.map(Math.sqrt)
  const weight = wanted <= left ? missing : roots
  const weights = sum(weight)
  if (weights > 0) {
    weight.forEach((one, index) => {
      widths[index] = (widths[index] ?? 0) + Math.min((given * one) / weights, missing[index] ?? 0)
    })
  }
  left = free - sum(widths)
  const texts = columns.map(({ kind }) => (kind === 'text' ? 1.6 : 1))
  return widths.map((one, index) => one + (left * (texts[index] ?? 1)) / sum(texts))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

export interface PlannedRow {
  cells: string[][]
  height: number
}

export function planRow(row: readonly string[], { size, padding, widths }: TablePlan, bold = false): PlannedRow {
  const cells = widths.map((width, index) =>
    wrapText(row[index] ?? '', width - 2 * padding + 0.01, size, bold ? 'bold' : 'regular'),
  )
  return { cells, height: rowHeight(cells, size, padding) }
}

export function rowHeight(cells: readonly string[][], size: number, padding: number): number {
  return Math.max(...cells.map((lines) => lines.length)) * size * 1.35 + padding * 1.6
}
