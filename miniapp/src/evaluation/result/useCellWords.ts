import type { Question } from '@shared/evaluation/form'
import type { Cell } from '@shared/evaluation/suppression'
import { formatPercent } from '@shared/format'
import { useMessages } from '../../message/useMessages'

/** A published cell as a bar's length and words; what is withheld has no length and says why. */
export function useCellWords(): (cell: Cell, answered: number) => { value: number; text: string } {
  const t = useMessages()
  return (cell, answered) => {
    switch (cell.state) {
      case 'SHOWN': {
        const share = formatPercent(answered > 0 ? cell.count / answered : 0)
        return { value: cell.count, text: t('evaluation.result.people', { count: cell.count, share }) }
      }
      case 'AT_LEAST':
        return { value: cell.count, text: t('evaluation.result.atLeast', { count: cell.count }) }
      case 'AT_MOST':
        return { value: 0, text: t('evaluation.result.atMost', { count: cell.count }) }
      case 'UNDER_FIVE':
        return { value: 0, text: t('evaluation.result.underFive') }
      case 'HIDDEN':
        return { value: 0, text: t('evaluation.result.hidden') }
    }
  }
}

const TONES: Record<string, 'green' | 'amber' | 'red' | 'grey'> = {
  FAIRLY_SATISFIED: 'green',
  BASICALLY_COMPETENT: 'amber',
  DISSATISFIED: 'red',
  INCOMPETENT: 'red',
  UNKNOWN: 'grey',
}

/** Dissent is red as consent is green; "do not know" is neither. */
export function barTone(question: Question, optionId: string, cell: Cell): 'green' | 'amber' | 'red' | 'grey' {
  if (cell.state !== 'SHOWN' && cell.state !== 'AT_LEAST') return 'grey'
  return question.type === 'SCALE' ? (TONES[optionId] ?? 'green') : 'green'
}
