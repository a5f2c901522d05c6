import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { powerInput } from './register-world'

const REVISE = 'mutation ($input: ReviseMicroPowerInput!) { reviseMicroPower(input: $input) { userErrors { code } } }'
const DEVIATIONS = `query ($division: ID!, $code: ID) { powerDeviations(division: $division, code: $code) {
  code version reason differs division { code } } }`

interface Answer {
  powerDeviations: { code: string; reason: string; differs: string[]; division: { code: string } }[]
}

describe('villages that deviate from the county’s power list', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let token: Record<'cadre' | 'countyStaff' | 'townshipStaff', string>
  let county: CountyCode

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    const login = (role: keyof typeof token) => api.loginAs(cast[role].personId, cast[role].officeId)
    token = {
      cadre: await login('cadre'),
      countyStaff: await login('countyStaff'),
      townshipStaff: await login('townshipStaff'),
    }
  }, 60_000)
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const revise = async (as: keyof typeof token, division: string, change: object) => {
    const content = powerInput('S03', change)
    const input = { idempotencyKey: newKey(), division, code: 'S03', baseVersion: 0, reason: '本村情况不同', content }
    const { data } = await api.send<{ reviseMicroPower: { userErrors: object[] } }>(REVISE, { input }, token[as])
    expect(data?.reviseMicroPower.userErrors).toEqual([])
  }
  const read = async (as: keyof typeof token, division: string, code: string | null = null) =>
    api.send<Answer>(DEVIATIONS, { division, code }, token[as])

  test('are for who oversees them; an unknown item is not found', async () => {
    expect((await read('cadre', county)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await read('townshipStaff', county)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await read('countyStaff', county, 'X99')).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('are named with what differs from the county’s wording in force, and no longer once the county says the same', async () => {
    await revise('cadre', cast.village, { owner: '村妇联主席' })
    const found = (await read('townshipStaff', cast.village.slice(0, 9))).data?.powerDeviations
    expect(found).toMatchObject([{ code: 'S03', reason: '本村情况不同', division: { code: cast.village } }])
    expect(found?.[0]?.differs).toContain('owner')
    expect((await read('countyStaff', county, 'S04')).data?.powerDeviations).toEqual([])
    await revise('countyStaff', county, { owner: '村妇联主席' })
    expect((await read('countyStaff', county)).data?.powerDeviations).toEqual([])
  })
})
