import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { AssemblyDemandInput } from '../../generated/graphql'
import { livesIn, mayWithdraw } from '../access'
import { addSignatures } from '../count-signatures'
import { readElectorate } from '../electorate'
import { lockDemand, requireRunning } from '../locked-demand'

/** One person of the roll, once; who signed is told to nobody. */
export function signAssemblyDemand(
  context: RequestContext,
  input: AssemblyDemandInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'signAssemblyDemand', input }, async (scope) => {
    const { db, now, viewer } = scope
    const demand = await lockDemand(scope, input.id, livesIn)
    requireRunning(demand)
    const { personId } = viewer
    const { holds } = await readElectorate(db, demand.divisionCode, demand.by, personId, now)
    if (!holds) throw new Refusal(`DEMAND_NOT_ELIGIBLE_${demand.by}`)
    const key = { demandId: demand.id, personId }
    // The demand is locked, so that nobody signs between the look and the writing; the key decides all the same.
    if ((await db.assemblyDemandSignature.count({ where: key })) > 0) throw new Refusal('DEMAND_SIGNED')
    await db.assemblyDemandSignature.create({ data: { ...key, signedAt: now } })
    await addSignatures(scope, demand, { onlineCount: 1 })
    return { id: demand.id }
  })
}

/** Before enough have signed it is still the opener's; after that it is everybody's who signed. */
export function withdrawAssemblyDemand(
  context: RequestContext,
  input: AssemblyDemandInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'withdrawAssemblyDemand', input }, async (scope) => {
    const demand = await lockDemand(scope, input.id, mayWithdraw)
    requireRunning(demand)
    if (demand.reachedAt !== null) throw new Refusal('DEMAND_REACHED')
    const { id, divisionCode } = demand
    await scope.db.assemblyDemand.update({ where: { id }, data: { withdrawnAt: scope.now } })
    await scope.record({ subjectType: 'AssemblyDemand', subjectId: id, divisionCode, detail: { withdrawn: true } })
    return { id }
  })
}
