import type { Answers, EvaluationForm, Question } from '../../shared/evaluation/form'
import { findFormula } from '../../shared/evaluation/formula'
import { type PublishedQuestion, publishTally } from '../../shared/evaluation/publication'
import { publishFigure } from '../../shared/evaluation/published-figure'
import { tally } from '../../shared/evaluation/tally'

const form = (...questions: Question[]): EvaluationForm => ({ sections: [{ id: 's', title: '节', questions }] })
const scale: Question = { id: 'q', type: 'SCALE', title: '问', scale: 'SATISFACTION', required: true }
const times = (count: number, ballot: Answers): Answers[] => Array.from({ length: count }, () => ballot)
const votes = (...counts: number[]): Answers[] =>
  ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED', 'UNKNOWN'].flatMap((level, index) =>
    times(counts[index] ?? 0, { q: level }),
  )
const publish = (of: EvaluationForm, ballots: Answers[]) => publishTally(of, tally(of, ballots, { issued: 400 }))
const first = (of: EvaluationForm, ballots: Answers[], index = 0): PublishedQuestion => {
  const found = publish(of, ballots).questions?.[index]
  if (!found) throw new Error('no question')
  return found
}
const cells = (question: PublishedQuestion) =>
  'options' in question ? question.options.map((option) => 'cell' in option && option.cell.state) : []
const figure = (id: string, ballots: Answers[]) => {
  const formula = findFormula(id)
  if (!formula) throw new Error(id)
  return publishFigure(formula, first(form(scale), ballots))
}

describe('few ballots', () => {
  test('under five only the totals', () => {
    expect(publish(form(scale), votes(2, 2))).toEqual({ issued: 400, returned: 4, valid: 4, questions: null })
  })

  test('under ten answers no breakdown', () => {
    expect(first(form(scale), votes(9))).toEqual({ questionId: 'q', type: 'SCALE', withheld: 'TOO_FEW' })
    expect(cells(first(form(scale), votes(5, 5)))).toEqual(['SHOWN', 'SHOWN', 'SHOWN', 'SHOWN'])
  })

  test('texts are counted, never published', () => {
    const text: Question = { id: 'q', type: 'TEXT', title: '话', maxLength: 50, required: false }
    expect(first(form(text), times(20, { q: '我是三组的' }))).toEqual({ questionId: 'q', type: 'TEXT', answered: 20 })
    expect(JSON.stringify(publish(form(text), times(20, { q: '我是三组的' })))).not.toContain('三组')
  })
})

describe('questions that hang on another', () => {
  const hung: Question = {
    ...scale,
    id: 'why',
    showIf: [{ questionId: 'q', operator: 'IN', values: ['DISSATISFIED'] }],
  }
  const unhappy = (count: number) => times(count, { q: 'DISSATISFIED', why: 'UNKNOWN' })

  test('withheld where their number would tell a withheld answer', () => {
    const of = form(scale, hung)
    expect(first(of, [...votes(60, 40), ...unhappy(3)], 1)).toMatchObject({ withheld: 'CONDITIONAL' })
    expect(first(of, [...votes(60, 40), ...unhappy(20)], 1)).toMatchObject({ answered: 20 })
  })

  test('withheld when two conditions would cross two questions', () => {
    const other: Question = { ...scale, id: 'r' }
    const both: Question = {
      ...hung,
      showIf: [
        { questionId: 'q', operator: 'IN', values: ['SATISFIED'] },
        { questionId: 'r', operator: 'IN', values: ['UNKNOWN'] },
      ],
    }
    const ballots = [
      ...times(20, { q: 'SATISFIED', r: 'UNKNOWN', why: 'UNKNOWN' }),
      ...times(20, { q: 'UNKNOWN', r: 'SATISFIED' }),
    ]
    expect(first(form(scale, other, both), ballots, 2)).toMatchObject({ withheld: 'CONDITIONAL' })
  })

  test('a condition of the section counts as well', () => {
    const of: EvaluationForm = {
      sections: [
        { id: 's', title: '节', questions: [scale] },
        { id: 't', title: '节', showIf: hung.showIf, questions: [{ ...scale, id: 'why' }] },
      ],
    }
    expect(first(of, [...votes(60, 40), ...unhappy(3)], 1)).toMatchObject({ withheld: 'CONDITIONAL' })
  })
})

describe('the figure is worked out of what is published', () => {
  test.each([
    [
      'everything shown',
      votes(120, 60, 10, 10),
      'SATISFACTION_RATE_V1',
      '(满意 120 + 基本满意 60) ÷ 有效票 200 = 90.0%',
    ],
    ['withheld cells do not matter to it', votes(180, 60, 3, 10), 'SATISFACTION_RATE_V1', '94.86%'],
    ['they do', votes(180, 60, 3), 'SATISFACTION_RATE_V1', '在 98.35% 至 99.59% 之间（为保护填写人，部分票数不公布）'],
    ['all satisfied', votes(100), 'SATISFACTION_RATE_V1', '在 96.0% 至 100.0% 之间（为保护填写人，部分票数不公布）'],
    ['few', votes(4, 4), 'SATISFACTION_RATE_V1', '为保护填写人，此项不公布'],
    ['small everywhere', votes(4, 4, 4), 'SATISFACTION_RATE_V1', '为保护填写人，此项不公布'],
    [
      'of another divisor',
      votes(180, 60, 3, 10),
      'SATISFACTION_RATE_V2',
      '在 98.36% 至 99.59% 之间（为保护填写人，部分票数不公布）',
    ],
  ])('%s', (_, ballots, id, text) => expect(figure(id, ballots).text).toBe(text))

  test('the true figure lies in the range, whatever the counts', () => {
    const formula = findFormula('SATISFACTION_SCORE_V1')
    if (!formula) throw new Error('formula')
    for (const counts of [
      [1, 20, 7, 3],
      [30, 2, 2, 9],
      [12, 12, 4, 0],
      [50, 1, 0, 0],
      [9, 1, 6, 8],
    ]) {
      const result = figure('SATISFACTION_SCORE_V1', votes(...counts))
      const [a = 0, b = 0, c = 0] = counts
      const exact = ((a * 100 + b * 75 + c * 55) * 100) / (a + b + c)
      if (result.state === 'RANGE') {
        expect(result.low).toBeLessThanOrEqual(Math.ceil(exact))
        expect(result.high).toBeGreaterThanOrEqual(Math.floor(exact))
      } else expect(result.state).toBe('SHOWN')
    }
  })
})

