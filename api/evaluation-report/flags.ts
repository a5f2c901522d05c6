import { criteriaMet, findCriterion, type ScreeningCriterion } from '../../shared/evaluation/criteria'
import { type EarlierRound, type EvaluationFlag, flagsOf, SATISFACTION_FLOOR } from '../../shared/evaluation/flag'
import { type EvaluationForm, questionsOf } from '../../shared/evaluation/form'
import { COMPETENCE_RULE_A, findFormula, formatFigure } from '../../shared/evaluation/formula'
import type { PublishedQuestion } from '../../shared/evaluation/publication'
import { officeOfQuestion, officesOf, subjectQuestionId } from '../../shared/evaluation/subject'
import { calendarDate } from '../../shared/format'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { type Locale, message } from '../message/catalogue'
import { canSeeFlags } from './access'
import { formerRounds } from './queries'
import type { EvaluationReportRecord } from './record'

/** For the host and who oversees it; nobody else reads verdicts on people but as the published counts. */
export async function findFlags(context: RequestContext, report: EvaluationReportRecord): Promise<EvaluationFlag[]> {
  const { evaluation, outcome } = report
  if (!canSeeFlags(requireViewer(context), evaluation.divisionCode)) return []
  return flagsOf({
    questions: outcome.questions ?? [],
    persons: officesOf(evaluation.form).map(subjectQuestionId),
    satisfaction: rateOf(report),
    earlier: await roundBefore(context, report),
  })
}

/** The headline, where it is a share of satisfied people. */
function rateOf({ outcome }: EvaluationReportRecord) {
  const formula = findFormula(outcome.formulaId)
  const rate = formula?.scale === 'SATISFACTION' && formula.unit === 'PERCENT'
  return rate ? (outcome.figures[0] ?? null) : null
}

/** The round directly before it, with its questions under the numbers that the same person and post have now. */
async function roundBefore(
  context: RequestContext,
  { evaluation }: EvaluationReportRecord,
): Promise<EarlierRound | null> {
  const [before] = await formerRounds(context, evaluation)
  if (before === undefined) return null
  const now = officesOf(evaluation.form)
  const then = officesOf(before.form)
  const rows = await context.database.office.findMany({
    where: { id: { in: [...now, ...then] } },
    select: { id: true, personId: true, kind: true, post: true },
  })
  const postOf = new Map(rows.map(({ id, personId, kind, post }) => [id, `${personId} ${kind} ${post}`]))
  const questionOf: { [questionId: string]: PublishedQuestion } = {}
  for (const office of now) {
    const same = then.find((other) => postOf.has(other) && postOf.get(other) === postOf.get(office))
    const question = before.outcome.questions?.find(({ questionId }) => same && questionId === subjectQuestionId(same))
    if (question !== undefined) questionOf[subjectQuestionId(office)] = question
  }
  return { evaluationId: before.id, title: before.title, closedAt: before.closedAt, questionOf }
}

export function questionTitle(form: EvaluationForm, id: string): string {
  return questionsOf(form).find((question) => question.id === id)?.title ?? id
}

/** The rule with its figures. */
export function flagText(flag: EvaluationFlag, locale: Locale): string {
  const { unfitFrom, excellentFrom } = COMPETENCE_RULE_A
  switch (flag.kind) {
    case 'UNFIT':
      return message(locale, 'FLAG_UNFIT', { count: flag.incompetent, total: flag.answered, bound: unfitFrom })
    case 'UNFIT_TWICE': {
      const { title, closedAt } = flag.earlier
      const earlier = { title, date: calendarDate(closedAt) }
      return message(locale, 'FLAG_UNFIT_TWICE', { count: flag.incompetent, total: flag.answered, ...earlier })
    }
    case 'EXCELLENT':
      return message(locale, 'FLAG_EXCELLENT', { count: flag.good, total: flag.answered, bound: excellentFrom })
    case 'BELOW_SIXTY':
      return message(locale, 'FLAG_BELOW_SIXTY', {
        value: formatFigure(flag.value, 'PERCENT'),
        bound: SATISFACTION_FLOOR,
      })
  }
}

export function flagSource({ kind }: EvaluationFlag, locale: Locale): string {
  if (kind === 'UNFIT_TWICE') return message(locale, 'FLAG_SOURCE_LAW')
  return message(locale, kind === 'BELOW_SIXTY' ? 'FLAG_SOURCE_SCREENING' : 'FLAG_SOURCE_LOCAL')
}

/** Where a proposal would begin: what more people see than deny, and satisfaction under the floor. */
export function findCriteriaMet(
  context: RequestContext,
  { evaluation, outcome }: EvaluationReportRecord,
  flags: readonly EvaluationFlag[],
): ScreeningCriterion[] {
  if (!canSeeFlags(requireViewer(context), evaluation.divisionCode)) return []
  const counts = (outcome.questions ?? []).flatMap((question) => {
    if (officeOfQuestion(question.questionId) !== undefined || 'withheld' in question || question.type !== 'SINGLE')
      return []
    const countOf = (id: string) => {
      const cell = question.options.find(({ optionId }) => optionId === id)?.cell
      return cell?.state === 'SHOWN' || cell?.state === 'AT_LEAST' ? cell.count : 0
    }
    return [{ questionId: question.questionId, yes: countOf('yes'), no: countOf('no') }]
  })
  const met = criteriaMet(counts)
  const dissatisfied = flags.some(({ kind }) => kind === 'BELOW_SIXTY') ? findCriterion('dissatisfied') : undefined
  return dissatisfied === undefined || met.includes(dissatisfied) ? met : [...met, dissatisfied]
}
