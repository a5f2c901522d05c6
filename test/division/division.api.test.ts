import { type CountyCode, directoryDatabase } from '../../api/database/county-database'
import { forgetDivisions } from '../../api/division/division-directory'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'

interface Place {
  code: string
  name: string
}

describe('places to choose from before login', () => {
  let api: TestApi
  let county: CountyCode

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
    const db = directoryDatabase()
    await db.tenant.create({ data: { countyCode: county, name: '余江区' } })
    await db.division.createMany({
      data: [
        { code: county.slice(0, 4), name: '鹰潭市', level: 'PREFECTURE' },
        { code: county, name: '余江区', level: 'COUNTY' },
        { code: `${county}102`, name: '潢溪镇', level: 'TOWNSHIP', parentCode: county },
        { code: `${county}101`, name: '锦江镇', level: 'TOWNSHIP', parentCode: county },
        { code: `${county}101200`, name: '三宋村民委员会', level: 'VILLAGE', parentCode: `${county}101` },
        { code: `${county}101001`, name: '站前社区居民委员会', level: 'VILLAGE', parentCode: `${county}101` },
        // A county of which names are known, but which does not live here.
        { code: '110101', name: '东城区', level: 'COUNTY' },
      ],
    })
    forgetDivisions()
    api = await startTestApi(county)
  })
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const children = async (parent: string) => {
    const { data } = await api.send<{ divisions: Place[] }>(
      'query ($parent: ID!) { divisions(parent: $parent) { code name } }',
      { parent },
    )
    return data?.divisions.map(({ name }) => name)
  }
  const byCode = async (code: string) => {
    const { data } = await api.send<{ divisionByCode: (Place & { fullName: string }) | null }>(
      'query ($code: ID!) { divisionByCode(code: $code) { code name fullName } }',
      { code },
    )
    return data?.divisionByCode
  }

  test.each(['', 'x', '110101', '99', `${'9'.repeat(40)}`])('no place hangs below %j', async (parent) => {
    expect(await children(parent)).toEqual([])
    expect(await byCode(parent)).toBeNull()
  })

  test('counties carry their prefecture', async () => {
    const { data } = await api.send<{ counties: Place[] }>('{ counties { code name } }')
    expect(data?.counties).toEqual([{ code: county, name: '鹰潭市 余江区' }])
  })

  test('townships, then villages, by code and by the name people use', async () => {
    expect(await children(county)).toEqual(['锦江镇', '潢溪镇'])
    expect(await children(`${county}101`)).toEqual(['站前社区', '三宋村'])
    expect(await children(`${county}101200`)).toEqual([])
  })

  test('a code leads to its place with the way there', async () => {
    expect(await byCode(`${county}101200`)).toMatchObject({ name: '三宋村', fullName: '余江区 锦江镇 三宋村' })
  })
})
