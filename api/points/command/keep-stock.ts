import { isCash, POINTS_LIMITS } from '@shared/points/rules'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess, requireFound, requireId } from '../../error'
import type { MovePointsStockInput, SavePointsGoodsInput } from '../../generated/graphql'
import { mayKeepPoints, mayReadPoints } from '../access'
import { lockPoints } from '../lock'
import { requirePointsOn } from '../programme'
import { requireVillage } from '../queries'
import { requireWords } from '../words'

type Outcome = Promise<CommandOutcome<{ id: string }>>

const GOODS_MOST = 100

/** What can be had, for how many points: goods, never money. Redemptions already made keep their price. */
export async function savePointsGoods(context: RequestContext, input: SavePointsGoodsInput): Outcome {
  const { division: divisionCode, points, retired } = input
  requireVillage(divisionCode)
  requireAccess(mayKeepPoints(requireViewer(context), divisionCode))
  return runCommand(context, { action: 'savePointsGoods', input }, async ({ db, record }) => {
    await requirePointsOn(db, divisionCode)
    const title = requireWords(input.title, POINTS_LIMITS.goodsTitle, 'title')
    const unit = requireWords(input.unit, POINTS_LIMITS.goodsUnit, 'unit')
    if (isCash(title)) throw new Refusal('POINTS_NO_CASH', 'title')
    const max = POINTS_LIMITS.goodsPointsMost
    if (points < 1 || points > max) throw new Refusal('POINTS_GOODS_POINTS', 'points', { max })
    const data = { title, unit, points, retired }
    if (input.id) {
      const where = { id: requireId(input.id), divisionCode }
      const { count } = await db.pointsGoods.updateMany({ where, data })
      if (count === 0) requireFound(null)
      await record({ subjectType: 'PointsGoods', subjectId: where.id, divisionCode, detail: { points, retired } })
      return { id: where.id }
    }
    if ((await db.pointsGoods.count({ where: { divisionCode } })) >= GOODS_MOST)
      throw new Refusal('POINTS_GOODS_FULL', null, { max: GOODS_MOST })
    const { id } = await db.pointsGoods.create({ data: { divisionCode, ...data } })
    await record({ subjectType: 'PointsGoods', subjectId: id, divisionCode, detail: { points } })
    return { id }
  })
}

/** 入库, or with a negative figure 报损: each a row with its reason. */
export function movePointsStock(context: RequestContext, input: MovePointsStockInput): Outcome {
  return runCommand(context, { action: 'movePointsStock', input }, async ({ db, now, viewer, record }) => {
    const id = await lockPoints(db, viewer.county, 'points_goods', input.id)
    const { divisionCode, stock } = requireFound(await db.pointsGoods.findUnique({ where: { id } }))
    if (!mayReadPoints(viewer, divisionCode)) requireFound(null)
    requireAccess(mayKeepPoints(viewer, divisionCode))
    await requirePointsOn(db, divisionCode)
    const { quantity } = input
    if (quantity === 0 || Math.abs(quantity) > POINTS_LIMITS.quantityMost)
      throw new Refusal('POINTS_QUANTITY', 'quantity')
    if (stock + quantity < 0) throw new Refusal('POINTS_STOCK_SHORT', 'quantity', { stock })
    const reason = requireWords(input.reason, POINTS_LIMITS.reason, 'reason')
    const kind = quantity > 0 ? ('IN' as const) : ('WRITTEN_OFF' as const)
    const person = { personId: viewer.personId, personName: viewer.name }
    await db.pointsStockMove.create({ data: { goodsId: id, kind, quantity, reason, ...person, at: now } })
    await record({ subjectType: 'PointsGoods', subjectId: id, divisionCode, detail: { quantity } })
    return { id }
  })
}
