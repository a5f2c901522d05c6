import { findCriterion } from '../../../shared/evaluation/criteria'
import { officeLabel } from '../../../shared/office'
import { isReadableText, textLength } from '../../../shared/written-text'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import { canHost } from '../../evaluation/access'
import { lockEvaluation } from '../../evaluation/lock'
import type { ProposeScreeningInput } from '../../generated/graphql'
import { requireClosed } from '../queries'
import type { ReportChanged } from './publish-cross-table'

const EVIDENCE = { min: 10, max: 1_000 }

/** 整顿筛查建议: puts before the township what was found. Nothing follows from it by itself. */
export async function proposeScreening(
  context: RequestContext,
  input: ProposeScreeningInput,
): Promise<CommandOutcome<ReportChanged>> {
  await requireClosed(context, input.evaluationId)
  return runCommand(context, { action: 'proposeScreening', input }, async ({ db, now, viewer, record }) => {
    const { id, divisionCode } = await lockEvaluation(db, context.county, input.evaluationId, 'UPDATE')
    requireAccess(canHost(viewer, divisionCode))
    const criteria = [...new Set(input.criteria)]
    if (criteria.length === 0 || criteria.some((one) => findCriterion(one) === undefined))
      throw new Refusal('SCREENING_CRITERIA', 'criteria')
    const evidence = requireEvidence(input.evidence)
    if ((await db.screeningProposal.count({ where: { evaluationId: id } })) > 0) throw new Refusal('SCREENING_PROPOSED')
    await db.screeningProposal.create({
      data: {
        divisionCode,
        evaluationId: id,
        criteria,
        evidence,
        proposerId: viewer.personId,
        proposerName: viewer.name,
        proposerPost: viewer.hat ? officeLabel(viewer.hat) : '',
        proposedAt: now,
      },
    })
    await record({
      subjectType: 'Evaluation',
      subjectId: id,
      divisionCode,
      detail: { criteria: criteria.length },
    })
    return { evaluationId: id }
  })
}

function requireEvidence(text: string): string {
  const evidence = text.trim()
  const length = textLength(evidence)
  if (length < EVIDENCE.min) throw new Refusal('SCREENING_EVIDENCE', 'evidence', { min: EVIDENCE.min })
  if (length > EVIDENCE.max) throw new Refusal('TEXT_TOO_LONG', 'evidence', { max: EVIDENCE.max, length })
  if (!isReadableText(evidence)) throw new Refusal('EVALUATION_TEXT_UNREADABLE', 'evidence')
  return evidence
}
