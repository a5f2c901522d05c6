import {
  type AssemblyCounts,
  compositionChecks,
  type DemandBase,
  demandRule,
  isOn,
  isSound,
  signaturesNeeded,
} from '@shared/legal-rule/assembly'
import { shareCheck } from '@shared/legal-rule/judge'
import { NATIONAL_RULES } from '@shared/legal-rule/national'
import { phraseCheck } from '@shared/legal-rule/phrase'
import type { BodyType, LegalRule, RuleOverride, RuleValue } from '@shared/legal-rule/rule'
import { daysOf, rulesAt } from '@shared/legal-rule/rules-at'

const VILLAGE = '540225101201'
const DAY = '2026-11-22'
const { rules } = rulesAt(VILLAGE, DAY, [])

const override = (region: string, ruleId: string, value: RuleValue): RuleOverride => ({
  ...{ region, ruleId, version: 1, value, law: '某办法', article: '' },
  effectiveFrom: '2026-01-01',
})

function ruleOf(body: BodyType, by: DemandBase, among: readonly LegalRule[] = rules): LegalRule {
  const rule = demandRule(among, body, by)
  if (rule === null) throw new Error('no such rule')
  return rule
}

describe('who may demand a meeting', () => {
  /** By hand: exactly at the share, one below, one above; 以上 includes the number. */
  test.each<[BodyType, DemandBase, number, number, boolean, string]>([
    ['VILLAGER_ASSEMBLY', 'VILLAGERS', 18, 178, true, '18×10 ≥ 178'],
    ['VILLAGER_ASSEMBLY', 'VILLAGERS', 17, 178, false, '17×10 < 178'],
    ['VILLAGER_ASSEMBLY', 'VILLAGERS', 17, 170, true, '17×10 ≥ 170'],
    ['VILLAGER_ASSEMBLY', 'VILLAGERS', 19, 178, true, '19×10 ≥ 178'],
    ['VILLAGER_ASSEMBLY', 'REPRESENTATIVES', 8, 24, true, '8×3 ≥ 24'],
    ['VILLAGER_ASSEMBLY', 'REPRESENTATIVES', 7, 24, false, '7×3 < 24'],
    ['REPRESENTATIVE_ASSEMBLY', 'REPRESENTATIVES', 5, 24, true, '5×5 ≥ 24'],
    ['REPRESENTATIVE_ASSEMBLY', 'REPRESENTATIVES', 4, 24, false, '4×5 < 24'],
    ['REPRESENTATIVE_ASSEMBLY', 'REPRESENTATIVES', 5, 25, true, '5×5 ≥ 25'],
    ['VILLAGER_ASSEMBLY', 'VILLAGERS', 0, 178, false, '0×10 < 178'],
  ])('%s by %s: %i of %i is enough: %p', (body, by, signed, base, enough, words) => {
    const rule = ruleOf(body, by)
    const check = shareCheck(rule, signed, base)
    expect(check?.ok).toBe(enough)
    expect(check && phraseCheck(check)).toBe(words)
    expect(signed >= signaturesNeeded(rule, base)).toBe(enough)
  })

  test('no law lets villagers at large demand the representatives’ assembly, or anybody the branch', () => {
    expect(demandRule(rules, 'REPRESENTATIVE_ASSEMBLY', 'VILLAGERS')).toBeNull()
    expect(demandRule(rules, 'PARTY_ASSEMBLY', 'REPRESENTATIVES')).toBeNull()
  })

  test('more than a share needs one more than exactly it', () => {
    const rule = ruleOf('VILLAGER_ASSEMBLY', 'VILLAGERS')
    if (rule.value.type !== 'SHARE') throw new Error('a share')
    const strict: LegalRule = { ...rule, value: { ...rule.value, strict: true } }
    expect([signaturesNeeded(strict, 170), signaturesNeeded(strict, 178)]).toEqual([18, 18])
    expect(signaturesNeeded(rule, 0)).toBe(1)
  })

  test('a region may ask for fewer names, never for more', () => {
    const id = 'VILLAGER_ASSEMBLY.DEMAND.VILLAGERS'
    const share = (denominator: number): RuleValue => ({
      ...{ type: 'SHARE', of: 'VILLAGERS', numerator: 1, denominator, strict: false },
    })
    const held = (value: RuleValue) =>
      ruleOf('VILLAGER_ASSEMBLY', 'VILLAGERS', rulesAt(VILLAGE, DAY, [override('54', id, value)]).rules)
    expect(held(share(20)).version).toBe('54-1')
    expect(held(share(5)).version).toBe('CN-1')
  })

  test('a committee has its days to hold it, a default that a region replaces', () => {
    expect(daysOf(rules, 'DEMAND.CONVENE')?.days).toBe(30)
    const sooner = override('5402', 'DEMAND.CONVENE', { type: 'DAYS', bound: 'AT_MOST', days: 15 })
    expect(daysOf(rulesAt(VILLAGE, DAY, [sooner]).rules, 'DEMAND.CONVENE')?.days).toBe(15)
  })
})

describe('who the assembly of representatives is made of', () => {
  const counts = (assembly: number, representatives: number, womenRepresentatives: number, households = 60) =>
    ({ assembly, representatives, womenRepresentatives, households }) satisfies AssemblyCounts

  /** By hand: representatives ≥ 4/5, women among them ≥ 1/3 of the whole, one for at most 15 households. */
  test.each<[AssemblyCounts, string[], boolean]>([
    [counts(20, 16, 7), ['16×5 ≥ 20×4', '7×3 ≥ 20', '16×15 ≥ 60'], true],
    [counts(20, 15, 7), ['15×5 < 20×4', '7×3 ≥ 20', '15×15 ≥ 60'], false],
    [counts(21, 17, 7), ['17×5 ≥ 21×4', '7×3 ≥ 21', '17×15 ≥ 60'], true],
    [counts(21, 17, 6), ['17×5 ≥ 21×4', '6×3 < 21', '17×15 ≥ 60'], false],
    [counts(25, 20, 9, 301), ['20×5 ≥ 25×4', '9×3 ≥ 25', '20×15 < 301'], true],
    [counts(3, 0, 0), ['0×5 < 3×4', '0×3 < 3', '0×15 < 60'], false],
  ])('%j', (figures, words, sound) => {
    const checks = compositionChecks(rules, figures)
    expect(checks.map(phraseCheck)).toEqual(words)
    expect(isSound(checks)).toBe(sound)
  })

  test('each check names its law and version', () => {
    expect(compositionChecks(rules, counts(20, 16, 7))[0]).toMatchObject({
      law: '村民委员会组织法',
      article: '第二十五条',
      version: 'CN-1',
      defaulted: false,
    })
    expect(NATIONAL_RULES.filter(({ kind }) => kind === 'COMPOSITION')).toHaveLength(3)
  })
})

describe('signing in by code', () => {
  const on = (region: string, value: boolean) => override(region, 'SIGN_IN.QR', { type: 'SWITCH', on: value })
  test.each<[string, RuleOverride[], boolean]>([
    ['off until a region turns it on', [], false],
    ['the county turned it on', [on('540225', true)], true],
    ['another county turned it on', [on('540226', true)], false],
    ['the province turned it on and the county off', [on('54', true), on('540225', false)], false],
  ])('%s', (_name, overrides, expected) => {
    expect(isOn(rulesAt(VILLAGE, DAY, overrides).rules, 'SIGN_IN.QR')).toBe(expected)
  })
})
