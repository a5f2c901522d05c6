import { changedIds, type DisclosureDiff, type DisclosureText, diffVersions } from '@shared/disclosure/diff'
import { findAttachments } from '../attachment/queries'
import type { RequestContext } from '../context'
import { contentOf } from './content'
import type { DisclosureVersionRecord } from './record'

export function compareContents(
  context: RequestContext,
  from: DisclosureVersionRecord,
  to: DisclosureVersionRecord,
): Promise<DisclosureDiff> {
  return named(context, diffVersions(contentOf(from), contentOf(to)))
}

/** What the supervisors see at a second submission: only what changed since they sent it back. */
export async function compareSubmissions(
  context: RequestContext,
  { state, submissions }: DisclosureVersionRecord,
): Promise<DisclosureDiff | null> {
  const [before, after] = submissions.slice(-2)
  if (state === 'PUBLISHED' || before === undefined || after === undefined) return null
  return named(context, diffVersions(before.content as DisclosureText, after.content as DisclosureText))
}

/** Readers know a voucher by its number in the book and a file by its name. */
async function named(context: RequestContext, diff: DisclosureDiff): Promise<DisclosureDiff> {
  const ids = changedIds(diff)
  if (ids.vouchers.length + ids.attachments.length === 0) return diff
  const [vouchers, files] = await Promise.all([
    context.database.voucher.findMany({
      where: { id: { in: ids.vouchers }, bookNumber: { not: null } },
      select: { id: true, bookNumber: true },
    }),
    findAttachments(context, ids.attachments),
  ])
  const names = Object.fromEntries([
    ...vouchers.map(({ id, bookNumber }) => [id, String(bookNumber)]),
    ...files.map(({ id, fileName }) => [id, fileName]),
  ])
  return { ...diff, names }
}
