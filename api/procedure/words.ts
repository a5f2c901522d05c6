import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { findSensitiveNumbers, maskSensitiveNumbers } from '@shared/sensitive-number'
import { isReadableLine, isReadableText, textLength } from '@shared/written-text'
import { Refusal } from '../error'

type Limit = keyof typeof PROCEDURE_TEXT_LIMITS

const LINES: readonly Limit[] = ['title', 'place', 'townshipAttendee', 'townshipPost', 'law', 'article']
const SHOWN = 60

/**
 * The text without white space at its ends. Refuses what is empty, too long, hides characters, or holds a number that must be
 * masked (PIPL 25, 28): everybody of the village reads it.
 */
export function requireWords(text: string | null | undefined, limit: Limit, field: string = limit): string {
  const words = (text ?? '').trim()
  if (words === '') throw new Refusal('TEXT_REQUIRED', field)
  const [max, length] = [PROCEDURE_TEXT_LIMITS[limit], textLength(words)]
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  const readable = LINES.includes(limit) ? isReadableLine(words) : isReadableText(words)
  if (!readable) throw new Refusal('PROCEDURE_TEXT_UNREADABLE', field)
  if (findSensitiveNumbers(words).length === 0) return words
  const masked = maskSensitiveNumbers(words)
  const suggestion = masked.length > SHOWN ? `${masked.slice(0, SHOWN)}…` : masked
  throw new Refusal('PROCEDURE_SENSITIVE_NUMBER', field, { suggestion })
}

export function optionalWords(text: string | null | undefined, limit: Limit, field: string = limit): string | null {
  return (text ?? '').trim() === '' ? null : requireWords(text, limit, field)
}
