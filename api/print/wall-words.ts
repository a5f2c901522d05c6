import { POSTING_LIMITS } from '@shared/print/posting'
import { isReadableText, textLength } from '@shared/written-text'
import { refuseSensitiveWords } from '../disclosure/sensitive'
import { Refusal } from '../error'
import type { Locale } from '../message/catalogue'

/** A place or a reason as everybody will read it: not empty, not too long, nothing unseen, no number to be masked. */
export function requireWallWords(text: string, field: 'place' | 'reason', locale: Locale): string {
  const words = text.trim()
  const [max, length] = [POSTING_LIMITS[field], textLength(words)]
  if (words === '') throw new Refusal('TEXT_REQUIRED', field)
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(words)) throw new Refusal('DISCLOSURE_TEXT_UNREADABLE', field)
  refuseSensitiveWords(words, field, locale)
  return words
}
