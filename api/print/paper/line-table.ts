import { INK, type Paper, RULE } from './paper'
import { type PlannedRow, type PrintTable, planRow, rowHeight, type TablePlan } from './table-plan'

interface Place {
  x: number
  y: number
}

/**
 * Draws a table over as many pages as it takes: the heading again on each, no row split, no heading without a row, the total
 * never alone. With `halves` the table runs down the left side of the page, then down the right.
 */
export function drawTable(paper: Paper, table: PrintTable, plan: TablePlan, halves = 1): void {
  const drawing = new TableDrawing(paper, table, plan, halves)
  drawing.run()
}

const GUTTER = 14

export function halfWidth(paper: Paper): number {
  return (paper.width - paper.scaled(GUTTER)) / 2
}

class TableDrawing {
  private readonly head: PlannedRow
  private readonly total: PlannedRow | null

  constructor(
    private readonly paper: Paper,
    private readonly table: PrintTable,
    private readonly plan: TablePlan,
    private readonly halves: number,
  ) {
    const { columns, total } = table
    const titles = columns.map(({ title }) => title)
    this.head = planRow(titles, plan, true)
    this.total = total === null ? null : planRow(total, plan, true)
  }

  run(): void {
    const { paper, head } = this
    const rows = this.table.rows.flatMap((row) => this.fitting(planRow(row, this.plan)))
    let from = 0
    while (from < rows.length) {
      paper.need(head.height + (rows[from]?.height ?? 0) + (rows.length - from === 1 ? (this.total?.height ?? 0) : 0))
      from = this.halves === 1 ? this.drawColumn(rows, from) : this.drawHalves(rows, from)
      if (from < rows.length) paper.newPage()
    }
    this.drawTotal()
  }

  /** A row taller than a page (a long text in a narrow column) is cut between lines: the only case. */
  private fitting(row: PlannedRow): PlannedRow[] {
    const { paper, plan } = this
    const room = paper.bottom - paper.margin - paper.scaled(18) - this.head.height - (this.total?.height ?? 0)
    if (row.height <= room) return [row]
    const most = Math.max(1, Math.floor((room - plan.padding * 1.6) / (plan.size * 1.35)))
    const longest = Math.max(...row.cells.map((lines) => lines.length))
    return Array.from({ length: Math.ceil(longest / most) }, (_none, part) => {
      const cells = row.cells.map((lines) => lines.slice(part * most, (part + 1) * most))
      return { cells, height: rowHeight(cells, plan.size, plan.padding) }
    })
  }

  /** As many rows as the page takes. The last one goes over with the total when both do not fit. */
  private drawColumn(rows: readonly PlannedRow[], from: number): number {
    const { paper } = this
    const count = this.countFitting(rows, from, paper.room)
    const bottom = this.drawPart(rows.slice(from, from + count), { x: paper.margin, y: paper.y })
    paper.y = bottom
    return from + count
  }

  private countFitting(rows: readonly PlannedRow[], from: number, room: number): number {
    let [count, used] = [0, this.head.height]
    while (from + count < rows.length) {
      const last = from + count === rows.length - 1
      const wanted = (rows[from + count]?.height ?? 0) + (last ? (this.total?.height ?? 0) : 0)
      if (count > 0 && used + wanted > room) break
      used += rows[from + count]?.height ?? 0
      count += 1
    }
    return count
  }

  /** On the last page both sides are about as long. */
  private drawHalves(rows: readonly PlannedRow[], from: number): number {
    const { paper } = this
    const room = paper.room - (this.total?.height ?? 0)
    const most = this.countFitting(rows, from, room)
    const both = most + this.countFitting(rows, from + most, room)
    const ends = from + both >= rows.length
    const left = ends ? Math.min(most, Math.ceil((rows.length - from) / 2)) : most
    const right = ends ? rows.length - from - left : both - most
    const y = paper.y
    const ys = [this.drawPart(rows.slice(from, from + left), { x: paper.margin, y })]
    const x = paper.margin + halfWidth(paper) + paper.scaled(GUTTER)
    if (right > 0) ys.push(this.drawPart(rows.slice(from + left, from + left + right), { x, y }))
    paper.y = Math.max(...ys)
    return from + left + right
  }

  private drawPart(rows: readonly PlannedRow[], { x, y }: Place): number {
    const { paper, head, plan } = this
    const width = plan.widths.reduce((all, one) => all + one, 0)
    paper.shade(x, y, width, head.height)
    this.drawRow(head, { x, y }, 'center', true)
    let at = y + head.height
    for (const row of rows) {
      this.drawRow(row, { x, y: at }, undefined, false)
      at += row.height
      paper.stroke(x, at, x + width, at, 0.4)
    }
    this.drawFrame({ x, y }, width, at)
    return at
  }

  private drawRow({ cells, height }: PlannedRow, { x, y }: Place, centred: 'center' | undefined, bold: boolean): void {
    const { paper, plan, table } = this
    const { size, padding, widths } = plan
    const line = size * 1.35
    let left = x
    cells.forEach((lines, index) => {
      const width = (widths[index] ?? 0) - 2 * padding
      const kind = table.columns[index]?.kind
      const align = centred ?? (kind === 'number' ? 'right' : kind === 'date' ? 'center' : 'left')
      const first = y + (height - lines.length * line) / 2 + (line - size * 1.3) / 2
      for (const [down, text] of lines.entries())
        paper.line(text, left + padding, first + down * line, width, {
          size,
          align,
          weight: bold ? 'bold' : 'regular',
        })
      left += widths[index] ?? 0
    })
  }

  private drawFrame({ x, y }: Place, width: number, bottom: number): void {
    const { paper, plan } = this
    let left = x
    for (const one of plan.widths.slice(0, -1)) {
      left += one
      paper.stroke(left, y, left, bottom, 0.4)
    }
    paper.stroke(x, y + this.head.height, x + width, y + this.head.height, 0.8, INK)
    paper.box(x, y, width, bottom - y, 0.8, INK)
  }

  private drawTotal(): void {
    const { paper, total, plan } = this
    if (total === null) return
    const width = plan.widths.reduce((all, one) => all + one, 0)
    const x = this.halves === 1 ? paper.margin : paper.margin + paper.width - width
    paper.shade(x, paper.y, width, total.height)
    this.drawRow(total, { x, y: paper.y }, undefined, true)
    paper.box(x, paper.y, width, total.height, 0.8, INK)
    paper.stroke(x, paper.y, x + width, paper.y, 0.8, RULE)
    paper.y += total.height
  }
}
