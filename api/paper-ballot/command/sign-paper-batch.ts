import { PAPER_LIMITS, type PaperSheet } from '../../../shared/ballot/paper'
import type { EvaluationForm } from '../../../shared/evaluation/form'
import { tally } from '../../../shared/evaluation/tally'
import { layPaperBallots } from '../../ballot/paper'
import { relayIfStirred } from '../../ballot/relay'
import { holdBox } from '../../ballot/transaction'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal } from '../../error'
import { readForm } from '../../evaluation/row'
import type { Prisma } from '../../generated/county/client'
import type { SignPaperBatchInput } from '../../generated/graphql'
import { isReader, lockHostedBatch, readSheets, requireUnderWay } from '../batch'
import type { PaperBatchRecord } from '../record'
import type { BatchChanged } from './open-paper-batch'

/** Below this a count by question would be somebody's sheet. */
const COUNTED_FROM = 5

/**
 * 签字入箱: somebody who read none of the sheets answers for the batch. The ballots are laid into the box and the readings erased,
 * in one transaction; what stays is sums, and only from five sheets on.
 */
export async function signPaperBatch(
  context: RequestContext,
  input: SignPaperBatchInput,
): Promise<CommandOutcome<BatchChanged>> {
  const outcome = await runCommand(context, { action: 'signPaperBatch', input }, async (scope) => {
    await holdBox(scope.db, context.county)
    const batch = await lockHostedBatch(scope, context, input.batchId)
    return sign(scope, context, batch, input)
  })
  await relayIfStirred(context.county)
  return outcome
}

async function sign(
  scope: CommandScope,
  context: RequestContext,
  batch: PaperBatchRecord,
  input: SignPaperBatchInput,
): Promise<BatchChanged> {
  const { db, now, viewer } = scope
  const { desk } = batch
  requireUnderWay(batch)
  if (isReader(viewer, batch)) throw new Refusal('PAPER_SIGNER_READ')
  if (batch.state !== 'AGREED') throw new Refusal('PAPER_NOT_AGREED')
  const photos = await requirePhotos(scope, input.photoIds)
  const sheets = readSheets(batch.agreed)
  const answers = sheets.map((sheet) => sheet.answers)
  const form = readForm(desk.form)
  await layPaperBallots(db, context.county, context.services.keys, { id: desk.id, form }, answers)
  const signed = { signedById: viewer.personId, signedByName: viewer.name, signedAt: now }
  const content = {
    ...summaryOf(batch, sheets),
    photos,
    signedBy: { ...signed, post: officeNow(viewer), signedAt: now.toISOString() },
  }
  await eraseReadings(scope, batch.id)
  await db.paperBatch.update({
    where: { id: batch.id },
    data: { state: 'SIGNED', photoIds: [...input.photoIds], summary: content as Prisma.InputJsonObject, ...signed },
  })
  const detail = { evaluationId: desk.id, number: batch.number, sheets: batch.sheets, photos: photos.length }
  const published = { type: 'PAPER_BATCH_SIGNED', version: 1, content }
  const { divisionCode } = desk
  await scope.record({ subjectType: 'PaperBatch', subjectId: batch.id, divisionCode, detail, published })
  return { batchId: batch.id }
}

/** Nothing stays that tells what stood on one sheet. */
export async function eraseReadings({ db }: Pick<CommandScope, 'db'>, batchId: string): Promise<void> {
  await db.paperEntry.updateMany({ where: { batchId }, data: { answers: [] } })
  await db.paperBatch.update({ where: { id: batchId }, data: { agreed: [] } })
}

/** What the log commits to, kept so that the commitment can be opened. */
function summaryOf(batch: PaperBatchRecord, sheets: readonly PaperSheet[]) {
  const { evaluationId, number, entries, openedByName, resolvedByName, differenceCount, desk } = batch
  const kinds = (kind: PaperSheet['kind']) => sheets.filter((sheet) => sheet.kind === kind).length
  return {
    evaluationId,
    number,
    sheets: sheets.length,
    blank: kinds('BLANK'),
    spoiled: kinds('SPOILED'),
    counts: sheets.length < COUNTED_FROM ? null : countsOf(readForm(desk.form), sheets),
    openedByName,
    readers: entries.map(({ personName }) => personName),
    differenceCount,
    resolvedByName,
  }
}

const countsOf = (form: EvaluationForm, sheets: readonly PaperSheet[]) =>
  tally(
    form,
    sheets.map(({ answers }) => answers),
    { issued: sheets.length },
  ).questions.map((question) => ({ ...question }))

/** Pictures the signer put up, for this batch alone. Answers their digests, hex. */
async function requirePhotos({ db, viewer }: CommandScope, given: readonly string[]): Promise<string[]> {
  const field = 'photoIds'
  if (given.length === 0) throw new Refusal('PAPER_PHOTO_MISSING', field)
  const max = PAPER_LIMITS.photos
  if (given.length > max) throw new Refusal('PAPER_PHOTO_UNFIT', field, { max })
  const ids = [...new Set(given.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))]
  const pictures = await db.attachment.findMany({
    where: { id: { in: ids }, uploaderId: viewer.personId, kind: 'IMAGE' },
    orderBy: { id: 'asc' },
  })
  const used = await db.paperBatch.count({ where: { photoIds: { hasSome: ids } } })
  if (pictures.length !== given.length || used > 0) throw new Refusal('PAPER_PHOTO_UNFIT', field, { max })
  return pictures.map(({ digest }) => Buffer.from(digest).toString('hex'))
}
