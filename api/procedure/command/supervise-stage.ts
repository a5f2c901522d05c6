import { currentRun } from '@shared/procedure/place'
import { requireAttached } from '../../attachment/queries'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { SuperviseStageInput } from '../../generated/graphql'
import { mayReportBreach, maySupervise } from '../access'
import { refusePartial } from '../impartial'
import { moverOf, requireStage, runMove } from '../run-move'
import { optionalWords, requireWords } from '../words'

/** 监委会意见: agreement, a dissent that stands beside the matter, or a breach for which the meeting is held again. */
export function superviseStage(context: RequestContext, input: SuperviseStageInput) {
  return runMove(context, { action: 'superviseStage', input }, maySupervise, async (moving) => {
    const { db, procedure, viewer, now } = moving
    const { kind } = input
    requireStage(moving, input.stage, input.run)
    if (kind === 'BREACH' && !mayReportBreach(viewer, procedure)) throw new Refusal('PROCEDURE_BREACH_BY_CHAIR', 'kind')
    await refusePartial(db, viewer, procedure, now, moving.locale)
    const text = kind === 'AGREE' ? optionalWords(input.text, 'text') : requireWords(input.text, 'text')
    const attachmentIds = await requireAttached(db, procedure.divisionCode, input.attachmentIds)
    const { stage, run } = currentRun(moving.state)
    await moving.advance({ type: 'SUPERVISE', kind, supervisor: viewer.personId })
    await db.procedureOpinion.create({
      data: {
        ...{ procedureId: procedure.id, stage, run, kind, text, attachmentIds },
        supervisorId: viewer.personId,
        supervisorName: viewer.name,
        supervisorPost: moverOf(viewer).post ?? '',
        givenAt: now,
      },
    })
    return { id: procedure.id }
  })
}
