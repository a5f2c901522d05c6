import { back, inRun, newPlan, passed, reopened, written } from './change'
import { readHappening } from './open'
import {
  convenedSession,
  currentRun,
  dueBy,
  heldSession,
  lacksOpinion,
  meetingToReopen,
  missingBeforePosting,
  missingRecords,
  newestPlan,
  opinionPossible,
  planOpen,
  stageOf,
} from './place'
import type { Move, MoveRefusal, ProcedureState } from './state'
import type { RecordKind } from './template'

type Of<Type extends Move['type']> = Extract<Move, { type: Type }>
type Outcome = ProcedureState | MoveRefusal

const refuse = (code: string, parameters: MoveRefusal['parameters'] = {}): MoveRefusal => ({ code, parameters })

const lacking = (missing: RecordKind[]): MoveRefusal => ({ code: 'PROCEDURE_RECORDS_MISSING', parameters: {}, missing })

/** A version that a body has seen stays; the next save makes another. */
export function savePlan(state: ProcedureState, _move: Of<'SAVE_PLAN'>, at: string): Outcome {
  if (!planOpen(state)) return refuse('PROCEDURE_PLAN_CLOSED')
  const next = newestPlan(state).frozen ? newPlan(state, 'REVISED') : state
  return written(inRun(next, { planVersion: newestPlan(next).version }), at, { type: 'SAVE_PLAN' })
}

export function record(state: ProcedureState, move: Of<'RECORD'>, at: string): Outcome {
  const run = currentRun(state)
  // What led to a proposal lies before it; of every later stage nothing can.
  const told = readHappening(move, at, run.index === 0 && run.run === 1 ? null : run.reachedAt)
  if ('code' in told) return told
  const records = run.records.concat({ kind: move.kind, ...told, recordedAt: at })
  return written(inRun(state, { records }), at, { type: 'RECORD', ...told, subject: move.kind })
}

/** Ends a task, or a meeting that was carried, once nothing is missing. */
export function complete(state: ProcedureState, _move: Of<'COMPLETE'>, at: string): Outcome {
  const { kind } = stageOf(state)
  const run = currentRun(state)
  if (kind !== 'TASK' && kind !== 'MEETING') return refuse('PROCEDURE_NOT_THE_TURN')
  if (kind === 'MEETING' && heldSession(run) === null)
    return refuse(convenedSession(run) === null ? 'PROCEDURE_NOT_CONVENED' : 'PROCEDURE_NOT_HELD')
  const missing = missingRecords(state)
  if (missing.length > 0) return lacking(missing)
  if (lacksOpinion(state)) return refuse('PROCEDURE_OPINION_MISSING')
  return passed(written(state, at, { type: 'COMPLETE' }), at)
}

export function sendBack(state: ProcedureState, _move: Of<'RETURN'>, at: string): Outcome {
  if (!stageOf(state).mayReturn || currentRun(state).index === 0) return refuse('PROCEDURE_NOT_RETURNABLE')
  return back(written(state, at, { type: 'RETURN' }), 'RETURNED', at, at)
}

export function startDisclosure(state: ProcedureState, move: Of<'START_DISCLOSURE'>, at: string): Outcome {
  const { kind, disclosureRule } = stageOf(state)
  const run = currentRun(state)
  if (kind !== 'DISCLOSURE') return refuse('PROCEDURE_NOT_THE_TURN')
  if (run.posting !== null) return refuse('PROCEDURE_DISCLOSURE_STARTED')
  const missing = missingBeforePosting(state)
  if (missing.length > 0) return lacking(missing)
  const told = readHappening(move, at, run.reachedAt)
  if ('code' in told) return told
  const due = dueBy(state, disclosureRule, told.happenedAt)
  if (due === null) return refuse('PROCEDURE_RULE_MISSING')
  const rule = `${due.rule.id}@${due.rule.version}`
  const posting = { startedAt: told.happenedAt, until: due.at, endedAt: null, days: due.days, rule }
  return written(inRun(state, { posting }), at, { type: 'START_DISCLOSURE', ...told, rules: [rule] })
}

/** Refused before its days are up; the committee must have answered what was objected. */
export function endDisclosure(state: ProcedureState, move: Of<'END_DISCLOSURE'>, at: string): Outcome {
  const run = currentRun(state)
  const { posting } = run
  if (stageOf(state).kind !== 'DISCLOSURE') return refuse('PROCEDURE_NOT_THE_TURN')
  if (posting === null) return refuse('PROCEDURE_DISCLOSURE_NOT_STARTED')
  const told = readHappening(move, at, posting.startedAt)
  if ('code' in told) return told
  if (Date.parse(told.happenedAt) < Date.parse(posting.until))
    return refuse('PROCEDURE_DISCLOSURE_TOO_SHORT', { days: posting.days, until: posting.until, rule: posting.rule })
  const missing = missingRecords(state)
  if (missing.length > 0) return lacking(missing)
  if (lacksOpinion(state)) return refuse('PROCEDURE_OPINION_MISSING')
  if (state.objections.some(({ answeredAt, level }) => answeredAt === null && level === 'COMMITTEE'))
    return refuse('PROCEDURE_OBJECTION_OPEN')
  const ended = inRun(state, { posting: { ...posting, endedAt: told.happenedAt } })
  return passed(written(ended, at, { type: 'END_DISCLOSURE', ...told, rules: [posting.rule] }), at)
}

/** An opinion of the supervision committee; a breach of procedure reopens the last meeting. */
export function supervise(state: ProcedureState, { kind, supervisor }: Of<'SUPERVISE'>, at: string): Outcome {
  const run = currentRun(state)
  if (kind !== 'BREACH') {
    if (!opinionPossible(state)) return refuse('PROCEDURE_NOTHING_TO_JUDGE')
    if (run.opinions.some((opinion) => opinion.supervisor === supervisor)) return refuse('PROCEDURE_OPINION_GIVEN')
  }
  const target = meetingToReopen(state)
  if (kind === 'BREACH' && target === null) return refuse('PROCEDURE_NO_MEETING_TO_REOPEN')
  const opinions = run.opinions.concat({ kind, supervisor, at })
  const told = written(inRun(state, { opinions }), at, { type: 'SUPERVISE', subject: kind })
  return kind === 'BREACH' && target !== null ? reopened(told, target, at) : told
}

export function archive(state: ProcedureState, _move: Of<'ARCHIVE'>, at: string): Outcome {
  if (stageOf(state).kind !== 'ARCHIVE') return refuse('PROCEDURE_NOT_THE_TURN')
  const missing = missingRecords(state)
  if (missing.length > 0) return lacking(missing)
  if (state.objections.some(({ answeredAt }) => answeredAt === null)) return refuse('PROCEDURE_OBJECTION_OPEN')
  const told = written(state, at, { type: 'ARCHIVE' })
  return { ...inRun(told, { outcome: 'PASSED', endedAt: at }), archivedAt: at }
}
