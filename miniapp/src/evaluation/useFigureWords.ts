import { formatFigure } from '@shared/evaluation/formula'
import { useMessages } from '../message/useMessages'
import type { EvaluationFigureLineFragment } from './generated/documents'

export interface FigureWords {
  /** 满意率: the formula's name without what stands in brackets. */
  name: string
  /** 93.4%, or 86.7%—96.7% where some counts are withheld. */
  value: string
  line: string
}

/** The headline figure as it is read. */
export function useFigureWords(): (figure: EvaluationFigureLineFragment) => FigureWords {
  const t = useMessages()
  return (figure) => {
    const name = figure.title.split('（')[0] ?? figure.title
    const value = figureText(figure) ?? t('evaluation.result.figureWithheld')
    return { name, value, line: t('evaluation.result.sentence', { title: name, figure: value }) }
  }
}

function figureText({ state, value, low, high, unit }: EvaluationFigureLineFragment): string | undefined {
  const known = (figure: number | null | undefined): figure is number => typeof figure === 'number'
  if (state === 'SHOWN' && known(value)) return formatFigure(value, unit)
  if (state === 'RANGE' && known(low) && known(high)) return `${formatFigure(low, unit)}～${formatFigure(high, unit)}`
  return undefined
}
