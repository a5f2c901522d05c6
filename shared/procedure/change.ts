import { blankEntry, newRun } from './open'
import { currentRun, heldSession, lacksOpinion, missingRecords, newestPlan, stageOf } from './place'
import type { LogEntry, PlanReason, ProcedureState, RunOutcome, SessionState, StageRun } from './state'

/** Small steps a move is made of. None changes what it is given; none takes a line out of the course. */

type Line = Pick<LogEntry, 'type'> & Partial<LogEntry>

export function written(state: ProcedureState, at: string, line: Line): ProcedureState {
  const run = currentRun(state)
  const place = { run: run.run, planVersion: newestPlan(state).version }
  const entry = { ...blankEntry(run.stage, at), ...place, ...line, number: state.log.length + 1 }
  return { ...state, log: state.log.concat(entry) }
}

/** The current run with some of it set. */
export function inRun(state: ProcedureState, part: Partial<StageRun>): ProcedureState {
  return { ...state, runs: state.runs.slice(0, -1).concat({ ...currentRun(state), ...part }) }
}

export function withStatus(sessions: SessionState[], from: SessionState['status'], to: SessionState['status']) {
  return sessions.map((session) => (session.status === from ? { ...session, status: to } : session))
}

function ended(state: ProcedureState, outcome: RunOutcome, endedAt: string): ProcedureState {
  return inRun(state, { outcome, endedAt })
}

function entered(state: ProcedureState, index: number, reachedAt: string): ProcedureState {
  return { ...state, runs: state.runs.concat(newRun(state, index, reachedAt, newestPlan(state).version)) }
}

/** The last thing that happened in the current run: when the next stage was reached. */
export function lastHappening(state: ProcedureState): string {
  const run = currentRun(state)
  const times = [run.reachedAt]
    .concat(run.records.map((record) => record.happenedAt))
    .concat(heldSession(run)?.heldAt ?? [])
    .concat(run.posting?.endedAt ?? [])
  return times.sort()[times.length - 1] as string
}

/** On to the next stage; the caller has seen that nothing is missing. */
export function passed(state: ProcedureState, at: string): ProcedureState {
  const reachedAt = lastHappening(state)
  const { index } = currentRun(state)
  const told = written(ended(state, 'PASSED', reachedAt), at, { type: 'PASS', happenedAt: reachedAt })
  return entered(told, index + 1, reachedAt)
}

export function newPlan(state: ProcedureState, because: PlanReason): ProcedureState {
  const { version } = newestPlan(state)
  const stage = currentRun(state).stage
  return { ...state, plans: state.plans.concat({ version: version + 1, stage, because, frozen: false }) }
}

/** Back one stage, as a new version of the plan (DOMAIN 2). */
export function back(
  state: ProcedureState,
  outcome: 'FAILED' | 'RETURNED',
  reachedAt: string,
  at: string,
): ProcedureState {
  const { index } = currentRun(state)
  const gone = newPlan(ended(state, outcome, reachedAt), 'RETURNED')
  return written(entered(gone, Math.max(0, index - 1), reachedAt), at, { type: 'BACK', happenedAt: reachedAt })
}

/** The meeting is held again: its result is void, everything after it stays on record and is done anew. */
export function reopened(state: ProcedureState, target: StageRun, at: string): ProcedureState {
  const told = written(state, at, { type: 'REOPEN', subject: target.stage })
  const voided = told.runs.map((run) =>
    run.index === target.index && run.run === target.run
      ? { ...run, sessions: withStatus(run.sessions, 'HELD', 'VOID') }
      : run,
  )
  return entered(ended({ ...told, runs: voided }, 'REOPENED', at), target.index, at)
}

/** A meeting passes by itself when it was carried and everything is there. */
export function isComplete(state: ProcedureState): boolean {
  const run = currentRun(state)
  const meets = stageOf(state).kind !== 'MEETING' || heldSession(run)?.judgement?.passed === true
  return meets && missingRecords(state).length === 0 && !lacksOpinion(state)
}
