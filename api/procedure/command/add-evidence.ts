import { currentRun } from '@shared/procedure/place'
import { requireAttachments } from '../../attachment/queries'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { AddEvidenceInput, ProcedureRecordKind } from '../../generated/graphql'
import { mayManage, mayTakeTurn } from '../access'
import { runMove } from '../run-move'
import { findWitness, happeningOf } from '../witness'
import { optionalWords } from '../words'

/** What is worth something only when it is seen. */
const PHOTOS: readonly ProcedureRecordKind[] = ['SIGNATURES', 'MEETING_PHOTO', 'BOARD_PHOTO']

/** Puts something on record at the stage it stands at: a text, a file, or both. */
export function addEvidence(context: RequestContext, input: AddEvidenceInput) {
  const allowed: typeof mayTakeTurn = (viewer, matter) => mayTakeTurn(viewer, matter) || mayManage(viewer, matter)
  return runMove(context, { action: 'addEvidence', input }, allowed, async (moving) => {
    const { db, procedure, viewer, now } = moving
    const { kind } = input
    const text = optionalWords(input.text, 'text')
    const attachmentId = input.attachmentId ?? null
    if (text === null && attachmentId === null) throw new Refusal('PROCEDURE_RECORD_EMPTY', 'text')
    if (attachmentId === null && PHOTOS.includes(kind)) throw new Refusal('PROCEDURE_PHOTO_REQUIRED', 'attachmentId')
    if (attachmentId !== null)
      await requireAttachments(db, viewer.hat?.divisionCode ?? procedure.divisionCode, [attachmentId], 'attachmentId')
    const witness = await findWitness(db, viewer, procedure.divisionCode, input.witnessId, now)
    const { stage, run } = currentRun(moving.state)
    const state = await moving.advance({ type: 'RECORD', kind, ...happeningOf(input, witness) })
    const line = state.log[state.log.length - 1]
    await db.procedureEvidence.create({
      data: {
        ...{ procedureId: procedure.id, stage, run, kind, text, attachmentId },
        happenedAt: new Date(line?.happenedAt ?? now),
        recordedAt: now,
        late: line?.late ?? false,
        witnessId: witness?.id ?? null,
        witnessName: witness?.name ?? null,
        recorderId: viewer.personId,
        recorderName: viewer.name,
      },
    })
    return { id: procedure.id }
  })
}
