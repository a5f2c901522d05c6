import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { postDueClaims } from '../../api/points/post-due'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { writePhoto } from '../voucher/voucher-world'
import { codes, points } from './points-api'
import { passRules, settle, sums, takePart, writeGoods } from './points-world'

/** Numbers of its own for each seed: a failure is found again by the seed in the test's name. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const STEPS = 60

describe('any sequence of declare, verify, object, post, reverse and redeem', () => {
  let api: TestApi
  let county: CountyCode
  let database: CountyDatabase
  let cast: Cast
  let photo: string
  const households: string[] = []
  const token: Record<string, string> = {}

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    await passRules(database, cast.village)
    api = await startTestApi(county)
    for (const index of [0, 1, 2]) {
      const person = await createPerson(database, { name: `试户${index}`, division: cast.village })
      const household = await settle(database, cast, person, `00${index}`)
      await takePart(database, cast.village, household)
      households.push(household)
      token[`home${index}`] = await api.loginAs(person.personId)
    }
    for (const role of ['cadre', 'supervisor', 'representative'] as const)
      token[role] = await api.loginAs(cast[role].personId, cast[role].officeId)
    photo = await writePhoto(database, cast)
  })
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const run = (by: string, name: string, input: object) => points(api, token[by] ?? '', name, input)

  async function step(pick: (below: number) => number, goods: readonly string[], days: number): Promise<string[]> {
    const home = `home${pick(3)}`
    const claims = await database.pointsClaim.findMany({ select: { id: true, state: true }, orderBy: { id: 'asc' } })
    const inState = (states: string[]) => claims.filter(({ state }) => states.includes(state))
    const one = (states: string[]) => inState(states)[pick(Math.max(1, inState(states).length))]?.id ?? goods[0] ?? ''
    const goodsId = goods[pick(goods.length)] ?? ''
    const verifier = ['cadre', 'supervisor', 'representative'][pick(3)] ?? 'cadre'
    const moves: (() => Promise<string[]>)[] = [
      async () => {
        const doneOn = new Date(Date.now() - pick(50) * 86_400_000).toISOString().slice(0, 10)
        const deed = { itemCode: pick(2) === 0 ? 'P1' : 'P2', doneOn, words: '做了', attachmentIds: [] }
        return codes(await run(home, 'declarePoints', deed))
      },
      async () => {
        const id = one(['DECLARED', 'VERIFIED_ONCE'])
        return codes(await run(verifier, 'verifyPoints', { id, words: '看过', attachmentIds: [photo] }))
      },
      async () => {
        const id = one(['PUBLISHED'])
        const { claim, userErrors } = await run(home, 'objectToPoints', { id, text: '不对' })
        const objection = claim?.objections.at(-1)?.id
        if (objection === undefined) return userErrors.map(({ code }) => code)
        const answer = { id: objection, upheld: pick(2) === 0, answer: '查过' }
        return codes(await run('supervisor', 'answerPointsObjection', answer))
      },
      async () => {
        await postDueClaims(database, county, new Date(Date.now() + days * 86_400_000))
        return []
      },
      async () => codes(await run('supervisor', 'reversePoints', { claimId: one(['POSTED']), reason: '错了' })),
      async () => codes(await run(home, 'redeemPoints', { goodsId, quantity: 1 + pick(2) })),
      async () => codes(await run('cadre', 'movePointsStock', { id: goodsId, quantity: pick(5) - 2, reason: '盘点' })),
      async () => {
        const redemption = await database.pointsRedemption.findFirst({ where: { cancelledAt: null, handedAt: null } })
        const name = pick(2) === 0 ? 'cancelPointsRedemption' : 'handOverPointsGoods'
        return codes(await run('cadre', name, { id: redemption?.id ?? goodsId }))
      },
      async () => codes(await run(home, 'setPointsConsent', { given: pick(4) > 0 })),
    ]
    // The way to points is long: its steps come up more often.
    const often = [0, 0, 1, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 8]
    return (await moves[often[pick(often.length)] ?? 0]?.()) ?? []
  }

  test.each([1, 20_261_122, 77])(
    'seed %i keeps balances and stock at or above zero and equal to their sums',
    async (seed) => {
      const pick = numbers(seed)
      const goods = [await writeGoods(database, cast.village, 4, 3), await writeGoods(database, cast.village, 9, 2)]
      const refusals = new Set<string>()
      for (let index = 0; index < STEPS; index += 1) {
        for (const code of await step(pick, goods, 4 + index)) refusals.add(code)
        const { balances, stocks } = await sums(database)
        for (const { kept, summed } of [...balances, ...stocks]) expect([kept >= 0, kept]).toEqual([true, summed])
      }
      expect([...refusals].filter((code) => !code.startsWith('POINTS_') && code !== 'NOT_FOUND')).toEqual([])
      expect(await database.pointsEntry.count()).toBeGreaterThan(0)
      const posted = await database.pointsClaim.count({ where: { state: 'POSTED' } })
      expect(await database.pointsEntry.count({ where: { kind: 'EARNED' } })).toBe(posted)
    },
  )
})
