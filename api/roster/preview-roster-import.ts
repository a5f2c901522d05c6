import { createHash } from 'node:crypto'
import { requireViewer } from '../access/viewer'
import type { ReceivedFile } from '../attachment/multipart'
import { type CommandOutcome, refusalsOf, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { divisionByCode } from '../division/queries'
import { requireAccess, requireFound } from '../error'
import { mayKeepRoster } from './access'
import { type Preview, previewRoster } from './preview'

const FILE_NAME_LIMIT = 120
const DAY_MS = 86_400_000

/** Keeps what was read until it is confirmed or thrown away; a preview nobody confirmed goes after a day. */
export async function previewRosterImport(
  context: RequestContext,
  division: string,
  file: ReceivedFile,
): Promise<CommandOutcome<{ id: string }>> {
  requireAccess(mayKeepRoster(requireViewer(context), division) && division.length === 12)
  requireFound(await divisionByCode(division))
  try {
    const preview = await previewRoster(context, division, file.fileName, file.bytes)
    return await keep(context, division, file, preview)
  } catch (error) {
    return { result: null, userErrors: refusalsOf(error, context) }
  }
}

function keep(
  context: RequestContext,
  divisionCode: string,
  { bytes, fileName, idempotencyKey }: ReceivedFile,
  { rowCount, accepted, rejected, outcome }: Preview,
): Promise<CommandOutcome<{ id: string }>> {
  const fileDigest = new Uint8Array(createHash('sha256').update(bytes).digest())
  const input = { idempotencyKey, divisionCode, fileDigest: Buffer.from(fileDigest).toString('hex') }
  return runCommand(context, { action: 'previewRosterImport', input }, async ({ db, now, viewer, record }) => {
    const stale = { divisionCode, state: 'PREVIEWED' as const, createdAt: { lt: new Date(now.getTime() - DAY_MS) } }
    await db.rosterImport.deleteMany({ where: stale })
    const { id } = await db.rosterImport.create({
      data: {
        divisionCode,
        fileName: fileName.slice(0, FILE_NAME_LIMIT),
        fileDigest,
        accepted: accepted.map((row) => ({ ...row })),
        rejected: rejected.map((rejection) => ({ ...rejection })),
        rowCount,
        outcome: { ...outcome },
        createdById: viewer.personId,
      },
      select: { id: true },
    })
    const detail = { rows: rowCount, rejected: rejected.length, ...outcome }
    await record({ subjectType: 'RosterImport', subjectId: id, divisionCode, detail })
    return { id }
  })
}
