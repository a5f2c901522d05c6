import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { caller, codes } from './disclosure-api'
import { writeDisclosure } from './disclosure-world'
import { CONTENT, JOURNAL, withHandler } from './journal-sample'

describe('drafting and submitting a disclosure', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let cadre: string
  let secondCadre: string
  let call: ReturnType<typeof caller>

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    call = caller(api)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    const second = await createPerson(database, {
      name: '试会计',
      division: cast.village,
      office: { kind: 'VILLAGE_CADRE', post: 'ACCOUNTANT' },
    })
    secondCadre = await api.loginAs(second.personId, second.officeId)
  })

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const draft = async () => (await writeDisclosure(database, cast, { catalogueCode: 'FINANCE_JOURNAL' })).id
  const stored = (id: string) => database.disclosureVersion.findFirstOrThrow({ where: { disclosureId: id } })

  describe('beginning', () => {
    const begin = (input: object) =>
      call.run('createDisclosure', cadre, { division: cast.village, catalogueCode: 'FINANCE_JOURNAL', ...input })

    test.each([
      ['an item the catalogue has not', { catalogueCode: 'GOSSIP', period: '2026-Q3' }, 'DISCLOSURE_CATALOGUE_UNKNOWN'],
      ['a year for a quarterly item', { period: '2026' }, 'DISCLOSURE_PERIOD_INVALID'],
      ['a day that is not', { catalogueCode: 'SPECIAL_TENDER', period: '2026-02-30' }, 'DISCLOSURE_PERIOD_INVALID'],
      ['a period of another age', { period: '9999-Q1' }, 'DISCLOSURE_PERIOD_INVALID'],
    ])('%s is refused and nothing is written', async (_what, input, code) => {
      const before = await database.disclosure.count()
      expect(codes(await begin(input))).toEqual([code])
      expect(await database.disclosure.count()).toBe(before)
    })

    test('two at once make one item; the second is shown the first', async () => {
      const answers = await Promise.all([begin({ period: '2025-Q2' }), begin({ period: '2025-Q2' })])
      const refused = answers.find((answer) => answer.userErrors.length > 0)
      const made = answers.find((answer) => answer.userErrors.length === 0)
      expect(refused && codes(refused)).toEqual(['DISCLOSURE_EXISTS'])
      expect(refused?.disclosure?.id).toBe(made?.disclosure?.id)
      expect(await database.disclosure.count({ where: { period: '2025-Q2' } })).toBe(1)
    })

    test('two events of one day are two items', async () => {
      const event = { catalogueCode: 'SPECIAL_TENDER', period: '2026-09-05' }
      expect([codes(await begin(event)), codes(await begin(event))]).toEqual([[], []])
      expect(await database.disclosure.count({ where: event })).toBe(2)
    })

    test('the same key again answers the same item, with its row and its audit entry once', async () => {
      const idempotencyKey = newKey()
      const first = await begin({ period: '2026-Q3', idempotencyKey })
      const again = await begin({ period: '2026-Q3', idempotencyKey })
      expect(first.disclosure).toMatchObject({ title: '2026年第三季度财务收支逐笔明细', working: { state: 'DRAFT' } })
      expect(again.disclosure?.id).toBe(first.disclosure?.id)
      const subjectId = first.disclosure?.id ?? ''
      expect(await database.auditEntry.count({ where: { subjectId, action: 'createDisclosure' } })).toBe(1)
      expect((await stored(subjectId)).table).toMatchObject({ opening: null, rows: [] })
    })
  })

  describe('saving', () => {
    const save = (id: string, revision: number, part: object = {}, token = cadre) =>
      call.run('saveDisclosureDraft', token, { id, revision, ...CONTENT, ...part })

    test('a table that is not one is refused, every fault with its place', async () => {
      const id = await draft()
      const table = withHandler('王某')
      const broken = { ...table, rows: [{ id: 'x', cells: { date: '2026-02-30', matter: '租金', income: 1.5 } }] }
      const payload = await save(id, 0, { table: broken })
      expect(payload.userErrors.map(({ code, field }) => [code, field])).toEqual([
        ['TABLE_DATE_INVALID', 'table.rows.0.cells.date'],
        ['TABLE_MONEY_INVALID', 'table.rows.0.cells.income'],
      ])
      expect(payload.userErrors[1]?.message).toContain('第 1 行的“收入”')
      expect((await stored(id)).revision).toBe(0)
    })

    test('texts too long, invisible characters and files of others are refused', async () => {
      const id = await draft()
      expect(codes(await save(id, 0, { title: '长'.repeat(61) }))).toEqual(['TEXT_TOO_LONG'])
      expect(codes(await save(id, 0, { gist: '结余\u202e5000' }))).toEqual(['DISCLOSURE_TEXT_UNREADABLE'])
      const foreign = '01890000-0000-7000-8000-000000000000'
      expect(codes(await save(id, 0, { attachmentIds: [foreign] }))).toEqual(['ATTACHMENT_NOT_FOUND'])
    })

    test('of two editors on one revision the later is told who was before, and nothing is lost', async () => {
      const id = await draft()
      expect(codes(await save(id, 0, { gist: '会计写的' }, secondCadre))).toEqual([])
      const stale = await save(id, 0, { gist: '主任写的' })
      expect(codes(stale)).toEqual(['DISCLOSURE_DRAFT_STALE'])
      expect(stale.userErrors[0]?.message).toContain('试会计')
      expect(stale.disclosure?.working).toMatchObject({ gist: '会计写的', revision: 1 })
      expect(await stored(id)).toMatchObject({ gist: '会计写的', editorName: '试会计' })
    })

    test('parallel saves of one revision leave exactly one', async () => {
      const id = await draft()
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_unused, index) => save(id, 0, { gist: `第${index}` })),
      )
      expect(answers.filter((answer) => answer.userErrors.length === 0)).toHaveLength(1)
      expect((await stored(id)).revision).toBe(1)
    })

    test('the server computes the totals; what the client says of them is not asked', async () => {
      const id = await draft()
      expect(codes(await save(id, 0, { table: { ...JOURNAL, totals: { income: 1 } } }))).toEqual([])
      expect((await stored(id)).totals).toEqual({
        opening: 100_000,
        income: 500_000,
        expense: 120_050,
        closing: 479_950,
      })
      expect((await stored(id)).table).toEqual(JOURNAL)
    })
  })

  describe('submitting', () => {
    const write = async (part: object) => {
      const id = await draft()
      await call.run('saveDisclosureDraft', cadre, { id, revision: 0, ...CONTENT, ...part })
      return { id, payload: await call.run('submitDisclosure', cadre, { id, revision: 1 }) }
    }

    test.each([
      ['no gist', { gist: '' }, 'DISCLOSURE_GIST_REQUIRED', 'gist'],
      [
        'accounts without a line',
        { table: { ...JOURNAL, rows: [], closing: 100_000 } },
        'DISCLOSURE_TABLE_REQUIRED',
        'table',
      ],
      [
        'accounts that do not close',
        { table: { ...JOURNAL, closing: 479_900 } },
        'TABLE_NOT_BALANCED',
        'table.closing',
      ],
      ['no opening balance', { table: { ...JOURNAL, opening: null } }, 'DISCLOSURE_OPENING_REQUIRED', 'table.opening'],
      ['an ID number in the title', { title: '发放11010519491231002X补助' }, 'DISCLOSURE_SENSITIVE_NUMBER', 'title'],
      ['a phone in the gist', { gist: '电话 138 0013 8000' }, 'DISCLOSURE_SENSITIVE_NUMBER', 'gist'],
      ['a bank card in the text', { body: '卡号6222021234567890128' }, 'DISCLOSURE_SENSITIVE_NUMBER', 'body'],
      [
        'a phone in a cell',
        { table: withHandler('王某13800138000') },
        'DISCLOSURE_SENSITIVE_NUMBER',
        'table.rows.1.cells.handler',
      ],
    ])('%s is refused and it stays a draft', async (_what, part, code, field) => {
      const { id, payload } = await write(part)
      expect(payload.userErrors).toMatchObject([{ code, field }])
      expect(await stored(id)).toMatchObject({ state: 'DRAFT', submission: 0 })
      expect(await database.disclosureSubmission.count({ where: { version: { disclosureId: id } } })).toBe(0)
    })

    test('a sensitive number is named by place and offered masked', async () => {
      const { payload } = await write({ table: withHandler('王某13800138000') })
      expect(payload.userErrors[0]?.message).toContain('第 2 行的“经手人”')
      expect(payload.maskings).toEqual([
        {
          field: 'table.rows.1.cells.handler',
          found: 'PHONE',
          words: '13800138000',
          confirmable: false,
          suggestion: '王某138****8000',
        },
      ])
    })

    test('a draft another has changed since is refused', async () => {
      const id = await draft()
      await call.run('saveDisclosureDraft', secondCadre, { id, revision: 0, ...CONTENT })
      expect(codes(await call.run('submitDisclosure', cadre, { id, revision: 0 }))).toEqual(['DISCLOSURE_DRAFT_STALE'])
    })

    test('it waits for the supervisors, word for word, and can be changed no more', async () => {
      const { id, payload } = await write({})
      expect(payload.userErrors).toEqual([])
      expect(payload.disclosure?.working).toMatchObject({ state: 'SUBMITTED', submission: 1 })
      const submission = await database.disclosureSubmission.findFirstOrThrow({
        where: { version: { disclosureId: id } },
      })
      expect(submission.content).toEqual(CONTENT)
      expect(await database.auditEntry.count({ where: { subjectId: id, action: 'submitDisclosure' } })).toBe(1)
      const late = await call.run('saveDisclosureDraft', cadre, { id, revision: 1, ...CONTENT, gist: '改一改' })
      expect(codes(late)).toEqual(['DISCLOSURE_NOT_EDITABLE'])
    })
  })

  test('malformed ids and another village’s drafts are not found', async () => {
    const foreign = await writeDisclosure(database, cast, { village: cast.otherVillage, author: cast.otherCadre })
    for (const id of ['1; DROP TABLE disclosure', foreign.id, '01890000-0000-7000-8000-000000000000']) {
      const answer = await call.send('submitDisclosure', cadre, { id, revision: 0 })
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })
})
