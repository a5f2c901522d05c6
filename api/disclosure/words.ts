import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { isReadableText, textLength } from '@shared/written-text'
import { Refusal } from '../error'
import type { Locale } from '../message/catalogue'
import { refuseSensitiveWords } from './sensitive'

type Field = keyof typeof DISCLOSURE_TEXT_LIMITS

/** The text without white space at its ends. Refuses what is too long or holds invisible characters. */
export function checkWords(text: string, field: Field): string {
  const trimmed = text.trim()
  const [max, length] = [DISCLOSURE_TEXT_LIMITS[field], textLength(trimmed)]
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(trimmed)) throw new Refusal('DISCLOSURE_TEXT_UNREADABLE', field)
  return trimmed
}

/** Refuses an empty text and one with a number that must be masked: opinions, questions and answers are read by all. */
export function requireWords(text: string | null | undefined, field: Field, locale: Locale): string {
  const words = checkWords(text ?? '', field)
  if (words === '') throw new Refusal('TEXT_REQUIRED', field)
  refuseSensitiveWords(words, field, locale)
  return words
}

export function optionalWords(text: string | null | undefined, field: Field, locale: Locale): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : requireWords(text, field, locale)
}
