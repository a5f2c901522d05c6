import { lockRow } from '../command/lock-row'
import type { CommandScope } from '../command/run-command'
import type { Viewer } from '../context'
import { Refusal, RequestError, requireAccess, requireFound } from '../error'
import type { AssemblyDemand } from '../generated/county/client'
import { mayRead, stateOf } from './access'

/** Takes a demand for this transaction: its numbers are counted one change after another. */
export async function lockDemand(
  { db, viewer }: CommandScope,
  id: string,
  allowed: (viewer: Viewer, demand: AssemblyDemand) => boolean,
): Promise<AssemblyDemand> {
  const key = await lockRow(db, viewer.county, 'assembly_demand', id)
  const demand = requireFound(await db.assemblyDemand.findUnique({ where: { id: key } }))
  if (!mayRead(viewer, demand)) throw new RequestError('NOT_FOUND')
  requireAccess(allowed(viewer, demand))
  return demand
}

/** Signatures are taken until the meeting is called. */
export function requireRunning(demand: AssemblyDemand): void {
  const state = stateOf(demand)
  if (state === 'CONVENED' || state === 'WITHDRAWN') throw new Refusal('DEMAND_CLOSED')
}
