import { type PaperResolution, type PaperSheet, resolveReadings } from '../../../shared/ballot/paper'
import { parseAnswers } from '../../../shared/evaluation/answer'
import type { Answer, EvaluationForm } from '../../../shared/evaluation/form'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, Refusals, requireAccess } from '../../error'
import { answerFaults } from '../../evaluation/fault'
import { readForm } from '../../evaluation/row'
import type { Prisma } from '../../generated/county/client'
import type { ResolvePaperBatchInput } from '../../generated/graphql'
import { isReader, lockBatch, readSheets, requireUnderWay } from '../batch'
import type { BatchChanged } from './open-paper-batch'

/** 核对: the two look at the paper again and say what stands there. Who pressed the button is named. */
export function resolvePaperBatch(
  context: RequestContext,
  input: ResolvePaperBatchInput,
): Promise<CommandOutcome<BatchChanged>> {
  const { idempotencyKey, batchId } = input
  const command = { action: 'resolvePaperBatch', input, digestOf: { idempotencyKey, batchId } }
  return runCommand(context, command, async ({ db, viewer, record }) => {
    const batch = await lockBatch({ db, viewer }, context, batchId)
    requireAccess(isReader(viewer, batch))
    requireUnderWay(batch)
    if (batch.state !== 'COMPARING') throw new Refusal('PAPER_BATCH_OVER')
    const form = readForm(batch.desk.form)
    const [first = [], second = []] = batch.entries.map(({ answers }) => readSheets(answers))
    const resolutions = readResolutions(form, input)
    const { sheets, missing } = resolveReadings(form, first, second, resolutions)
    if (missing.length > 0) throw new Refusal('PAPER_DIFFERENCES_LEFT', 'resolutions', { count: missing.length })
    const resolver = { resolvedById: viewer.personId, resolvedByName: viewer.name }
    await db.paperBatch.update({
      where: { id: batch.id },
      data: { state: 'AGREED', agreed: agreed(sheets), ...resolver },
    })
    const detail = { differences: batch.differenceCount }
    await record({ subjectType: 'PaperBatch', subjectId: batch.id, divisionCode: batch.desk.divisionCode, detail })
    return { batchId: batch.id }
  })
}

const agreed = (sheets: PaperSheet[]) => sheets as unknown as Prisma.InputJsonArray

/** What neither had read is checked like any answer; the others were checked when they were read in. */
function readResolutions(form: EvaluationForm, { resolutions }: ResolvePaperBatchInput): PaperResolution[] {
  return resolutions.map(({ sheet, questionId, choice, answer }) => {
    const plain = { sheet, questionId: questionId ?? null, choice, answer: null }
    if (choice !== 'OTHER' || !questionId || answer === null || answer === undefined) return plain
    return { ...plain, answer: readAnswer(form, questionId, answer) }
  })
}

/** Checked by itself: what it hangs on may be decided in the same call. */
function readAnswer(form: EvaluationForm, id: string, answer: unknown): Answer | null {
  const questions = form.sections.flatMap((section) => section.questions).filter((question) => question.id === id)
  const alone: EvaluationForm = {
    sections: [{ id: 's', title: 's', questions: questions.map((one) => ({ ...one, showIf: [] })) }],
  }
  const parsed = parseAnswers(alone, { [id]: answer }, { partial: true })
  if (parsed.ok) return parsed.value[id] ?? null
  const faults = answerFaults(form, parsed.problems)
  throw new Refusals(faults.map(({ code, field, parameters }) => new Refusal(code, field, parameters)))
}
