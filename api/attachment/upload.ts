import { uuidv7 } from 'uuidv7'
import { requireViewer } from '../access/viewer'
import { type CommandOutcome, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { Refusal, requireAccess } from '../error'
import { mayUpload } from './access'
import type { ReceivedFile } from './multipart'
import { type PreparedFile, prepareFile, sha256 } from './prepare'
import { queued } from './queue'

const PER_DAY = 300
const DAY_MS = 86_400_000

/**
 * Keeps one file for the division of the office acted under. Files are written before the row: when the row fails, or
 * an earlier call with this key was already answered, they are taken away again.
 */
export async function uploadAttachment(
  context: RequestContext,
  received: ReceivedFile,
): Promise<CommandOutcome<{ id: string }>> {
  const viewer = requireViewer(context)
  requireAccess(mayUpload(viewer))
  const prepared = await queued(() => prepareFile(received.fileName, received.bytes))
  const id = uuidv7()
  const remove = () => Promise.all(keysOf(context, id).map((key) => context.services.storage.remove(key)))
  try {
    await store(context, id, prepared)
    const outcome = await insert(context, id, received, prepared)
    if (outcome.result?.id !== id) await remove()
    return outcome
  } catch (error) {
    await remove()
    throw error
  }
}

function keysOf(context: RequestContext, id: string): [string, string] {
  return [`${context.county}/${id}/file`, `${context.county}/${id}/thumbnail`]
}

async function store(context: RequestContext, id: string, prepared: PreparedFile): Promise<void> {
  const [file, thumbnail] = keysOf(context, id)
  await context.services.storage.put(file, prepared.bytes)
  if (prepared.thumbnail !== null) await context.services.storage.put(thumbnail, prepared.thumbnail)
}

function insert(
  context: RequestContext,
  id: string,
  received: ReceivedFile,
  prepared: PreparedFile,
): Promise<CommandOutcome<{ id: string }>> {
  const { idempotencyKey, fileName } = received
  const digest = Buffer.from(sha256(received.bytes)).toString('hex')
  const input = { idempotencyKey, fileName, digest }
  return runCommand(context, { action: 'uploadAttachment', input }, async ({ db, now, viewer, record }) => {
    if (!mayUpload(viewer)) throw new Error('The office was there a moment ago')
    const since = new Date(now.getTime() - DAY_MS)
    const { divisionCode } = viewer.hat
    const recent = await db.attachment.count({
      where: { divisionCode, uploaderId: viewer.personId, createdAt: { gt: since } },
    })
    if (recent >= PER_DAY) throw new Refusal('ATTACHMENT_TOO_MANY_TODAY', 'file', { max: PER_DAY })
    const { bytes, thumbnail: _thumbnail, ...row } = prepared
    const data = { ...row, id, byteSize: bytes.length, divisionCode, uploaderId: viewer.personId }
    await db.attachment.create({ data })
    const detail = { kind: row.kind, byteSize: bytes.length, contentType: row.contentType }
    await record({ subjectType: 'Attachment', subjectId: id, divisionCode, detail })
    return { id }
  })
}
