import { convene, hold } from './meeting-move'
import { escalate, object, reply } from './objection-move'
import { archive, complete, endDisclosure, record, savePlan, sendBack, startDisclosure, supervise } from './stage-move'
import type { Advance, Move, MoveRefusal, ProcedureState } from './state'
import { withdraw } from './withdraw-move'

function made(state: ProcedureState, move: Move, at: string): ProcedureState | MoveRefusal {
  switch (move.type) {
    case 'SAVE_PLAN':
      return savePlan(state, move, at)
    case 'RECORD':
      return record(state, move, at)
    case 'CONVENE':
      return convene(state, move, at)
    case 'HOLD':
      return hold(state, move, at)
    case 'COMPLETE':
      return complete(state, move, at)
    case 'RETURN':
      return sendBack(state, move, at)
    case 'START_DISCLOSURE':
      return startDisclosure(state, move, at)
    case 'END_DISCLOSURE':
      return endDisclosure(state, move, at)
    case 'SUPERVISE':
      return supervise(state, move, at)
    case 'OBJECT':
      return object(state, move, at)
    case 'REPLY':
      return reply(state, move, at)
    case 'ESCALATE':
      return escalate(state, move, at)
    case 'ARCHIVE':
      return archive(state, move, at)
    case 'WITHDRAW':
      return withdraw(state, at)
  }
}

/**
 * One move at one instant (ISO 8601). A refused one leaves the state as it was. There is no other way on, and none past a
 * stage, whoever asks. The state given is never changed.
 */
export function advance(state: ProcedureState, move: Move, at: string): Advance {
  if (state.archivedAt !== null) return { state, refusal: { code: 'PROCEDURE_ARCHIVED', parameters: {} } }
  const next = made(state, move, at)
  return 'code' in next ? { state, refusal: next } : { state: next }
}
