import type { PointsItem } from '@shared/points/rules'
import { uuidv7 } from 'uuidv7'
import type { Storage } from '../../api/attachment/storage'
import type { CountyCode, CountyTransaction } from '../../api/database/county-database'
import type { Prisma } from '../../api/generated/county/client'
import type { PointsClaimState } from '../../api/generated/county/enums'
import { chinaTime, leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'
import { writeSweptRoad } from './swept-road-picture'

const VILLAGE = '540225101201'

const ITEMS: PointsItem[] = [
  { code: 'P1', title: '参加村里清扫', points: 5, note: '每次半天，由组长记名' },
  { code: 'P2', title: '门前三包，一个月没有脏乱', points: 10, note: '每月看一次' },
  { code: 'P3', title: '帮助邻居收青稞', points: 8, note: '不要工钱的，半天以上' },
  { code: 'P4', title: '参加森林草原防火巡护', points: 6, note: '按值班表，每次' },
]

const GOODS = [
  { title: '洗衣粉', unit: '袋', points: 6, stock: 40 },
  { title: '砖茶', unit: '块', points: 12, stock: 25 },
  { title: '青稞种子', unit: '斤', points: 4, stock: 100 },
]

interface ClaimSeed {
  /** Which of the village's faces, or which household after them. */
  household: number
  item: number
  daysAgo: number
  words: string
  state: PointsClaimState
  /** Declared by the cadre, not by the household. */
  byCadre?: boolean
  verified: number
}

const CLAIMS: ClaimSeed[] = [
  { household: 0, item: 0, daysAgo: 40, words: '和组里一起清了村口水渠', state: 'POSTED', verified: 2 },
  { household: 0, item: 1, daysAgo: 35, words: '十月门前一直干净', state: 'POSTED', byCadre: true, verified: 2 },
  { household: 0, item: 2, daysAgo: 30, words: '帮隔壁收了半天青稞', state: 'POSTED', verified: 2 },
  { household: 0, item: 3, daysAgo: 2, words: '值班巡山一上午', state: 'PUBLISHED', verified: 2 },
  { household: 9, item: 0, daysAgo: 3, words: '扫了第二小组的路', state: 'PUBLISHED', byCadre: true, verified: 2 },
  { household: 10, item: 2, daysAgo: 4, words: '帮次仁家收青稞', state: 'VERIFIED_ONCE', verified: 1 },
  { household: 11, item: 3, daysAgo: 1, words: '值班巡护一上午', state: 'DECLARED', verified: 0 },
  { household: 12, item: 0, daysAgo: 1, words: '清扫村委会门口', state: 'DECLARED', verified: 0 },
]

/** 积分制 of 拉孜村: rules passed, some households taking part, claims on their way, goods on the shelf. */
export async function seedPoints(
  db: CountyTransaction,
  county: CountyCode,
  world: SeedWorld,
  storage: Storage | undefined,
): Promise<void> {
  if (county !== VILLAGE.slice(0, 6)) return
  await new PointsSeeder(db, county, world, storage).write()
}

interface Judge {
  id: string
  name: string
  post: string
}

class PointsSeeder {
  private readonly cadre: Judge
  private readonly judges: Judge[]

  constructor(
    private readonly db: CountyTransaction,
    private readonly county: CountyCode,
    world: SeedWorld,
    private readonly storage: Storage | undefined,
  ) {
    const judges = world.village(VILLAGE).faces.flatMap(({ person, face }) => {
      const { kind, post } = face.office ?? {}
      const own = kind === 'VILLAGE_CADRE' || kind === 'SUPERVISOR'
      return own ? [{ id: person.id, name: person.name, post: post ?? kind }] : []
    })
    const [cadre] = judges
    if (cadre === undefined) throw new Error('The demo has no cadre')
    this.cadre = cadre
    this.judges = judges.slice(1)
  }

  async write(): Promise<void> {
    await this.passRules()
    const households = await this.db.household.findMany({
      where: { divisionCode: VILLAGE },
      include: { persons: { where: { householdRole: 'HEAD' } } },
      orderBy: { number: 'asc' },
      take: 16,
    })
    const taking = households.map(({ id, persons }) => ({ id, head: persons[0] }))
    for (const { id, head } of taking) await this.join(id, head?.id ?? this.cadre.id)
    const photo = this.storage && (await writeSweptRoad(this.db, this.county, VILLAGE, this.cadre.id, this.storage))
    for (const claim of CLAIMS) {
      const household = taking[claim.household]
      if (household?.head) await this.claim(claim, household.id, household.head, photo ? [photo] : [])
    }
    await this.stock(taking[0]?.id ?? '', taking[0]?.head)
  }

  private async passRules(): Promise<void> {
    const passedOn = new Date('2026-03-18')
    const { id: recorderId, name: recorderName, post: recorderPost } = this.cadre
    const reference = '村民代表会议 2026 年第 2 号记录，应到 27 人，实到 24 人，同意 23 人'
    const { id } = await this.db.pointsRules.create({
      data: {
        divisionCode: VILLAGE,
        version: 1,
        items: ITEMS as unknown as Prisma.InputJsonArray,
        publishDays: 5,
        passedOn,
        reference,
        recorderId,
        recorderName,
        recorderPost,
        recordedAt: passedOn,
      },
    })
    const content = { division: VILLAGE, version: 1, items: ITEMS, passedOn, reference }
    await leaf(this.db, 'POINTS_RULES', 'PointsRules', id, content)
  }

  private async join(householdId: string, personId: string): Promise<void> {
    const at = chinaTime(-90, 10)
    await this.db.pointsHousehold.create({
      data: { householdId, divisionCode: VILLAGE, consented: true, changedAt: at },
    })
    await this.db.pointsConsent.create({ data: { householdId, given: true, rulesVersion: 1, personId, at } })
  }

  private async claim(
    seed: ClaimSeed,
    householdId: string,
    head: { id: string; name: string },
    photos: string[],
  ): Promise<void> {
    const item = ITEMS[seed.item]
    if (item === undefined) return
    const { state, daysAgo, words, verified } = seed
    const published = state === 'PUBLISHED' || state === 'POSTED'
    const postedAt = state === 'POSTED' ? chinaTime(-daysAgo + 7, 9) : null
    const by = seed.byCadre ? this.cadre : { ...head, post: '' }
    const { id } = await this.db.pointsClaim.create({
      data: {
        divisionCode: VILLAGE,
        householdId,
        rulesVersion: 1,
        itemCode: item.code,
        itemTitle: item.title,
        points: item.points,
        doneOn: new Date(chinaTime(-daysAgo, 12).toISOString().slice(0, 10)),
        words,
        attachmentIds: seed.byCadre ? photos : [],
        declarerId: by.id,
        declarerName: by.name,
        declarerPost: by.post,
        state,
        createdAt: chinaTime(-daysAgo, 15),
        publishedAt: published ? chinaTime(-daysAgo + 1, 16) : null,
        objectionUntil: published ? chinaTime(-daysAgo + 6, 16) : null,
        postedAt,
        verifications: {
          create: this.judges
            .filter((judge) => judge.id !== by.id)
            .slice(0, verified)
            .map((judge, index) => ({
              personId: judge.id,
              personName: judge.name,
              personPost: judge.post,
              words: '到现场看过，属实',
              attachmentIds: index === 0 && !seed.byCadre ? photos : [],
              at: chinaTime(-daysAgo + index, 16),
            })),
        },
      },
    })
    if (postedAt !== null) {
      const entry = { divisionCode: VILLAGE, householdId, kind: 'EARNED' as const, points: item.points }
      await this.db.pointsEntry.create({ data: { ...entry, title: item.title, claimId: id, at: postedAt } })
    }
  }

  private async stock(householdId: string, head: { id: string; name: string } | undefined): Promise<void> {
    const person = { personId: this.cadre.id, personName: this.cadre.name }
    for (const { stock, ...goods } of GOODS) {
      const { id: goodsId } = await this.db.pointsGoods.create({ data: { divisionCode: VILLAGE, ...goods } })
      const reason = '用村集体收入采购，票据已登记'
      await this.db.pointsStockMove.create({
        data: { goodsId, kind: 'IN', quantity: stock, reason, ...person, at: chinaTime(-60, 11) },
      })
      if (goods.title === '洗衣粉' && head) await this.redeem(goodsId, goods, householdId, head)
    }
  }

  private async redeem(
    goodsId: string,
    { title, points }: { title: string; points: number },
    householdId: string,
    { id: redeemerId, name: redeemerName }: { id: string; name: string },
  ): Promise<void> {
    const redemptionId = uuidv7()
    const at = chinaTime(-1, 10)
    const common = { divisionCode: VILLAGE, householdId }
    await this.db.pointsRedemption.create({
      data: {
        id: redemptionId,
        ...common,
        goodsId,
        goodsTitle: title,
        quantity: 1,
        points,
        redeemerId,
        redeemerName,
        redeemedAt: at,
      },
    })
    await this.db.pointsEntry.create({
      data: { ...common, kind: 'REDEEMED', points: -points, title, redemptionId, personId: redeemerId, at },
    })
    const person = { personId: redeemerId, personName: redeemerName }
    await this.db.pointsStockMove.create({ data: { goodsId, kind: 'OUT', quantity: -1, redemptionId, ...person, at } })
  }
}
