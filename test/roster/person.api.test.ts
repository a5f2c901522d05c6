import { parseRoster } from '../../api/roster/parse/parse-roster'
import { newKey } from '../support/api'
import { closeTestDatabase, testDatabase } from '../support/database'
import type { Role } from '../support/people'
import { inventIdNumber, inventRow, inventRows, xlsx } from './roster-file'
import { CONFIRM, EXPORT, PERSONS, type RosterHost, startRosterHost, VIEW_PERSON } from './roster-host'

interface Persons {
  totalCount: number
  nodes: {
    id: string
    name: string
    idNumberMasked: string | null
    phoneMasked: string | null
    householdNumber: string | null
  }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

// Files are read in a thread that starts with the first of them.
jest.setTimeout(60_000)

describe('people on the roll', () => {
  let host: RosterHost
  beforeAll(async () => {
    await testDatabase()
    host = await startRosterHost()
    await host.database.person.updateMany({ data: { status: 'MOVED_OUT' }, where: { name: '试格桑' } })
    const { id } = await host.upload(xlsx(inventRows(60)))
    await host.api.send(CONFIRM, { input: { idempotencyKey: newKey(), id } }, await host.token('cadre'))
  })
  afterAll(async () => {
    await host.api.stop()
    await closeTestDatabase()
  })

  const list = async (more: object = {}, role: Role = 'cadre') => {
    const { data } = await host.api.send<{ persons: Persons }>(
      PERSONS,
      { division: host.cast.village, ...more },
      await host.token(role),
    )
    if (data === null) throw new Error('no answer')
    return data.persons
  }
  const grant = async (more: object, role: Role = 'cadre') => {
    const input = { idempotencyKey: newKey(), division: host.cast.village, withIdNumbers: false, ...more }
    const { data } = await host.api.send<{ exportRoster: { address: string | null; userErrors: { code: string }[] } }>(
      EXPORT,
      { input },
      await host.token(role),
    )
    return data?.exportRoster
  }

  test('pages join to everybody once, heads first within their household', async () => {
    const seen: Persons['nodes'] = []
    let after: string | null = null
    do {
      const page: Persons = await list({ first: 17, after })
      seen.push(...page.nodes)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen).toHaveLength((await list()).totalCount)
    const first = seen.filter(({ householdNumber }) => householdNumber === '1').map(({ name }) => name)
    expect(first).toEqual([inventRow(0).name, inventRow(1).name])
  })

  test.each(['%', '_', '\\', "'; DROP TABLE person; --", 'x'.repeat(500)])(
    'a search for %j finds nobody',
    async (search) => {
      expect((await list({ search })).nodes).toEqual([])
    },
  )

  test('found by a part of the name or the whole phone number, which is never shown', async () => {
    const row = inventRow(4)
    const byPhone = await list({ search: row.phone })
    expect(byPhone.nodes.map(({ name }) => name)).toEqual([row.name])
    expect(JSON.stringify(byPhone)).not.toContain(row.phone)
    expect(JSON.stringify(byPhone)).not.toContain(row.idNumber)
    expect((await list({ search: row.name.slice(0, 2) })).totalCount).toBeGreaterThan(0)
  })

  test('opening a person leaves a trace that the person sees', async () => {
    const [person] = (await list({ search: inventRow(0).phone })).nodes
    const input = { idempotencyKey: newKey(), personId: person?.id }
    const { data } = await host.api.send<{ viewPerson: { person: { phone: string } } }>(
      VIEW_PERSON,
      { input },
      await host.token('townshipStaff'),
    )
    expect(data?.viewPerson.person.phone).toBe(inventRow(0).phone)
    const own = await host.api.loginAs(person?.id ?? '')
    const known = await host.api.send<{
      viewer: { whatIsKnown: { idNumberMasked: string; accesses: { what: string; by: string }[] } }
    }>('{ viewer { whatIsKnown { idNumberMasked accesses { what by } } } }', {}, own)
    expect(known.data?.viewer.whatIsKnown.accesses).toMatchObject([
      { what: '查看了您的登记资料', by: '试乡镇 · 乡镇工作人员' },
    ])
    expect(known.data?.viewer.whatIsKnown.idNumberMasked).toContain('*')
  })

  test('whole ID numbers leave only by the village’s own cadre, with a reason', async () => {
    expect((await grant({ withIdNumbers: true, reason: '核对医保' }, 'townshipStaff'))?.userErrors).toMatchObject([
      { code: 'ROSTER_NUMBERS_OWN_VILLAGE' },
    ])
    expect((await grant({ withIdNumbers: true, reason: ' 用 ' }))?.userErrors).toMatchObject([
      { code: 'ROSTER_REASON_REQUIRED' },
    ])
    expect(await host.database.auditEntry.count({ where: { subjectType: 'RosterExport' } })).toBe(0)
  })

  test('an address that is forged, of another village, or without signature leads nowhere', async () => {
    const address = (await grant({}))?.address ?? ''
    const other = address.replace(host.cast.village, host.cast.otherVillage)
    const numbers = address.replace(/-0-(\d{13})/, '-1-$1')
    for (const path of [other, numbers, address.split('?')[0] ?? '', '/roster/export/x', '/roster'])
      expect((await fetch(`${host.api.origin}${path}`)).status).toBe(404)
  })

  test('an export without numbers holds masked ones; with numbers it reads back to the same people', async () => {
    const masked = await fetch(`${host.api.origin}${(await grant({}))?.address}`)
    expect(masked.headers.get('cache-control')).toBe('private, no-store')
    const bytes = new Uint8Array(await masked.arrayBuffer())
    expect(parseRoster(bytes, { fileName: 'a.xlsx' }).accepted).toEqual([])

    const whole = await fetch(
      `${host.api.origin}${(await grant({ withIdNumbers: true, reason: '核对城乡居民医保' }))?.address}`,
    )
    const read = parseRoster(new Uint8Array(await whole.arrayBuffer()), { fileName: 'a.xlsx' })
    expect(read.accepted.map(({ idNumber }) => idNumber).sort()).toEqual(
      inventRows(60)
        .map(({ idNumber }) => idNumber)
        .sort(),
    )
    const audit = await host.database.auditEntry.findFirst({
      where: { subjectType: 'RosterExport' },
      orderBy: { at: 'desc' },
    })
    expect(audit).toMatchObject({
      detail: { withIdNumbers: true, reason: '核对城乡居民医保' },
      divisionCode: host.cast.village,
    })
  })

  test('an invented number is right in every digit', () => {
    expect(inventIdNumber(1)).toMatch(/^\d{17}[\dX]$/)
  })
})
