import type { Column, LineRow, LineTable } from '@shared/disclosure/table'

/** The table as the API sends it: JSON whose shape the server has checked. */
export function asTable(table: unknown): LineTable | null {
  return table === null || table === undefined ? null : (table as LineTable)
}

export interface LineWords {
  /** The column that names the line. */
  title: string
  /** Date and the other words, each with its column's name where that is not plain. */
  notes: string[]
  money: { id: string; label: string; fen: number; side: Column['side'] }[]
}

/** One line as words, for where a table would not fit. */
export function lineWords(table: LineTable, row: LineRow, date: (day: string) => string): LineWords {
  const named = table.columns.find(({ id, type }) => type === 'TEXT' && Boolean(row.cells[id]))
  const words: LineWords = { title: named ? String(row.cells[named.id]) : '', notes: [], money: [] }
  for (const column of table.columns) {
    const value = row.cells[column.id]
    if (value === null || value === undefined || column === named) continue
    const { id, title, type, unit, side } = column
    if (type === 'MONEY') words.money.push({ id, label: title, fen: Number(value), side })
    else if (type === 'DATE') words.notes.unshift(date(String(value)))
    else words.notes.push(`${title} ${value}${unit ?? ''}`)
  }
  return words
}
