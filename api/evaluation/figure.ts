import type { Formula } from '../../shared/evaluation/formula'
import type { PublishedFigure } from '../../shared/evaluation/published-figure'

/** A figure as the contract's EvaluationFigure. */
export function figureOf(figure: PublishedFigure, formula: Formula | undefined) {
  const { state, text } = figure
  const { title = '', unit = 'PERCENT' as const } = formula ?? {}
  if (figure.state === 'SHOWN') return { state, title, unit, text, value: figure.value }
  return figure.state === 'RANGE'
    ? { state, title, unit, text, low: figure.low, high: figure.high }
    : { state, title, unit, text }
}
