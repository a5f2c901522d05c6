import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { writeVoucher } from '../voucher/voucher-world'
import { caller, codes } from './disclosure-api'
import { writeDisclosure } from './disclosure-world'
import { CONTENT, JOURNAL } from './journal-sample'

const LINE = `query ($id: ID!, $rowId: String!) { disclosureLine(id: $id, rowId: $rowId) { noVoucher vouchers {
  openable bookNumber purpose witness photosHidden photos { id } handler { name } reviewers { words } coSigners { name } } } }`
const COMPARISON = `query ($id: ID!) { disclosure(id: $id) { comparison { previousPeriod now { income expense }
  before { income expense } accounts { account title side now before } } published { signatories { role name }
  reviews { checks { truthful complete compliant } } } } }`

interface Table {
  rows: { id: string; voucherIds?: string[]; account?: string; cells: Record<string, unknown> }[]
  opening: number | null
}

describe('accounts', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let call: ReturnType<typeof caller>
  const token = { cadre: '', supervisor: '', villager: '' }

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    call = caller(api)
    token.cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    token.supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
    token.villager = await api.loginAs(cast.villager.personId)
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const draft = (period: string) => writeDisclosure(database, cast, { catalogueCode: 'FINANCE_JOURNAL', period })
  const save = (id: string, table: object, revision = 0) =>
    call.run('saveDisclosureDraft', token.cadre, { id, revision, ...CONTENT, table })
  const publish = async (id: string, revision = 1) => {
    const steps = [
      await call.run('submitDisclosure', token.cadre, { id, revision }),
      await call.run('signDisclosure', token.supervisor, { id, submission: 1 }),
      await call.run('publishDisclosure', token.cadre, { id }),
    ]
    expect(steps.flatMap(codes)).toEqual([])
  }
  const without = (table: typeof JOURNAL, more: object = {}) => ({
    ...table,
    rows: table.rows.map(({ id, cells }) => ({ id, cells, ...more })),
  })
  const refusal = async (id: string, table: object) => {
    await save(id, table)
    const { userErrors } = await call.run('submitDisclosure', token.cadre, { id, revision: 1 })
    return userErrors
  }

  test('a line of money without voucher or reason is refused by its place', async () => {
    const { id } = await draft('2026-01')
    expect(await refusal(id, without(JOURNAL))).toMatchObject([
      { code: 'DISCLOSURE_LINE_WITHOUT_VOUCHER', field: 'table.rows.0.voucherIds' },
      { code: 'DISCLOSURE_LINE_WITHOUT_VOUCHER', field: 'table.rows.1.voucherIds' },
    ])
  })

  test('vouchers of another village, not booked, used twice or of another sum are refused', async () => {
    const elsewhere = await writeVoucher(database, cast, { state: 'BOOKED', village: cast.otherVillage })
    const open = await writeVoucher(database, cast, { state: 'CO_SIGNED' })
    const booked = await writeVoucher(database, cast, { state: 'BOOKED', amountFen: 120_000, occurredOn: '2020-03-01' })
    const faults = async (...ids: string[][]) => {
      const { id } = await draft(`2026-0${2 + ids.length}`)
      await database.disclosure.update({ where: { id }, data: { period: `2025-${String(++month).padStart(2, '0')}` } })
      const [income, expense] = JOURNAL.rows
      const rows = [
        income,
        ...ids.map((voucherIds, index) => ({ ...expense, id: `x${index}`, noVoucher: undefined, voucherIds })),
      ]
      return refusal(id, { ...JOURNAL, rows, closing: null })
    }
    let month = 0
    expect(await faults([elsewhere.id])).toMatchObject([{ code: 'DISCLOSURE_VOUCHER_UNKNOWN' }])
    expect(await faults([open.id])).toMatchObject([{ code: 'DISCLOSURE_VOUCHER_NOT_BOOKED' }])
    const [wrong] = await faults([booked.id])
    expect(wrong).toMatchObject({ code: 'DISCLOSURE_VOUCHER_AMOUNT' })
    expect(wrong?.message).toContain('1,200.50')
    expect(wrong?.message).toContain('1,200.00')
    expect((await faults([booked.id], [booked.id])).map(({ code }) => code)).toContain('DISCLOSURE_VOUCHER_TWICE')
  })

  test('accounts are signed only as true, complete and in order', async () => {
    const { id } = await draft('2024-01')
    await save(id, JOURNAL)
    await call.run('submitDisclosure', token.cadre, { id, revision: 1 })
    for (const checks of [null, { truthful: true, complete: true, compliant: false }])
      expect(codes(await call.run('signDisclosure', token.supervisor, { id, submission: 1, checks }))).toEqual([
        'DISCLOSURE_CHECKS_REQUIRED',
      ])
    expect(codes(await call.run('signDisclosure', token.supervisor, { id, submission: 1 }))).toEqual([])
    expect(
      await database.disclosureReview.findFirstOrThrow({ where: { version: { disclosureId: id } } }),
    ).toMatchObject({
      checks: { truthful: true, complete: true, compliant: true },
    })
  })

  test('from vouchers to lines; the opening follows the closing; each line leads to its voucher', async () => {
    const before = await draft('2026-Q2')
    await save(before.id, {
      ...JOURNAL,
      rows: JOURNAL.rows.map((row, index) => ({ ...row, account: index ? 'FINANCE_EXPENSE_05' : 'FINANCE_INCOME_01' })),
    })
    await publish(before.id)

    const { id } = await draft('2026-Q3')
    expect(await refusal(id, JOURNAL)).toMatchObject([
      {
        code: 'DISCLOSURE_OPENING_BROKEN',
        field: 'table.opening',
        message: expect.stringMatching(/1,000\.00.*4,799\.50/),
      },
    ])
    const voucher = await writeVoucher(database, cast, {
      state: 'BOOKED',
      account: 'FINANCE_EXPENSE_05',
      purpose: '付次仁某某电话13800138000水泥款',
      steps: [
        { kind: 'REVIEWED', by: cast.supervisor, words: '属实，电话13800138000核对过' },
        { kind: 'CO_SIGNED', by: cast.cadre },
      ],
      attachmentIds: [],
    })
    await writeVoucher(database, cast, { state: 'CO_SIGNED', purpose: '还没入账' })
    await save(id, { ...JOURNAL, rows: [], opening: null, closing: null }, 1)
    expect(codes(await call.run('fillDisclosureFromVouchers', token.cadre, { id, revision: 0 }))).toEqual([
      'DISCLOSURE_DRAFT_STALE',
    ])
    expect(codes(await call.run('fillDisclosureFromVouchers', token.cadre, { id, revision: 2 }))).toEqual([])
    const version = await database.disclosureVersion.findFirstOrThrow({ where: { disclosureId: id } })
    const table = version.table as unknown as Table
    expect(table).toMatchObject({ opening: 479_950 })
    expect(table.rows).toMatchObject([
      {
        id: voucher.id,
        voucherIds: [voucher.id],
        account: 'FINANCE_EXPENSE_05',
        cells: { expense: 120_050, income: null, matter: '付次仁某某电话138****8000水泥款' },
      },
    ])
    expect(codes(await call.run('fillDisclosureFromVouchers', token.cadre, { id, revision: 3 }))).toEqual([
      'DISCLOSURE_NO_VOUCHERS',
    ])
    await publish(id, 3)
    expect(await database.voucher.findUniqueOrThrow({ where: { id: voucher.id } })).toMatchObject({
      disclosureId: id,
      rowId: voucher.id,
    })

    const read = (by: string) =>
      api.send<{ disclosureLine: { vouchers: object[] } }>(LINE, { id, rowId: voucher.id }, by)
    expect((await read(token.villager)).data?.disclosureLine.vouchers).toMatchObject([
      {
        openable: false,
        purpose: '付次仁某某电话138****8000水泥款',
        photosHidden: true,
        handler: { name: '试村干' },
        reviewers: [{ words: '属实，电话138****8000核对过' }],
        coSigners: [{ name: '试某人' }],
      },
    ])
    expect((await read(token.supervisor)).data?.disclosureLine.vouchers).toMatchObject([
      { openable: true, photosHidden: false },
    ])

    interface Compared {
      disclosure: { comparison: object; published: object }
    }
    const { data } = await api.send<Compared>(COMPARISON, { id }, token.villager)
    expect(data?.disclosure.comparison).toEqual({
      previousPeriod: '2026-Q2',
      now: { income: 0, expense: 120_050 },
      before: { income: 500_000, expense: 120_050 },
      accounts: [
        { account: 'FINANCE_INCOME_01', title: '集体经营收入', side: 'INCOME', now: 0, before: 500_000 },
        { account: 'FINANCE_EXPENSE_05', title: '集体公益福利支出', side: 'EXPENSE', now: 120_050, before: 120_050 },
      ],
    })
    expect(data?.disclosure.published).toMatchObject({
      signatories: [
        { role: '负责人', name: '试村干' },
        { role: '民主理财小组组长', name: '试监督' },
        { role: '会计', name: null },
      ],
      reviews: [{ checks: { truthful: true, complete: true, compliant: true } }],
    })
  })

  test('a voucher that stands in one period is refused in another', async () => {
    const other = await writeDisclosure(database, cast, { state: 'PUBLISHED' })
    const taken = await writeVoucher(database, cast, { state: 'BOOKED' })
    await database.voucher.update({ where: { id: taken.id }, data: { disclosureId: other.id, rowId: 'r1' } })
    const { id } = await draft('2023-05')
    const [income, expense] = JOURNAL.rows
    const rows = [income, { ...expense, noVoucher: undefined, voucherIds: [taken.id] }]
    expect(await refusal(id, { ...JOURNAL, rows })).toMatchObject([{ code: 'DISCLOSURE_VOUCHER_TWICE' }])
  })
})
