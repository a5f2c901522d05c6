import type { ResultSheet, ResultTable } from '../../../shared/evaluation/result-sheet'
import { drawTable } from '../paper/line-table'
import { Paper, type PaperSize } from '../paper/paper'
import { type PrintTable, planTable, squeezeTable } from '../paper/table-plan'
import { drawMissing } from './missing-note'

/** 评议结果: the published figures of a closed round, every question with its table. */
export async function evaluationResultSheet(input: ResultSheet, size: PaperSize): Promise<Buffer> {
  const paper = new Paper({ size, title: input.title, author: input.place })
  paper.begin(`${input.place} · ${input.title}`, input.title)
  const at = (points: number) => paper.scaled(points)
  paper.paragraph(input.place, { size: at(11) })
  paper.paragraph(input.title, { size: at(18), weight: 'bold' })
  paper.gap(6)
  for (const [label, value] of input.facts) paper.paragraph(`${label}：${value}`, { size: at(11) })
  if (input.formula !== null) {
    paper.gap(4)
    paper.paragraph(`怎么算出来的　${input.formula}`, { size: at(11), weight: 'bold' })
  }
  for (const table of input.tables) drawQuestion(paper, table)
  paper.gap(10)
  for (const note of input.notes) paper.paragraph(note, { size: at(10) })
  drawMissing(paper)
  return paper.finish()
}

function drawQuestion(paper: Paper, { title, note, columns, rows }: ResultTable): void {
  paper.gap(12)
  paper.need(paper.scaled(80))
  paper.paragraph(title, { size: paper.scaled(12), weight: 'bold' })
  if (note !== null) paper.paragraph(note, { size: paper.scaled(10) })
  if (rows.length === 0) return
  paper.gap(4)
  const words = (text: string) => paper.text.of(text)
  const table: PrintTable = {
    columns: columns.map((column, index) => ({ title: words(column), kind: index === 0 ? 'text' : 'number' })),
    rows: rows.map((row) => row.map(words)),
    total: null,
  }
  const plan = planTable(table, paper.width, paper.scale) ?? squeezeTable(table, paper.width, paper.scale)
  drawTable(paper, table, plan)
}
