import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import type { DisclosureDiff } from '../../shared/disclosure/diff'
import { addPhoto } from '../procedure/procedure-api'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { writeDisclosure } from './disclosure-world'
import { JOURNAL } from './journal-sample'

const DIFF = 'query ($id: ID!) { disclosureDiff(id: $id, from: 1, to: 2) { changes } }'

describe('a correction compared with what it corrects', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
  }, 60_000)
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const booked = async (bookNumber: string) => {
    const place = { divisionCode: cast.village, bookNumber, bookYear: 2026, occurredOn: new Date('2026-09-01') }
    const amount = { side: 'EXPENSE' as const, account: 'FINANCE_EXPENSE_01', amountFen: 100n, purpose: '试用途' }
    const person = cast.cadre.personId
    const handler = {
      handlerId: person,
      handlerName: '试村干',
      receiverId: person,
      receiverName: '试村干',
      state: 'BOOKED' as const,
    }
    return (await database.voucher.create({ data: { ...place, ...amount, ...handler } })).id
  }

  test('names the vouchers and files that came and went', async () => {
    const [old, young] = [await booked('付字09-01'), await booked('付字09-02')]
    const photo = await addPhoto(database, cast)
    const on = (id: string) => ({
      ...JOURNAL,
      rows: JOURNAL.rows.map((row, index) => (index === 0 ? { ...row, voucherIds: [id] } : row)),
    })
    const { id, versionId } = await writeDisclosure(database, cast, { state: 'PUBLISHED', content: { table: on(old) } })
    const { id: _id, ...first } = await database.disclosureVersion.findUniqueOrThrow({ where: { id: versionId } })
    const second = { ...first, version: 2, table: on(young), totals: undefined, signatories: undefined }
    await database.disclosureVersion.create({
      data: { ...second, attachmentIds: [photo], correctionReason: '票据贴错了' },
    })
    await database.disclosure.update({ where: { id }, data: { publishedVersion: 2 } })
    const token = await api.loginAs(cast.villager.personId)
    const { data } = await api.send<{ disclosureDiff: { changes: DisclosureDiff } }>(DIFF, { id }, token)
    const changes = data?.disclosureDiff.changes
    expect(changes?.table?.rows[0]).toMatchObject({
      kind: 'CHANGED',
      proof: { vouchers: { added: [young], removed: [old] } },
    })
    expect(changes?.names).toEqual({ [old]: '付字09-01', [young]: '付字09-02', [photo]: '照片.jpg' })
  })
})
