import { INK, type Paper, RULE, SHADE } from '../paper/paper'

export interface GridRow {
  /** Label and what is on record; null leaves the cell blank. */
  cells: readonly (readonly [label: string, value: string | null])[]
  /** Room for this many lines at least. */
  lines: number
  /** Takes what the page has left. */
  grows?: boolean
  /** Below the text, at the right: who signed; an empty text leaves a line to sign on. */
  signed?: string
}

const SIZE = 11.5
const LABEL = 84

interface PlannedCell {
  label: string[]
  value: string[]
}

/** A form of labelled cells. It fills its page; what is longer goes on to the next, row by row. */
export function drawGrid(paper: Paper, rows: readonly GridRow[]): void {
  const planned = rows.map((row) => ({ row, cells: planCells(paper, row) }))
  const heights = planned.map(({ row, cells }) => rowHeight(paper, row, cells))
  const notes = paper.text.missing.length
  const reserve = notes === 0 ? paper.scaled(4) : paper.scaled(30 + notes * 14)
  const spare = paper.room - reserve - heights.reduce((all, one) => all + one, 0)
  planned.forEach(({ row, cells }, index) => {
    const height = (heights[index] ?? 0) + (row.grows && spare > 0 ? spare : 0)
    drawPieces(paper, row, cells, height)
  })
}

function planCells(paper: Paper, row: GridRow): PlannedCell[] {
  const size = paper.scaled(SIZE)
  const width = paper.width / row.cells.length - paper.scaled(LABEL)
  return row.cells.map(([label, value]) => ({
    label: paper.lines(label, paper.scaled(LABEL - 10), { size, weight: 'bold' }),
    value: value === null || value === '' ? [] : paper.lines(value, width - paper.scaled(12), { size }),
  }))
}

function rowHeight(paper: Paper, { lines, signed }: GridRow, cells: readonly PlannedCell[]): number {
  const most = Math.max(lines, ...cells.map(({ label, value }) => Math.max(label.length, value.length)))
  return (most + (signed === undefined ? 0 : 1)) * paper.lineHeight(paper.scaled(SIZE)) + paper.scaled(8)
}

/** A row that does not fit goes to the next page; one longer than a page is cut between lines. */
function drawPieces(paper: Paper, row: GridRow, cells: readonly PlannedCell[], height: number): void {
  const page = paper.bottom - paper.margin - paper.scaled(18)
  const line = paper.lineHeight(paper.scaled(SIZE))
  if (height <= page) {
    paper.need(height)
    drawRow(paper, row, cells, height)
    return
  }
  const [most, longest] = [Math.floor(page / line) - 3, Math.max(...cells.map(({ value }) => value.length))]
  for (let from = 0; from < longest; from += most) {
    const part = cells.map(({ label, value }) => ({ label, value: value.slice(from, from + most) }))
    const last = from + most >= longest
    const piece: GridRow = last ? row : { ...row, signed: undefined }
    const tall = rowHeight(paper, { ...piece, lines: 1 }, part)
    paper.need(tall)
    drawRow(paper, piece, part, tall)
  }
}

function drawRow(paper: Paper, row: GridRow, cells: readonly PlannedCell[], height: number): void {
  const each = paper.width / cells.length
  const [labelled, size] = [paper.scaled(LABEL), paper.scaled(SIZE)]
  cells.forEach(({ label, value }, index) => {
    const x = paper.margin + index * each
    paper.shade(x, paper.y, labelled, height, SHADE)
    const above = (height - label.length * paper.lineHeight(size)) / 2
    paper.linesAt(label, x + paper.scaled(5), paper.y + above, labelled - paper.scaled(10), {
      size,
      weight: 'bold',
      align: 'center',
    })
    paper.linesAt(value, x + labelled + paper.scaled(6), paper.y + paper.scaled(4), each - labelled, { size })
    paper.box(x, paper.y, labelled, height, 0.5, RULE)
    paper.box(x, paper.y, each, height, 0.8, INK)
  })
  if (row.signed !== undefined) drawSignature(paper, row.signed, height)
  paper.y += height
}

function drawSignature(paper: Paper, signed: string, height: number): void {
  const size = paper.scaled(10.5)
  const y = paper.y + height - paper.lineHeight(size) - paper.scaled(3)
  const words =
    signed === ''
      ? '签名：____________________　　　　年　　月　　日'
      : paper.text.of(`在册：${signed}　　签名：______________`)
  paper.linesAt([words], paper.margin, y, paper.width - paper.scaled(10), { size, align: 'right' })
}
