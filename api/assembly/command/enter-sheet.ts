import { uuidv7 } from 'uuidv7'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { EnterDemandSheetInput } from '../../generated/graphql'
import { mayEnterSheet } from '../access'
import { addSignatures } from '../count-signatures'
import { lockDemand, requireRunning } from '../locked-demand'

/** 纸上签名: how many names, with the photo of the sheet; paper is worth what the phone is. */
export function enterDemandSheet(
  context: RequestContext,
  input: EnterDemandSheetInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'enterDemandSheet', input }, async (scope) => {
    const { db, now, viewer } = scope
    const demand = await lockDemand(scope, input.id, mayEnterSheet)
    requireRunning(demand)
    const { count, attachmentId } = input
    if (!Number.isInteger(count) || count < 1) throw new Refusal('DEMAND_SHEET_COUNT', 'count')
    // Who enters it took the photo: a township's file lies under the township.
    const holder = viewer.hat?.divisionCode ?? demand.divisionCode
    await requireAttachments(db, holder, [attachmentId], 'attachmentId')
    const twice = await db.assemblyDemandSheet.count({ where: { demandId: demand.id, attachmentId } })
    if (twice > 0) throw new Refusal('DEMAND_SHEET_TWICE', 'attachmentId')
    const by = { enteredById: viewer.personId, enteredBy: viewer.name, enteredAt: now }
    await db.assemblyDemandSheet.create({ data: { id: uuidv7(), demandId: demand.id, count, attachmentId, ...by } })
    await addSignatures(scope, demand, { paperCount: count })
    return { id: demand.id }
  })
}
