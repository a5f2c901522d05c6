import { OFFICE_KINDS, OFFICE_POSTS, officeKinds, officePosts } from '@shared/office'
import type { Locale } from '../message/catalogue'
import { inWords } from './rule-text'

/** The office kept beside what was done, in the reader's language; text of another kind is shown as it stands. */
export function officeText(kept: string, locale: Locale): string {
  const post = officePosts.find((name) => name === kept)
  const kind = officeKinds.find((name) => name === kept)
  const names = post !== undefined ? OFFICE_POSTS[post] : kind !== undefined ? OFFICE_KINDS[kind] : null
  return names === null ? kept : inWords(names, locale)
}
