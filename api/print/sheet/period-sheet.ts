import { DISCLOSURE_KINDS } from '../../../shared/disclosure/catalogue-item'
import { formatDate } from '../../../shared/format'
import { Paper, type PaperSize } from '../paper/paper'
import { drawDisclosure } from './disclosure-sheet'
import { drawMissing } from './missing-note'
import type { DisclosureSheetInput, PeriodSheetInput } from './sheet-input'

const ENTRY = 12.5

/** Everything of a period in one file: what there is, with the page, then each item on a page of its own. */
export async function periodSheet(input: PeriodSheetInput, size: PaperSize): Promise<Buffer> {
  const title = `${input.village} ${input.period} 公开内容`
  const paper = new Paper({ size, title, author: input.village })
  paper.begin(title, title)
  const entries = drawContents(paper, input)
  drawMissing(paper)
  const begins = input.items.map((item) => drawDisclosure(paper, item))
  // Which page an item begins on is known only now.
  entries.forEach(({ page, y }, index) => {
    paper.returnTo(page)
    const style = { size: paper.scaled(ENTRY), align: 'right' as const }
    paper.linesAt([`第 ${begins[index] ?? 0} 页`], paper.margin, y, paper.uprightWidth, style)
  })
  return paper.finish()
}

interface Entry {
  page: number
  y: number
}

function drawContents(paper: Paper, { village, period, kind, items }: PeriodSheetInput): Entry[] {
  const head = { size: paper.scaled(27), weight: 'bold' as const, align: 'center' as const }
  paper.y += paper.linesAt(['村务公开栏'], paper.margin, paper.y, paper.width, head)
  const sub = { size: paper.scaled(15), align: 'center' as const }
  const what = kind === null ? '公开内容目录' : `${DISCLOSURE_KINDS[kind].zh}公开目录`
  paper.y += paper.linesAt(
    paper.lines(`${village}  ${period}  ${what}`, paper.width, sub),
    paper.margin,
    paper.y,
    paper.width,
    sub,
  )
  paper.gap(6)
  paper.rule(2.2)
  paper.gap(8)
  return items.map((item, index) => drawEntry(paper, item, index + 1))
}

function drawEntry(paper: Paper, item: DisclosureSheetInput, number: number): Entry {
  const style = { size: paper.scaled(ENTRY), weight: 'bold' as const }
  const small = { size: paper.scaled(10) }
  const [indent, right] = [paper.scaled(24), paper.scaled(64)]
  const width = paper.width - indent - right
  const lines = paper.lines(item.title, width, style)
  const note = `${DISCLOSURE_KINDS[item.kind].zh} · ${formatDate(item.publishedOn, 'zh-CN', 0)} 公开${item.version > 1 ? ` · 第 ${item.version} 版（更正）` : ''}`
  const height = lines.length * paper.lineHeight(style.size) + paper.lineHeight(small.size) + paper.scaled(6)
  paper.need(height)
  const x = paper.margin + indent
  paper.linesAt([`${number}.`], paper.margin, paper.y, indent, style)
  const entry = { page: paper.pages, y: paper.y }
  const used = paper.linesAt(lines, x, paper.y, width, style)
  paper.linesAt([note], x, paper.y + used, width, small)
  paper.y += height
  return entry
}
