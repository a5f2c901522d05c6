import DataLoader from 'dataloader'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal } from '../error'
import type { AttachmentRecord } from './record'

const loaders = new WeakMap<RequestContext, DataLoader<string, AttachmentRecord | null>>()

const FIELDS = {
  id: true,
  kind: true,
  fileName: true,
  contentType: true,
  byteSize: true,
  width: true,
  height: true,
} as const

function loaderOf(context: RequestContext): DataLoader<string, AttachmentRecord | null> {
  const known = loaders.get(context)
  if (known !== undefined) return known
  const loader = new DataLoader<string, AttachmentRecord | null>(async (ids) => {
    const rows = await context.database.attachment.findMany({ where: { id: { in: [...ids] } }, select: FIELDS })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
  loaders.set(context, loader)
  return loader
}

/** The files of a record the viewer may read, in the order of the ids; one statement a request. One that is gone is left out. */
export async function findAttachments(context: RequestContext, ids: readonly string[]): Promise<AttachmentRecord[]> {
  if (ids.length === 0) return []
  const found = await loaderOf(context).loadMany([...ids])
  const failure = found.find((item) => item instanceof Error)
  if (failure instanceof Error) throw failure
  return found.filter((item): item is AttachmentRecord => item !== null && !(item instanceof Error))
}

export const ATTACHMENTS_MAX = 20
/** What an opinion may carry. */
const OPINION_FILES_MAX = 9

/**
 * Within a command: every id names a file of this division, none twice, at most 20. Throws a Refusal on `field`.
 * Another division's files are answered like ones that are not there.
 */
export async function requireAttachments(
  db: CountyTransaction,
  divisionCode: string,
  ids: readonly string[],
  field = 'attachmentIds',
): Promise<void> {
  if (ids.length > ATTACHMENTS_MAX) throw new Refusal('ATTACHMENT_TOO_MANY', field, { max: ATTACHMENTS_MAX })
  const distinct = new Set(ids)
  if (distinct.size !== ids.length) throw new Refusal('ATTACHMENT_TWICE', field)
  if (!ids.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))
    throw new Refusal('ATTACHMENT_NOT_FOUND', field)
  const found = ids.length === 0 ? 0 : await db.attachment.count({ where: { id: { in: [...ids] }, divisionCode } })
  if (found !== ids.length) throw new Refusal('ATTACHMENT_NOT_FOUND', field)
}

/** Of an opinion of the supervision committee: what it photographed of its own village, or nothing. Throws as `requireAttachments`. */
export async function requireAttached(
  db: CountyTransaction,
  divisionCode: string,
  ids: readonly string[] | null | undefined,
): Promise<string[]> {
  const attached = [...(ids ?? [])]
  if (attached.length > OPINION_FILES_MAX)
    throw new Refusal('ATTACHMENT_TOO_MANY', 'attachmentIds', { max: OPINION_FILES_MAX })
  await requireAttachments(db, divisionCode, attached)
  return attached
}
