import { type DisclosureDiff, type DisclosureText, diffVersions } from '@shared/disclosure/diff'
import { contentOf } from './content'
import type { DisclosureVersionRecord } from './record'

export function compareContents(from: DisclosureVersionRecord, to: DisclosureVersionRecord): DisclosureDiff {
  return diffVersions(contentOf(from), contentOf(to))
}

/** What the supervisors see at a second submission: only what changed since they sent it back. */
export function compareSubmissions({ state, submissions }: DisclosureVersionRecord): DisclosureDiff | null {
  const [before, after] = submissions.slice(-2)
  if (state === 'PUBLISHED' || before === undefined || after === undefined) return null
  return diffVersions(before.content as DisclosureText, after.content as DisclosureText)
}
