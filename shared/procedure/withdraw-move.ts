import { inRun, withStatus, written } from './change'
import { currentRun, heldSession } from './place'
import type { MoveRefusal, ProcedureState } from './state'

/** The meeting that resolves a matter is the last of its template; a service of the power list has none. */
function resolvingStage({ template: { stages } }: ProcedureState): number {
  const last = stages.map(({ kind }) => kind === 'MEETING').lastIndexOf(true)
  return last < 0 ? stages.length - 1 : last
}

/** Resolved: by the vote of its last meeting, or come to the archive where nobody votes. */
export function isResolved(state: ProcedureState): boolean {
  const run = currentRun(state)
  const resolving = resolvingStage(state)
  if (run.index !== resolving) return run.index > resolving
  return state.template.stages[resolving]?.kind === 'ARCHIVE' || heldSession(run)?.judgement?.passed === true
}

export function isWithdrawn(state: ProcedureState): boolean {
  return state.archivedAt !== null && currentRun(state).outcome === 'WITHDRAWN'
}

/** 撤回: before the resolution by whoever proposed it; what was resolved falls by a new resolution alone. */
export function withdraw(state: ProcedureState, at: string): ProcedureState | MoveRefusal {
  if (isResolved(state)) return { code: 'PROCEDURE_WITHDRAW_RESOLVED', parameters: {} }
  const told = written(state, at, { type: 'WITHDRAW' })
  const sessions = withStatus(currentRun(told).sessions, 'CONVENED', 'SUPERSEDED')
  return { ...inRun(told, { sessions, outcome: 'WITHDRAWN', endedAt: at }), archivedAt: at }
}
