import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { writeDisclosure, writeReview } from '../disclosure/disclosure-world'
import { JOURNAL } from '../disclosure/journal-sample'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { readPages } from './read-pdf'

const ADDRESS = `query ($id: ID!, $version: Int!, $size: PaperSize!) {
  disclosurePrintAddress(id: $id, version: $version, size: $size) }`
const PERIOD = `query ($division: ID!, $period: String!, $kind: DisclosureKind) {
  periodPrintAddress(division: $division, period: $period, kind: $kind, size: A4) }`

interface Addresses {
  disclosurePrintAddress: string
  periodPrintAddress: string
}

describe('printing what was published', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let villager: string
  let cadre: string

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    villager = await api.loginAs(cast.villager.personId)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const published = (part: Parameters<typeof writeDisclosure>[2] = {}) =>
    writeDisclosure(database, cast, { state: 'PUBLISHED', content: { table: JOURNAL, title: '试村账目' }, ...part })
  const address = (id: string, token = villager, version = 1) =>
    api.send<Addresses>(ADDRESS, { id, version, size: 'A4' }, token)
  const period = (variables: object, token = villager) =>
    api.send<Addresses>(PERIOD, { division: cast.village, ...variables }, token)
  const fetchSheet = (path: string | undefined, headers: Record<string, string> = {}) =>
    fetch(`${api.origin}${path}`, { headers })

  test('a draft, a version that is not there and another village’s item have no address', async () => {
    const draft = await writeDisclosure(database, cast)
    const { id } = await published()
    const other = await published({ village: cast.otherVillage })
    for (const [subject, token, version] of [
      [draft.id, cadre, 1],
      [id, cadre, 2],
      [other.id, cadre, 1],
      ['not-an-id', cadre, 1],
    ] as const) {
      const { errors } = await address(subject, token, version)
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })

  test('an address nobody signed, or for another county, opens nothing', async () => {
    const { id } = await published()
    const path = (await address(id)).data?.disclosurePrintAddress ?? ''
    for (const wrong of [
      `/print/disclosure/${id}?version=1&size=A4`,
      path.replace(/&s=.*/, '&s=x'),
      path.replace('size=A4', 'size=A3'),
      '/print/',
      '/print/../graphql',
    ]) {
      const response = await fetchSheet(wrong)
      expect([400, 404]).toContain(response.status)
      expect(response.headers.get('content-type')).not.toContain('pdf')
    }
    const told = await fetchSheet(path.replace(/&s=.*/, '&s=x'))
    expect(JSON.stringify(await told.json())).toContain('打印张榜')
  })

  test('a villager prints the published sheet: the words, the sums, the opinions and the address to check it', async () => {
    const { id, versionId } = await published()
    await writeReview(database, versionId, cast.supervisor, 'DISSENT')
    const path = (await address(id)).data?.disclosurePrintAddress
    const response = await fetchSheet(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('试村账目-A4.pdf')
    const text = (await readPages(new Uint8Array(await response.arrayBuffer()))).join('')
    for (const words of [
      '试村账目',
      '这个月修了水渠。',
      '出租仓库租金',
      '1,000.00',
      '4,799.50',
      '保留意见',
      '第三笔没有发票',
    ])
      expect(text).toContain(words)
    expect(text).toContain('村务监督委员会主任试监督')
  })

  test('what is being corrected is not printed: the published version stays what it was', async () => {
    const { id } = await published()
    await database.disclosureVersion.create({
      data: {
        disclosureId: id,
        version: 2,
        title: '还没有公开的更正',
        authorId: cast.cadre.personId,
        authorName: '试村干',
        editorName: '试村干',
      },
    })
    expect((await address(id, cadre, 2)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const response = await fetchSheet((await address(id, cadre)).data?.disclosurePrintAddress)
    const text = (await readPages(new Uint8Array(await response.arrayBuffer()))).join('')
    expect(text).toContain('试村账目')
    expect(text).not.toContain('还没有公开的更正')
  })

  test('a period: refusals first', async () => {
    const faults = async (variables: object, token = villager) => {
      const { errors } = await period(variables, token)
      return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.reason]
    }
    expect(await faults({ period: '2031-Q5' })).toEqual(['BAD_INPUT', 'PRINT_PERIOD_INVALID'])
    expect(await faults({ period: '2031-01-01' })).toEqual(['BAD_INPUT', 'PRINT_PERIOD_INVALID'])
    expect(await faults({ period: '2031-Q1' })).toEqual(['NOT_FOUND', 'PRINT_NOTHING'])
    expect((await faults({ period: '2031', division: cast.otherVillage }))[0]).toBe('FORBIDDEN')
    expect((await faults({ period: '2031', division: cast.village.slice(0, 9) }))[0]).toBe('NOT_FOUND')
  })

  test('a period holds all that was published within it, one kind if asked, and nothing else', async () => {
    const item = (title: string, at: string, part: object = {}) =>
      published({ content: { title }, period: at, catalogueCode: newKey(), ...part })
    await item('八月的账', '2030-08')
    await item('三季度的账', '2030-Q3')
    await item('九月底的事', '2030-09-30')
    await item('十月的账', '2030-10')
    await item('没公开的账', '2030-09', { state: 'SUBMITTED' })
    await item('邻村的账', '2030-08', { village: cast.otherVillage })
    const { data, errors } = await period({ period: '2030-Q3', kind: 'FINANCE' })
    expect(errors).toBeUndefined()
    const pages = await readPages(new Uint8Array(await (await fetchSheet(data?.periodPrintAddress)).arrayBuffer()))
    expect(pages).toHaveLength(4)
    for (const title of ['八月的账', '三季度的账', '九月底的事']) expect(pages[0]).toContain(title)
    for (const title of ['十月的账', '没公开的账', '邻村的账']) expect(pages.join('')).not.toContain(title)
    expect((await period({ period: '2030-Q3', kind: 'PARTY_AFFAIRS' })).errors?.[0]?.extensions.reason).toBe(
      'PRINT_NOTHING',
    )
  })

  test('ten at once are set one after the other, each its own', async () => {
    const items = await Promise.all(
      Array.from({ length: 10 }, (_none, index) => published({ content: { title: `第${index}份公开` } })),
    )
    const paths = await Promise.all(items.map(async ({ id }) => (await address(id)).data?.disclosurePrintAddress))
    const sheets = await Promise.all(paths.map(async (path) => (await fetchSheet(path)).arrayBuffer()))
    for (const [index, sheet] of sheets.entries())
      expect((await readPages(new Uint8Array(sheet)))[0]).toContain(`第${index}份公开`)
  })
})
