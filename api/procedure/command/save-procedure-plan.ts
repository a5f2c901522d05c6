import { newestPlan } from '@shared/procedure/place'
import { requireAttachments } from '../../attachment/queries'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { SaveProcedurePlanInput } from '../../generated/graphql'
import { mayManage } from '../access'
import { runMove } from '../run-move'
import { optionalWords, requireWords } from '../words'

/** Works on the plan before its meeting is called. What a body has seen stays; the save makes the next version. */
export function saveProcedurePlan(context: RequestContext, input: SaveProcedurePlanInput) {
  return runMove(context, { action: 'saveProcedurePlan', input }, mayManage, async (moving) => {
    const { db, procedure, viewer, now } = moving
    const procedureId = procedure.id
    const text = requireWords(input.plan, 'plan')
    const note = optionalWords(input.note, 'note')
    await requireAttachments(db, procedure.divisionCode, input.attachmentIds)
    const { version, revision } = await db.procedurePlan.findFirstOrThrow({
      where: { procedureId },
      orderBy: { version: 'desc' },
    })
    if (input.version !== version || input.revision !== revision) throw new Refusal('PROCEDURE_PLAN_STALE', 'revision')
    const next = newestPlan(await moving.advance({ type: 'SAVE_PLAN' })).version
    const words = { text, note, attachmentIds: input.attachmentIds }
    const saved = { ...words, authorId: viewer.personId, authorName: viewer.name, savedAt: now }
    await db.procedurePlan.upsert({
      where: { procedureId_version: { procedureId, version: next } },
      create: { procedureId, version: next, revision: 1, ...saved },
      update: { revision: { increment: 1 }, ...saved },
    })
    return { id: procedureId }
  })
}
