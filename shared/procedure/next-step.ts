import {
  convenedSession,
  currentRun,
  heldSession,
  lacksOpinion,
  missingBeforePosting,
  missingRecords,
  stageOf,
} from './place'
import type { ProcedureState } from './state'
import type { RecordKind, StageActor } from './template'
import { isWithdrawn } from './withdraw-move'

export type NextStepKind =
  | 'ARCHIVED'
  | 'CONVENE'
  | 'AWAIT_MEETING'
  | 'HOLD'
  | 'RECORDS'
  | 'OPINION'
  | 'COMPLETE'
  | 'POST'
  | 'AWAIT_DAYS'
  | 'TAKE_DOWN'
  | 'ANSWER'
  | 'ARCHIVE'
  | 'WITHDRAWN'

/** What comes next. `until` is an instant: of the meeting, or of the disclosure's last day. */
export interface NextStep {
  kind: NextStepKind
  missing: RecordKind[]
  by: StageActor | null
  awaitsOpinion: boolean
  until: string | null
}

/** The one thing to do now, and everything that is still missing at the stage. */
export function nextStep(state: ProcedureState, now: string): NextStep {
  const [kind, until] = kindOf(state, now)
  const archived = state.archivedAt !== null
  return {
    kind,
    missing: archived ? [] : missingRecords(state),
    by: archived ? null : stageOf(state).by,
    awaitsOpinion: !archived && lacksOpinion(state),
    until,
  }
}

type Found = [NextStepKind, string | null]

function kindOf(state: ProcedureState, now: string): Found {
  if (state.archivedAt !== null) return [isWithdrawn(state) ? 'WITHDRAWN' : 'ARCHIVED', null]
  const { kind } = stageOf(state)
  if (kind === 'MEETING') return ofMeeting(state, now)
  if (kind === 'DISCLOSURE') return ofDisclosure(state, now)
  if (missingRecords(state).length > 0) return ['RECORDS', null]
  if (lacksOpinion(state)) return ['OPINION', null]
  if (kind === 'TASK') return ['COMPLETE', null]
  return [state.objections.some(({ answeredAt }) => answeredAt === null) ? 'ANSWER' : 'ARCHIVE', null]
}

function ofMeeting(state: ProcedureState, now: string): Found {
  const run = currentRun(state)
  const called = convenedSession(run)
  if (called !== null) return [called.startsAt > now ? 'AWAIT_MEETING' : 'HOLD', called.startsAt]
  if (heldSession(run) === null) return ['CONVENE', null]
  if (missingRecords(state).length > 0) return ['RECORDS', null]
  return [lacksOpinion(state) ? 'OPINION' : 'COMPLETE', null]
}

function ofDisclosure(state: ProcedureState, now: string): Found {
  const { posting } = currentRun(state)
  if (posting === null) return [missingBeforePosting(state).length > 0 ? 'RECORDS' : 'POST', null]
  if (missingRecords(state).length > 0) return ['RECORDS', posting.until]
  if (lacksOpinion(state)) return ['OPINION', posting.until]
  if (posting.until > now) return ['AWAIT_DAYS', posting.until]
  const open = state.objections.some(({ answeredAt, level }) => answeredAt === null && level === 'COMMITTEE')
  return [open ? 'ANSWER' : 'TAKE_DOWN', posting.until]
}
