import type { BodyType, MeetingWay } from '../legal-rule/rule'
import { daysOf } from '../legal-rule/rules-at'
import type { PlanVersionState, ProcedureState, SessionState, StageRun } from './state'
import type { RecordKind, Stage } from './template'

/** Where a procedure stands. A state always has a run, and a run always has its stage. */
export function currentRun(state: ProcedureState): StageRun {
  return state.runs[state.runs.length - 1] as StageRun
}

export function stageOf(state: ProcedureState, run: StageRun = currentRun(state)): Stage {
  return state.template.stages[run.index] as Stage
}

export function newestPlan(state: ProcedureState): PlanVersionState {
  return state.plans[state.plans.length - 1] as PlanVersionState
}

const lastSession = (run: StageRun, status: SessionState['status']): SessionState | null =>
  run.sessions.filter((session) => session.status === status).pop() ?? null

export const convenedSession = (run: StageRun) => lastSession(run, 'CONVENED')
export const heldSession = (run: StageRun) => lastSession(run, 'HELD')

/** Kinds that must be on record and are not. */
export function missingRecords(state: ProcedureState, run: StageRun = currentRun(state)): RecordKind[] {
  return stageOf(state, run).records.filter((kind) => run.records.every((record) => record.kind !== kind))
}

/** Of a disclosure everything but the photo of the board must be there before it hangs. */
export function missingBeforePosting(state: ProcedureState): RecordKind[] {
  return missingRecords(state).filter((kind) => kind !== 'BOARD_PHOTO')
}

export function lacksOpinion(state: ProcedureState, run: StageRun = currentRun(state)): boolean {
  return stageOf(state, run).opinionNeeded && run.opinions.every(({ kind }) => kind === 'BREACH')
}

/** When the committee can speak of it: a meeting once it was held, a disclosure once it hangs. */
export function opinionPossible(state: ProcedureState, run: StageRun = currentRun(state)): boolean {
  const { kind } = stageOf(state, run)
  if (kind === 'MEETING') return heldSession(run) !== null
  return kind !== 'DISCLOSURE' || run.posting !== null
}

/** Before a body has been called on it the plan may be worked on; once the last one decided it may not. */
export function planOpen(state: ProcedureState): boolean {
  if (state.archivedAt !== null) return false
  const run = currentRun(state)
  const { kind } = stageOf(state)
  if (kind === 'MEETING') return convenedSession(run) === null && heldSession(run) === null
  return kind === 'TASK' && state.template.stages.some((stage, index) => index > run.index && stage.kind === 'MEETING')
}

/** The ways a body may be called: 村民会议 and 小组会议 know households (村组法 22, 28), a levy's representatives count them. */
export function waysOf(body: BodyType): MeetingWay[] {
  return body === 'VILLAGER_ASSEMBLY' || body === 'GROUP_ASSEMBLY' ? ['PERSONS', 'HOUSEHOLDS'] : ['PERSONS']
}

/**
 * The last meeting that was carried, at this stage or before, and still counts: the one a breach of procedure reopens. What
 * was gone back over since does not count any more.
 */
export function meetingToReopen(state: ProcedureState): StageRun | null {
  let reached = Number.POSITIVE_INFINITY
  for (let place = state.runs.length - 1; place >= 0; place -= 1) {
    const run = state.runs[place] as StageRun
    if (run.index >= reached) continue
    reached = run.index
    if (heldSession(run)?.judgement?.passed === true) return run
  }
  return null
}

/** The earliest of the stage's own deadline and that of the whole way. */
export function dueOf(state: ProcedureState): string | null {
  if (state.archivedAt !== null) return null
  const run = currentRun(state)
  const { limit, stages } = state.template
  const inLimit = limit !== null && run.index <= stages.map(({ code }) => code).indexOf(limit.until)
  const dates = [run.dueAt, inLimit ? state.limitAt : null].filter((date): date is string => date !== null)
  return dates.sort()[0] ?? null
}

/** Whether everybody of the village may read it by now. */
export function isDisclosed(state: ProcedureState): boolean {
  const { audience, stages } = state.template
  if (audience !== 'DISCLOSED') return audience === 'VILLAGE'
  return state.runs.some((run) => stages[run.index]?.kind === 'DISCLOSURE' && run.posting !== null)
}

const DAY = 86_400_000

export const addDays = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString()

/** A limit in days counted from an instant, and the rule it comes from; null without one. */
export function dueBy(state: Pick<ProcedureState, 'rules'>, ruleId: string | null, from: string) {
  const found = ruleId === null ? null : daysOf(state.rules, ruleId)
  return found === null ? null : { ...found, at: addDays(from, found.days) }
}
