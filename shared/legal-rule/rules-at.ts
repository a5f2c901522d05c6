import { NATIONAL_RULES } from './national'
import type { BodyType, LegalRule, MeetingWay, RuleKind, RuleMatter, RuleOverride, RuleSet } from './rule'
import { strictest } from './strictest'

const inForce = (rule: { effectiveFrom: string; effectiveTo?: string | null }, date: string) =>
  rule.effectiveFrom <= date && (!rule.effectiveTo || date <= rule.effectiveTo)

/** The newest version in force of each region the division lies in. */
function regional(rule: LegalRule, division: string, date: string, overrides: readonly RuleOverride[]): LegalRule[] {
  const newest: { [region: string]: RuleOverride } = {}
  for (const override of overrides) {
    if (override.ruleId !== rule.id || division.indexOf(override.region) !== 0 || !inForce(override, date)) continue
    if (override.value.type !== rule.value.type) continue
    const known = newest[override.region]
    const later = known === undefined || override.effectiveFrom > known.effectiveFrom
    if (later || (override.effectiveFrom === known?.effectiveFrom && override.version > known.version))
      newest[override.region] = override
  }
  return Object.keys(newest).map((region) => asRule(rule, newest[region] as RuleOverride))
}

const asRule = (rule: LegalRule, { region, version, value, law, article, effectiveFrom }: RuleOverride): LegalRule => ({
  ...rule,
  law,
  article,
  mark: null,
  effectiveFrom,
  effectiveTo: null,
  version: `${region}-${version}`,
  value,
})

/**
 * The rules of a division on a day (YYYY-MM-DD). Where the nation and a region differ the stricter holds (DOMAIN 1); what the
 * nation leaves open (U) is only a default, which a region's own rule replaces.
 */
export function rulesAt(
  division: string,
  date: string,
  overrides: readonly RuleOverride[],
  national: readonly LegalRule[] = NATIONAL_RULES,
): RuleSet {
  const rules: LegalRule[] = []
  for (const rule of national) {
    if (!inForce(rule, date)) continue
    const own = regional(rule, division, date, overrides)
    rules.push(...strictest(rule.mark === 'U' && own.length > 0 ? own : [rule].concat(own)))
  }
  return { division, date, rules }
}

export interface Sitting {
  body: BodyType
  way: MeetingWay
  matter: RuleMatter | null
}

/** The rules of that kind for a sitting. A matter with rules of its own for the body leaves the general ones aside. */
export function rulesFor(rules: readonly LegalRule[], kind: RuleKind, { body, way, matter }: Sitting): LegalRule[] {
  const general = rules.filter(
    (rule) => rule.kind === kind && rule.body === body && (rule.way === null || rule.way === way),
  )
  const own = general.filter((rule) => rule.matter !== null && rule.matter === matter)
  return own.length > 0 ? own : general.filter((rule) => rule.matter === null)
}

/** Days of a rule named by its id: the strictest of what stands; null where there is none. */
export function daysOf(rules: readonly LegalRule[], ruleId: string): { days: number; rule: LegalRule } | null {
  const [rule] = strictest(rules.filter((candidate) => candidate.id === ruleId))
  return rule === undefined || rule.value.type !== 'DAYS' ? null : { days: rule.value.days, rule }
}
