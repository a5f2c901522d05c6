import { applyFormula, describeFormula, type Formula, formatFigure, type LevelCounts } from './formula'
import type { PublishedQuestion } from './publication'
import type { Cell } from './suppression'

/** A figure worked out of what is published and nothing else: it cannot tell more than the cells do. */
export type PublishedFigure =
  | { state: 'SHOWN'; formulaId: string; value: number; text: string }
  /** Between two values, both included: some counts are withheld. */
  | { state: 'RANGE'; formulaId: string; low: number; high: number; text: string }
  | { state: 'WITHHELD'; formulaId: string; text: string }

function bounds(cell: Cell, total: number): [number, number] {
  switch (cell.state) {
    case 'SHOWN':
      return [cell.count, cell.count]
    case 'UNDER_FIVE':
      return [1, 4]
    case 'HIDDEN':
      return [5, total]
    case 'AT_LEAST':
      return [cell.count, total]
    case 'AT_MOST':
      return [0, cell.count]
  }
}

type Range = { id: string; low: number; high: number }

/**
 * Counts at the corners of what the cells allow: all but one at an end of its range, the last making up the total.
 * A quotient of two sums is least and greatest at such a corner.
 */
function corners(ranges: Range[], total: number): LevelCounts[] {
  const found: LevelCounts[] = []
  ranges.forEach((free) => {
    const fixed = ranges.filter((range) => range !== free)
    for (let choice = 0; choice < 2 ** fixed.length; choice += 1) {
      const counts: LevelCounts = {}
      let rest = total
      fixed.forEach((range, index) => {
        const count = Math.floor(choice / 2 ** index) % 2 === 0 ? range.low : range.high
        counts[range.id] = count
        rest -= count
      })
      counts[free.id] = rest
      if (rest >= free.low && rest <= free.high) found.push(counts)
    }
  })
  return found
}

/** Applies a formula to a published scale question: exact, a range, or withheld where nothing useful is left. */
export function publishFigure(formula: Formula, question: PublishedQuestion): PublishedFigure {
  const base = { formulaId: formula.id }
  const withheld: PublishedFigure = { ...base, state: 'WITHHELD', text: '为保护填写人，此项不公布' }
  if ('withheld' in question || question.type !== 'SCALE') return withheld
  if (question.options.every((option) => option.cell.state === 'HIDDEN')) return withheld
  const ranges = question.options.map(({ optionId, cell }) => {
    const [low, high] = bounds(cell, question.answered)
    return { id: optionId, low, high }
  })
  const possible = corners(ranges, question.answered)
  const values: number[] = []
  for (const counts of possible) {
    const { value } = applyFormula(formula, counts)
    if (value !== null) values.push(value)
  }
  const [first] = possible
  if (!first || values.length === 0) return withheld
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (ranges.every((range) => range.low === range.high)) {
    return { ...base, state: 'SHOWN', value: low, text: describeFormula(formula, first) }
  }
  if (low === high) return { ...base, state: 'SHOWN', value: low, text: formatFigure(low, formula.unit) }
  const text = `在 ${formatFigure(low, formula.unit)} 至 ${formatFigure(high, formula.unit)} 之间（为保护填写人，部分票数不公布）`
  return { ...base, state: 'RANGE', low, high, text }
}
