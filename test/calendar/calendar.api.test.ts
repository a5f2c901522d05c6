import { calendarJob } from '../../api/calendar/calendar-job'
import { makeDueRows } from '../../api/calendar/due-rows'
import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { calendarState } from '../../shared/calendar/due'
import { endedPeriods, overdueItems } from '../../shared/disclosure/calendar'
import { findCatalogueItem } from '../../shared/disclosure/catalogue'
import type { CatalogueItem } from '../../shared/disclosure/catalogue-item'
import { calendarDate } from '../../shared/format'
import { writeDisclosure } from '../disclosure/disclosure-world'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'

const READ = `query ($division: ID!) { disclosureCalendar(division: $division) {
  entries { catalogueCode period dueOn state daysLeft disclosureId escalatedAt }
  items { catalogueCode applicable frequency choices maySwitchOff reason decidedBy } }
  disclosureSummary(division: $division) { overdue { catalogueCode period dueOn } } }`
const SET = `mutation ($input: SetDisclosureCalendarInput!) { setDisclosureCalendar(input: $input) {
  calendar { items { catalogueCode applicable frequency } } userErrors { code field } } }`
const STANDINGS = `query ($division: ID!) { calendarEntries(division: $division, state: LATE, first: 50) { nodes { catalogueCode division { code } } } }`

interface Entry {
  catalogueCode: string
  period: string
  dueOn: string
  state: string
  daysLeft: number
  disclosureId: string | null
  escalatedAt: string | null
}
interface Item {
  catalogueCode: string
  applicable: boolean
  frequency: string
  choices: string[]
  maySwitchOff: boolean
  reason: string | null
  decidedBy: string | null
}
interface Read {
  disclosureCalendar: { entries: Entry[]; items: Item[] }
  disclosureSummary: { overdue: Pick<Entry, 'catalogueCode' | 'period' | 'dueOn'>[] }
}
interface Set {
  setDisclosureCalendar: { userErrors: { code: string; field: string | null }[] }
}

const TODAY = calendarDate(new Date())
const item = (code: string) => findCatalogueItem(code) as CatalogueItem

