import fc from 'fast-check'
import type { Answers } from '../../shared/evaluation/form'
import { tally } from '../../shared/evaluation/tally'
import { sampleForm } from './form-sample'

const form = sampleForm()
const question = (ballots: Answers[], id: string) =>
  tally(form, ballots, { issued: 100 }).questions.find((counted) => counted.questionId === id)
const happy: Answers = { q1: 'SATISFIED', q2: 'o2' }
const open: Answers = { q1: 'SATISFIED', q2: 'o1' }

describe('totals', () => {
  test('a ballot without an answer is returned but not valid', () => {
    const result = tally(form, [happy, {}, { q9: 'x' }, { q1: 'NOPE' }, { q6: '' }, { q4: 5 }], { issued: 10 })
    expect([result.issued, result.returned, result.valid]).toEqual([10, 6, 1])
  })

  test('none at all', () => {
    const result = tally(form, [], { issued: 0 })
    expect([result.returned, result.valid]).toEqual([0, 0])
    expect(result.questions.map((counted) => counted.answered)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test.each([0, 1, Number.NaN])('more returned than the %d issued is no result', (issued) => {
    expect(() => tally(form, [happy, happy], { issued })).toThrow(RangeError)
  })
})

describe('choices', () => {
  test('zeros stand in the form’s order', () => {
    expect(question([happy, happy, { q1: 'UNKNOWN', q2: 'o1' }], 'q1')).toEqual({
      questionId: 'q1',
      type: 'SCALE',
      answered: 3,
      counts: [
        { optionId: 'SATISFIED', count: 2 },
        { optionId: 'FAIRLY_SATISFIED', count: 0 },
        { optionId: 'DISSATISFIED', count: 0 },
        { optionId: 'UNKNOWN', count: 1 },
      ],
    })
  })

  test('several answers count once each, and only where the question is shown', () => {
    const ballots = [
      { q1: 'DISSATISFIED', q2: 'o2', q3: ['o1', 'o2'] },
      { q1: 'FAIRLY_SATISFIED', q2: 'o2', q3: ['o2', 'o4'] },
      { q1: 'SATISFIED', q2: 'o2', q3: ['o1', 'o2'] },
    ]
    expect(question(ballots, 'q3')).toMatchObject({
      answered: 2,
      counts: [{ count: 1 }, { count: 2 }, { count: 0 }, { count: 1 }],
    })
  })
})

describe('scores', () => {
  test.each([
    [[7, 8], 750],
    [[0], 0],
    [[10, 10, 9.5], 983],
    [[1, 1, 1.5], 117],
    [[0, 0, 0.5], 17],
    [[0, 0, 0, 0.5], 13],
    [[], null],
  ])('the mean of %j is %p hundredths', (scores, mean) => {
    expect(
      question(
        scores.map((score) => ({ ...open, q4: score })),
        'q4',
      ),
    ).toMatchObject({ meanHundredths: mean })
  })

  test('the distribution is of scores given, lowest first', () => {
    expect(
      question(
        [10, 2.5, 10, 0].map((score) => ({ ...open, q4: score })),
        'q4',
      ),
    ).toMatchObject({
      distribution: [
        { score: 0, count: 1 },
        { score: 2.5, count: 1 },
        { score: 10, count: 2 },
      ],
    })
  })

  test('negative scales round away from zero', () => {
    const below = sampleForm()
    below.sections[1]?.questions.splice(0, 1, {
      id: 'q4',
      type: 'SCORE',
      title: '分',
      min: -5,
      max: 5,
      step: 0.5,
      required: false,
    })
    const ballots = [-0.5, 0, 0, 0].map((score) => ({ ...open, q4: score }))
    expect(tally(below, ballots, { issued: 4 }).questions[3]).toMatchObject({ meanHundredths: -13 })
  })
})

test('ranking: two places are worth 2 and 1', () => {
  const ballots = [
    { ...open, q5: ['o1', 'o2'] },
    { ...open, q5: ['o1', 'o3'] },
    { ...open, q5: ['o2', 'o1'] },
  ]
  expect(question(ballots, 'q5')).toEqual({
    questionId: 'q5',
    type: 'RANKING',
    answered: 3,
    options: [
      { optionId: 'o1', points: 5, first: 2, places: [2, 1] },
      { optionId: 'o2', points: 3, first: 1, places: [1, 1] },
      { optionId: 'o3', points: 1, first: 0, places: [0, 1] },
    ],
  })
})

test('texts are sorted, so that no order of arrival remains', () => {
  const write = (text: string) => ({ ...open, q6: text })
  const texts = (list: string[]) => tally(form, list.map(write), { issued: 9 }).texts
  expect(texts(['乙', '甲', '乙'])).toEqual([{ questionId: 'q6', texts: ['乙', '乙', '甲'] }])
  expect(texts(['甲', '乙', '乙'])).toEqual(texts(['乙', '乙', '甲']))
})

const ballot = fc.record(
  {
    q1: fc.constantFrom('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED', 'UNKNOWN'),
    q2: fc.constantFrom('o1', 'o2'),
    q3: fc.subarray(['o1', 'o2', 'o3', 'o4'], { minLength: 2, maxLength: 3 }),
    q4: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
    q5: fc.shuffledSubarray(['o1', 'o2', 'o3'], { minLength: 2, maxLength: 2 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

test('any ballots: order changes nothing, and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 40 }), (ballots) => {
      const result = tally(form, ballots, { issued: 40 })
      expect(tally(form, ballots.slice().reverse(), { issued: 40 })).toEqual(result)
      for (const counted of result.questions) {
        const sum = (list: { count: number }[]) => list.reduce((all, { count }) => all + count, 0)
        if (counted.type === 'SINGLE' || counted.type === 'SCALE') expect(sum(counted.counts)).toBe(counted.answered)
        if (counted.type === 'SCORE') expect(sum(counted.distribution)).toBe(counted.answered)
        if (counted.type === 'RANKING') {
          expect(counted.options.reduce((all, option) => all + option.points, 0)).toBe(3 * counted.answered)
        }
        expect(counted.answered).toBeLessThanOrEqual(result.valid)
      }
    }),
  )
})
