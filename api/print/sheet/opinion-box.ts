import { formatDate } from '../../../shared/format'
import { INK, type Paper, RED } from '../paper/paper'
import type { SheetOpinion } from './sheet-input'

const TITLES = { SIGN: '同意公开', RETURN: '退回', DISSENT: '保留意见' } as const

/** 监督意见: a dissent stands first, in the same size and with the heavier frame, never hidden (DOMAIN 4). */
export function drawOpinions(paper: Paper, opinions: readonly SheetOpinion[]): void {
  if (opinions.length === 0) return
  paper.gap(12)
  const head = { size: paper.scaled(13), weight: 'bold' as const }
  paper.need(paper.lineHeight(head.size) + opinionHeight(paper, opinions[0]))
  paper.paragraph('监督意见', head)
  const dissentFirst = [...opinions].sort(
    (one, other) => Number(other.decision === 'DISSENT') - Number(one.decision === 'DISSENT'),
  )
  for (const opinion of dissentFirst) drawOpinion(paper, opinion)
}

function opinionLines(paper: Paper, { reason }: SheetOpinion): string[] {
  return reason === null ? [] : paper.lines(reason, paper.width - paper.scaled(20), { size: paper.scaled(12) })
}

function opinionHeight(paper: Paper, opinion: SheetOpinion | undefined): number {
  if (opinion === undefined) return 0
  const lines = opinionLines(paper, opinion).length + 1
  return lines * paper.lineHeight(paper.scaled(12)) + paper.scaled(10)
}

function drawOpinion(paper: Paper, opinion: SheetOpinion): void {
  const dissent = opinion.decision === 'DISSENT'
  const height = opinionHeight(paper, opinion)
  paper.gap(3)
  paper.need(height)
  const [x, width] = [paper.margin + paper.scaled(10), paper.width - paper.scaled(20)]
  const style = { size: paper.scaled(12), weight: 'bold' as const, colour: dissent ? RED : INK }
  const top = paper.y + paper.scaled(5)
  paper.linesAt([TITLES[opinion.decision]], x, top, width, style)
  const by = paper.text.of(`${opinion.post} ${opinion.name}，${formatDate(opinion.on, 'zh-CN', 0)}`)
  paper.linesAt([by], x, top, width, { size: paper.scaled(11), align: 'right' })
  const lines = opinionLines(paper, opinion)
  paper.linesAt(lines, x, top + paper.lineHeight(style.size), width, { size: paper.scaled(12) })
  paper.box(paper.margin, paper.y, paper.width, height, dissent ? 1.8 : 0.5, dissent ? RED : undefined)
  paper.y += height
}
