import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { ResultSheet } from '../../shared/evaluation/result-sheet'

/** A number stays a number to be summed; anything else is a text cell, so that nothing is ever read as a formula. */
function cellOf(text: string): CellObject {
  return /^\d{1,15}$/.test(text) ? { t: 'n', v: Number(text) } : { t: 's', v: text, z: '@' }
}

function worksheet(lines: readonly (readonly string[])[], widths: readonly number[]): WorkSheet {
  const columns = Math.max(1, ...lines.map((line) => line.length))
  const sheet: WorkSheet = {
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, lines.length - 1), c: columns - 1 } }),
    '!cols': Array.from({ length: columns }, (_none, at) => ({ wch: widths[at] ?? 14 })),
  }
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text !== '') sheet[utils.encode_cell({ r: row, c: column })] = cellOf(text)
    })
  })
  return sheet
}

/** 概况 and 各题: the published result, as the screen shows it. */
export function writeXlsx({ title, place, facts, formula, tables, notes }: ResultSheet): Uint8Array {
  const summary = [
    [title],
    [place],
    [],
    ...facts,
    ...(formula === null ? [] : [['怎么算出来的', formula]]),
    [],
    ...notes.map((note) => [note]),
  ]
  const questions = tables.flatMap((table) => [
    [table.title],
    ...(table.note === null ? [] : [[table.note]]),
    ...(table.columns.length > 0 ? [table.columns] : []),
    ...table.rows,
    [],
  ])
  const Sheets = { 概况: worksheet(summary, [18, 60]), 各题: worksheet(questions, [30]) }
  const workbook = { SheetNames: Object.keys(Sheets), Sheets }
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true })
  return new Uint8Array(bytes)
}
