import { makeDueRows } from '../../api/calendar/due-rows'
import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { endedPeriods } from '../../shared/disclosure/calendar'
import { findCatalogueItem } from '../../shared/disclosure/catalogue'
import type { CatalogueItem } from '../../shared/disclosure/catalogue-item'
import { calendarDate } from '../../shared/format'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { writeDisclosure, writeQuestion, writeReview } from './disclosure-world'

const LIST = `query ($division: ID!, $kind: DisclosureKind, $first: Int, $after: String) {
  disclosures(division: $division, kind: $kind, first: $first, after: $after) {
    nodes { id title } pageInfo { hasNextPage endCursor } } }`
const SUMMARY = `query ($division: ID!) { disclosureSummary(division: $division) {
  latest { id totals { income closing } } trend { period } overdue { catalogueCode period disclosureId } } }`
const DESK =
  '{ disclosureDesk { drafts returned awaitingReview lateReviews readyToPublish unansweredQuestions toReview } }'

interface List {
  disclosures: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
interface Summary {
  disclosureSummary: {
    latest: { id: string } | null
    trend: { period: string }[]
    overdue: { catalogueCode: string; period: string; disclosureId: string | null }[]
  }
}

const TOTALS = { opening: 0, income: 500, expense: 200, closing: 300 }
const JOURNAL_ENTRY = findCatalogueItem('FINANCE_JOURNAL') as CatalogueItem

describe('reading disclosures', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let villager: string
  let cadre: string
  let supervisor: string
  let township: string

  beforeEach(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    await makeDueRows(database, county, calendarDate(new Date()))
    api = await startTestApi(county)
    villager = await api.loginAs(cast.villager.personId)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
    township = await api.loginAs(cast.townshipStaff.personId, cast.townshipStaff.officeId)
  }, 60_000)

  afterEach(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  test('a list holds what is published in the village, newest first, page by page', async () => {
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1)
      ids.unshift((await writeDisclosure(database, cast, { state: 'PUBLISHED' })).id)
    await writeDisclosure(database, cast, { state: 'SUBMITTED' })
    await writeDisclosure(database, cast, { village: cast.otherVillage, author: cast.otherCadre, state: 'PUBLISHED' })
    const page = { division: cast.village, first: 2 }
    const first = await api.send<List>(LIST, page, villager)
    const after = first.data?.disclosures.pageInfo.endCursor
    const second = await api.send<List>(LIST, { ...page, after }, villager)
    const found = [first, second].flatMap((answer) => answer.data?.disclosures.nodes.map(({ id }) => id))
    expect(found).toEqual(ids)
    expect(second.data?.disclosures.pageInfo.hasNextPage).toBe(false)
    const party = await api.send<List>(LIST, { division: cast.village, kind: 'PARTY_AFFAIRS' }, villager)
    expect(party.data?.disclosures.nodes).toEqual([])
  })

  test('the township lists all its villages, a villager only the own one; bad cursors and sizes are told', async () => {
    await writeDisclosure(database, cast, { state: 'PUBLISHED' })
    await writeDisclosure(database, cast, { village: cast.otherVillage, author: cast.otherCadre, state: 'PUBLISHED' })
    const division = cast.village.slice(0, 9)
    expect((await api.send<List>(LIST, { division }, township)).data?.disclosures.nodes).toHaveLength(2)
    const code = async (variables: object) => (await api.send(LIST, variables, villager)).errors?.[0]?.extensions.code
    expect(await code({ division })).toBe('FORBIDDEN')
    expect(await code({ division: cast.otherVillage })).toBe('FORBIDDEN')
    expect(await code({ division: `${cast.village}'--` })).toBe('NOT_FOUND')
    expect(await code({ division: cast.village, first: 51 })).toBe('BAD_INPUT')
    const after = Buffer.from('["yesterday","x"]').toString('base64url')
    expect(await code({ division: cast.village, after })).toBe('BAD_INPUT')
  })

  test('the summary tells the newest accounts, the periods before, and what is late', async () => {
    const [newest = '', before = ''] = endedPeriods(JOURNAL_ENTRY, calendarDate(new Date()), 2)
    const accounts = { catalogueCode: 'FINANCE_JOURNAL', state: 'PUBLISHED' as const, totals: TOTALS }
    const latest = await writeDisclosure(database, cast, { ...accounts, period: newest })
    await writeDisclosure(database, cast, { ...accounts, period: before })
    const begun = await writeDisclosure(database, cast, { catalogueCode: 'VILLAGE_RELIEF', period: before })
    const read = async (token: string) =>
      (await api.send<Summary>(SUMMARY, { division: cast.village }, token)).data?.disclosureSummary
    const told = await read(villager)
    expect(told?.latest).toEqual({ id: latest.id, totals: { income: 500, closing: 300 } })
    expect(told?.trend.map(({ period }) => period)).toEqual([before, newest])
    const late = { catalogueCode: 'VILLAGE_RELIEF', period: before }
    expect(told?.overdue).toContainEqual({ ...late, disclosureId: null })
    expect(told?.overdue.map(({ catalogueCode }) => catalogueCode)).not.toContain('FINANCE_JOURNAL')
    expect((await read(cadre))?.overdue).toContainEqual({ ...late, disclosureId: begun.id })
  })

  test('the desk counts what waits for whom', async () => {
    await writeDisclosure(database, cast)
    await writeDisclosure(database, cast, { state: 'SUBMITTED' })
    const signed = await writeDisclosure(database, cast, { state: 'SUBMITTED' })
    await writeReview(database, signed.versionId, cast.supervisor, 'SIGN')
    const published = await writeDisclosure(database, cast, { state: 'PUBLISHED' })
    await writeQuestion(database, published.id, cast.villager)
    const village = {
      drafts: 1,
      returned: 0,
      awaitingReview: 1,
      lateReviews: 0,
      readyToPublish: 1,
      unansweredQuestions: 1,
    }
    expect((await api.send(DESK, {}, cadre)).data).toEqual({ disclosureDesk: { ...village, toReview: 0 } })
    expect((await api.send(DESK, {}, supervisor)).data).toEqual({ disclosureDesk: { ...village, toReview: 1 } })
    const nothing = Object.fromEntries(Object.keys(village).map((key) => [key, 0]))
    expect((await api.send(DESK, {}, villager)).data).toEqual({ disclosureDesk: { ...nothing, toReview: 0 } })
  })
})
