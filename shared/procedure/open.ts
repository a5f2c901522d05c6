import type { LegalRule, RuleSet } from '../legal-rule/rule'
import { PROCEDURE_DEFAULTS } from './defaults'
import { addDays, dueBy } from './place'
import type { Happening, LogEntry, MoveRefusal, ProcedureState, StageRun } from './state'
import type { ProcedureTemplate } from './template'

/** When it happened and whether the entry is late; or why that cannot be. */
export function readHappening(
  { happenedAt, witnessed = false }: Happening,
  at: string,
  since: string | null,
): { happenedAt: string; late: boolean } | MoveRefusal {
  const told = new Date(happenedAt ?? at).toISOString()
  const [then, now] = [Date.parse(told), Date.parse(at)]
  if (then > now) return { code: 'PROCEDURE_IN_FUTURE', parameters: {} }
  if (since !== null && then < Date.parse(since))
    return { code: 'PROCEDURE_BEFORE_LAST_STEP', parameters: { since: since.slice(0, 10) } }
  const late = now - then > PROCEDURE_DEFAULTS.lateAfterHours * 3_600_000
  if (late && !witnessed)
    return { code: 'PROCEDURE_WITNESS_REQUIRED', parameters: { hours: PROCEDURE_DEFAULTS.lateAfterHours } }
  return { happenedAt: told, late }
}

/** The rules a template can ever ask for; the others need not be kept with each matter. */
function rulesOf(template: ProcedureTemplate, { rules }: RuleSet): LegalRule[] {
  const bodies = template.stages.reduce<string[]>((all, stage) => all.concat(stage.bodies), [])
  const named = template.stages
    .reduce<(string | null)[]>((all, stage) => all.concat(stage.disclosureRule, stage.limitRule), [])
    .concat('OBJECTION.REPLY', 'OBJECTION.HIGHER_REPLY', template.limit?.ruleId ?? null)
  return rules.filter(
    (rule) =>
      named.indexOf(rule.id) >= 0 ||
      (rule.body !== null &&
        rule.kind !== 'DEMAND' &&
        rule.kind !== 'COMPOSITION' &&
        bodies.indexOf(rule.body) >= 0 &&
        (rule.matter === null || rule.matter === template.ruleMatter)),
  )
}

/** A fresh time through a stage. */
export function newRun(state: ProcedureState, index: number, reachedAt: string, planVersion: number): StageRun {
  const stage = state.template.stages[index]
  if (stage === undefined) throw new RangeError('There is no such stage')
  const byRule = dueBy(state, stage.limitRule, reachedAt)?.at ?? null
  return {
    index,
    stage: stage.code,
    run: state.runs.filter((run) => run.index === index).length + 1,
    planVersion,
    reachedAt,
    dueAt: stage.deadlineDays === null ? byRule : addDays(reachedAt, stage.deadlineDays),
    endedAt: null,
    outcome: null,
    sessions: [],
    records: [],
    opinions: [],
    posting: null,
  }
}

/** Begins a matter under the rules of its day. */
export function openProcedure(
  template: ProcedureTemplate,
  ruleSet: RuleSet,
  happening: Happening,
  at: string,
): { state: ProcedureState } | { refusal: MoveRefusal } {
  const told = readHappening(happening, at, null)
  if ('code' in told) return { refusal: told }
  const { happenedAt, late } = told
  const rules = rulesOf(template, ruleSet)
  const first = template.stages[0]?.code ?? ''
  const entry: LogEntry = { ...blankEntry(first, at), number: 1, type: 'OPEN', happenedAt, late }
  const empty: ProcedureState = {
    template,
    rules,
    openedAt: happenedAt,
    limitAt: dueBy({ rules }, template.limit?.ruleId ?? null, happenedAt)?.at ?? null,
    archivedAt: null,
    plans: [{ version: 1, stage: first, because: 'PROPOSED', frozen: false }],
    runs: [],
    objections: [],
    log: [entry],
  }
  return { state: { ...empty, runs: [newRun(empty, 0, happenedAt, 1)] } }
}

export function blankEntry(stage: string, at: string): Omit<LogEntry, 'number' | 'type'> {
  return { stage, run: 1, planVersion: 1, at, happenedAt: at, late: false, judgement: null, rules: [], subject: null }
}
