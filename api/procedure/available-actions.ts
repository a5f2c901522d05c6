import { nextStep } from '@shared/procedure/next-step'
import {
  convenedSession,
  currentRun,
  heldSession,
  meetingToReopen,
  opinionPossible,
  planOpen,
  stageOf,
} from '@shared/procedure/place'
import type { ObjectionState } from '@shared/procedure/state'
import { isResolved } from '@shared/procedure/withdraw-move'
import type { Viewer } from '../context'
import type { ProcedureAction } from '../generated/graphql'
import { mayManage, mayObject, mayReply, mayReportBreach, maySupervise, mayTakeTurn, mayWithdraw } from './access'
import type { ProcedureRecord } from './record'

/** What the viewer may do now, so that no screen computes a permission. The commands decide again. */
export function availableActions(viewer: Viewer, procedure: ProcedureRecord, now: Date): ProcedureAction[] {
  if (procedure.archivedAt !== null) return []
  const actions: ProcedureAction[] = []
  if (mayManage(viewer, procedure)) actions.push(...managing(procedure))
  if (mayTakeTurn(viewer, procedure)) actions.push(...turning(procedure, now))
  if (mayManage(viewer, procedure) || mayTakeTurn(viewer, procedure)) actions.push('ADD_EVIDENCE')
  if (maySupervise(viewer, procedure)) actions.push(...supervising(viewer, procedure))
  if (mayObject(viewer, procedure)) actions.push('OBJECT')
  if (mayWithdraw(viewer, procedure) && !isResolved(procedure.state)) actions.push('WITHDRAW')
  return actions
}

function managing({ state }: ProcedureRecord): ProcedureAction[] {
  const actions: ProcedureAction[] = planOpen(state) ? ['SAVE_PLAN'] : []
  const run = currentRun(state)
  const { kind } = stageOf(state)
  if (kind === 'MEETING' && heldSession(run) === null)
    actions.push('CONVENE', ...(convenedSession(run) === null ? [] : (['RECORD_SESSION'] as const)))
  if (kind === 'DISCLOSURE') actions.push(run.posting === null ? 'START_DISCLOSURE' : 'END_DISCLOSURE')
  if (kind === 'ARCHIVE') actions.push('ARCHIVE')
  return actions
}

function turning({ state }: ProcedureRecord, now: Date): ProcedureAction[] {
  const { kind, mayReturn } = stageOf(state)
  const actions: ProcedureAction[] = mayReturn && currentRun(state).index > 0 ? ['RETURN'] : []
  if (kind === 'TASK') return [...actions, 'COMPLETE']
  const ready = kind === 'MEETING' && nextStep(state, now.toISOString()).kind === 'COMPLETE'
  return ready ? [...actions, 'COMPLETE'] : actions
}

function supervising(viewer: Viewer, procedure: ProcedureRecord): ProcedureAction[] {
  const { state } = procedure
  if (viewer.personId === procedure.proposerId) return []
  const given = currentRun(state).opinions.some(({ supervisor }) => supervisor === viewer.personId)
  const actions: ProcedureAction[] = opinionPossible(state) && !given ? ['SUPERVISE'] : []
  if (mayReportBreach(viewer, procedure) && meetingToReopen(state) !== null) actions.push('REPORT_BREACH')
  return actions
}

export function objectionActions(
  viewer: Viewer,
  procedure: ProcedureRecord,
  { answeredAt, level, dueAt }: ObjectionState,
  mine: boolean,
  now: Date,
): ProcedureAction[] {
  if (procedure.archivedAt !== null) return []
  const actions: ProcedureAction[] = []
  if (answeredAt === null && mayReply(viewer, procedure, level)) actions.push('REPLY_TO_OBJECTION')
  const due = answeredAt !== null || Date.parse(dueAt) <= now.getTime()
  if (mine && due && level !== 'COUNTY') actions.push('ESCALATE_OBJECTION')
  return actions
}
