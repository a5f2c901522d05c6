import { type Check, shareCheck } from './judge'
import type { BodyType, LegalRule } from './rule'
import { strictest } from './strictest'

/** 村民代表会议, counted from the roll. Who is a representative and sits on the committee counts as of the committee. */
export interface AssemblyCounts {
  /** 组成人员: representatives and the village committee together. */
  assembly: number
  representatives: number
  womenRepresentatives: number
  households: number
}

/** `defaulted`: of a default (U), told and no breach. */
export interface CompositionCheck extends Check {
  defaulted: boolean
}

const COUNTED: { [ruleId: string]: (counts: AssemblyCounts) => [count: number, base: number] } = {
  'REPRESENTATIVE_ASSEMBLY.COMPOSITION.REPRESENTATIVES': (counts) => [counts.representatives, counts.assembly],
  'REPRESENTATIVE_ASSEMBLY.COMPOSITION.WOMEN': (counts) => [counts.womenRepresentatives, counts.assembly],
  'REPRESENTATIVE_ASSEMBLY.COMPOSITION.HOUSEHOLDS': (counts) => [counts.representatives, counts.households],
}

/**
 * Whether the assembly is made up as 村组法 25 asks. None of it makes a meeting void: seats are filled by an election, so that a
 * shortfall is told to the host and the township and kept with the meeting.
 */
export function compositionChecks(rules: readonly LegalRule[], counts: AssemblyCounts): CompositionCheck[] {
  const checks: CompositionCheck[] = []
  for (const rule of rules) {
    const figures = COUNTED[rule.id]?.(counts)
    const check = figures === undefined ? null : shareCheck(rule, figures[0], figures[1])
    if (check !== null) checks.push({ ...check, defaulted: rule.mark === 'U' })
  }
  return checks
}

export const isSound = (checks: readonly CompositionCheck[]): boolean =>
  checks.every(({ ok, defaulted }) => ok || defaulted)

/** Who asks for the meeting: grown-up villagers, or representatives. */
export type DemandBase = 'VILLAGERS' | 'REPRESENTATIVES'

/** The share that may demand a meeting of that body; null where the law knows none. */
export function demandRule(rules: readonly LegalRule[], body: BodyType, by: DemandBase): LegalRule | null {
  const found = rules.filter(
    ({ kind, body: of, value }) => kind === 'DEMAND' && of === body && value.type === 'SHARE' && value.of === by,
  )
  return strictest(found)[0] ?? null
}

/** How many must sign: the least whole number that meets the share. */
export function signaturesNeeded({ value }: LegalRule, base: number): number {
  if (value.type !== 'SHARE') return 0
  const exact = base * value.numerator
  const least = Math.ceil(exact / value.denominator)
  return Math.max(1, value.strict && least * value.denominator === exact ? least + 1 : least)
}

/** Something a region may turn on; off where no rule speaks of it. */
export function isOn(rules: readonly LegalRule[], ruleId: string): boolean {
  const [rule] = strictest(rules.filter(({ id }) => id === ruleId))
  return rule?.value.type === 'SWITCH' && rule.value.on
}
