import { redeemFault } from '@shared/points/account'
import { POINTS_LIMITS } from '@shared/points/rules'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, RequestError, requireAccess, requireFound } from '../../error'
import type { PointsRedemption } from '../../generated/county/client'
import type { CancelPointsRedemptionInput, HandOverPointsGoodsInput, RedeemPointsInput } from '../../generated/graphql'
import { isOwnClaim, mayKeepPoints } from '../access'
import { actingFor, holdAccount } from '../household'
import { lockAccount, lockPoints } from '../lock'
import { requirePointsOn } from '../programme'

type Outcome = Promise<CommandOutcome<{ id: string }>>

/**
 * 兑换: points and goods leave together. The account and then the goods are held, so that of many at once each sees what the one
 * before left; the checks of the database stand behind it.
 */
export function redeemPoints(context: RequestContext, input: RedeemPointsInput): Outcome {
  return runCommand(context, { action: 'redeemPoints', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const { householdId, village, asCadre } = await actingFor(db, viewer, input.householdId)
    if (asCadre && householdId === viewer.householdId) throw new Refusal('POINTS_OWN_REDEMPTION')
    await requirePointsOn(db, village)
    const { balance } = await holdAccount(db, viewer, householdId)
    const goodsId = await lockPoints(db, viewer.county, 'points_goods', input.goodsId)
    const goods = await db.pointsGoods.findFirst({ where: { id: goodsId, divisionCode: village, retired: false } })
    const { title, stock, points: price } = requireFound(goods)
    const { quantity } = input
    const most = POINTS_LIMITS.redeemMost
    const fault = redeemFault({ quantity, price, most }, { balance, stock })
    if (fault !== null) throw new Refusal(fault, 'quantity', { most, stock, balance })
    const redemption = await db.pointsRedemption.create({
      data: {
        divisionCode: village,
        householdId,
        goodsId,
        goodsTitle: title,
        quantity,
        points: quantity * price,
        redeemerId: viewer.personId,
        redeemerName: viewer.name,
        redeemedAt: now,
      },
    })
    await writeBothSides(scope, redemption, 'OUT')
    const { id } = redemption
    await record({ subjectType: 'PointsRedemption', subjectId: id, divisionCode: village, detail: { quantity } })
    return { id }
  })
}

/** The entry of the account and the move of the stock. Once a redemption and way: the unique indexes decide. */
async function writeBothSides({ db, now, viewer }: CommandScope, redemption: PointsRedemption, way: 'OUT' | 'BACK') {
  const { id: redemptionId, divisionCode, householdId, goodsId, quantity, points, goodsTitle: title } = redemption
  const sign = way === 'OUT' ? -1 : 1
  const { personId, name: personName } = viewer
  const [entry, move] = way === 'OUT' ? (['REDEEMED', 'OUT'] as const) : (['RETURNED', 'RETURNED'] as const)
  await db.pointsEntry.create({
    data: { divisionCode, householdId, kind: entry, points: sign * points, title, redemptionId, personId, at: now },
  })
  await db.pointsStockMove.create({
    data: { goodsId, kind: move, quantity: sign * quantity, redemptionId, personId, personName, at: now },
  })
}

/** Takes a redemption that is still open. NOT_FOUND for another village's and another household's. */
async function holdRedemption({ db, viewer }: CommandScope, id: string): Promise<PointsRedemption> {
  const key = await lockPoints(db, viewer.county, 'points_redemption', id)
  const redemption = requireFound(await db.pointsRedemption.findUnique({ where: { id: key } }))
  if (!isOwnClaim(viewer, redemption) && !mayKeepPoints(viewer, redemption.divisionCode))
    throw new RequestError('NOT_FOUND')
  return redemption
}

function requireOpen({ handedAt, cancelledAt }: PointsRedemption): void {
  if (handedAt !== null || cancelledAt !== null) throw new Refusal('POINTS_REDEMPTION_ENDED')
}

/** 领取: by a cadre, and not to one's own household. */
export function handOverPointsGoods(context: RequestContext, input: HandOverPointsGoodsInput): Outcome {
  return runCommand(context, { action: 'handOverPointsGoods', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const redemption = await holdRedemption(scope, input.id)
    const { id, divisionCode } = redemption
    requireAccess(mayKeepPoints(viewer, divisionCode))
    if (isOwnClaim(viewer, redemption)) throw new Refusal('POINTS_OWN_REDEMPTION')
    requireOpen(redemption)
    await db.pointsRedemption.update({ where: { id }, data: { handedAt: now, handerName: viewer.name } })
    await record({ subjectType: 'PointsRedemption', subjectId: id, divisionCode })
    return { id }
  })
}

/** Points and goods go back, each as an entry of its own. Possible also after the system was switched off: nobody loses by it. */
export function cancelPointsRedemption(context: RequestContext, input: CancelPointsRedemptionInput): Outcome {
  return runCommand(context, { action: 'cancelPointsRedemption', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const redemption = await holdRedemption(scope, input.id)
    requireOpen(redemption)
    const { id, divisionCode, householdId, goodsId } = redemption
    await lockAccount(db, viewer.county, householdId)
    await lockPoints(db, viewer.county, 'points_goods', goodsId)
    await writeBothSides(scope, redemption, 'BACK')
    await db.pointsRedemption.update({ where: { id }, data: { cancelledAt: now } })
    await record({ subjectType: 'PointsRedemption', subjectId: id, divisionCode })
    return { id }
  })
}
