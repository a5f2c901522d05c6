import { formatDate } from '../../../shared/format'
import { lastPostedDay, POSTING_DEFAULTS } from '../../../shared/print/posting'
import { INK, type Paper } from '../paper/paper'
import { drawQr } from '../paper/qr-mark'
import type { DisclosureSheetInput } from './sheet-input'

const QR = 84

/** Signatures, dates, where it hangs, and how to check it: kept together on one page. */
export function drawClosing(paper: Paper, input: DisclosureSheetInput): void {
  const words = closingWords(paper, input)
  const size = paper.scaled(11)
  const rows = signatureRows(paper, input)
  const height = paper.scaled(18 + 26 * rows.length) + Math.max(words.length * paper.lineHeight(size), paper.scaled(QR))
  paper.gap(14)
  paper.need(height)
  for (const row of rows) drawBlanks(paper, row)
  paper.gap(6)
  const top = paper.y
  const side = paper.scaled(QR)
  paper.linesAt(words, paper.margin, top, paper.width - side, { size })
  drawQr(paper, input.address, paper.margin + paper.width - side, top, side)
  paper.y = top + Math.max(words.length * paper.lineHeight(size), side)
}

function closingWords(paper: Paper, input: DisclosureSheetInput): string[] {
  const { publishedOn, attachmentCount, source } = input
  const day = (date: string) => formatDate(date, 'zh-CN', 0)
  const texts = [
    `公开日期：${day(publishedOn)}    张榜 ${POSTING_DEFAULTS.days} 天，到 ${day(lastPostedDay(publishedOn))}`,
    '扫右边的码，看网上公开的同一份，也可以就哪一笔提问。这张纸和网上不一样，请告诉村务监督委员会或乡镇。',
    ...(attachmentCount > 0 ? [`另有附件 ${attachmentCount} 件（凭证、照片等），扫码查看。`] : []),
    ...(source === null ? [] : [`公开依据：${source}`]),
  ]
  const width = paper.width - paper.scaled(QR + 12)
  return texts.flatMap((text) => paper.lines(text, width, { size: paper.scaled(11) }))
}

function signatureRows(paper: Paper, { signatories }: DisclosureSheetInput): string[][] {
  const signed = signatories.map(({ role, name }) => paper.text.of(`${role}${name === null ? '' : ` ${name}`}（签名）`))
  return [...inRows(paper, signed), ['张贴于', '张贴人', '张贴日期']]
}

/** As many side by side as leave each some room to sign in. */
function inRows(paper: Paper, labels: readonly string[]): string[][] {
  const room = paper.scaled(70)
  const rows: string[][] = [[]]
  let used = 0
  for (const label of labels) {
    const wide = paper.lineWidth(`${label}：`, { size: paper.scaled(11.5) }) + room
    if (used > 0 && used + wide > paper.width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(label)
    used += wide
  }
  return rows
}

/** Labels with a line to write on, side by side; every line is as long as the next. */
function drawBlanks(paper: Paper, labels: readonly string[]): void {
  const style = { size: paper.scaled(11.5) }
  const shown = labels.map((label) => `${label}：`)
  const gap = paper.scaled(10)
  const taken = shown.reduce((all, label) => all + paper.lineWidth(label, style) + gap, 0)
  const blank = (paper.width - taken + gap) / labels.length
  let x = paper.margin
  for (const label of shown) {
    const wide = paper.lineWidth(label, style)
    paper.line(label, x, paper.y + paper.scaled(6), wide, style)
    const y = paper.y + paper.scaled(21)
    paper.stroke(x + wide, y, x + wide + blank, y, 0.6, INK)
    x += wide + blank + gap
  }
  paper.y += paper.scaled(26)
}
