import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { findSensitiveNumbers } from '@shared/sensitive-number'
import { isReadableLine, isReadableText, textLength } from '@shared/written-text'
import { Refusal } from '../error'

/** Trimmed; refuses what is empty, too long, hides characters or holds a number that must be masked (PIPL 25, 28). */
export function requireWords(text: string, max: number, field: string): string {
  const words = text.trim()
  const length = textLength(words)
  if (words === '') throw new Refusal('TEXT_REQUIRED', field)
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(words) || findSensitiveNumbers(words).length > 0) throw new Refusal('RANKING_TEXT', field)
  return words
}

export function requireTitle(text: string, field: string): string {
  const words = requireWords(text, RANKING_LIMITS.title, field)
  if (!isReadableLine(words)) throw new Refusal('RANKING_TEXT', field)
  return words
}
