import { currentRun } from '@shared/procedure/place'
import type { RequestContext } from '../../context'
import type { ReturnStageInput, StageInput } from '../../generated/graphql'
import { mayManage, mayTakeTurn } from '../access'
import { requireStage, runMove } from '../run-move'
import { findWitness, happeningOf } from '../witness'
import { requireWords } from '../words'

/** A task that is done, or a carried meeting whose papers are there now. */
export function completeStage(context: RequestContext, input: StageInput) {
  return runMove(context, { action: 'completeStage', input }, mayTakeTurn, async (moving) => {
    requireStage(moving, input.stage)
    await moving.advance({ type: 'COMPLETE' })
    return { id: moving.procedure.id }
  })
}

export function archiveProcedure(context: RequestContext, input: StageInput) {
  return runMove(context, { action: 'archiveProcedure', input }, mayManage, async (moving) => {
    requireStage(moving, input.stage)
    await moving.advance({ type: 'ARCHIVE' })
    return { id: moving.procedure.id }
  })
}

const DISCLOSURE = {
  START_DISCLOSURE: 'startStageDisclosure',
  END_DISCLOSURE: 'endStageDisclosure',
} as const

/** 张榜 and 撤榜: the days between are counted by the rules of the matter. */
export function moveDisclosure(context: RequestContext, type: keyof typeof DISCLOSURE, input: StageInput) {
  return runMove(context, { action: DISCLOSURE[type], input }, mayManage, async (moving) => {
    const { db, viewer, procedure, now } = moving
    requireStage(moving, input.stage)
    const witness = await findWitness(db, viewer, procedure.divisionCode, input.witnessId, now)
    await moving.advance({ type, ...happeningOf(input, witness) })
    return { id: procedure.id }
  })
}

/** Sent back to the stage before, as a new version; the reason stands on record there. */
export function returnStage(context: RequestContext, input: ReturnStageInput) {
  return runMove(context, { action: 'returnStage', input }, mayTakeTurn, async (moving) => {
    const { db, procedure, viewer, now } = moving
    requireStage(moving, input.stage)
    const text = requireWords(input.reason, 'reason')
    const { stage, run } = currentRun(moving.state)
    await moving.advance({ type: 'RETURN' })
    await db.procedureEvidence.create({
      data: {
        ...{ procedureId: procedure.id, stage, run, kind: 'CHECK_RESULT', text, late: false },
        ...{ happenedAt: now, recordedAt: now, recorderId: viewer.personId, recorderName: viewer.name },
      },
    })
    return { id: procedure.id }
  })
}
