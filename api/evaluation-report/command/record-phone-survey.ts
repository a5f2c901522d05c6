import { findBlend, findFormula } from '../../../shared/evaluation/formula'
import { isReadableText, textLength } from '../../../shared/written-text'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import { canHost } from '../../evaluation/access'
import { lockEvaluation } from '../../evaluation/lock'
import type { EvaluationSurvey } from '../../generated/county/client'
import type { RecordPhoneSurveyInput } from '../../generated/graphql'
import { requireClosed } from '../queries'
import type { ReportChanged } from './publish-cross-table'

const SOURCE = { min: 2, max: 100 }
const REASON = { min: 5, max: 200 }

/** Enters the figure of a telephone survey, or corrects it by a further version with a reason. */
export async function recordPhoneSurvey(
  context: RequestContext,
  input: RecordPhoneSurveyInput,
): Promise<CommandOutcome<ReportChanged>> {
  await requireClosed(context, input.evaluationId)
  return runCommand(context, { action: 'recordPhoneSurvey', input }, async ({ db, now, viewer, record }) => {
    const { id, divisionCode, formulaId } = await lockEvaluation(db, context.county, input.evaluationId, 'UPDATE')
    requireAccess(canHost(viewer, divisionCode))
    const formula = findFormula(formulaId)
    if (formula?.scale !== 'SATISFACTION' || formula.unit !== 'PERCENT') throw new Refusal('SURVEY_NO_RATE')
    const before = await db.evaluationSurvey.findFirst({ where: { evaluationId: id }, orderBy: { version: 'desc' } })
    requireContent(input, before)
    const { blendId, value, attachmentIds } = input
    await requireAttachments(db, viewer.hat?.divisionCode ?? divisionCode, attachmentIds)
    const version = (before?.version ?? 0) + 1
    const survey = { blendId, value, source: input.source.trim(), reason: before && (input.reason?.trim() ?? null) }
    await db.evaluationSurvey.create({
      data: {
        ...survey,
        evaluationId: id,
        version,
        attachmentIds,
        personId: viewer.personId,
        personName: viewer.name,
        recordedAt: now,
      },
    })
    await record({
      subjectType: 'Evaluation',
      subjectId: id,
      divisionCode,
      detail: { version, value, blend: blendId },
      published: { type: 'EVALUATION_SURVEY', version, content: { evaluationId: id, ...survey } },
    })
    return { evaluationId: id }
  })
}

function requireContent({ blendId, value, source, reason }: RecordPhoneSurveyInput, before: EvaluationSurvey | null) {
  if (findBlend(blendId) === undefined || (before !== null && before.blendId !== blendId))
    throw new Refusal('EVALUATION_FORMULA_UNKNOWN', 'blendId')
  if (value < 0 || value > 10_000) throw new Refusal('SURVEY_VALUE', 'value')
  requireText('source', source, SOURCE)
  if (before !== null) requireText('reason', reason ?? '', REASON)
}

function requireText(field: string, text: string, { min, max }: { min: number; max: number }): void {
  const length = textLength(text.trim())
  if (length < min) throw new Refusal('TEXT_REQUIRED', field)
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(text)) throw new Refusal('EVALUATION_TEXT_UNREADABLE', field)
}
