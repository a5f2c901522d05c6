import type { LegalRule, RuleBase, RuleKind } from './rule'
import { rulesFor, type Sitting } from './rules-at'

/** Counts of one meeting. Households only where they are what is counted. */
export interface Figures {
  /** 应到: the roster frozen when the notice went out. */
  roster: number
  /** 实到. */
  present: number
  votesFor: number
  votesAgainst: number
  votesAbstain: number
  /** All households of the village, and those that somebody present stands for. */
  households?: number
  householdsPresent?: number
}

export interface Check {
  ruleId: string
  version: string
  kind: RuleKind
  law: string
  article: string
  /** What is counted and how often it is taken: 31 × 3. */
  left: { count: number; times: number }
  /** What the rule demands. */
  relation: '>' | '≥'
  right: { count: number; times: number }
  ok: boolean
}

export interface Judgement {
  passed: boolean
  quorate: boolean
  byHouseholds: boolean
  figures: Figures
  checks: Check[]
}

export type FigureFault =
  | 'PROCEDURE_FIGURE_INVALID'
  | 'PROCEDURE_ATTENDANCE_OVER_ROSTER'
  | 'PROCEDURE_VOTES_OVER_ATTENDANCE'
  | 'PROCEDURE_HOUSEHOLDS_MISSING'
  | 'PROCEDURE_HOUSEHOLDS_OVER'

const whole = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1_000_000

/** Whether votes are those of households: where the rules of the sitting count them. */
export function countsHouseholds(rules: readonly LegalRule[], sitting: Sitting): boolean {
  return rulesFor(rules, 'THRESHOLD', sitting).some(
    ({ value }) => value.type === 'SHARE' && (value.of === 'HOUSEHOLDS' || value.of === 'HOUSEHOLDS_PRESENT'),
  )
}

/** Figures that cannot be, named; null when they may be judged. */
export function figureFault(figures: Figures, byHouseholds: boolean): FigureFault | null {
  const { roster, present, votesFor, votesAgainst, votesAbstain, households, householdsPresent } = figures
  if (![roster, present, votesFor, votesAgainst, votesAbstain].every(whole)) return 'PROCEDURE_FIGURE_INVALID'
  if (present > roster) return 'PROCEDURE_ATTENDANCE_OVER_ROSTER'
  const votes = votesFor + votesAgainst + votesAbstain
  if (!byHouseholds) return votes > present ? 'PROCEDURE_VOTES_OVER_ATTENDANCE' : null
  if (households === undefined || householdsPresent === undefined) return 'PROCEDURE_HOUSEHOLDS_MISSING'
  if (!whole(households) || !whole(householdsPresent)) return 'PROCEDURE_FIGURE_INVALID'
  if (householdsPresent > households) return 'PROCEDURE_HOUSEHOLDS_OVER'
  return votes > householdsPresent ? 'PROCEDURE_VOTES_OVER_ATTENDANCE' : null
}

const baseOf = (figures: Figures, of: RuleBase): number =>
  of === 'ROSTER'
    ? figures.roster
    : of === 'PRESENT'
      ? figures.present
      : of === 'HOUSEHOLDS'
        ? (figures.households ?? 0)
        : (figures.householdsPresent ?? 0)

/** A count held against the base of a rule that is a share, in integers; null for other rules. */
export function shareCheck(rule: LegalRule, count: number, base: number): Check | null {
  const { id: ruleId, version, kind, law, article, value } = rule
  if (value.type !== 'SHARE') return null
  const left = { count, times: value.denominator }
  const right = { count: base, times: value.numerator }
  const difference = left.count * left.times - right.count * right.times
  // Nobody called, or nobody there, decides nothing.
  const ok = right.count > 0 && left.count > 0 && (value.strict ? difference > 0 : difference >= 0)
  return { ruleId, version, kind, law, article, left, relation: value.strict ? '>' : '≥', right, ok }
}

function check(rule: LegalRule, figures: Figures, byHouseholds: boolean): Check | null {
  if (rule.value.type !== 'SHARE') return null
  const present = byHouseholds ? (figures.householdsPresent ?? 0) : figures.present
  return shareCheck(rule, rule.kind === 'QUORUM' ? present : figures.votesFor, baseOf(figures, rule.value.of))
}

/**
 * Judges a meeting by the rules of its sitting, in integers: quorum first, then the threshold; all must hold. Ask
 * `figureFault` before. A sitting without a threshold on the books passes nothing.
 */
export function judge(rules: readonly LegalRule[], sitting: Sitting, figures: Figures): Judgement {
  const byHouseholds = countsHouseholds(rules, sitting)
  const of = (kind: RuleKind) =>
    rulesFor(rules, kind, sitting)
      .map((rule) => check(rule, figures, byHouseholds))
      .filter((result): result is Check => result !== null)
  const [quorum, threshold] = [of('QUORUM'), of('THRESHOLD')]
  const quorate = quorum.every(({ ok }) => ok)
  const passed = quorate && threshold.length > 0 && threshold.every(({ ok }) => ok)
  return { passed, quorate, byHouseholds, figures, checks: quorum.concat(threshold) }
}
