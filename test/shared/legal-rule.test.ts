import { type Figures, figureFault, judge } from '@shared/legal-rule/judge'
import { NATIONAL_RULES } from '@shared/legal-rule/national'
import { phraseJudgement } from '@shared/legal-rule/phrase'
import type { BodyType, LegalRule, MeetingWay, RuleMatter, RuleOverride, RuleValue } from '@shared/legal-rule/rule'
import { bodyTypes } from '@shared/legal-rule/rule'
import { daysOf, rulesAt, rulesFor } from '@shared/legal-rule/rules-at'
import { covers, strictest } from '@shared/legal-rule/strictest'

const figures = (roster: number, present: number, votesFor: number): Figures => ({
  roster,
  present,
  votesFor,
  votesAgainst: Math.max(0, present - votesFor),
  votesAbstain: 0,
})

const sit = (body: BodyType, way: MeetingWay = 'PERSONS', matter: RuleMatter | null = null) => ({ body, way, matter })

/** Quorum met and carried, by hand from DOMAIN 1: exactly at the line, just below, just above. */
type Row = [roster: number, present: number, votesFor: number, quorate: boolean, passed: boolean]
const TABLE: [BodyType, MeetingWay, Row[]][] = [
  [
    'PARTY_COMMITTEE',
    'PERSONS',
    [
      [6, 3, 2, true, true],
      [6, 2, 2, false, false],
      [6, 4, 3, true, true],
      [5, 3, 2, true, true],
      [5, 2, 2, false, false],
      [6, 4, 2, true, false],
    ],
  ],
  [
    'TWO_COMMITTEES',
    'PERSONS',
    [
      [8, 4, 4, false, false],
      [8, 5, 3, true, true],
      [7, 4, 3, true, true],
      [7, 3, 3, false, false],
      [8, 6, 3, true, false],
      [8, 6, 4, true, true],
    ],
  ],
  [
    // Passes on 应到, not on 到会: 20 of the 21 there are not more than half of 40.
    'PARTY_ASSEMBLY',
    'PERSONS',
    [
      [40, 20, 20, true, false],
      [40, 19, 19, false, false],
      [40, 21, 21, true, true],
      [40, 40, 20, true, false],
      [40, 40, 21, true, true],
      [41, 21, 21, true, true],
      [41, 21, 20, true, false],
      [41, 20, 20, false, false],
    ],
  ],
  [
    'VILLAGER_ASSEMBLY',
    'PERSONS',
    [
      [600, 300, 300, false, false],
      [600, 299, 299, false, false],
      [600, 301, 151, true, true],
      [600, 301, 150, true, false],
      [600, 302, 151, true, false],
      [600, 302, 152, true, true],
    ],
  ],
  [
    'VILLAGER_ASSEMBLY',
    'HOUSEHOLDS',
    [
      [60, 40, 21, true, true],
      [60, 39, 39, false, false],
      [60, 41, 21, true, true],
      [60, 40, 20, true, false],
      [61, 41, 21, true, true],
      [61, 40, 40, false, false],
    ],
  ],
  [
    'REPRESENTATIVE_ASSEMBLY',
    'PERSONS',
    [
      [42, 28, 15, true, true],
      [42, 27, 27, false, false],
      [42, 29, 15, true, true],
      [42, 28, 14, true, false],
      [43, 29, 15, true, true],
      [43, 28, 28, false, false],
      [43, 31, 29, true, true],
    ],
  ],
  [
    'GROUP_ASSEMBLY',
    'PERSONS',
    [
      [90, 60, 31, true, true],
      [90, 59, 59, false, false],
      [90, 61, 31, true, true],
      [90, 60, 30, true, false],
    ],
  ],
  [
    'GROUP_ASSEMBLY',
    'HOUSEHOLDS',
    [
      [30, 20, 11, true, true],
      [30, 19, 19, false, false],
      [30, 21, 11, true, true],
      [30, 20, 10, true, false],
    ],
  ],
  [
    'MEMBER_ASSEMBLY',
    'PERSONS',
    [
      [300, 200, 200, true, true],
      [300, 199, 199, false, false],
      [300, 300, 200, true, true],
      [300, 300, 199, true, false],
      [300, 300, 201, true, true],
      [301, 201, 201, true, true],
      [301, 201, 200, true, false],
    ],
  ],
  [
    'MEMBER_REPRESENTATIVE_ASSEMBLY',
    'PERSONS',
    [
      [30, 20, 20, true, true],
      [30, 30, 19, true, false],
      [30, 30, 21, true, true],
      [31, 31, 20, true, false],
      [31, 31, 21, true, true],
    ],
  ],
]