/** Every way to give `total` people `kinds` ballots. */
function splits(total: number, kinds: number): number[][] {
  if (kinds === 1) return [[total]]
  const all: number[][] = []
  for (let count = 0; count <= total; count += 1)
    for (const rest of splits(total - count, kinds - 1)) all.push([count, ...rest])
  return all
}

/** Groups every result of ten people by what is published; `secret` names the counts that were withheld. */
function attack(
  of: EvaluationForm,
  kinds: Answers[],
  total: number,
  secret: (row: number[], published: PublishedQuestion) => (number | null)[],
) {
  const groups = new Map<string, (number | null)[][]>()
  for (const row of splits(total, kinds.length)) {
    const published = first(
      of,
      row.flatMap((count, index) => times(count, kinds[index] ?? {})),
    )
    const key = JSON.stringify(published)
    groups.set(key, [...(groups.get(key) ?? []), secret(row, published)])
  }
  const derived: string[] = []
  for (const [key, rows] of groups) {
    rows[0]?.forEach((value, index) => {
      if (value !== null && new Set(rows.map((row) => row[index])).size < 2) derived.push(`${key} #${index}`)
    })
  }
  return derived
}

describe('scores', () => {
  const score = (max: number): Question => ({
    id: 'q',
    type: 'SCORE',
    title: '分',
    min: 0,
    max,
    step: 1,
    required: true,
  })

  test.each([
    [1, 16],
    [2, 16],
    [3, 14],
    [4, 11],
  ])('0 to %d, %d people: no withheld count can be worked out', (max, total) => {
    const kinds = Array.from({ length: max + 1 }, (_, value) => ({ q: value }))
    const secret = (row: number[], published: PublishedQuestion) =>
      row.map((count) => ('distribution' in published && published.distribution === null ? count : null))
    expect(attack(form(score(max)), kinds, total, secret)).toEqual([])
  })

  test('a mean at the end of the scale is a bound', () => {
    expect(first(form(score(10)), times(100, { q: 10 }))).toMatchObject({
      mean: { state: 'AT_LEAST', hundredths: 992 },
      distribution: null,
    })
    expect(first(form(score(10)), times(100, { q: 0 }))).toMatchObject({ mean: { state: 'AT_MOST', hundredths: 8 } })
    expect(first(form(score(10)), [...times(50, { q: 8 }), ...times(3, { q: 2 })])).toMatchObject({
      mean: { state: 'SHOWN', hundredths: 766 },
      distribution: null,
    })
    expect(first(form(score(10)), [...times(50, { q: 8 }), ...times(5, { q: 2 })])).toMatchObject({
      distribution: [{ count: 5 }, { count: 50 }],
    })
  })
})

describe('rankings', () => {
  const ranking: Question = {
    id: 'q',
    type: 'RANKING',
    title: '排',
    required: true,
    options: [
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙' },
      { id: 'c', title: '丙' },
    ],
  }
  const orders = [
    ['a', 'b', 'c'],
    ['a', 'c', 'b'],
    ['b', 'a', 'c'],
    ['b', 'c', 'a'],
    ['c', 'a', 'b'],
    ['c', 'b', 'a'],
  ]

  test('ten people: no withheld number of first places can be worked out', () => {
    const secret = (row: number[], published: PublishedQuestion) =>
      ['a', 'b', 'c'].map((id) => {
        const option =
          published.type === 'RANKING' && 'options' in published
            ? published.options.find(({ optionId }) => optionId === id)
            : undefined
        if (!option || option.first.state === 'SHOWN') return null
        return row.reduce((all, count, index) => all + (orders[index]?.[0] === id ? count : 0), 0)
      })
    expect(
      attack(
        form(ranking),
        orders.map((q) => ({ q })),
        10,
        secret,
      ),
    ).toEqual([])
  })

  test('the order is always told, first places and points only when no place is small', () => {
    const ballots = (...counts: number[]) => counts.flatMap((count, index) => times(count, { q: orders[index] ?? [] }))
    expect(first(form(ranking), ballots(8, 8, 8, 8, 8, 8))).toMatchObject({
      options: [{ points: 96, first: { state: 'SHOWN', count: 16 }, rank: 1 }, { points: 96 }, { points: 96 }],
    })
    expect(first(form(ranking), ballots(20, 9, 2, 1, 0, 0))).toMatchObject({
      options: [
        { optionId: 'a', rank: 1, points: null },
        { optionId: 'b', rank: 2, points: null },
        { optionId: 'c', rank: 3, points: null },
      ],
    })
  })
})
