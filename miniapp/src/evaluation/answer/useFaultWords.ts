import type { AnswerProblem } from '@shared/evaluation/answer'
import { useMessages } from '../../message/useMessages'

/** What is wrong with an answer, in words, before it is sent. */
export function useFaultWords(): (problem: AnswerProblem) => string {
  const t = useMessages()
  return ({ code, parameters = {} }) => {
    const number = (name: string) => parameters[name] ?? 0
    switch (code) {
      case 'ANSWER_TOO_FEW':
        return t('evaluation.fault.ANSWER_TOO_FEW', { min: number('min') })
      case 'ANSWER_TOO_MANY':
        return t('evaluation.fault.ANSWER_TOO_MANY', { max: number('max') })
      case 'ANSWER_OUT_OF_RANGE':
        return t('evaluation.fault.ANSWER_OUT_OF_RANGE', { min: number('min'), max: number('max') })
      case 'ANSWER_STEP':
        return t('evaluation.fault.ANSWER_STEP', { step: number('step') })
      case 'ANSWER_TEXT_TOO_LONG':
        return t('evaluation.fault.ANSWER_TEXT_TOO_LONG', { max: number('max') })
      default:
        return t(`evaluation.fault.${code}`)
    }
  }
}
