import type { LegalRule, RuleBase, ShareValue } from './rule'

/** Which base can never be the smaller one: who is present was called, the households present are households. */
const WIDER: { [base in RuleBase]: RuleBase[] } = {
  ROSTER: ['ROSTER', 'PRESENT'],
  PRESENT: ['PRESENT'],
  HOUSEHOLDS: ['HOUSEHOLDS', 'HOUSEHOLDS_PRESENT'],
  HOUSEHOLDS_PRESENT: ['HOUSEHOLDS_PRESENT'],
  VILLAGERS: ['VILLAGERS'],
  REPRESENTATIVES: ['REPRESENTATIVES'],
  ASSEMBLY: ['ASSEMBLY'],
}

/** Whoever meets `one` meets `other`, whatever the figures. */
function coversShare(one: ShareValue, other: ShareValue): boolean {
  if (WIDER[one.of].indexOf(other.of) < 0) return false
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator]
  return left > right || (left === right && (one.strict || !other.strict))
}

/**
 * True when whoever keeps the first rule keeps the second too. Where people may demand a meeting it is the committee that
 * keeps the rule, and the smaller number binds it more; what is off binds more than what is on.
 */
export function covers({ kind, value: one }: LegalRule, { value: other }: LegalRule): boolean {
  if (one.type === 'SHARE' && other.type === 'SHARE')
    return kind === 'DEMAND' ? coversShare(other, one) : coversShare(one, other)
  if (one.type === 'SWITCH' && other.type === 'SWITCH') return !one.on || other.on
  if (one.type !== 'DAYS' || other.type !== 'DAYS' || one.bound !== other.bound) return false
  return one.bound === 'AT_LEAST' ? one.days >= other.days : one.days <= other.days
}

/** The stricter ones: of two that say the same the first stays; of two that neither covers, both. */
export function strictest(rules: readonly LegalRule[]): LegalRule[] {
  return rules.filter((rule, index) =>
    rules.every((other, place) => {
      if (place === index || !covers(other, rule)) return true
      return covers(rule, other) && index < place
    }),
  )
}
