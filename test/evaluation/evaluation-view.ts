import type { Answers } from '../../shared/evaluation/form'
import { outcomeOf } from '../../shared/evaluation/outcome'
import { tally } from '../../shared/evaluation/tally'
import { FORM } from './evaluation-form'

/** An open evaluation as the API answers it. */
export const openView = (changes: object = {}) => ({
  __typename: 'Evaluation',
  id: 'evaluation-1',
  division: { __typename: 'Division', code: '360603001201', name: '测试村' },
  title: '村干部满意度评议',
  purpose: '每年一次，请您说说。',
  anonymous: true,
  state: 'OPEN',
  issued: 312,
  closesAt: new Date(Date.now() + 172_800_000).toISOString(),
  closedAt: null,
  isElector: true,
  hasAnswered: false,
  answeredCount: null,
  availableActions: ['ANSWER'],
  result: null,
  form: FORM,
  host: '村务监督委员会主任 试监督',
  opensAt: new Date().toISOString(),
  extendedFrom: null,
  closedEarlyReason: null,
  electorate: { __typename: 'Electorate', kind: 'ALL_VILLAGERS', groupNames: [] },
  secret: null,
  ...changes,
})

/** Closed, with 20 satisfied, 7 fairly, 3 not. */
export function closedView(changes: object = {}, tooFew: readonly string[] = []) {
  const level = (index: number) => (index < 20 ? 'SATISFIED' : index < 27 ? 'FAIRLY_SATISFIED' : 'DISSATISFIED')
  const ballots: Answers[] = Array.from(
    { length: 30 },
    (_, index): Answers => (index < 27 ? { overall: level(index) } : { overall: level(index), why: 'money' }),
  )
  const rules = { formulaId: 'SATISFACTION_RATE_V1', tooFew }
  const outcome = outcomeOf(FORM, tally(FORM, ballots, { issued: 40 }), rules)
  const figure = outcome.figures[0]?.figure
  return openView({
    state: 'CLOSED',
    issued: 40,
    closedAt: new Date().toISOString(),
    availableActions: [],
    result: {
      __typename: 'EvaluationResult',
      id: 'evaluation-1',
      issued: 40,
      returned: 30,
      valid: 30,
      formulaId: rules.formulaId,
      figure: {
        __typename: 'EvaluationFigure',
        title: '满意率（不了解计入总数）',
        unit: 'PERCENT',
        value: null,
        low: null,
        high: null,
        ...figure,
      },
      outcome,
      writtenAnswers: null,
      previous: null,
      ...changes,
    },
  })
}
