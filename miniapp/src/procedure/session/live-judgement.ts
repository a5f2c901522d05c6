import { type Check, type FigureFault, figureFault, type Judgement, judge } from '@shared/legal-rule/judge'
import type { LegalRule, RuleValue } from '@shared/legal-rule/rule'
import type { WorkSession, WorkView } from '../step/guide'
import type { Counts } from './session-form'

type RuleView = WorkView['rules'][number]

function valueIn({ of, numerator, denominator, strict, days }: RuleView): RuleValue | undefined {
  if (of && numerator && denominator) return { type: 'SHARE', of, numerator, denominator, strict: strict ?? false }
  return days ? { type: 'DAYS', bound: 'AT_LEAST', days } : undefined
}

/** The rules the matter was opened under, as the shared judge wants them. */
export function rulesOf({ rules }: WorkView): LegalRule[] {
  return rules.flatMap((rule) => {
    const value = valueIn(rule)
    if (!value) return []
    const { id, kind, body, way, law, article, version, effectiveFrom } = rule
    const matter = id.indexOf('LEVY.') === 0 ? ('LEVY' as const) : null
    const place = { body: body ?? null, way: way ?? null, matter }
    return [{ id, kind, ...place, law, article, mark: null, effectiveFrom, effectiveTo: null, version, value }]
  })
}

export type Live = { fault: FigureFault } | { judgement: Judgement }

/** Judges what is typed by the rules of the matter, exactly as the API will. */
export function judgeLive(procedure: WorkView, session: WorkSession, counts: Counts, byHouseholds: boolean): Live {
  const { rosterCount: roster, householdCount: households, body, way } = session
  const { attended: present, votesFor, votesAgainst, votesAbstain, householdsPresent } = counts
  const plain = { roster, present, votesFor, votesAgainst, votesAbstain }
  const figures = byHouseholds ? { ...plain, households, householdsPresent: householdsPresent ?? 0 } : plain
  const fault = figureFault(figures, byHouseholds)
  if (fault) return { fault }
  const matter = procedure.template === 'LEVY' ? 'LEVY' : null
  return { judgement: judge(rulesOf(procedure), { body, way, matter }, figures) }
}

/** How many more it takes for a check to hold. */
export function shortOf({ left, right, relation }: Check): number {
  const wanted = (right.count * right.times) / left.times
  const least = relation === '>' ? Math.floor(wanted) + 1 : Math.ceil(wanted)
  return Math.max(0, Math.max(least, 1) - left.count)
}
