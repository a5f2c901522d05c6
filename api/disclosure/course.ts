import type { DisclosureEventKind } from '../generated/graphql'
import type { DisclosureEventRecord, DisclosureVersionRecord } from './record'

const REVIEWED = { SIGN: 'SIGNED', RETURN: 'RETURNED', DISSENT: 'DISSENTED' } as const

/** The course of the matter, oldest first: who did what when, returns and their reasons with the rest. */
export function courseOf(versions: readonly DisclosureVersionRecord[]): DisclosureEventRecord[] {
  return versions.flatMap(eventsOf).sort((one, other) => one.at.getTime() - other.at.getTime())
}

function eventsOf(version: DisclosureVersionRecord): DisclosureEventRecord[] {
  const event = (kind: DisclosureEventKind, at: string, by: string, post: string | null, note: string | null) => ({
    kind,
    at: new Date(at),
    version: version.version,
    by,
    post,
    note,
  })
  const begun = version.version === 1 ? 'DRAFTED' : 'CORRECTION_STARTED'
  const { createdAt, authorName, correctionReason, publishedAt, publisherName } = version
  return [
    event(begun, createdAt, authorName, null, correctionReason),
    ...version.submissions.map((one) => event('SUBMITTED', one.submittedAt, one.submitterName, null, null)),
    ...version.reviews.map((review) =>
      event(REVIEWED[review.decision], review.decidedAt, review.reviewerName, review.reviewerPost, review.reason),
    ),
    ...(publishedAt === null ? [] : [event('PUBLISHED', publishedAt, publisherName ?? '', null, null)]),
  ]
}
