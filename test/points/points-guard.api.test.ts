import { type CountyCode, type CountyDatabase, countyDatabase, countySql } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { codes, points } from './points-api'
import { credit, passRules, settle, sums, writeGoods } from './points-world'

describe('积分 under load and against the database', () => {
  let api: TestApi
  let county: CountyCode
  let database: CountyDatabase
  let cast: Cast

  beforeEach(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    await passRules(database, cast.village)
    api = await startTestApi(county)
  })
  afterEach(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  test('of 32 redemptions at once as many go through as there are goods', async () => {
    const goodsId = await writeGoods(database, cast.village, 5, 10)
    const tokens: string[] = []
    for (let index = 0; index < 16; index += 1) {
      const person = await createPerson(database, { name: `试户${index}`, division: cast.village })
      await credit(database, cast.village, await settle(database, cast, person, `1${index}`), 7)
      const own = await api.loginAs(person.personId)
      tokens.push(own, own)
    }
    const done = await Promise.all(tokens.map((own) => points(api, own, 'redeemPoints', { goodsId, quantity: 1 })))
    expect(done.filter(({ redemption }) => redemption).length).toBe(10)
    const refused = done.flatMap(codes)
    expect(refused.length).toBe(22)
    expect(refused.filter((code) => code !== 'POINTS_STOCK_SHORT' && code !== 'POINTS_BALANCE_SHORT')).toEqual([])
    const { balances, stocks } = await sums(database)
    expect(stocks).toEqual([{ kept: 0, summed: 0 }])
    expect(balances.every(({ kept, summed }) => kept === summed && kept >= 0)).toBe(true)
    expect(balances.filter(({ kept }) => kept === 2).length).toBe(10)
  })

  test('the database lets nobody edit an entry, owe points or make up a balance', async () => {
    const home = await settle(database, cast, cast.villager, '001')
    await credit(database, cast.village, home, 10)
    const table = (name: string) => countySql(county, `{county}.${name}`)
    const write = (sql: string) => sharedPool().query(sql)
    await expect(write(`UPDATE ${table('points_entry')} SET points = 99`)).rejects.toThrow(/append-only/)
    await expect(write(`DELETE FROM ${table('points_entry')}`)).rejects.toThrow(/append-only/)
    await expect(write(`TRUNCATE ${table('points_entry')}`)).rejects.toThrow(/append-only/)
    await expect(write(`UPDATE ${table('points_household')} SET balance = 99`)).rejects.toThrow(/sum of its entries/)
    const spent = `('${cast.village}', '${home}', 'REDEEMED', '洗衣粉', -11, now(), gen_random_uuid())`
    const columns = '(division_code, household_id, kind, title, points, at, id)'
    await expect(write(`INSERT INTO ${table('points_entry')} ${columns} VALUES ${spent}`)).rejects.toThrow(
      /points_household_balance/,
    )
    const goodsId = await writeGoods(database, cast.village, 5, 1)
    const out = `('${goodsId}', 'OUT', -2, '${home}', '试', now(), gen_random_uuid())`
    const move = '(goods_id, kind, quantity, person_id, person_name, at, id)'
    await expect(write(`INSERT INTO ${table('points_stock_move')} ${move} VALUES ${out}`)).rejects.toThrow(
      /points_goods_stock/,
    )
    await expect(write(`DELETE FROM ${table('points_stock_move')}`)).rejects.toThrow(/append-only/)
  })
})