describe('quorum and threshold of every body', () => {
  test('the table has every body', () => {
    expect([...new Set(TABLE.map(([body]) => body))].sort()).toEqual([...bodyTypes].sort())
  })

  test.each(TABLE)('%s, called by %s', (body, way, rows) => {
    for (const [roster, present, votesFor, quorate, passed] of rows) {
      const judged = judge(NATIONAL_RULES, sit(body, way), figures(roster, present, votesFor))
      expect([roster, present, votesFor, judged.quorate, judged.passed]).toEqual([
        roster,
        present,
        votesFor,
        quorate,
        passed,
      ])
    }
  })

  test('a levy counts households, those represented and those for', () => {
    const sitting = sit('REPRESENTATIVE_ASSEMBLY', 'PERSONS', 'LEVY')
    const judged = (householdsPresent: number, votesFor: number) =>
      judge(NATIONAL_RULES, sitting, {
        ...figures(20, 9, votesFor),
        votesAgainst: 0,
        households: 60,
        householdsPresent,
      })
    expect([judged(40, 21), judged(39, 39), judged(41, 21), judged(40, 20)].map(({ passed }) => passed)).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(phraseJudgement(judged(40, 21))).toBe('全村 60 户，到会代表 40 户，赞成 21 户：40×3 ≥ 60×2，21×2 > 40')
    expect(judge(NATIONAL_RULES, sit('VILLAGER_ASSEMBLY', 'PERSONS', 'LEVY'), figures(600, 301, 151)).passed).toBe(true)
  })

  test('nobody called, nobody there and no rule decide nothing', () => {
    expect(judge(NATIONAL_RULES, sit('PARTY_ASSEMBLY'), figures(0, 0, 0)).passed).toBe(false)
    expect(judge(NATIONAL_RULES, sit('GROUP_ASSEMBLY'), figures(3, 0, 0)).passed).toBe(false)
    expect(judge([], sit('GROUP_ASSEMBLY'), figures(3, 3, 3)).passed).toBe(false)
  })
})

describe('the sentence', () => {
  const judged = (present: number, votesFor: number) =>
    judge(NATIONAL_RULES, sit('REPRESENTATIVE_ASSEMBLY'), figures(43, present, votesFor))

  test('says the counts and the arithmetic', () => {
    expect(phraseJudgement(judged(31, 29))).toBe('应到 43，实到 31，赞成 29：31×3 ≥ 43×2，29×2 > 31')
    expect(phraseJudgement(judged(31, 29), 'en')).toBe('43 called, 31 present, 29 for: 31×3 ≥ 43×2, 29×2 > 31')
  })

  test('of a failed one says the relation as it is', () => {
    expect(phraseJudgement(judged(20, 10))).toBe('应到 43，实到 20，赞成 10：20×3 < 43×2，10×2 ≤ 20')
  })

  test('keeps rule, version and law of each check', () => {
    expect(judged(31, 29).checks.map(({ ruleId, version, law, article }) => [ruleId, version, law, article])).toEqual([
      ['REPRESENTATIVE_ASSEMBLY.QUORUM', 'CN-1', '村民委员会组织法', '第二十六条'],
      ['REPRESENTATIVE_ASSEMBLY.THRESHOLD', 'CN-1', '村民委员会组织法', '第二十六条'],
    ])
  })
})

describe('figures that cannot be', () => {
  const good = { roster: 43, present: 31, votesFor: 29, votesAgainst: 1, votesAbstain: 1 }
  test.each([
    ['PROCEDURE_ATTENDANCE_OVER_ROSTER', { present: 44 }, false],
    ['PROCEDURE_VOTES_OVER_ATTENDANCE', { votesFor: 30 }, false],
    ['PROCEDURE_FIGURE_INVALID', { votesFor: -1 }, false],
    ['PROCEDURE_FIGURE_INVALID', { present: 1.5 }, false],
    ['PROCEDURE_FIGURE_INVALID', { votesAbstain: Number.NaN }, false],
    ['PROCEDURE_HOUSEHOLDS_MISSING', {}, true],
    ['PROCEDURE_HOUSEHOLDS_OVER', { households: 60, householdsPresent: 61 }, true],
    ['PROCEDURE_VOTES_OVER_ATTENDANCE', { households: 60, householdsPresent: 30 }, true],
  ])('%s', (code, part, byHouseholds) => {
    expect(figureFault({ ...good, ...part }, byHouseholds)).toBe(code)
  })
  test('the exact limit is none', () => {
    expect(figureFault({ ...good, roster: 31 }, false)).toBeNull()
    expect(figureFault({ ...good, households: 31, householdsPresent: 31 }, true)).toBeNull()
  })
})

