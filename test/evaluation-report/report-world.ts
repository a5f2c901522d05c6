import type { CountyDatabase } from '../../api/database/county-database'
import type { Prisma } from '../../api/generated/county/client'
import type { Answers, EvaluationForm } from '../../shared/evaluation/form'
import { outcomeOf } from '../../shared/evaluation/outcome'
import { tally } from '../../shared/evaluation/tally'
import { createEvaluationDraft } from '../evaluation/evaluation-content'
import type { Cast } from '../support/people'

const single = (id: string, title: string) => ({
  id,
  title,
  type: 'SINGLE' as const,
  required: false,
  options: [
    { id: 'yes', title: '有' },
    { id: 'no', title: '没有' },
    { id: 'unknown', title: '不清楚' },
  ],
})

export const REPORT_FORM: EvaluationForm = {
  sections: [
    {
      id: 's1',
      title: '总体',
      questions: [
        { id: 'overall', type: 'SCALE', scale: 'SATISFACTION', title: '满意吗', required: true },
        single('criterion-petitions', '信访矛盾集中，长期没有解决'),
        single('criterion-no-income', '村集体没有经济收入'),
      ],
    },
  ],
}

export interface ClosedRound {
  title?: string
  form?: EvaluationForm
  formulaId?: string
  templateId?: string
  anonymous?: boolean
  /** Days ago. */
  closed?: number
  answers?: readonly Answers[]
  /** Who gave each, for a named round. */
  voters?: readonly string[]
}

const ANSWERS: Answers[] = Array.from({ length: 12 }, (_, index) => ({
  overall: index < 6 ? 'SATISFIED' : 'DISSATISFIED',
}))

/** A round that was counted, with its outcome as closing stores it. */
export async function createClosedRound(db: CountyDatabase, cast: Cast, round: ClosedRound = {}) {
  const { form = REPORT_FORM, anonymous = false, closed = 1, voters = [] } = round
  const { answers = ANSWERS, formulaId = 'SATISFACTION_RATE_V1', templateId = 'VILLAGE_CADRE_SATISFACTION' } = round
  const outcome = outcomeOf(form, tally(form, answers, { issued: answers.length }), { formulaId })
  const closedAt = new Date(Date.now() - closed * 86_400_000)
  return createEvaluationDraft(db, cast.village, cast.cadre, {
    title: round.title ?? '2026年满意度评议',
    form: form as unknown as Prisma.InputJsonObject,
    formulaId,
    templateId,
    anonymous,
    state: 'CLOSED',
    electorateCount: answers.length,
    hostName: '试监督',
    hostKind: 'SUPERVISOR',
    hostPost: 'SUPERVISION_CHAIR',
    opensAt: new Date(closedAt.getTime() - 86_400_000),
    closesAt: closedAt,
    closedAt,
    result: { ...outcome } as object,
    namedBallots: {
      create: voters.map((personId, index) => ({ personId, answers: answers[index] ?? {}, castAt: closedAt })),
    },
  })
}
