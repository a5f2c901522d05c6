import { crc32, deflateRawSync } from 'node:zlib'
import { directoryDatabase } from '../../api/database/county-database'
import { openIdNumber } from '../../api/roster/sealed-number'
import { newKey } from '../support/api'
import { closeTestDatabase, testDatabase } from '../support/database'
import { inventRow, inventRows, spoil, xlsx } from './roster-file'
import { CONFIRM, DISCARD, IMPORT, IMPORTS, type RosterHost, startRosterHost } from './roster-host'

interface ImportView {
  state: string
  rowCount: number
  acceptedCount: number
  rejectedCount: number
  outcome: { created: number; changed: number; unchanged: number }
  rejectionGroups: { code: string; count: number }[]
  rejections: {
    nodes: { row: number; code: string; message: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}

// Files are read in a thread that starts with the first of them.
jest.setTimeout(60_000)

describe('roster import', () => {
  let host: RosterHost
  beforeAll(testDatabase)
  beforeEach(async () => {
    host = await startRosterHost()
  })
  afterEach(() => host.api.stop())
  afterAll(closeTestDatabase)

  const look = async (id: string | null, more: object = {}, role: 'cadre' | 'otherCadre' = 'cadre') =>
    host.api.send<{ rosterImport: ImportView }>(IMPORT, { id, ...more }, await host.token(role))
  const act = async (document: string, id: string | null, key = newKey()) =>
    host.api.send<{
      confirmRosterImport: { rosterImport: { outcome: ImportView['outcome'] } | null; userErrors: { code: string }[] }
    }>(document, { input: { idempotencyKey: key, id } }, await host.token('cadre'))
  const importRows = async (rows: ReturnType<typeof inventRows>) => {
    const { id, userErrors } = await host.upload(xlsx(rows))
    expect(userErrors).toEqual([])
    const { data } = await act(CONFIRM, id)
    return data?.confirmRosterImport.rosterImport?.outcome
  }
  const count = () => host.database.person.count({ where: { idNumberDigest: { not: null } } })

  test('only who keeps the roll may send one', async () => {
    const file = xlsx(inventRows(2))
    expect((await host.upload(file, { role: 'visitor' })).status).toBe(401)
    for (const role of ['villager', 'supervisor', 'otherCadre', 'countyStaff'] as const)
      expect((await host.upload(file, { role })).status).toBe(403)
    expect((await host.upload(file, { division: host.cast.village.slice(0, 9), role: 'townshipStaff' })).status).toBe(
      403,
    )
    expect(
      (await host.upload(file, { division: `${host.cast.village.slice(0, 9)}999`, role: 'townshipStaff' })).status,
    ).toBe(404)
    expect(await host.database.rosterImport.count()).toBe(0)
    expect((await host.upload(file, { role: 'townshipStaff' })).status).toBe(201)
  })

  test('what is no roster is refused with what to do, and nothing is kept', async () => {
    const big = new Uint8Array(10 * 1024 * 1024 + 1)
    const cases: [Uint8Array, string, string][] = [
      [Buffer.from('hello'), '花名册.xlsx', 'ROSTER_FILE_TYPE_MISMATCH'],
      [xlsx(inventRows(1)).slice(0, 900), '花名册.xlsx', 'ROSTER_FILE_DAMAGED'],
      [Buffer.from('品名,数量\n锄头,3\n'), '物资.csv', 'ROSTER_ROSTER_NOT_FOUND'],
      [zipBomb(), '花名册.xlsx', 'ROSTER_FILE_UNSAFE'],
      [big, '花名册.xlsx', 'ATTACHMENT_TOO_LARGE'],
    ]
    for (const [file, fileName, code] of cases) {
      const answer = await host.upload(file, { fileName })
      expect({ code: answer.userErrors[0]?.code, id: answer.id, status: answer.status }).toEqual({
        code,
        id: null,
        status: 422,
      })
    }
    expect(await host.database.rosterImport.count()).toBe(0)
  })

  test('another village’s import is not known to exist', async () => {
    const { id } = await host.upload(xlsx(inventRows(3)))
    expect((await look(id, {}, 'otherCadre')).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const answer = await host.api.send(
      CONFIRM,
      { input: { idempotencyKey: newKey(), id } },
      await host.token('otherCadre'),
    )
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await look('no-id')).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const list = await host.api.send(IMPORTS, { division: host.cast.village }, await host.token('otherCadre'))
    expect(list.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('a preview writes nobody, and keeps no ID number in plain', async () => {
    const rows = inventRows(6)
    const { id } = await host.upload(xlsx(rows))
    expect(await count()).toBe(0)
    const stored = JSON.stringify(await host.database.rosterImport.findUniqueOrThrow({ where: { id: id ?? '' } }))
    for (const row of rows) expect(stored).not.toContain(row.idNumber)
    expect((await look(id)).data?.rosterImport).toMatchObject({
      state: 'PREVIEWED',
      outcome: { created: 6, changed: 0, unchanged: 0 },
    })
  })

  test('10,000 rows with 300 faulty ones: every fault is named, the rest is written at once, the second time nothing changes', async () => {
    const rows = spoil(inventRows(10_000), 300)
    const file = xlsx(rows)
    const { id } = await host.upload(file)
    const { data } = await look(id, { first: 50 })
    expect(data?.rosterImport).toMatchObject({ rowCount: 10_000, acceptedCount: 9_700, rejectedCount: 300 })
    expect(
      Object.fromEntries((data?.rosterImport.rejectionGroups ?? []).map((group) => [group.code, group.count])),
    ).toEqual({
      ID_MISSING: 75,
      ID_CHECK_DIGIT: 75,
      NAME_MISSING: 75,
      PHONE_IMPOSSIBLE: 75,
    })
    const done = await act(CONFIRM, id)
    expect(done.data?.confirmRosterImport).toMatchObject({
      rosterImport: { outcome: { created: 9_700 } },
      userErrors: [],
    })
    expect(await count()).toBe(9_700)
    const party = await host.database.office.count({
      where: { kind: 'PARTY_MEMBER', person: { idNumberDigest: { not: null } } },
    })
    expect(party).toBe(rows.filter((row) => row.partyMember).length - faultyPartyMembers(rows))

    const before = await newest()
    const second = await host.upload(file)
    expect((await look(second.id)).data?.rosterImport.outcome).toEqual({ created: 0, changed: 0, unchanged: 9_700 })
    expect((await act(CONFIRM, second.id)).data?.confirmRosterImport.rosterImport?.outcome).toEqual({
      created: 0,
      changed: 0,
      unchanged: 9_700,
    })
    expect(await count()).toBe(9_700)
    expect(await newest()).toEqual(before)
  }, 120_000)

  const faultyPartyMembers = (rows: ReturnType<typeof inventRows>) =>
    rows.filter((row, place) => row.partyMember && JSON.stringify(row) !== JSON.stringify(inventRow(place))).length
  const newest = async () =>
    (
      await host.database.person.findFirstOrThrow({
        where: { idNumberDigest: { not: null } },
        orderBy: { updatedAt: 'desc' },
      })
    ).updatedAt

  test('refused rows are read page by page, or one reason at a time', async () => {
    const { id } = await host.upload(xlsx(spoil(inventRows(100), 20)))
    const first = (await look(id, { first: 15 })).data?.rosterImport.rejections
    const rest = (await look(id, { first: 15, after: first?.pageInfo.endCursor })).data?.rosterImport.rejections
    expect([first?.nodes.length, first?.pageInfo.hasNextPage, rest?.nodes.length, rest?.pageInfo.hasNextPage]).toEqual([
      15,
      true,
      5,
      false,
    ])
    const missing = (await look(id, { code: 'ID_MISSING' })).data?.rosterImport.rejections.nodes ?? []
    expect(missing.map(({ code }) => code)).toEqual(Array(5).fill('ID_MISSING'))
    expect(missing[0]?.message).toContain('请补填')
  })

  test('what was written: household, group, office, a sealed number', async () => {
    await importRows([inventRow(0, { partyMember: true }), inventRow(1)])
    const [head, spouse] = await host.database.person.findMany({
      where: { idNumberDigest: { not: null } },
      orderBy: { householdRole: 'asc' },
      include: { household: true, group: true, offices: true },
    })
    expect(head).toMatchObject({
      householdRole: 'HEAD',
      household: { number: '1', address: '1组1号' },
      group: { number: 1 },
    })
    expect(spouse?.householdId).toBe(head?.householdId)
    expect(head?.offices).toMatchObject([{ kind: 'PARTY_MEMBER', divisionCode: host.cast.village, endsOn: null }])
    const number = inventRow(0).idNumber
    expect(openIdNumber(host.api.services.keys, head?.idNumberSealed ?? new Uint8Array())).toBe(number)
    expect(head?.idNumberMasked).toBe(`${number.slice(0, 3)}***********${number.slice(-4)}`)
    const audit = await host.database.auditEntry.findMany({
      where: { action: 'confirmRosterImport', subjectType: 'RosterImport' },
    })
    expect(audit).toMatchObject([{ detail: { created: 2, changed: 0, unchanged: 0 } }])
  })

  test('a changed phone is one change; a blank one leaves what is on file', async () => {
    await importRows([inventRow(0), inventRow(1)])
    expect(await importRows([inventRow(0, { phone: '13911112222' }), inventRow(1)])).toEqual({
      created: 0,
      changed: 1,
      unchanged: 1,
    })
    expect(await importRows([inventRow(0, { phone: null, ethnicity: null }), inventRow(1)])).toEqual({
      created: 0,
      changed: 0,
      unchanged: 2,
    })
    expect(await host.database.person.count({ where: { phone: '13911112222' } })).toBe(1)
  })

  test('households without numbers are the same households the second time', async () => {
    const rows = inventRows(6).map((row) => ({ ...row, householdNumber: null }))
    await importRows(rows)
    expect(await host.database.household.count()).toBe(3)
    expect(await importRows(rows)).toEqual({ created: 0, changed: 0, unchanged: 6 })
    expect(await host.database.household.count()).toBe(3)
  })

  test('第一村民小组 and household 0001 on file are the 1组 and household 1 of the file', async () => {
    const groups = await host.database.villageGroup.count()
    await host.database.villageGroup.updateMany({ data: { name: '第一村民小组', number: 1 } })
    const divisionCode = host.cast.village
    const household = await host.database.household.create({ data: { divisionCode, number: '0001' } })
    const rows = [inventRow(0), inventRow(1)]
    await importRows(rows)
    expect(await host.database.villageGroup.count()).toBe(groups)
    expect(await host.database.household.findMany()).toMatchObject([{ id: household.id, number: '0001' }])
    expect(await host.database.person.count({ where: { householdId: household.id, group: { number: 1 } } })).toBe(2)
    expect(await importRows(rows)).toEqual({ created: 0, changed: 0, unchanged: 2 })
  })

  test('a number on file in another village is refused by the village’s name', async () => {
    const other = await host.upload(xlsx([inventRow(0)]), { role: 'otherCadre', division: host.cast.otherVillage })
    await host.api.send(CONFIRM, { input: { idempotencyKey: newKey(), id: other.id } }, await host.token('otherCadre'))
    const { id } = await host.upload(xlsx([inventRow(0), inventRow(1)]))
    const rejections = (await look(id)).data?.rosterImport.rejections.nodes
    expect(rejections).toMatchObject([{ code: 'DUPLICATE_OTHER_VILLAGE', message: expect.stringContaining('西村') }])
  })

  test('a person who came on file elsewhere between preview and confirmation stops the whole import', async () => {
    const { id } = await host.upload(xlsx(inventRows(4)))
    const other = await host.upload(xlsx([inventRow(2)]), { role: 'otherCadre', division: host.cast.otherVillage })
    await host.api.send(CONFIRM, { input: { idempotencyKey: newKey(), id: other.id } }, await host.token('otherCadre'))
    expect((await act(CONFIRM, id)).data?.confirmRosterImport).toMatchObject({
      rosterImport: null,
      userErrors: [{ code: 'ROSTER_CHANGED_SINCE' }],
    })
    expect(await count()).toBe(1)
  })

  test('confirmed eight times at once it is written once; the same key twice is one answer', async () => {
    const { id } = await host.upload(xlsx(inventRows(20)))
    const key = newKey()
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => act(CONFIRM, id)),
      act(CONFIRM, id, key),
      act(CONFIRM, id, key),
    ])
    const codes = answers.flatMap(
      ({ data }) => data?.confirmRosterImport.userErrors.map(({ code }) => code) ?? ['THROWN'],
    )
    const done = answers.filter(({ data }) => data?.confirmRosterImport.userErrors.length === 0).length
    expect(done).toBeGreaterThanOrEqual(1)
    expect(new Set(codes)).toEqual(new Set(['ROSTER_IMPORT_DONE']))
    expect(await count()).toBe(20)
    expect(
      await host.database.auditEntry.count({ where: { action: 'confirmRosterImport', subjectType: 'RosterImport' } }),
    ).toBe(1)
  })

  test('a discarded import cannot be confirmed and keeps no rows', async () => {
    const { id } = await host.upload(xlsx(inventRows(2)))
    await act(DISCARD, id)
    expect((await act(CONFIRM, id)).data?.confirmRosterImport.userErrors).toMatchObject([
      { code: 'ROSTER_IMPORT_DONE' },
    ])
    expect(await host.database.rosterImport.findUniqueOrThrow({ where: { id: id ?? '' } })).toMatchObject({
      state: 'DISCARDED',
      accepted: [],
    })
  })

  test('a number that changes hands logs the old phone out', async () => {
    await importRows([inventRow(0)])
    const person = await host.database.person.findFirstOrThrow({ where: { idNumberDigest: { not: null } } })
    const token = await host.api.loginAs(person.id)
    await host.database.person.update({ where: { id: person.id }, data: { hasAccount: true } })
    await importRows([inventRow(0, { phone: '13911112222' })])
    expect(await directoryDatabase().accountPerson.count({ where: { personId: person.id } })).toBe(0)
    expect((await host.api.send('mutation { ping }', {}, token)).status).toBe(401)
    const audit = await host.database.auditEntry.findMany({ where: { subjectType: 'Person', subjectId: person.id } })
    expect(audit).toMatchObject([{ action: 'confirmRosterImport', personId: host.cast.cadre.personId }])
  })

  test('an upload sent twice with one key is one preview', async () => {
    const file = xlsx(inventRows(2))
    const key = newKey()
    const [one, two] = [await host.upload(file, { key }), await host.upload(file, { key })]
    expect(two.id).toBe(one.id)
    expect(await host.database.rosterImport.count()).toBe(1)
  })
})

/** A sheet of 40 MB of spaces in 40 KB. */
function zipBomb(): Uint8Array {
  const content = Buffer.alloc(40 * 1024 * 1024, 0x20)
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const crc = crc32(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc, 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(content.length, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(crc, 16)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(content.length, 24)
  central.writeUInt16LE(name.length, 28)
  const body = Buffer.concat([local, name, packed])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, central, name, end])
}
