import { type LineTable, tableTotals } from '../../../shared/disclosure/table'
import { formatFen } from '../../../shared/money'
import { INK, type Paper, SHADE } from '../paper/paper'

interface Figure {
  label: string
  fen: number
  /** What stands between it and the next one. */
  sign: '+' | '−' | '=' | ''
}

/** 期初 + 收入 − 支出 = 期末, computed from the lines that stand below; without an opening balance the two sums alone. */
export function balanceFigures(table: LineTable): Figure[] {
  if (!table.columns.some(({ side }) => side !== undefined)) return []
  const { opening, income, expense, closing } = tableTotals(table)
  if (opening === null || closing === null) return sums(table, income, expense)
  return [
    { label: '期初余额', fen: opening, sign: '+' },
    { label: '本期收入', fen: income, sign: '−' },
    { label: '本期支出', fen: expense, sign: '=' },
    { label: '期末余额', fen: closing, sign: '' },
  ]
}

function sums({ columns }: LineTable, income: number, expense: number): Figure[] {
  const has = (side: 'INCOME' | 'EXPENSE') => columns.some((column) => column.side === side)
  return [
    ...(has('INCOME') ? [{ label: '收入合计', fen: income, sign: '' as const }] : []),
    ...(has('EXPENSE') ? [{ label: '支出合计', fen: expense, sign: '' as const }] : []),
  ]
}

export function drawBalance(paper: Paper, table: LineTable): void {
  const figures = balanceFigures(table)
  if (figures.length === 0) return
  paper.gap(10)
  const height = paper.scaled(46)
  paper.need(height)
  const width = paper.width / figures.length
  figures.forEach((figure, index) => {
    drawFigure(paper, figure, paper.margin + index * width, width, index === figures.length - 1)
  })
  paper.box(paper.margin, paper.y, paper.width, height, 1.2, INK)
  paper.y += height
}

function drawFigure(paper: Paper, { label, fen, sign }: Figure, x: number, width: number, last: boolean): void {
  const height = paper.scaled(46)
  if (last) paper.shade(x, paper.y, width, height, SHADE)
  const inner = width - paper.scaled(14)
  paper.line(`${label}（元）`, x, paper.y + paper.scaled(6), inner, { size: paper.scaled(10), align: 'center' })
  const figure = { size: paper.scaled(14), weight: 'bold' as const, align: 'center' as const }
  paper.line(formatFen(fen), x, paper.y + paper.scaled(22), inner, figure)
  const mark = { size: paper.scaled(15), weight: 'bold' as const, align: 'center' as const }
  paper.line(sign, x + inner, paper.y + paper.scaled(20), paper.scaled(14), mark)
}
