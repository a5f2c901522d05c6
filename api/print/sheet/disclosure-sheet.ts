import { DISCLOSURE_KINDS } from '../../../shared/disclosure/catalogue-item'
import { drawTable, halfWidth } from '../paper/line-table'
import { Paper, type PaperSize, RED, type SheetSize } from '../paper/paper'
import { PrintableText } from '../paper/printable-text'
import { type PrintTable, planTable, squeezeTable } from '../paper/table-plan'
import { drawBalance } from './balance-box'
import { drawClosing } from './closing'
import { printTable } from './line-cells'
import { drawMissing } from './missing-note'
import { drawOpinions } from './opinion-box'
import type { DisclosureSheetInput } from './sheet-input'

/** 村务公开栏: one published version as a sheet for the wall. */
export async function disclosureSheet(input: DisclosureSheetInput, size: PaperSize): Promise<Buffer> {
  const paper = new Paper({ size, title: input.title, author: input.village })
  drawDisclosure(paper, input)
  return paper.finish()
}

/** Full size, and what is tried to save the page that would hold a few lines or the signatures alone. */
const DENSITIES = [1, 0.94, 0.88, 0.84] as const
/** A sheet of more pages is as long as it is. */
const WORTH_TRYING = 4

/** On pages of its own, as each item hangs alone: answers the number of the first. */
export function drawDisclosure(paper: Paper, input: DisclosureSheetInput): number {
  paper.tighten(densityOf(input, paper.size))
  const first = drawItem(paper, input)
  paper.tighten(1)
  return first
}

function densityOf(input: DisclosureSheetInput, size: SheetSize): number {
  let best = { density: 1, pages: Number.POSITIVE_INFINITY }
  for (const density of DENSITIES) {
    const trial = new Paper({ size, title: '', author: '' })
    trial.tighten(density)
    drawItem(trial, input)
    if (trial.pages < best.pages) best = { density, pages: trial.pages }
    if (best.pages === 1 || best.pages > WORTH_TRYING) break
  }
  return best.density
}

function drawItem(paper: Paper, input: DisclosureSheetInput): number {
  paper.text = new PrintableText()
  const table = input.table && input.table.rows.length > 0 ? printTable(input.table, paper.text) : null
  const footer = `${input.village} · ${input.title} · 第 ${input.version} 版`
  // A table too wide for the narrow side turns the sheet.
  const lying = table !== null && !fitsUpright(paper, table)
  paper.begin(footer, input.title, lying)
  const first = paper.pages
  drawHead(paper, input)
  if (input.table) drawBalance(paper, input.table)
  if (input.body.trim() !== '') {
    paper.gap(8)
    paper.paragraph(input.body.trim(), { size: paper.scaled(12) })
  }
  if (table !== null) drawLines(paper, table)
  drawOpinions(paper, input.opinions)
  drawClosing(paper, input)
  drawMissing(paper)
  return first
}

function fitsUpright(paper: Paper, table: PrintTable): boolean {
  paper.turn(false)
  return planTable(table, paper.width, paper.scale) !== null
}

function drawHead(paper: Paper, input: DisclosureSheetInput): void {
  const centred = (text: string, points: number, weight: 'regular' | 'bold') => {
    const style = { size: paper.scaled(points), weight, align: 'center' as const }
    paper.y += paper.linesAt(paper.lines(text, paper.width, style), paper.margin, paper.y, paper.width, style)
  }
  centred('村务公开栏', 27, 'bold')
  centred(input.village, 14, 'regular')
  paper.gap(5)
  paper.rule(2.2)
  paper.gap(2.6)
  paper.rule(0.6)
  paper.gap(5)
  const kind = DISCLOSURE_KINDS[input.kind].zh
  const facts = [`${kind}公开`, input.catalogueTitle, input.period].filter((fact) => fact !== null)
  centred(facts.join('  ·  '), 10.5, 'regular')
  centred(input.title, 20, 'bold')
  drawGist(paper, input.gist)
  if (input.correctionReason !== null) drawCorrection(paper, input)
}

/** The sentence everybody understands, in large letters, with a bar beside it. */
function drawGist(paper: Paper, gist: string): void {
  const style = { size: paper.scaled(16), weight: 'bold' as const }
  const indent = paper.scaled(12)
  const lines = paper.lines(gist, paper.width - indent, style)
  paper.gap(6)
  const top = paper.y
  paper.y += paper.linesAt(lines, paper.margin + indent, top, paper.width - indent, style)
  paper.shade(paper.margin, top + 2, paper.scaled(4), paper.y - top - 4, '#333333')
}

function drawCorrection(paper: Paper, { version, correctionReason }: DisclosureSheetInput): void {
  paper.gap(6)
  const style = { size: paper.scaled(11.5), weight: 'bold' as const, colour: RED }
  paper.paragraph(`本页是第 ${version} 版（更正），代替以前张贴的各版。更正原因：${correctionReason ?? ''}`, style)
}

function drawLines(paper: Paper, table: PrintTable): void {
  paper.gap(10)
  // Short lines in great number stand in two columns where the paper is wide enough.
  const half = table.rows.length >= 24 ? planTable(table, halfWidth(paper), paper.scale) : null
  if (half !== null && half.size >= 10.5 * paper.scale) drawTable(paper, table, half, 2)
  else {
    const plan = planTable(table, paper.width, paper.scale) ?? squeezeTable(table, paper.width, paper.scale)
    drawTable(paper, table, plan)
  }
}
