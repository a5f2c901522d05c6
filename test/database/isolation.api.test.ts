import {
  type CountyCode,
  countyDatabase,
  countySql,
  parseCountyCode,
  queryCounty,
} from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'

const group = (county: CountyCode, number: number) => ({
  divisionCode: `${county}100200`,
  name: `${county}第${number}组`,
  number,
})
const NAMES = 'SELECT name FROM {county}.village_group ORDER BY number'

test.each(['36060', '3606030', '36060a', '360603"; DROP SCHEMA directory; --', ''])('"%s" is no county', (code) => {
  expect(() => parseCountyCode(code)).toThrow('is not the six-digit code of a county')
})

describe('two counties', () => {
  beforeAll(() => testDatabase())
  afterAll(() => closeTestDatabase())

  const twoCounties = async () => [await freshCounty(), await freshCounty()] as const

  // One after the other takes the same connection, on which a name means the statement it was first given to.
  test('do not see each other through Prisma, on one connection', async () => {
    const [here, there] = await twoCounties()
    await countyDatabase(here).villageGroup.create({ data: group(here, 1) })
    expect(await countyDatabase(there).villageGroup.findMany()).toEqual([])
    expect(await countyDatabase(here).villageGroup.findMany()).toMatchObject([group(here, 1)])
    expect(await countyDatabase(there).villageGroup.count()).toBe(0)
    await countyDatabase(there).villageGroup.deleteMany()
    expect(await countyDatabase(here).villageGroup.count()).toBe(1)
  })

  test('do not see each other in transactions at the same time', async () => {
    const [here, there] = await twoCounties()
    const counties = [here, there, here, there]
    const seen = await Promise.all(
      counties.map((county, at) =>
        countyDatabase(county).$transaction(async (db) => {
          await db.villageGroup.create({ data: group(county, at) })
          const groups = await db.villageGroup.findMany()
          return [...new Set(groups.map(({ name }) => name.slice(0, 6)))]
        }),
      ),
    )
    expect(seen).toEqual(counties.map((county) => [county]))
  })

  test('do not see each other through statements of one name', async () => {
    const [here, there] = await twoCounties()
    await countyDatabase(here).villageGroup.create({ data: group(here, 1) })
    expect(await queryCounty(here, 'names', NAMES)).toEqual([{ name: `${here}第1组` }])
    expect(await queryCounty(there, 'names', NAMES)).toEqual([])
    const { rows } = await sharedPool().query("SELECT 1 FROM pg_prepared_statements WHERE name LIKE 'names_%'")
    expect(rows).toHaveLength(2)
  })

  test('may not give one name to two statements', async () => {
    const county = parseCountyCode('360603')
    await queryCounty(county, 'count', 'SELECT count(*) FROM {county}.person')
    await expect(queryCounty(county, 'count', 'SELECT 1')).rejects.toThrow('Two statements are called "count"')
  })

  test('share the directory', () => {
    expect(countySql(parseCountyCode('360603'), 'SELECT 1 FROM {county}.person, {directory}.division')).toBe(
      'SELECT 1 FROM "county_360603".person, "directory".division',
    )
  })
})

describe('hand-written SQL', () => {
  let county: CountyCode

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
  })
  afterAll(() => closeTestDatabase())

  test('reads days and whole numbers the way Prisma does, wherever the machine is', async () => {
    const text =
      "SELECT '2026-11-22'::date AS day, '2026-11-22 08:00'::timestamp AS local, count(*) AS count FROM {county}.person"
    expect(await queryCounty(county, 'readings', text)).toEqual([
      { day: new Date('2026-11-22T00:00:00Z'), local: new Date('2026-11-22T08:00:00Z'), count: 0 },
    ])
  })

  test('refuses a whole number that a number cannot hold', async () => {
    await expect(queryCounty(county, 'too-big', 'SELECT 9007199254740993 AS fen')).rejects.toThrow('too big')
  })

  test('finds Chinese words by trigrams', async () => {
    const text = "SELECT '村务监督委员会' LIKE '%监督委%' AND cardinality(show_trgm('村务监督')) > 0 AS found"
    expect(await queryCounty(county, 'trigrams', text)).toEqual([{ found: true }])
  })
})
