import { compareHeadlines, compareQuestions } from '../../shared/evaluation/comparison'
import { criteriaMet, criterionQuestionId, SCREENING_CRITERIA } from '../../shared/evaluation/criteria'
import { flagsOf } from '../../shared/evaluation/flag'
import type { EvaluationForm } from '../../shared/evaluation/form'
import { checkForm } from '../../shared/evaluation/form-check'
import { outcomeOf } from '../../shared/evaluation/outcome'
import type { PublishedQuestion } from '../../shared/evaluation/publication'
import { officeOfQuestion, officesOf, subjectQuestionId, withSubjects } from '../../shared/evaluation/subject'
import type { Cell } from '../../shared/evaluation/suppression'
import { tally } from '../../shared/evaluation/tally'
import { EVALUATION_TEMPLATES, PLACEHOLDER_IDS } from '../../shared/evaluation/template'

const OFFICE = '01932f6e-0000-7000-8000-000000000001'
const ID = subjectQuestionId(OFFICE)
const shown = (count: number): Cell => ({ state: 'SHOWN', count })

function verdict(counts: (number | Cell)[], answered = 20, questionId = ID): PublishedQuestion {
  const levels = ['EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT']
  const options = levels.map((optionId, at) => {
    const cell = counts[at] ?? 0
    return { optionId, cell: typeof cell === 'number' ? shown(cell) : cell }
  })
  return { questionId, type: 'SCALE', answered, options }
}

const kinds = (question: PublishedQuestion, before: PublishedQuestion | null, persons = [ID]) =>
  flagsOf({
    questions: [question],
    persons,
    satisfaction: null,
    earlier: {
      evaluationId: 'e',
      title: '上次',
      closedAt: '2025-11-20T10:00:00Z',
      questionOf: before ? { [ID]: before } : {},
    },
  }).map(({ kind }) => kind)

describe('a flag', () => {
  test.each([
    ['half of the ballots', [0, 6, 4, 10], ['UNFIT']],
    ['one less', [0, 6, 5, 9], []],
    ['nine in ten good', [8, 10, 1, 1], ['EXCELLENT']],
    ['one less good', [8, 9, 2, 1], []],
    ['withheld, and perhaps half', [0, 6, 4, { state: 'HIDDEN' as const }], []],
    ['at least half', [0, 6, 4, { state: 'AT_LEAST' as const, count: 16 }], ['UNFIT']],
  ])('%s', (_, counts, expected) => expect(kinds(verdict(counts), null)).toEqual(expected))

  test('twice in a row is told apart from once', () => {
    const bad = verdict([0, 6, 4, 10])
    expect(kinds(bad, verdict([0, 6, 4, 10]))).toEqual(['UNFIT_TWICE'])
    expect(kinds(bad, verdict([0, 6, 5, 9]))).toEqual(['UNFIT'])
    expect(kinds(verdict([0, 6, 5, 9]), bad)).toEqual([])
  })

  test('is about persons, not about the team', () => {
    expect(kinds(verdict([0, 6, 4, 10]), null, [])).toEqual([])
  })

  test('of nobody’s ballots there is none', () => {
    expect(kinds(verdict([0, 0, 0, 0], 0), null)).toEqual([])
  })

  test.each([
    [{ state: 'SHOWN' as const, formulaId: 'f', value: 5_999, text: '' }, ['BELOW_SIXTY']],
    [{ state: 'SHOWN' as const, formulaId: 'f', value: 6_000, text: '' }, []],
    [{ state: 'RANGE' as const, formulaId: 'f', low: 5_000, high: 5_900, text: '' }, ['BELOW_SIXTY']],
    [{ state: 'RANGE' as const, formulaId: 'f', low: 5_000, high: 6_100, text: '' }, []],
    [{ state: 'WITHHELD' as const, formulaId: 'f', text: '' }, []],
  ])('satisfaction %j', (figure, expected) => {
    const satisfaction = { questionId: 'overall', figure }
    const flags = flagsOf({ questions: [], persons: [], satisfaction, earlier: null })
    expect(flags.map(({ kind }) => kind)).toEqual(expected)
  })
})

