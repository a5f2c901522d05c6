import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { postDueClaims } from '../../api/points/post-due'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { writePhoto } from '../voucher/voucher-world'
import { codes, points } from './points-api'
import { credit, ITEMS, passRules, settle, sums, takePart, writeClaim, writeGoods } from './points-world'

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

describe('积分制', () => {
  let api: TestApi
  let county: CountyCode
  let database: CountyDatabase
  let cast: Cast
  let home: string
  const token: Record<string, string> = {}

  beforeEach(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    home = await settle(database, cast, cast.villager, '001')
    await settle(database, cast, cast.cadre, '002')
    api = await startTestApi(county)
    for (const role of ['cadre', 'supervisor', 'representative', 'countyStaff'] as const)
      token[role] = await api.loginAs(cast[role].personId, cast[role].officeId)
    token.villager = await api.loginAs(cast.villager.personId)
    token.second = await api.loginAs(cast.secondVillager.personId)
  })
  afterEach(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const run = (by: string, name: string, input: object) => points(api, token[by] ?? '', name, input)
  const rules = (more: object = {}) => ({
    division: cast.village,
    baseVersion: 0,
    items: ITEMS.map(({ title, points: each, note }) => ({ title, points: each, note })),
    publishDays: 3,
    passedOn: '2026-03-01',
    reference: '村民代表会议 2026-3 号',
    ...more,
  })
  const deed = (more: object = {}) => ({
    itemCode: 'P1',
    doneOn: today(),
    words: '扫了村道',
    attachmentIds: [],
    ...more,
  })
  const open = async () => {
    await passRules(database, cast.village)
    await takePart(database, cast.village, home)
  }

  test('is off until the assembly passed rules and the household agreed', async () => {
    expect(codes(await run('villager', 'declarePoints', deed()))).toEqual(['POINTS_OFF'])
    expect(codes(await run('villager', 'setPointsConsent', { given: true }))).toEqual(['POINTS_OFF'])
    expect(codes(await run('villager', 'adoptPointsRules', rules()))).toEqual(['FORBIDDEN'])
    const { programme } = await run('cadre', 'adoptPointsRules', rules())
    expect(programme).toMatchObject({ on: true, rules: { version: 1, items: [{ code: 'P1' }, { code: 'P2' }] } })
    expect(codes(await run('villager', 'declarePoints', deed()))).toEqual(['POINTS_NO_CONSENT'])
    expect((await run('villager', 'setPointsConsent', { given: true })).household).toMatchObject({ balance: 0 })
    expect((await run('villager', 'declarePoints', deed())).claim).toMatchObject({ state: 'DECLARED', points: 5 })
    const leaves = await database.transparencyLeaf.findMany({ select: { type: true, version: true } })
    expect(leaves).toEqual([{ type: 'POINTS_RULES', version: 1 }])
  })

  test('refuses rules that hang benefits on points, and rules written on an older version', async () => {
    const wrong = rules({ publishDays: 2, items: [{ title: '参加选举', points: 0, note: '' }] })
    expect(codes(await run('cadre', 'adoptPointsRules', wrong))).toEqual([
      'POINTS_PUBLISH_DAYS',
      'POINTS_BENEFIT',
      'POINTS_ITEM_POINTS',
    ])
    await run('cadre', 'adoptPointsRules', rules())
    expect(codes(await run('cadre', 'adoptPointsRules', rules()))).toEqual(['POINTS_RULES_CHANGED'])
    const items = [
      { code: 'P2', title: '门前三包', points: 30, note: '' },
      { title: '照看老人', points: 10, note: '' },
    ]
    const { programme } = await run('cadre', 'adoptPointsRules', rules({ baseVersion: 1, items }))
    expect(programme?.rules?.items.map(({ code }) => code)).toEqual(['P2', 'P3'])
  })

  test('a claim needs two others, a photo and the days of its publication before it counts', async () => {
    await open()
    const { claim } = await run('villager', 'declarePoints', deed())
    const id = claim?.id ?? ''
    expect(codes(await run('villager', 'declarePoints', deed()))).toEqual(['POINTS_CLAIMED_ALREADY'])
    const look = { id, words: '去看过', attachmentIds: [] as string[] }
    expect(codes(await run('villager', 'verifyPoints', look))).toEqual(['FORBIDDEN'])
    expect((await run('representative', 'verifyPoints', look)).claim).toMatchObject({ state: 'VERIFIED_ONCE' })
    expect(codes(await run('representative', 'verifyPoints', look))).toEqual(['POINTS_VERIFIED_ALREADY'])
    expect(codes(await run('supervisor', 'verifyPoints', look))).toEqual(['POINTS_PHOTO_REQUIRED'])
    const attachmentIds = [await writePhoto(database, cast)]
    const { claim: published } = await run('supervisor', 'verifyPoints', { ...look, attachmentIds })
    expect(published).toMatchObject({ state: 'PUBLISHED', verificationsMissing: 0 })
    expect(await postDueClaims(database, county, inDays(2.9))).toBe(0)
    expect(await postDueClaims(database, county, inDays(3.1))).toBe(1)
    expect(await postDueClaims(database, county, inDays(3.2))).toBe(0)
    const entries = await database.pointsEntry.findMany({ select: { kind: true, points: true, claimId: true } })
    expect(entries).toEqual([{ kind: 'EARNED', points: 5, claimId: id }])
    expect(await database.auditEntry.count({ where: { subjectId: id, action: 'postPoints' } })).toBe(1)
  })

  test('neither the household, its relatives nor who declared it judges it', async () => {
    await open()
    const own = await database.person.findUniqueOrThrow({ where: { id: cast.cadre.personId } })
    await takePart(database, cast.village, own.householdId ?? '')
    const ofCadre = await writeClaim(database, cast.village, own.householdId ?? '')
    const look = (id: string) => ({ id, words: '去看过', attachmentIds: [] })
    expect(codes(await run('cadre', 'verifyPoints', look(ofCadre.id)))).toEqual(['POINTS_OWN_HOUSEHOLD'])
    await database.kinship.create({
      data: { personId: cast.supervisor.personId, relativeId: cast.villager.personId, kind: 'SIBLING' },
    })
    const { id } = await writeClaim(database, cast.village, home, { declarerId: cast.representative.personId })
    expect(codes(await run('supervisor', 'verifyPoints', look(id)))).toEqual(['POINTS_RELATIVE'])
    expect(codes(await run('representative', 'rejectPoints', { id, reason: '没做' }))).toEqual([
      'POINTS_OWN_DECLARATION',
    ])
    expect((await run('cadre', 'verifyPoints', look(id))).claim?.state).toBe('VERIFIED_ONCE')
  })

  test('an objection holds the posting back until the supervisors answered; right, the claim ends', async () => {
    await open()
    const past = { state: 'PUBLISHED' as const, objectionUntil: inDays(-1) }
    const late = await writeClaim(database, cast.village, home, past)
    expect(codes(await run('second', 'objectToPoints', { id: late.id, text: '没看见' }))).toEqual([
      'POINTS_OBJECTION_OVER',
    ])
    const claim = await writeClaim(database, cast.village, home, { state: 'PUBLISHED', doneOn: '2026-11-02' })
    const { claim: objected } = await run('second', 'objectToPoints', { id: claim.id, text: '那天没人扫' })
    const objection = objected?.objections[0]?.id ?? ''
    expect(codes(await run('second', 'objectToPoints', { id: claim.id, text: '再说一次' }))).toEqual([
      'POINTS_OBJECTED_ALREADY',
    ])
    expect(await postDueClaims(database, county, inDays(5))).toBe(1)
    expect(await database.pointsEntry.findMany({ select: { claimId: true } })).toEqual([{ claimId: late.id }])
    const answer = { id: objection, upheld: true, answer: '查过，当天没有扫' }
    expect(codes(await run('cadre', 'answerPointsObjection', answer))).toEqual(['FORBIDDEN'])
    const { claim: ended } = await run('supervisor', 'answerPointsObjection', answer)
    expect(ended).toMatchObject({ state: 'REJECTED', endedReason: answer.answer })
    expect(await postDueClaims(database, county, inDays(9))).toBe(0)
  })

  test('a reversal is an entry, takes what is left, and nobody owes points', async () => {
    await open()
    const claim = await writeClaim(database, cast.village, home, { state: 'PUBLISHED', points: 20 })
    expect(codes(await run('supervisor', 'reversePoints', { claimId: claim.id, reason: '登记错了' }))).toEqual([
      'POINTS_NOT_POSTED',
    ])
    await postDueClaims(database, county, inDays(2))
    const goodsId = await writeGoods(database, cast.village, 15, 5)
    expect((await run('villager', 'redeemPoints', { goodsId, quantity: 1 })).redemption).toMatchObject({ points: 15 })
    const reversal = { claimId: claim.id, reason: '登记错了' }
    expect((await run('supervisor', 'reversePoints', reversal)).waived).toBe(15)
    expect(codes(await run('supervisor', 'reversePoints', reversal))).toEqual(['POINTS_REVERSED_ALREADY'])
    expect((await sums(database)).balances).toEqual([{ kept: 0, summed: 0 }])
  })

  test('leaving hides the balance and loses nothing', async () => {
    await open()
    await credit(database, cast.village, home, 30)
    const left = await run('villager', 'setPointsConsent', { given: false })
    expect(left.household).toEqual({ consented: false, balance: null, entries: null })
    const goodsId = await writeGoods(database, cast.village, 5, 5)
    expect(codes(await run('villager', 'redeemPoints', { goodsId, quantity: 1 }))).toEqual(['POINTS_NO_CONSENT'])
    const back = await run('villager', 'setPointsConsent', { given: true })
    expect(back.household).toEqual({ consented: true, balance: 30, entries: [{ points: 30 }] })
    expect(await database.pointsConsent.count()).toBe(2)
  })

  test('switched off by the county, the doors close and the records stay', async () => {
    await open()
    await credit(database, cast.village, home, 30)
    await writeClaim(database, cast.village, home, { state: 'PUBLISHED' })
    const off = { division: cast.village.slice(0, 6), on: false, reason: '全县先停下来查一查' }
    expect((await run('countyStaff', 'switchPoints', off)).programme).toMatchObject({ on: false })
    expect(codes(await run('cadre', 'switchPoints', { division: cast.village, on: true, reason: '再开' }))).toEqual([
      'POINTS_OFF_BY_COUNTY',
    ])
    const read = `query ($division: ID!) { pointsProgramme(division: $division) { on offReason availableActions }
      pointsClaims(division: $division, state: PUBLISHED) { nodes { id } } }`
    const { data } = await api.send<{
      pointsProgramme: { on: boolean; offReason: string }
      pointsClaims: { nodes: object[] }
    }>(read, { division: cast.village }, token.villager)
    expect(data?.pointsProgramme).toEqual({ on: false, offReason: off.reason, availableActions: [] })
    expect(data?.pointsClaims.nodes).toEqual([])
    expect(await postDueClaims(database, county, inDays(5))).toBe(0)
    await run('countyStaff', 'switchPoints', { ...off, on: true })
    expect(await postDueClaims(database, county, inDays(5))).toBe(1)
    expect((await sums(database)).balances).toEqual([{ kept: 35, summed: 35 }])
  })

  test('goods are no money, and a cadre hands over nothing to the own household', async () => {
    await open()
    const goods = { division: cast.village, title: '超市购物卡', unit: '张', points: 5, retired: false }
    expect(codes(await run('cadre', 'savePointsGoods', goods))).toEqual(['POINTS_NO_CASH'])
    const saved = await run('cadre', 'savePointsGoods', { ...goods, title: '洗衣粉', unit: '袋' })
    const goodsId = saved.goods?.id ?? ''
    const move = { id: goodsId, reason: '采购' }
    expect(codes(await run('cadre', 'movePointsStock', { ...move, quantity: -1 }))).toEqual(['POINTS_STOCK_SHORT'])
    expect((await run('cadre', 'movePointsStock', { ...move, quantity: 2 })).goods?.stock).toBe(2)
    await credit(database, cast.village, home, 9)
    expect(codes(await run('villager', 'redeemPoints', { goodsId, quantity: 2 }))).toEqual(['POINTS_BALANCE_SHORT'])
    const { redemption } = await run('villager', 'redeemPoints', { goodsId, quantity: 1 })
    const id = redemption?.id ?? ''
    const own = await database.person.findUniqueOrThrow({ where: { id: cast.cadre.personId } })
    await credit(database, cast.village, own.householdId ?? '', 9)
    const forOwn = { goodsId, quantity: 1, householdId: own.householdId }
    expect(codes(await run('cadre', 'redeemPoints', forOwn))).toEqual(['POINTS_OWN_REDEMPTION'])
    expect((await run('cadre', 'handOverPointsGoods', { id })).redemption?.handedAt).not.toBeNull()
    expect(codes(await run('villager', 'cancelPointsRedemption', { id }))).toEqual(['POINTS_REDEMPTION_ENDED'])
    const again = await run('cadre', 'redeemPoints', { goodsId, quantity: 1, householdId: home })
    expect(codes(again)).toEqual(['POINTS_BALANCE_SHORT'])
  })
})
