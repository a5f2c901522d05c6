import { optionsOf, type Question } from './form'
import { toHundredths } from './hundredths'
import { EVALUATION_LIMITS } from './limits'

/** A scale from min to max that its steps fill, none of them finer than a hundredth. */
export function isScoreRange(range: { min: number; max: number; step: number }): boolean {
  const [min, max, step] = [toHundredths(range.min), toHundredths(range.max), toHundredths(range.step)]
  if (min === null || max === null || step === null || step <= 0 || max <= min) return false
  if (Math.abs(range.min) > EVALUATION_LIMITS.scoreMagnitude || Math.abs(range.max) > EVALUATION_LIMITS.scoreMagnitude)
    return false
  return (max - min) % step === 0 && (max - min) / step <= EVALUATION_LIMITS.scoreSteps
}

/** A condition's value must be an answer the earlier question can have; texts and rankings have none to name. */
export function isPossible(question: Question, value: unknown): boolean {
  if (question.type === 'TEXT' || question.type === 'RANKING') return false
  if (question.type !== 'SCORE') return optionsOf(question).some((option) => option.id === value)
  return typeof value === 'number' && value >= question.min && value <= question.max
}
