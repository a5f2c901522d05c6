import { cleanSheet, type PaperSheet } from '../../../shared/ballot/paper'
import { parseAnswers } from '../../../shared/evaluation/answer'
import type { EvaluationForm } from '../../../shared/evaluation/form'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, Refusals } from '../../error'
import { answerFaults } from '../../evaluation/fault'
import { readForm } from '../../evaluation/row'
import type { PaperEntry, Prisma } from '../../generated/county/client'
import type { SavePaperSheetInput } from '../../generated/graphql'
import { lockBatch, readSheets, requireUnderWay } from '../batch'
import type { PaperBatchRecord } from '../record'
import type { BatchChanged } from './open-paper-batch'

/**
 * Keeps one sheet of one's own reading, so that nothing typed is lost. The kept digest is made without what the sheet says:
 * once the batch is signed nothing here tells what stood on one sheet.
 */
export function savePaperSheet(
  context: RequestContext,
  input: SavePaperSheetInput,
): Promise<CommandOutcome<BatchChanged>> {
  const { idempotencyKey, batchId, sheet } = input
  const command = { action: 'savePaperSheet', input, digestOf: { idempotencyKey, batchId, sheet } }
  return runCommand(context, command, async (scope) => {
    const batch = await lockBatch(scope, context, batchId)
    requireUnderWay(batch)
    if (batch.state !== 'ENTERING') throw new Refusal('PAPER_BATCH_OVER')
    const entry = await ownEntry(scope, batch)
    const sheets = readSheets(entry.answers)
    const last = Math.min(batch.sheets, sheets.length + 1)
    if (sheet < 1 || sheet > last) throw new Refusal('PAPER_SHEET_RANGE', 'sheet', { last })
    sheets[sheet - 1] = readSheet(readForm(batch.desk.form), input)
    await scope.db.paperEntry.update({
      where: { batchId_personId: { batchId: batch.id, personId: scope.viewer.personId } },
      data: { answers: sheets as unknown as Prisma.InputJsonArray },
    })
    const { divisionCode } = batch.desk
    await scope.record({ subjectType: 'PaperBatch', subjectId: batch.id, divisionCode, detail: { sheet } })
    return { batchId: batch.id }
  })
}

/** One's own reading, begun now where there are fewer than two. */
async function ownEntry({ db, viewer }: CommandScope, { id, entries }: PaperBatchRecord): Promise<PaperEntry> {
  const mine = entries.find(({ personId }) => personId === viewer.personId)
  if (mine !== undefined && mine.submittedAt !== null) throw new Refusal('PAPER_HANDED_IN')
  if (mine !== undefined) return mine
  if (entries.length >= 2) throw new Refusal('PAPER_ENTERED_BY_TWO')
  return db.paperEntry.create({
    data: { batchId: id, personId: viewer.personId, personName: viewer.name, answers: [] },
  })
}

function readSheet(form: EvaluationForm, { kind, answers }: SavePaperSheetInput): PaperSheet {
  const parsed = parseAnswers(form, kind === 'FILLED' ? answers : {}, { partial: true })
  if (!parsed.ok) {
    const faults = answerFaults(form, parsed.problems)
    throw new Refusals(faults.map(({ code, field, parameters }) => new Refusal(code, field, parameters)))
  }
  // A sheet nothing is written on is blank, whatever it was called.
  const blank = kind === 'FILLED' && Object.keys(parsed.value).length === 0
  return cleanSheet(form, { kind: blank ? 'BLANK' : kind, answers: parsed.value })
}
