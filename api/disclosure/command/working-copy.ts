import { lockRow } from '../../command/lock-row'
import type { Viewer } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal, RequestError, requireAccess, requireFound } from '../../error'
import type { Disclosure, DisclosureVersion } from '../../generated/county/client'
import { maySee } from '../access'

/**
 * Takes the item for this transaction: saving, submitting, reviewing and publishing one item go one after another.
 * NOT_FOUND when the viewer may not know of it, FORBIDDEN when the action is not theirs.
 */
export async function lockDisclosure(
  db: CountyTransaction,
  viewer: Viewer,
  id: string,
  allowed: (viewer: Viewer, item: Disclosure) => boolean,
): Promise<Disclosure> {
  const key = await lockRow(db, viewer.county, 'disclosure', id)
  const item = requireFound(await db.disclosure.findUnique({ where: { id: key } }))
  if (!maySee(viewer, item)) throw new RequestError('NOT_FOUND')
  requireAccess(allowed(viewer, item))
  return item
}

/** The version in the making. Call after `lockDisclosure`. */
export async function requireWorking(db: CountyTransaction, item: Disclosure): Promise<DisclosureVersion> {
  const newest = await db.disclosureVersion.findFirst({
    where: { disclosureId: item.id },
    orderBy: { version: 'desc' },
  })
  if (newest === null || newest.state === 'PUBLISHED') throw new Refusal('DISCLOSURE_ALREADY_PUBLISHED')
  return newest
}
