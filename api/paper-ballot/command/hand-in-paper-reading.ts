import { compareReadings } from '../../../shared/ballot/paper'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import { readForm } from '../../evaluation/row'
import type { Prisma } from '../../generated/county/client'
import type { HandInPaperReadingInput } from '../../generated/graphql'
import { lockBatch, readSheets, requireUnderWay } from '../batch'
import type { PaperBatchRecord } from '../record'
import type { BatchChanged } from './open-paper-batch'

/** Whoever hands in second has the two readings compared: alike they are agreed, else what differs is shown to both. */
export function handInPaperReading(
  context: RequestContext,
  input: HandInPaperReadingInput,
): Promise<CommandOutcome<BatchChanged>> {
  return runCommand(context, { action: 'handInPaperReading', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const batch = await lockBatch(scope, context, input.batchId)
    requireUnderWay(batch)
    const mine = batch.entries.find(({ personId }) => personId === viewer.personId)
    const left = batch.sheets - readSheets(mine?.answers).length
    if (mine === undefined || left > 0) throw new Refusal('PAPER_SHEETS_MISSING', null, { left, sheets: batch.sheets })
    if (mine.submittedAt !== null) return { batchId: batch.id }
    const key = { batchId: batch.id, personId: viewer.personId }
    await db.paperEntry.update({ where: { batchId_personId: key }, data: { submittedAt: now } })
    const other = batch.entries.find(({ personId }) => personId !== viewer.personId)
    if (other !== undefined && other.submittedAt !== null) await compare(scope, batch)
    const { divisionCode } = batch.desk
    await record({ subjectType: 'PaperBatch', subjectId: batch.id, divisionCode })
    return { batchId: batch.id }
  })
}

async function compare({ db }: CommandScope, { id, entries, desk }: PaperBatchRecord): Promise<void> {
  const [first = [], second = []] = entries.map(({ answers }) => readSheets(answers))
  const differenceCount = compareReadings(readForm(desk.form), first, second).length
  const data =
    differenceCount === 0
      ? { state: 'AGREED' as const, agreed: first as unknown as Prisma.InputJsonArray }
      : { state: 'COMPARING' as const }
  await db.paperBatch.update({ where: { id }, data: { ...data, differenceCount } })
}
