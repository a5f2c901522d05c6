import type { CountyDatabase } from '../../api/database/county-database'
import type { PointsClaimState } from '../../api/generated/county/enums'
import type { Cast, TestPerson } from '../support/people'

export const ITEMS = [
  { code: 'P1', title: '参加村里清扫', points: 5, note: '每次半天' },
  { code: 'P2', title: '门前三包', points: 20, note: '每月看一次' },
]

/** A household of the village with the person as its head. */
export async function settle(
  db: CountyDatabase,
  { village, groupId }: Cast,
  { personId }: TestPerson,
  number: string,
  division = village,
): Promise<string> {
  const group = division === village ? groupId : null
  const { id } = await db.household.create({ data: { divisionCode: division, groupId: group, number } })
  await db.person.update({ where: { id: personId }, data: { householdId: id, householdRole: 'HEAD' } })
  return id
}

/** Rules as the assembly passed them, straight in the database; none when there are some. */
export async function passRules(db: CountyDatabase, village: string): Promise<void> {
  if ((await db.pointsRules.count({ where: { divisionCode: village } })) > 0) return
  await db.pointsRules.create({
    data: {
      divisionCode: village,
      version: 1,
      items: ITEMS,
      publishDays: 3,
      passedOn: new Date('2026-03-01'),
      reference: '村民代表会议 2026-3 号',
      recorderId: '00000000-0000-7000-8000-000000000001',
      recorderName: '试村干',
      recorderPost: 'VILLAGE_DIRECTOR',
      recordedAt: new Date(),
    },
  })
}

export async function takePart(db: CountyDatabase, village: string, householdId: string): Promise<void> {
  await db.pointsHousehold.upsert({
    where: { householdId },
    create: { householdId, divisionCode: village, consented: true, changedAt: new Date() },
    update: { consented: true },
  })
}

interface Claiming {
  state?: PointsClaimState
  declarerId?: string
  points?: number
  objectionUntil?: Date
  doneOn?: string
}

/** A claim straight in the database. */
export async function writeClaim(db: CountyDatabase, village: string, householdId: string, claiming: Claiming = {}) {
  const { state = 'DECLARED', declarerId = '00000000-0000-7000-8000-000000000002', points = 5 } = claiming
  return db.pointsClaim.create({
    data: {
      divisionCode: village,
      householdId,
      rulesVersion: 1,
      itemCode: 'P1',
      itemTitle: '参加村里清扫',
      points,
      doneOn: new Date(claiming.doneOn ?? '2026-11-01'),
      words: '扫了村道',
      attachmentIds: [],
      declarerId,
      declarerName: '试某人',
      state,
      publishedAt: state === 'PUBLISHED' ? new Date() : null,
      objectionUntil: claiming.objectionUntil ?? (state === 'PUBLISHED' ? new Date(Date.now() + 86_400_000) : null),
    },
  })
}

/** Points on the account, through an entry as all points are. */
export async function credit(db: CountyDatabase, village: string, householdId: string, points: number): Promise<void> {
  await takePart(db, village, householdId)
  const entry = {
    divisionCode: village,
    householdId,
    kind: 'EARNED' as const,
    points,
    title: '门前三包',
    at: new Date(),
  }
  await db.pointsEntry.create({ data: entry })
}

/** Goods with a stock, through a move as all stock is. */
export async function writeGoods(db: CountyDatabase, village: string, points: number, stock: number): Promise<string> {
  const { id } = await db.pointsGoods.create({ data: { divisionCode: village, title: '洗衣粉', unit: '袋', points } })
  const person = { personId: '00000000-0000-7000-8000-000000000001', personName: '试村干' }
  if (stock > 0)
    await db.pointsStockMove.create({ data: { goodsId: id, kind: 'IN', quantity: stock, ...person, at: new Date() } })
  return id
}

/** Every household's balance and every kind's stock beside the sums of their rows, as the database holds them. */
export async function sums(db: CountyDatabase) {
  const accounts = await db.pointsHousehold.findMany()
  const goods = await db.pointsGoods.findMany()
  const entries = await db.pointsEntry.groupBy({ by: ['householdId'], _sum: { points: true } })
  const moves = await db.pointsStockMove.groupBy({ by: ['goodsId'], _sum: { quantity: true } })
  return {
    balances: accounts.map(({ householdId, balance }) => ({
      kept: balance,
      summed: entries.find((entry) => entry.householdId === householdId)?._sum.points ?? 0,
    })),
    stocks: goods.map(({ id, stock }) => ({
      kept: stock,
      summed: moves.find((move) => move.goodsId === id)?._sum.quantity ?? 0,
    })),
  }
}
