import type { ProcedureWorkQuery } from '../generated/documents'

export type WorkView = ProcedureWorkQuery['procedure']
export type WorkStage = WorkView['stages'][number]
export type WorkRun = WorkStage['runs'][number]
export type WorkSession = WorkRun['sessions'][number]
type Requirement = WorkStage['requirements'][number]

/** The one thing to do now, or what is waited for. */
export type Guide =
  | { kind: 'evidence'; requirement: Requirement }
  | { kind: 'plan' | 'convene' | 'record' | 'start' | 'end' | 'complete' | 'archive' | 'archived' }
  | { kind: 'wait'; for: 'opinion' | 'meeting' | 'days' | 'objection' | 'others' }

export const stageNow = (procedure: WorkView): WorkStage | undefined =>
  procedure.stages.find(({ status }) => status === 'NOW')

/** The time through the stage it stands at. */
export const runNow = (procedure: WorkView): WorkRun | undefined => {
  const runs = stageNow(procedure)?.runs ?? []
  return runs[runs.length - 1]
}

export const convenedSession = (run: WorkRun | undefined): WorkSession | undefined =>
  run?.sessions.find(({ status }) => status === 'CONVENED')

/** A version made by going back, with not a word changed yet: the same plan would only fail again. */
export function planUntouched({ plans, planVersion }: WorkView): boolean {
  const [newest, before] = plans
  if (newest !== undefined && newest.version < planVersion) return true
  return newest !== undefined && before !== undefined && !newest.frozen && newest.text === before.text
}

/** The run that sent the matter back to where it stands now; undefined unless it was the last to end. */
export function setback(procedure: WorkView): { stage: WorkStage; run: WorkRun } | undefined {
  const now = runNow(procedure)
  for (const stage of procedure.stages)
    for (const run of stage.runs)
      if (now && run.outcome !== null && run.outcome !== 'PASSED' && run.endedAt === now.reachedAt)
        return { stage, run }
  return undefined
}

/** Picks one of what the API allows; computes no permission. `now` in ms. */
export function guideOf(procedure: WorkView, now: number): Guide {
  if (procedure.archivedAt !== null) return { kind: 'archived' }
  const can = (action: WorkView['availableActions'][number]) => procedure.availableActions.includes(action)
  const meeting = convenedSession(runNow(procedure))
  if (can('RECORD_SESSION') && meeting)
    return Date.parse(meeting.startsAt) <= now ? { kind: 'record' } : { kind: 'wait', for: 'meeting' }
  if (can('CONVENE')) return can('SAVE_PLAN') && planUntouched(procedure) ? { kind: 'plan' } : { kind: 'convene' }
  const requirement = wanted(procedure)
  if (can('ADD_EVIDENCE') && requirement) return { kind: 'evidence', requirement }
  if (can('START_DISCLOSURE')) return { kind: 'start' }
  const { awaitsOpinion, until } = procedure.nextStep
  if (until && Date.parse(until) > now) return { kind: 'wait', for: 'days' }
  if (awaitsOpinion) return { kind: 'wait', for: 'opinion' }
  if (can('END_DISCLOSURE') && procedure.objections.some(({ answered, level }) => !answered && level === 'COMMITTEE'))
    return { kind: 'wait', for: 'objection' }
  if (can('END_DISCLOSURE')) return { kind: 'end' }
  if (can('COMPLETE')) return { kind: 'complete' }
  return can('ARCHIVE') ? { kind: 'archive' } : { kind: 'wait', for: 'others' }
}

/** The photo of the board can only be taken once the sheet hangs there. */
function wanted(procedure: WorkView): Requirement | undefined {
  const stage = stageNow(procedure)
  const hangs = stage?.kind !== 'DISCLOSURE' || Boolean(runNow(procedure)?.posting)
  return stage?.requirements.find(({ kind, present }) => !present && (hangs || kind !== 'BOARD_PHOTO'))
}