describe('the disclosure calendar', () => {
  let api: TestApi
  let county: CountyCode
  let database: CountyDatabase
  let cast: Cast
  const tokens: Record<string, string> = {}

  beforeEach(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    for (const role of ['villager', 'cadre', 'supervisor', 'townshipStaff'] as const)
      tokens[role] = await api.loginAs(cast[role].personId, role === 'villager' ? null : cast[role].officeId)
    await makeDueRows(database, county, TODAY)
  })
  afterEach(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const read = async (role = 'villager') => {
    const { data, errors } = await api.send<Read>(READ, { division: cast.village }, tokens[role])
    if (data === null) throw new Error(JSON.stringify(errors))
    return data
  }
  const set = async (role: string, input: object) => {
    const whole = { idempotencyKey: newKey(), division: cast.village, ...input }
    const { data, errors } = await api.send<Set>(SET, { input: whole }, tokens[role])
    return data?.setDisclosureCalendar.userErrors.map(({ code }) => code) ?? errors?.[0]?.extensions.code
  }
  const publish = (catalogueCode: string, period: string) =>
    writeDisclosure(database, cast, { catalogueCode, period, state: 'PUBLISHED' })

  test('says the same as the rules: late is what the rules call overdue, and a state is the pure one', async () => {
    const [last = '', before = ''] = endedPeriods(item('FINANCE_JOURNAL'), TODAY, 2)
    await publish('FINANCE_JOURNAL', last)
    const quarter = Number(before.slice(6))
    const months = [2, 1, 0].map((back) => `${before.slice(0, 5)}${String(quarter * 3 - back).padStart(2, '0')}`)
    for (const month of months.slice(1)) await publish('FINANCE_JOURNAL', month)
    const published = [last, ...months.slice(1)].map((period) => ({ catalogueCode: 'FINANCE_JOURNAL', period }))
    const sorted = (rows: { catalogueCode: string; period: string; dueOn: string }[]) =>
      rows.map(({ catalogueCode, period, dueOn }) => `${dueOn} ${catalogueCode} ${period}`).sort()
    const expectSame = async () => {
      const { disclosureSummary, disclosureCalendar } = await read()
      expect(sorted(disclosureSummary.overdue)).toEqual(sorted(overdueItems(published, TODAY)))
      const late = disclosureCalendar.entries.filter(({ state }) => state === 'LATE')
      expect(sorted(late)).toEqual(sorted(overdueItems(published, TODAY)))
      for (const { state, dueOn } of disclosureCalendar.entries.filter((entry) => entry.state !== 'PUBLISHED'))
        expect(state).toBe(calendarState({ dueOn, published: false, off: false }, TODAY))
    }
    await expectSame()
    expect((await read()).disclosureSummary.overdue).toContainEqual(
      expect.objectContaining({ catalogueCode: 'FINANCE_JOURNAL', period: before }),
    )
    await publish('FINANCE_JOURNAL', months[0] ?? '')
    published.push({ catalogueCode: 'FINANCE_JOURNAL', period: months[0] ?? '' })
    await expectSame()
    expect((await read()).disclosureSummary.overdue).not.toContainEqual(
      expect.objectContaining({ catalogueCode: 'FINANCE_JOURNAL' }),
    )
  })

  test('what is begun is opened by those who write and check it, not by others', async () => {
    const [period = ''] = endedPeriods(item('VILLAGE_RELIEF'), TODAY, 2)
    const { id } = await writeDisclosure(database, cast, { catalogueCode: 'VILLAGE_RELIEF', period })
    const found = async (role: string) =>
      (await read(role)).disclosureCalendar.entries.find(
        (entry) => entry.catalogueCode === 'VILLAGE_RELIEF' && entry.period === period,
      )?.disclosureId
    expect(await found('cadre')).toBe(id)
    expect(await found('supervisor')).toBe(id)
    expect(await found('villager')).toBeNull()
    expect(await found('townshipStaff')).toBeNull()
  })

  test('the village binds itself to more only; less and "not applicable" are the township’s, with a reason', async () => {
    const finance = { catalogueCode: 'FINANCE_JOURNAL', applicable: true }
    const dues = { catalogueCode: 'PARTY_DUES', applicable: false, reason: '村里没有党员，已核实。' }
    expect(await set('supervisor', { ...finance, frequency: 'MONTHLY' })).toBe('FORBIDDEN')
    expect(await set('cadre', { ...finance, frequency: 'YEARLY' })).toEqual(['CALENDAR_FREQUENCY_RARER'])
    expect(await set('cadre', { ...finance, frequency: 'QUARTERLY' })).toEqual(['CALENDAR_UNCHANGED'])
    expect(await set('cadre', dues)).toEqual(['CALENDAR_OFF_BY_TOWNSHIP'])
    expect(await set('townshipStaff', { ...dues, reason: '无' })).toEqual(['CALENDAR_REASON_LENGTH'])
    expect(await set('townshipStaff', { ...dues, reason: '联系13812345678核实' })).toEqual(['CALENDAR_REASON_NUMBER'])
    expect(await set('townshipStaff', { ...dues, catalogueCode: 'FINANCE_JOURNAL' })).toEqual([
      'CALENDAR_FINANCE_ALWAYS',
    ])
    expect(await set('townshipStaff', { ...dues, catalogueCode: 'VILLAGE_MAJOR' })).toEqual(['CALENDAR_ITEM_UNKNOWN'])
    expect(await database.disclosureCalendarSetting.count()).toBe(0)

    expect(await set('cadre', { ...finance, frequency: 'MONTHLY' })).toEqual([])
    expect(await set('cadre', { ...finance, frequency: 'QUARTERLY' })).toEqual(['CALENDAR_ONLY_MORE_OFTEN'])
    expect(await set('townshipStaff', dues)).toEqual([])
    const { entries, items } = (await read()).disclosureCalendar
    const states = entries.filter(({ catalogueCode }) => catalogueCode === 'PARTY_DUES').map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['NOT_APPLICABLE']))
    expect(items.find(({ catalogueCode }) => catalogueCode === 'PARTY_DUES')).toMatchObject({
      applicable: false,
      reason: dues.reason,
      decidedBy: expect.stringContaining('试乡镇'),
      choices: [],
    })
    const audited = await database.auditEntry.findMany({ where: { action: 'setDisclosureCalendar' } })
    expect(audited.map(({ subjectId }) => subjectId).sort()).toEqual([
      `${cast.village}-FINANCE_JOURNAL`,
      `${cast.village}-PARTY_DUES`,
    ])
  })

  test('monthly takes effect at once, makes nothing late, and the job keeps to it', async () => {
    const finance = { catalogueCode: 'FINANCE_JOURNAL', applicable: true }
    const rows = async () =>
      (await read()).disclosureCalendar.entries.filter(({ catalogueCode }) => catalogueCode === 'FINANCE_JOURNAL')
    const late = (await rows()).filter(({ state }) => state === 'LATE')
    await set('cadre', { ...finance, frequency: 'MONTHLY' })
    const after = await rows()
    expect(after.filter(({ state }) => state === 'LATE')).toEqual(late)
    const ahead = after.filter(({ daysLeft }) => daysLeft >= 0)
    expect(ahead.map(({ period }) => period)).toContain(TODAY.slice(0, 7))
    expect(
      Math.min(...ahead.filter(({ period }) => !period.includes('Q')).map(({ daysLeft }) => daysLeft)),
    ).toBeGreaterThanOrEqual(15)
    await makeDueRows(database, county, TODAY)
    expect(await rows()).toEqual(after)
  })

  test('what is late too long comes before the township once, with an audit row', async () => {
    const scope = {
      db: database,
      county,
      now: new Date(),
      slot: 'x',
      storage: api.services.storage,
      signal: new AbortController().signal,
    }
    const first = await calendarJob.run(scope)
    expect(first).toMatchObject({ made: 0, escalated: expect.any(Number) })
    expect(await calendarJob.run(scope)).toEqual({ made: 0, escalated: 0 })
    const old = (await read()).disclosureCalendar.entries.filter(({ daysLeft }) => daysLeft < -10)
    expect(old.length).toBeGreaterThan(0)
    expect(old.every(({ escalatedAt }) => escalatedAt !== null)).toBe(true)
    expect(await database.auditEntry.count({ where: { action: 'escalateLateDisclosure' } })).toBe(first.escalated)
  })

  test('the township opens the rows of all its villages; spans and cursors that make no sense are told', async () => {
    const division = cast.village.slice(0, 9)
    type Rows = { calendarEntries: { nodes: { division: { code: string } }[] } }
    const { data } = await api.send<Rows>(STANDINGS, { division }, tokens.townshipStaff)
    expect(new Set(data?.calendarEntries.nodes.map((node) => node.division.code))).toEqual(
      new Set([cast.village, cast.otherVillage]),
    )
    const SPAN =
      'query ($d: ID!, $from: Date, $to: Date) { disclosureCalendar(division: $d, from: $from, to: $to) { from } }'
    const backwards = await api.send(SPAN, { d: cast.village, from: '2026-02-01', to: '2026-01-01' }, tokens.villager)
    expect(backwards.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
    const PAGE = 'query ($d: ID!, $after: String) { calendarEntries(division: $d, after: $after) { nodes { id } } }'
    const after = Buffer.from('["2026-01-01","x"]').toString('base64url')
    expect((await api.send(PAGE, { d: cast.village, after }, tokens.villager)).errors?.[0]?.extensions.code).toBe(
      'BAD_INPUT',
    )
  })
})
