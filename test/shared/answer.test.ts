import fc from 'fast-check'
import { checkAnswers, cleanAnswers, parseAnswers } from '../../shared/evaluation/answer'
import { visibleQuestions, visibleSections } from '../../shared/evaluation/form'
import { sampleForm } from './form-sample'

const form = sampleForm()
const happy = { q1: 'SATISFIED', q2: 'o2' }
const full = { q1: 'DISSATISFIED', q2: 'o1', q3: ['o3', 'o1'], q4: 7.5, q5: ['o2', 'o3'], q6: ' 路灯不亮 ' }
const codes = (answers: unknown, partial = false) =>
  checkAnswers(form, answers, { partial }).map((problem) => `${problem.code} ${problem.field}`)

describe('what is shown', () => {
  test.each([
    [{}, ['q1', 'q2']],
    [{ q1: 'SATISFIED' }, ['q1', 'q2']],
    [{ q1: 'DISSATISFIED' }, ['q1', 'q2', 'q3']],
    [{ q2: 'o2' }, ['q1', 'q2']],
    [{ q2: 'o1' }, ['q1', 'q2', 'q4', 'q5', 'q6']],
    [full, ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']],
  ])('%j', (answers, ids) => expect(visibleQuestions(form, answers).map((question) => question.id)).toEqual(ids))

  test('a section whose rule fails is not listed', () => {
    expect(visibleSections(form, happy).map(({ section }) => section.id)).toEqual(['s1'])
  })

  test('the answer of a hidden question opens nothing', () => {
    const chain = sampleForm()
    const last = chain.sections[1]?.questions[2]
    if (last) last.showIf = [{ questionId: 'q4', operator: 'ANSWERED' }]
    expect(visibleQuestions(chain, { q2: 'o2', q4: 3 }).map(({ id }) => id)).not.toContain('q6')
    expect(visibleQuestions(chain, { q2: 'o1', q4: 0 }).map(({ id }) => id)).toContain('q6')
  })

  test('one of several chosen is enough for IN and too many for NOT_IN', () => {
    const chain = sampleForm()
    const section = chain.sections[1]
    if (section) section.showIf = [{ questionId: 'q3', operator: 'IN', values: ['o4'] }]
    const answers = { q1: 'DISSATISFIED', q2: 'o1', q3: ['o1', 'o4'] }
    expect(visibleSections(chain, answers)).toHaveLength(2)
    if (section) section.showIf = [{ questionId: 'q3', operator: 'NOT_IN', values: ['o4'] }]
    expect(visibleSections(chain, answers)).toHaveLength(1)
    expect(visibleSections(chain, { q1: 'SATISFIED', q2: 'o1' })).toHaveLength(1)
  })
})

describe('answers that pass', () => {
  test.each([
    [happy],
    [full],
    [{ ...happy, q3: ['o1'], q4: 'nonsense' }],
    [{ q1: 'SATISFIED', q2: 'o1', q3: null, q4: null, q6: '' }],
  ])('%j', (answers) => {
    expect(codes(answers)).toEqual([])
  })

  test('cleaning keeps the form’s order, trims and drops what is hidden or empty', () => {
    expect(cleanAnswers(form, { ...full, q7: 'x' })).toEqual({ ...full, q3: ['o1', 'o3'], q6: '路灯不亮' })
    expect(cleanAnswers(form, { ...full, q1: 'SATISFIED', q2: 'o2' })).toEqual(happy)
    expect(cleanAnswers(form, { q1: 'SATISFIED', q2: 'o1', q4: -0, q5: [], q6: '  ' })).toEqual({
      q1: 'SATISFIED',
      q2: 'o1',
      q4: 0,
    })
  })

  test('half filled', () => {
    expect(codes({}, true)).toEqual([])
    expect(codes({ q1: 'DISSATISFIED', q3: ['o1'] }, true)).toEqual([])
    expect(cleanAnswers(form, { q1: 'DISSATISFIED', q3: ['o1'] })).toEqual({ q1: 'DISSATISFIED', q3: ['o1'] })
    expect(parseAnswers(form, { q1: 'UNKNOWN' }, { partial: true })).toEqual({ ok: true, value: { q1: 'UNKNOWN' } })
  })
})

describe('answers that are refused', () => {
  test.each([
    [undefined, ['ANSWERS_MALFORMED answers']],
    [null, ['ANSWERS_MALFORMED answers']],
    [[], ['ANSWERS_MALFORMED answers']],
    ['{}', ['ANSWERS_MALFORMED answers']],
    [{}, ['ANSWER_REQUIRED q1', 'ANSWER_REQUIRED q2']],
    [{ ...happy, q1: 'DISSATISFIED' }, ['ANSWER_REQUIRED q3']],
    [{ ...happy, q9: 'o1' }, ['ANSWER_UNKNOWN_QUESTION q9']],
    [{ ...happy, constructor: 1 }, ['ANSWER_UNKNOWN_QUESTION constructor']],
    [{ ...happy, q1: 'VERY' }, ['ANSWER_UNKNOWN_OPTION q1']],
    [{ ...happy, q1: 'constructor' }, ['ANSWER_UNKNOWN_OPTION q1']],
    [{ ...happy, q1: ['SATISFIED'] }, ['ANSWER_MALFORMED q1']],
    [{ ...happy, q1: 1 }, ['ANSWER_MALFORMED q1']],
    [{ ...happy, q1: { id: 'SATISFIED' } }, ['ANSWER_MALFORMED q1']],
    [{ ...full, q3: 'o1' }, ['ANSWER_MALFORMED q3']],
    [{ ...full, q3: [1, 2] }, ['ANSWER_MALFORMED q3']],
    [{ ...full, q3: ['o1'] }, ['ANSWER_TOO_FEW q3']],
    [{ ...full, q3: ['o1', 'o2', 'o3', 'o4'] }, ['ANSWER_TOO_MANY q3']],
    [{ ...full, q3: ['o1', 'o9'] }, ['ANSWER_UNKNOWN_OPTION q3']],
    [{ ...full, q3: ['o1', 'o1'] }, ['ANSWER_OPTION_TWICE q3']],
    [{ ...full, q4: '7' }, ['ANSWER_MALFORMED q4']],
    [{ ...full, q4: Number.NaN }, ['ANSWER_MALFORMED q4']],
    [{ ...full, q4: -0.5 }, ['ANSWER_OUT_OF_RANGE q4']],
    [{ ...full, q4: 10.5 }, ['ANSWER_OUT_OF_RANGE q4']],
    [{ ...full, q4: 7.25 }, ['ANSWER_STEP q4']],
    [{ ...full, q4: 7.500001 }, ['ANSWER_STEP q4']],
    [{ ...full, q5: ['o1'] }, ['ANSWER_TOO_FEW q5']],
    [{ ...full, q5: ['o1', 'o2', 'o3'] }, ['ANSWER_TOO_MANY q5']],
    [{ ...full, q5: ['o1', 'o1'] }, ['ANSWER_OPTION_TWICE q5']],
    [{ ...full, q6: 5 }, ['ANSWER_MALFORMED q6']],
    [{ ...full, q6: '好'.repeat(21) }, ['ANSWER_TEXT_TOO_LONG q6']],
    [{ ...full, q6: '好\u0007' }, ['ANSWER_TEXT_UNREADABLE q6']],
    [{ ...full, q6: '好\ud800' }, ['ANSWER_TEXT_UNREADABLE q6']],
  ])('%j', (answers, expected) => {
    expect(codes(answers)).toEqual(expected)
    expect(parseAnswers(form, answers).ok).toBe(false)
  })

  test('a half-filled form may miss things, not hold wrong ones', () => {
    expect(codes({ q1: 'VERY' }, true)).toEqual(['ANSWER_UNKNOWN_OPTION q1'])
    expect(codes({ q1: 'DISSATISFIED', q3: ['o1', 'o2', 'o3', 'o4'] }, true)).toEqual(['ANSWER_TOO_MANY q3'])
  })

  test('limits are told', () => {
    expect(checkAnswers(form, { ...full, q4: 11 })[0]?.parameters).toEqual({ min: 0, max: 10 })
  })
})

describe('whatever comes', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('SATISFIED', 'DISSATISFIED', 'o1', 'o2', ['o1', 'o2'], 7.5, 0))
  const answers = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6', '__proto__', 'x'), value)

  test('cleaning never throws, is idempotent, and what passes the check is kept whole', () => {
    fc.assert(
      fc.property(answers, (input) => {
        const clean = cleanAnswers(form, input)
        expect(cleanAnswers(form, clean)).toEqual(clean)
        const shown = visibleQuestions(form, clean).map((question) => question.id)
        expect(Object.keys(clean).filter((id) => !shown.includes(id))).toEqual([])
        if (checkAnswers(form, input).length === 0) expect(checkAnswers(form, clean)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
