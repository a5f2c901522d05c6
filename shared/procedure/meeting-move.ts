import { beijingParts, calendarDate } from '../format'
import { countsHouseholds, figureFault, judge } from '../legal-rule/judge'
import { rulesFor, type Sitting } from '../legal-rule/rules-at'
import { strictest } from '../legal-rule/strictest'
import { back, inRun, isComplete, passed, withStatus, written } from './change'
import { readHappening } from './open'
import { addDays, convenedSession, currentRun, heldSession, newestPlan, stageOf, waysOf } from './place'
import type { Move, MoveRefusal, ProcedureState, SessionState } from './state'

type Of<Type extends Move['type']> = Extract<Move, { type: Type }>

const refuse = (code: string, parameters: MoveRefusal['parameters'] = {}): MoveRefusal => ({ code, parameters })

const sittingOf = (state: ProcedureState, { body, way }: Pick<SessionState, 'body' | 'way'>): Sitting => ({
  body,
  way,
  matter: state.template.ruleMatter,
})

/** The notice: freezes who is called and what is put before them. */
export function convene(state: ProcedureState, move: Of<'CONVENE'>, at: string): ProcedureState | MoveRefusal {
  const run = currentRun(state)
  const stage = stageOf(state)
  if (stage.kind !== 'MEETING') return refuse('PROCEDURE_NO_MEETING_NOW')
  if (heldSession(run) !== null) return refuse('PROCEDURE_ALREADY_HELD')
  const { body, way, roster, households } = move
  if (stage.bodies.indexOf(body) < 0 || waysOf(body).indexOf(way) < 0) return refuse('PROCEDURE_BODY_UNFIT')
  if (!(Number.isInteger(roster) && roster > 0)) return refuse('PROCEDURE_ROSTER_EMPTY')
  const told = readHappening(move, at, run.reachedAt)
  if ('code' in told) return told
  const startsAt = new Date(move.startsAt).toISOString()
  const [notice] = strictest(rulesFor(state.rules, 'NOTICE', sittingOf(state, move)))
  const days = notice?.value.type === 'DAYS' ? notice.value.days : 0
  const between = beijingParts(startsAt).day - beijingParts(told.happenedAt).day
  if (between < days || Date.parse(startsAt) < Date.parse(told.happenedAt)) {
    const earliest = calendarDate(addDays(told.happenedAt, days))
    return refuse('PROCEDURE_NOTICE_TOO_SHORT', {
      days,
      law: notice?.law ?? '',
      article: notice?.article ?? '',
      earliest,
    })
  }
  const session: SessionState = {
    number: run.sessions.length + 1,
    body,
    way,
    noticedAt: told.happenedAt,
    startsAt,
    planVersion: newestPlan(state).version,
    roster,
    households,
    status: 'CONVENED',
    heldAt: null,
    judgement: null,
  }
  const sessions = withStatus(run.sessions, 'CONVENED', 'SUPERSEDED').concat(session)
  const rules = notice === undefined ? [] : [`${notice.id}@${notice.version}`]
  const frozen = { ...state, plans: state.plans.map((plan) => ({ ...plan, frozen: true })) }
  return written(inRun(frozen, { sessions }), at, { type: 'CONVENE', ...told, rules, subject: `${session.number}` })
}

function heldFault(session: SessionState, heldAt: string): MoveRefusal | null {
  if (Date.parse(heldAt) < Date.parse(session.startsAt))
    return refuse('PROCEDURE_HELD_BEFORE_NOTICE', { startsAt: session.startsAt })
  if (calendarDate(heldAt) !== calendarDate(session.startsAt))
    return refuse('PROCEDURE_HELD_ANOTHER_DAY', { day: calendarDate(session.startsAt) })
  return null
}

/** Who came and how they voted, judged at once by the rules of the matter. */
export function hold(state: ProcedureState, move: Of<'HOLD'>, at: string): ProcedureState | MoveRefusal {
  const run = currentRun(state)
  const session = convenedSession(run)
  if (stageOf(state).kind !== 'MEETING' || session === null)
    return refuse(heldSession(run) === null ? 'PROCEDURE_NOT_CONVENED' : 'PROCEDURE_ALREADY_HELD')
  const told = readHappening(move, at, run.reachedAt)
  if ('code' in told) return told
  const fault = heldFault(session, told.happenedAt)
  if (fault !== null) return fault
  if (move.strangers > 0) return refuse('PROCEDURE_NOT_ON_ROSTER', { count: move.strangers })
  const sitting = sittingOf(state, session)
  const byHouseholds = countsHouseholds(state.rules, sitting)
  const { roster, households } = session
  const figures = byHouseholds ? { ...move.figures, roster, households } : { ...plain(move.figures), roster }
  const wrong = figureFault(figures, byHouseholds)
  if (wrong !== null) return refuse(wrong, { roster, attended: figures.present, households })
  const judgement = judge(state.rules, sitting, figures)
  const done: SessionState = { ...session, status: 'HELD', heldAt: told.happenedAt, judgement }
  const records = move.records.map((kind) => ({ kind, ...told, recordedAt: at }))
  const next = written(
    inRun(state, {
      sessions: run.sessions.slice(0, -1).concat(done),
      records: run.records.concat(records),
    }),
    at,
    { type: 'HOLD', ...told, judgement, subject: `${session.number}` },
  )
  if (judgement.passed) return isComplete(next) ? passed(next, at) : next
  const failed = written(next, at, { type: 'FAIL', happenedAt: told.happenedAt, judgement })
  return back(failed, 'FAILED', told.happenedAt, at)
}

function plain({ present, votesFor, votesAgainst, votesAbstain }: Of<'HOLD'>['figures']) {
  return { present, votesFor, votesAgainst, votesAbstain }
}
