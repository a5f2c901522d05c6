import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json'
import { applyBlend, BLENDS, COMPETENCE_RULE_A, describeBlend, FORMULAS } from '../../shared/evaluation/formula'

const fingerprint = (rule: object) => createHash('sha256').update(canonicalJson(rule)).digest('hex').slice(0, 12)

/**
 * Results were judged by these: a line here never changes. Another way of counting is another version with a line of
 * its own.
 */
const PUBLISHED = {
  COMPETENCE_RATE_V1: '71124cfc3532',
  INCOMPETENCE_RATE_V1: '756f9b9651be',
  LOCAL_A_V1: 'ebce14ce437b',
  PHONE_6_BALLOTS_4_V1: '39456d985992',
  SATISFACTION_RATE_V1: '03c879043f92',
  SATISFACTION_RATE_V2: '91f9416505b2',
  SATISFACTION_SCORE_V1: '5acbce55e4e1',
}

describe('a formula that was used', () => {
  test('never changes', () => {
    const now = [...FORMULAS, ...BLENDS, COMPETENCE_RULE_A].map((rule) => [rule.id, fingerprint(rule)])
    expect(Object.fromEntries(now)).toEqual(PUBLISHED)
  })
})

describe('a telephone survey and the ballots', () => {
  const [blend] = BLENDS
  test.each([
    [8_600, 9_340, 8_896],
    [0, 0, 0],
    [10_000, 10_000, 10_000],
    [8_601, 9_341, 8_897],
    [3_333, 6_667, 4_667],
  ])('%d and %d make %d', (phone, ballots, value) => {
    expect(blend && applyBlend(blend, phone, ballots)).toBe(value)
  })

  test('are shown with the sum', () => {
    expect(blend && describeBlend(blend, 8_600, 9_340)).toBe('电话调查 86.0% × 60% + 评议 93.4% × 40% = 88.96%')
  })

  test('weigh ten in all', () => {
    for (const { phone, ballots } of BLENDS) expect(phone + ballots).toBe(10)
  })
})