describe('the stricter of two', () => {
  const rule = (value: RuleValue, version = 'CN-1'): LegalRule => ({
    ...(NATIONAL_RULES[0] as LegalRule),
    version,
    value,
  })
  const share = (of: 'ROSTER' | 'PRESENT', numerator: number, denominator: number, strict: boolean) =>
    rule({ type: 'SHARE', of, numerator, denominator, strict })
  const days = (bound: 'AT_LEAST' | 'AT_MOST', count: number) => rule({ type: 'DAYS', bound, days: count })

  test.each([
    ['the greater share', share('PRESENT', 2, 3, false), share('PRESENT', 1, 2, true)],
    ['more than before at least', share('PRESENT', 1, 2, true), share('PRESENT', 2, 4, false)],
    ['of those called before of those there', share('ROSTER', 1, 2, true), share('PRESENT', 1, 2, true)],
    ['the longer least time', days('AT_LEAST', 10), days('AT_LEAST', 7)],
    ['the shorter most time', days('AT_MOST', 7), days('AT_MOST', 10)],
  ])('%s', (_what, one, other) => {
    expect([covers(one, other), covers(other, one)]).toEqual([true, false])
    expect(strictest([one, other])).toEqual([one])
    expect(strictest([other, one])).toEqual([one])
  })

  test('where neither covers the other both must hold', () => {
    const pair = [share('ROSTER', 1, 3, false), share('PRESENT', 2, 3, false)]
    expect(strictest(pair)).toEqual(pair)
  })

  test('of equals the first stays', () => {
    const [first, second] = [rule({ type: 'DAYS', bound: 'AT_MOST', days: 5 }, 'CN-1'), days('AT_MOST', 5)]
    expect(strictest([first, second])).toHaveLength(1)
  })
})

describe('rules of a place on a day', () => {
  const own = (region: string, part: Partial<RuleOverride> = {}): RuleOverride => ({
    region,
    ruleId: 'REPRESENTATIVE_ASSEMBLY.THRESHOLD',
    version: 1,
    value: { type: 'SHARE', of: 'PRESENT', numerator: 2, denominator: 3, strict: false },
    law: '某省实施办法',
    article: '第十条',
    effectiveFrom: '2026-06-01',
    ...part,
  })
  const at = (division: string, date: string, overrides: RuleOverride[]) =>
    rulesFor(rulesAt(division, date, overrides).rules, 'THRESHOLD', sit('REPRESENTATIVE_ASSEMBLY'))
  const versions = (rules: LegalRule[]) => rules.map(({ version }) => version)

  test('a province’s stricter rule holds there, from its day on, and nowhere else', () => {
    expect(versions(at('540225101201', '2026-06-01', [own('54')]))).toEqual(['54-1'])
    expect(versions(at('540225101201', '2026-05-31', [own('54')]))).toEqual(['CN-1'])
    expect(versions(at('360603001201', '2026-06-01', [own('54')]))).toEqual(['CN-1'])
  })

  test('a laxer rule of a region never holds against the law, but replaces a default', () => {
    const lax: RuleValue = { type: 'SHARE', of: 'PRESENT', numerator: 1, denominator: 3, strict: false }
    expect(versions(at('540225101201', '2026-07-01', [own('54', { value: lax })]))).toEqual(['CN-1'])
    const five = own('540225', { ruleId: 'DISCLOSURE.DAYS', value: { type: 'DAYS', bound: 'AT_LEAST', days: 5 } })
    expect(daysOf(rulesAt('540225101201', '2026-07-01', [five]).rules, 'DISCLOSURE.DAYS')?.days).toBe(5)
  })

  test('the newest version of a region holds; of province and county the stricter', () => {
    const share = (numerator: number, denominator: number): RuleValue => ({
      type: 'SHARE',
      of: 'PRESENT',
      numerator,
      denominator,
      strict: false,
    })
    const second = own('54', { version: 2, value: share(3, 4), effectiveFrom: '2026-08-01' })
    const county = own('540225', { value: share(4, 5) })
    expect(versions(at('540225101201', '2026-09-01', [second, own('54')]))).toEqual(['54-2'])
    expect(versions(at('540225101201', '2026-07-01', [second, own('54')]))).toEqual(['54-1'])
    expect(versions(at('540225101201', '2026-09-01', [own('54'), second, county]))).toEqual(['540225-1'])
  })

  test('a rule before its own day does not hold', () => {
    const rules = rulesAt('540225101201', '2025-04-30', []).rules
    expect(rules.some(({ law }) => law === '农村集体经济组织法')).toBe(false)
    expect(rulesAt('540225101201', '2025-05-01', []).rules.some(({ law }) => law === '农村集体经济组织法')).toBe(true)
  })

  test('every rule is told once, with its source', () => {
    const ids = NATIONAL_RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(NATIONAL_RULES.filter(({ law }) => law === '')).toEqual([])
  })
})
