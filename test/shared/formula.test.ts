import fc from 'fast-check'
import { SCALES } from '../../shared/evaluation/form'
import {
  applyFormula,
  competenceFlag,
  DEFAULT_FORMULA,
  describeFormula,
  FORMULAS,
  type Formula,
  findFormula,
  reaches,
} from '../../shared/evaluation/formula'

const formula = (id: string): Formula => {
  const found = findFormula(id)
  if (!found) throw new Error(id)
  return found
}
const village = { SATISFIED: 120, FAIRLY_SATISFIED: 60, DISSATISFIED: 10, UNKNOWN: 10 }
const judged = (EXCELLENT: number, COMPETENT: number, BASICALLY_COMPETENT: number, INCOMPETENT: number) => ({
  EXCELLENT,
  COMPETENT,
  BASICALLY_COMPETENT,
  INCOMPETENT,
})

test('the table holds together', () => {
  expect(new Set(FORMULAS.map(({ id }) => id)).size).toBe(FORMULAS.length)
  for (const { scale, weights, base } of FORMULAS) {
    const levels = SCALES[scale].map((level) => level.id)
    for (const id of [...Object.keys(weights), ...base]) expect(levels).toContain(id)
    for (const id of Object.keys(weights)) expect(base).toContain(id)
  }
  expect(Object.values(DEFAULT_FORMULA).map(findFormula)).not.toContain(undefined)
  expect(findFormula('NONE')).toBeUndefined()
})

test.each([
  ['SATISFACTION_RATE_V1', 9000, '(满意 120 + 基本满意 60) ÷ 有效票 200 = 90.0%'],
  ['SATISFACTION_RATE_V2', 9474, '(满意 120 + 基本满意 60) ÷ (有效票 200 − 不了解 10) = 94.74%'],
  [
    'SATISFACTION_SCORE_V1',
    8974,
    '(满意 120×100 + 基本满意 60×75 + 不满意 10×55) ÷ (有效票 200 − 不了解 10) = 89.74 分',
  ],
])('%s of a village', (id, value, text) => {
  expect(applyFormula(formula(id), village).value).toBe(value)
  expect(describeFormula(formula(id), village)).toBe(text)
})

test('one term needs no brackets', () => {
  expect(describeFormula(formula('INCOMPETENCE_RATE_V1'), judged(1, 1, 1, 1))).toBe('不称职 1 ÷ 有效票 4 = 25.0%')
})

test('nobody answered: no figure', () => {
  expect(applyFormula(formula('SATISFACTION_RATE_V1'), {}).value).toBeNull()
  expect(applyFormula(formula('SATISFACTION_RATE_V2'), { UNKNOWN: 9 }).value).toBeNull()
  expect(describeFormula(formula('SATISFACTION_RATE_V2'), { UNKNOWN: 9 })).toContain('没有有效票，不计算')
  expect(reaches(applyFormula(formula('SATISFACTION_RATE_V1'), {}), 0, 'PERCENT')).toBe(false)
})

test.each([
  [59, 100, false],
  [60, 100, true],
  [61, 100, true],
  [5999, 10_000, false],
  [59_999, 100_000, false],
])('%d of %d reaches 60 %%: %s, before rounding', (yes, all, expected) => {
  const result = applyFormula(formula('SATISFACTION_RATE_V1'), { SATISFIED: yes, DISSATISFIED: all - yes })
  expect(reaches(result, 60, 'PERCENT')).toBe(expected)
})

test('a score is compared in points', () => {
  const result = applyFormula(formula('SATISFACTION_SCORE_V1'), { FAIRLY_SATISFIED: 4 })
  expect([reaches(result, 75, 'POINT'), reaches(result, 76, 'POINT')]).toEqual([true, false])
})

test('any counts: a share lies between 0 and 100 % and is within half a basis point', () => {
  const count = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(fc.constantFrom(...FORMULAS), count, count, count, count, (rule, a, b, c, d) => {
      const counts = Object.fromEntries(SCALES[rule.scale].map((level, index) => [level.id, [a, b, c, d][index] ?? 0]))
      const { value, numerator, denominator } = applyFormula(rule, counts)
      if (value === null) return expect(denominator).toBe(0)
      const scale = rule.unit === 'PERCENT' ? 10_000 : 100
      expect(Math.abs(value * denominator - numerator * scale) * 2).toBeLessThanOrEqual(denominator)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(10_000)
    }),
  )
})

test.each([
  [judged(40, 50, 10, 0), 'EXCELLENT'],
  [judged(40, 49, 11, 0), null],
  [judged(0, 20, 30, 50), 'UNFIT'],
  [judged(0, 20, 31, 49), null],
  [judged(0, 0, 0, 0), null],
])('local rule A on %j flags %p', (counts, flag) => {
  const result = competenceFlag(counts)
  expect(result.flag).toBe(flag)
  expect(result.rule).toBe('LOCAL_A_V1')
  if (flag) expect(result.text).toContain('仅作提示')
})
