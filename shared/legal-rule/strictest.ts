import type { LegalRule, RuleBase, ShareValue } from './rule'

/** Which base can never be the smaller one: who is present was called, the households present are households. */
const WIDER: { [base in RuleBase]: RuleBase[] } = {
  ROSTER: ['ROSTER', 'PRESENT'],
  PRESENT: ['PRESENT'],
  HOUSEHOLDS: ['HOUSEHOLDS', 'HOUSEHOLDS_PRESENT'],
  HOUSEHOLDS_PRESENT: ['HOUSEHOLDS_PRESENT'],
}

/** Whoever meets `one` meets `other`, whatever the figures. */
function coversShare(one: ShareValue, other: ShareValue): boolean {
  if (WIDER[one.of].indexOf(other.of) < 0) return false
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator]
  return left > right || (left === right && (one.strict || !other.strict))
}

/** True when whoever keeps the first rule keeps the second too. */
export function covers({ value: one }: LegalRule, { value: other }: LegalRule): boolean {
  if (one.type === 'SHARE') return other.type === 'SHARE' && coversShare(one, other)
  if (other.type === 'SHARE' || one.bound !== other.bound) return false
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
