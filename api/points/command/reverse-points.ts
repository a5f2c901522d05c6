import { reversalOf } from '@shared/points/account'
import { POINTS_LIMITS } from '@shared/points/rules'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, RequestError, requireAccess, requireFound } from '../../error'
import type { ReversePointsInput } from '../../generated/graphql'
import { maySeeClaim, maySupervisePoints } from '../access'
import { findClaim } from '../claim'
import { bystander } from '../household'
import { lockAccount, lockPoints } from '../lock'
import { requireWords } from '../words'

/** 冲回: an entry the other way, as far as the points are still there. The first entry stays as it was. */
export function reversePoints(
  context: RequestContext,
  input: ReversePointsInput,
): Promise<CommandOutcome<{ id: string; waived: number }>> {
  return runCommand(context, { action: 'reversePoints', input }, async ({ db, now, viewer, record }) => {
    const key = await lockPoints(db, viewer.county, 'points_claim', input.claimId)
    const claim = requireFound(await findClaim(db, key))
    const { id, divisionCode, householdId } = claim
    if (!maySeeClaim(viewer, claim)) throw new RequestError('NOT_FOUND')
    requireAccess(maySupervisePoints(viewer, divisionCode))
    const who = await bystander(db, viewer, householdId)
    if (who.isOwn) throw new Refusal('POINTS_OWN_HOUSEHOLD')
    if (who.isRelative) throw new Refusal('POINTS_RELATIVE')
    const earned = await db.pointsEntry.findUnique({ where: { claimId: id } })
    if (earned === null) throw new Refusal('POINTS_NOT_POSTED')
    if ((await db.pointsEntry.count({ where: { reversesId: earned.id } })) > 0)
      throw new Refusal('POINTS_REVERSED_ALREADY')
    const reason = requireWords(input.reason, POINTS_LIMITS.reason, 'reason')
    const account = await lockAccount(db, viewer.county, householdId)
    const { points, waived } = reversalOf(earned.points, account?.balance ?? 0)
    const entry = await db.pointsEntry.create({
      data: {
        divisionCode,
        householdId,
        kind: 'REVERSED',
        points,
        title: claim.itemTitle,
        reason,
        reversesId: earned.id,
        personId: viewer.personId,
        at: now,
      },
    })
    const content = { entry: entry.id, reverses: earned.id, points, waived, reason }
    const published = { type: 'POINTS_REVERSED', version: 1, content }
    await record({ subjectType: 'PointsClaim', subjectId: id, divisionCode, detail: { points, waived }, published })
    return { id, waived }
  })
}
