import { reopened, written } from './change'
import { dueBy, meetingToReopen } from './place'
import type { Move, MoveRefusal, ObjectionLevel, ObjectionState, ProcedureState } from './state'

type Of<Type extends Move['type']> = Extract<Move, { type: Type }>
type Outcome = ProcedureState | MoveRefusal

const refuse = (code: string, parameters: MoveRefusal['parameters'] = {}): MoveRefusal => ({ code, parameters })

/** Where a dispute may go next (四川 2009 as default, U); the first is where it goes by itself. */
export const NEXT_LEVEL: { [level in ObjectionLevel]: ObjectionLevel[] } = {
  COMMITTEE: ['TOWNSHIP', 'ASSEMBLY'],
  ASSEMBLY: ['TOWNSHIP'],
  TOWNSHIP: ['COUNTY'],
  COUNTY: [],
}

const replyRule = (level: ObjectionLevel) => (level === 'COMMITTEE' ? 'OBJECTION.REPLY' : 'OBJECTION.HIGHER_REPLY')

function awaiting(state: ProcedureState, id: string, level: ObjectionLevel, at: string): ObjectionState | null {
  const due = dueBy(state, replyRule(level), at)
  if (due === null) return null
  return { id, level, raisedAt: at, dueAt: due.at, answeredAt: null, rule: `${due.rule.id}@${due.rule.version}` }
}

const replaced = (state: ProcedureState, changed: ObjectionState): ProcedureState => ({
  ...state,
  objections: state.objections.map((one) => (one.id === changed.id ? changed : one)),
})

export function object(state: ProcedureState, { id }: Of<'OBJECT'>, at: string): Outcome {
  if (state.objections.some((one) => one.id === id)) return refuse('PROCEDURE_OBJECTION_KNOWN')
  const raised = awaiting(state, id, 'COMMITTEE', at)
  if (raised === null) return refuse('PROCEDURE_RULE_MISSING')
  const next = { ...state, objections: state.objections.concat(raised) }
  return written(next, at, { type: 'OBJECT', subject: id, rules: [raised.rule] })
}

export function reply(state: ProcedureState, { id, reopens }: Of<'REPLY'>, at: string): Outcome {
  const objection = state.objections.find((one) => one.id === id)
  if (objection === undefined) return refuse('PROCEDURE_OBJECTION_UNKNOWN')
  if (objection.answeredAt !== null) return refuse('PROCEDURE_OBJECTION_ANSWERED')
  const target = meetingToReopen(state)
  if (reopens && target === null) return refuse('PROCEDURE_NO_MEETING_TO_REOPEN')
  const told = written(replaced(state, { ...objection, answeredAt: at }), at, { type: 'REPLY', subject: id })
  return reopens && target !== null ? reopened(told, target, at) : told
}

/** After an answer that did not settle it, or once its days have passed. */
export function escalate(state: ProcedureState, { id, to }: Of<'ESCALATE'>, at: string): Outcome {
  const objection = state.objections.find((one) => one.id === id)
  if (objection === undefined) return refuse('PROCEDURE_OBJECTION_UNKNOWN')
  if (NEXT_LEVEL[objection.level].indexOf(to) < 0) return refuse('PROCEDURE_LEVEL_UNFIT')
  if (objection.answeredAt === null && Date.parse(at) < Date.parse(objection.dueAt))
    return refuse('PROCEDURE_ANSWER_NOT_DUE', { dueAt: objection.dueAt })
  const raised = awaiting(state, id, to, at)
  if (raised === null) return refuse('PROCEDURE_RULE_MISSING')
  const next = replaced(state, { ...raised, raisedAt: objection.raisedAt })
  return written(next, at, { type: 'ESCALATE', subject: id, rules: [raised.rule] })
}