describe('people as questions', () => {
  const review = EVALUATION_TEMPLATES.find(({ id }) => id === 'DEMOCRATIC_REVIEW')
  const form = review?.form ?? { sections: [] }
  const subjects = [{ officeId: OFFICE, title: '村委会主任 试村干' }]

  test('take the place of the posts, keep what was written by hand, and make a form that may be opened', () => {
    const own = { id: 'q9', type: 'SCALE' as const, scale: 'COMPETENCE' as const, title: '护林员', required: true }
    const edited: EvaluationForm = {
      sections: form.sections.map((section) =>
        section.id === 'members' ? { ...section, questions: [...section.questions, own] } : section,
      ),
    }
    const filled = withSubjects(edited, subjects, PLACEHOLDER_IDS)
    expect(filled.sections[1]?.questions.map(({ id }) => id)).toEqual([ID, 'q9'])
    expect(officesOf(filled)).toEqual([OFFICE])
    expect(checkForm(filled)).toEqual([])
    expect(officesOf(withSubjects(filled, [], PLACEHOLDER_IDS))).toEqual([])
  })

  test('a question that only looks like one is none', () => {
    expect(['m-1', 'q1', `x${ID}`, `${ID}1`].map(officeOfQuestion)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

test('a criterion is met where more people see it than deny it', () => {
  const [first, second, third] = SCREENING_CRITERIA.map(({ id }) => criterionQuestionId(id))
  const counts = [
    { questionId: first ?? '', yes: 6, no: 5 },
    { questionId: second ?? '', yes: 5, no: 5 },
    { questionId: third ?? '', yes: 1, no: 0 },
    { questionId: 'criterion-mine', yes: 9, no: 0 },
  ]
  expect(criteriaMet(counts).map(({ id }) => id)).toEqual([SCREENING_CRITERIA[0]?.id, SCREENING_CRITERIA[2]?.id])
  expect(SCREENING_CRITERIA).toHaveLength(15)
})

describe('rounds side by side', () => {
  const form = (title: string): EvaluationForm => ({
    sections: [
      {
        id: 's',
        title: '总',
        questions: [{ id: 'overall', type: 'SCALE', scale: 'SATISFACTION', title, required: true }],
      },
    ],
  })
  const round = (id: string, closedAt: string, good: number, changes: { title?: string; formulaId?: string } = {}) => {
    const { title = '满意吗', formulaId = 'SATISFACTION_RATE_V1' } = changes
    const ballots = Array.from({ length: 20 }, (_, at) => ({ overall: at < good ? 'SATISFIED' : 'DISSATISFIED' }))
    const asked = form(title)
    const outcome = outcomeOf(asked, tally(asked, ballots, { issued: 20 }), { formulaId })
    return { id, title: id, closedAt, formulaId, form: asked, outcome }
  }
  const now = round('now', '2026-11-01', 15)

  test('oldest first, the other formula without a figure', () => {
    const other = round('other', '2025-11-01', 12, { formulaId: 'SATISFACTION_RATE_V2' })
    const old = round('old', '2024-11-01', 10)
    const told = compareHeadlines([other, old], now).map(({ roundId, figure, incomparable }) => {
      return [roundId, figure?.state === 'SHOWN' ? figure.value : null, incomparable]
    })
    expect(told).toEqual([
      ['old', 5_000, null],
      ['other', null, 'OTHER_FORMULA'],
      ['now', 7_500, null],
    ])
  })

  test('a question asked in other words is another question', () => {
    const reworded = round('reworded', '2025-11-01', 12, { title: '您满意村干部吗' })
    expect(compareQuestions([reworded], now)).toEqual([])
    expect(compareQuestions([round('same', '2025-11-01', 12)], now)[0]?.rounds.map(({ roundId }) => roundId)).toEqual([
      'same',
      'now',
    ])
  })
})
