import { type Bystander, type ClaimMove, claimFault } from '@shared/points/flow'
import type { CommandScope } from '../../command/run-command'
import { Refusal, RequestError, requireAccess, requireFound } from '../../error'
import { maySeeClaim } from '../access'
import { findClaim, isAllowed, standingOf } from '../claim'
import { bystander } from '../household'
import { lockPoints } from '../lock'
import type { PointsClaimRecord } from '../record'

export interface HeldClaim {
  claim: PointsClaimRecord
  who: Bystander
}

/** Takes the claim for this transaction and asks whether the move is due and the viewer's. NOT_FOUND for whoever may not see it. */
export async function holdClaim({ db, viewer, now }: CommandScope, id: string, move: ClaimMove): Promise<HeldClaim> {
  const key = await lockPoints(db, viewer.county, 'points_claim', id)
  const claim = requireFound(await findClaim(db, key))
  if (!maySeeClaim(viewer, claim)) throw new RequestError('NOT_FOUND')
  const who = await bystander(db, viewer, claim.householdId)
  requireAccess(isAllowed(viewer, claim, move, who))
  const fault = claimFault(move, standingOf(claim), who, now)
  if (fault !== null) throw new Refusal(fault)
  return { claim, who }
}
