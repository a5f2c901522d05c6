import { type EvaluationForm, optionsOf, type Question } from '../../../shared/evaluation/form'
import { INK, Paper, type SheetSize } from '../paper/paper'
import { PrintableText } from '../paper/printable-text'
import { conditionWords, howTo } from './ballot-words'
import { drawMissing } from './missing-note'
import type { BallotSheetInput } from './sheet-input'

const SIZE = 12
const BOX = 11

/** 纸质评议票, `copies` times the same: no number and no name, in print or in what the pages say of themselves. */
export async function ballotSheet(input: BallotSheetInput, size: SheetSize): Promise<Buffer> {
  const { title, village, copies } = input
  const paper = new Paper({ size, title: `${title} 评议票`, author: village, copies })
  for (let copy = 0; copy < copies; copy++) drawBallot(paper, input)
  return paper.finish()
}

function drawBallot(paper: Paper, input: BallotSheetInput): void {
  paper.text = new PrintableText()
  paper.begin(`${input.village} · ${input.title} · 不记名，请不要写名字`, input.title)
  drawHead(paper, input)
  let number = 0
  for (const section of input.form.sections) {
    drawSection(paper, input.form, section)
    for (const question of section.questions) {
      number += 1
      drawQuestion(paper, input.form, question, number)
    }
  }
  paper.gap(10)
  paper.paragraph('填好请对折，投进票箱。谢谢您。', { size: paper.scaled(SIZE) })
  drawMissing(paper)
}

function drawHead(paper: Paper, { village, title, purpose, until }: BallotSheetInput): void {
  const centred = (text: string, points: number, weight: 'regular' | 'bold') => {
    const style = { size: paper.scaled(points), weight, align: 'center' as const }
    paper.y += paper.linesAt(paper.lines(text, paper.width, style), paper.margin, paper.y, paper.width, style)
  }
  centred(title, 20, 'bold')
  centred(`${village} · 不记名评议票`, 11.5, 'regular')
  paper.gap(4)
  paper.rule(1.6)
  paper.gap(6)
  paper.paragraph(purpose.trim(), { size: paper.scaled(11) })
  paper.gap(3)
  const how = `怎么填：在方框里打“√”。不要写名字，不要做记号。写错了请换一张。一题选得比要求的多，这一题不算。请在 ${until} 前交回。`
  paper.paragraph(how, { size: paper.scaled(11), weight: 'bold' })
}

function drawSection(paper: Paper, form: EvaluationForm, section: EvaluationForm['sections'][number]): void {
  paper.gap(10)
  paper.need(paper.scaled(70))
  paper.paragraph(section.title, { size: paper.scaled(13.5), weight: 'bold' })
  const condition = conditionWords(form, section)
  if (condition !== null) paper.paragraph(`（${condition}这一部分）`, { size: paper.scaled(11) })
  if (section.description) paper.paragraph(section.description, { size: paper.scaled(11) })
}

/** Kept with the first of its answers: a question at the foot of a page and its boxes on the next mislead. */
function drawQuestion(paper: Paper, form: EvaluationForm, question: Question, number: number): void {
  const condition = conditionWords(form, question)
  const hints = [condition, question.help, howTo(question)].filter(Boolean).join('；')
  const words = `${number}. ${question.title}（${hints}）`
  const style = { size: paper.scaled(SIZE), weight: 'bold' as const }
  paper.gap(7)
  paper.need((paper.lines(words, paper.width, style).length + 2) * paper.lineHeight(style.size))
  paper.paragraph(words, style)
  paper.gap(2)
  if (question.type === 'TEXT') drawLines(paper, question.maxLength)
  else if (question.type === 'SCORE') drawScore(paper)
  else drawOptions(paper, question)
}

/** Short answers side by side, as many as the longest leaves room for. */
function drawOptions(paper: Paper, question: Question): void {
  const style = { size: paper.scaled(SIZE) }
  const [side, gap] = [paper.scaled(BOX), paper.scaled(6)]
  const titles = optionsOf(question).map(({ title }) => title)
  const longest = Math.max(...titles.map((title) => paper.lineWidth(paper.text.of(title), style)))
  const columns = Math.max(1, Math.min(4, Math.floor(paper.width / (longest + side + 4 * gap))))
  const width = paper.width / columns
  for (let from = 0; from < titles.length; from += columns) {
    const row = titles.slice(from, from + columns).map((title) => paper.lines(title, width - side - 2 * gap, style))
    const height = Math.max(...row.map((lines) => lines.length)) * paper.lineHeight(style.size) + paper.scaled(3)
    paper.need(height)
    row.forEach((lines, at) => {
      const x = paper.margin + at * width
      paper.box(x, paper.y + paper.scaled(3.2), side, side, 0.9, INK)
      paper.linesAt(lines, x + side + gap, paper.y, width - side - gap, style)
    })
    paper.y += height
  }
}

function drawScore(paper: Paper): void {
  const size = paper.scaled(SIZE)
  paper.need(paper.lineHeight(size) + paper.scaled(6))
  const y = paper.y + paper.lineHeight(size)
  paper.stroke(paper.margin + paper.scaled(14), y, paper.margin + paper.scaled(90), y, 0.8, INK)
  paper.line('分', paper.margin + paper.scaled(94), y - size, paper.scaled(20), { size })
  paper.y = y + paper.scaled(4)
}

const CHARACTERS_A_LINE = 30
const LINES_MOST = 6

function drawLines(paper: Paper, characters: number): void {
  const count = Math.max(2, Math.min(LINES_MOST, Math.ceil(characters / CHARACTERS_A_LINE)))
  const height = paper.scaled(24)
  for (let line = 0; line < count; line++) {
    paper.need(height)
    paper.y += height
    paper.stroke(paper.margin, paper.y, paper.margin + paper.width, paper.y, 0.5)
  }
  paper.gap(4)
}
