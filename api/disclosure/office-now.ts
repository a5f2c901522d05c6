import { OFFICE_KINDS, OFFICE_POSTS, officeKinds, officePosts } from '@shared/office'
import type { Viewer } from '../context'
import type { Locale } from '../message/catalogue'

/** The office acted under, as it is kept beside what was done: the post where there is one, the kind otherwise. */
export function officeNow(viewer: Viewer): string {
  return viewer.hat === null ? '' : (viewer.hat.post ?? viewer.hat.kind)
}

/** What `officeNow` kept, in the reader's language; text of another kind is shown as it stands. */
export function officeText(kept: string, locale: Locale): string {
  const post = officePosts.find((name) => name === kept)
  const kind = officeKinds.find((name) => name === kept)
  const names = post !== undefined ? OFFICE_POSTS[post] : kind !== undefined ? OFFICE_KINDS[kind] : null
  if (names === null) return kept
  return locale === 'en' ? names.en : names.zh
}
