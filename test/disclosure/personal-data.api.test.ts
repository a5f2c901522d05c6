import { randomUUID } from 'node:crypto'
import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { expirePersonalLists } from '../../api/disclosure/expiry'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { caller, codes } from './disclosure-api'
import { writeDisclosure, writeReview } from './disclosure-world'

const LIST = {
  columns: [
    { id: 'name', title: '姓名', type: 'TEXT' },
    { id: 'group', title: '村民小组', type: 'TEXT' },
    { id: 'kind', title: '项目', type: 'TEXT' },
    { id: 'amount', title: '金额', type: 'MONEY' },
    { id: 'note', title: '说明', type: 'TEXT' },
  ],
  rows: [
    { id: 'r1', cells: { name: '扎西某某', group: '一组', kind: '临时救助', amount: 100_000, note: '房屋失火' } },
    { id: 'r2', cells: { name: '次仁某某', group: '二组', kind: '临时救助', amount: 50_000, note: '冰雹减产' } },
  ],
}
const DAY = 86_400_000
const READ = `query ($id: ID!) { disclosure(id: $id) { expired expiresOn questions { rowLabel } published { table }
  confirmations { kind words reason } } }`

interface Read {
  disclosure: {
    expired: boolean
    expiresOn: string | null
    questions: { rowLabel: string | null }[]
    published: { table: typeof LIST } | null
    confirmations: { kind: string; words: string; reason: string }[]
  }
}

describe('personal data of a disclosure', () => {
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

  const read = async (id: string, by = token.villager) => (await api.send<Read>(READ, { id }, by)).data?.disclosure

  describe('what the machine finds', () => {
    const drafted = (body: string) =>
      writeDisclosure(database, cast, { content: { title: '村道路灯维修', gist: '修了路灯。', body } })
    const submit = (id: string) => call.run('submitDisclosure', token.cadre, { id, revision: 0 })

    test('a home, a minor and an illness are refused with their masked text, each confirmable', async () => {
      const { id } = await drafted('次仁某某患肝炎，家住藏村三组12号。资助学生应秋实500元。')
      const payload = await submit(id)
      expect(codes(payload)).toEqual([
        'DISCLOSURE_PERSONAL_WORDS',
        'DISCLOSURE_PERSONAL_WORDS',
        'DISCLOSURE_PERSONAL_WORDS',
      ])
      expect(payload.maskings?.map(({ found, words, confirmable }) => [found, words, confirmable])).toEqual([
        ['HEALTH', '患肝炎', true],
        ['ADDRESS', '12号', true],
        ['MINOR', '应秋实', true],
      ])
      expect(payload.maskings?.[1]?.suggestion).toBe('次仁某某患肝炎，家住藏村三组。资助学生应秋实500元。')
    })

    test('a number cannot be vouched for; words need a reason and must be there', async () => {
      const { id } = await drafted('电话13800138000，住藏村三组12号')
      const confirm = (part: object) =>
        call.run('confirmDisclosureWords', token.cadre, {
          id,
          kind: 'ADDRESS',
          words: '12号',
          reason: '这是村委会办公地址',
          ...part,
        })
      expect(codes(await confirm({ kind: 'PHONE', words: '13800138000' }))).toEqual(['DISCLOSURE_NUMBER_STAYS'])
      expect(codes(await confirm({ reason: '  ' }))).toEqual(['TEXT_REQUIRED'])
      expect(codes(await confirm({ words: '13号' }))).toEqual(['DISCLOSURE_WORDS_GONE'])
      expect(await database.disclosureConfirmation.count()).toBe(0)
    })

    test('vouched for with a reason it goes on, on record and before the supervisors’ eyes', async () => {
      const { id } = await drafted('开会地点：藏村三组12号')
      expect(codes(await submit(id))).toEqual(['DISCLOSURE_PERSONAL_WORDS'])
      const input = { id, kind: 'ADDRESS', words: '12号', reason: '这是村委会办公地址' }
      expect(codes(await call.run('confirmDisclosureWords', token.cadre, input))).toEqual([])
      expect(codes(await call.run('confirmDisclosureWords', token.cadre, input))).toEqual(['DISCLOSURE_WORDS_GONE'])
      expect(codes(await submit(id))).toEqual([])
      expect(await read(id, token.supervisor)).toMatchObject({
        confirmations: [{ kind: 'ADDRESS', words: '12号', reason: '这是村委会办公地址' }],
      })
      expect(
        await database.auditEntry.findFirst({ where: { subjectId: id, action: 'confirmDisclosureWords' } }),
      ).toMatchObject({ personId: cast.cadre.personId, detail: { kind: 'ADDRESS' } })
    })
  })

  describe('a list of persons', () => {
    const submitted = async () => {
      const { id, versionId } = await writeDisclosure(database, cast, { state: 'SUBMITTED', content: { table: LIST } })
      await writeReview(database, versionId, cast.supervisor, 'SIGN')
      return id
    }
    const day = (from: Date, days: number) =>
      new Date(from.getTime() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
    const ended = async () => {
      const id = await submitted()
      await call.run('publishDisclosure', token.cadre, { id })
      const question = {
        version: 1,
        rowId: 'r1',
        rowLabel: '扎西某某',
        body: '怎么评的？',
        askerId: cast.villager.personId,
        askerLabel: '试某',
        askedAt: new Date(),
      }
      await database.disclosureQuestion.create({ data: { disclosureId: id, ...question } })
      await database.disclosure.update({ where: { id }, data: { expiresOn: new Date(day(new Date(), -1)) } })
      return id
    }

    test('is shown for 90 days, or as long as chosen within the rule', async () => {
      const [usual, chosen] = [await submitted(), await submitted()]
      await call.run('publishDisclosure', token.cadre, { id: usual })
      expect(await read(usual)).toMatchObject({ expired: false, expiresOn: day(new Date(), 90) })
      for (const days of [6, 366])
        expect(
          codes(await call.run('publishDisclosure', token.cadre, { id: chosen, expiresOn: day(new Date(), days) })),
        ).toEqual(['DISCLOSURE_EXPIRY'])
      await call.run('publishDisclosure', token.cadre, { id: chosen, expiresOn: day(new Date(), 30) })
      expect(await read(chosen)).toMatchObject({ expiresOn: day(new Date(), 30), published: { table: LIST } })
    })

    test('over, it shows lines and sums and nobody, before any job has come by', async () => {
      const id = await ended()
      const item = await read(id)
      expect(item).toMatchObject({ expired: true, questions: [{ rowLabel: null }] })
      expect(item?.published?.table.rows).toEqual([
        { id: 'r1', cells: { name: null, group: '一组', kind: '临时救助', amount: 100_000, note: null } },
        { id: 'r2', cells: { name: null, group: '二组', kind: '临时救助', amount: 50_000, note: null } },
      ])
      const diff =
        'query ($id: ID!) { disclosureVersion(id: $id, version: 1) { table } disclosureDiff(id: $id, from: 1, to: 1) { changes } }'
      expect(JSON.stringify(await api.send(diff, { id }, token.cadre))).not.toContain('扎西')
      const correct = await call.run('startDisclosureCorrection', token.cadre, { id, reason: '写错了' })
      expect(codes(correct)).toEqual(['DISCLOSURE_LIST_EXPIRED'])
    })

    test('the job marks each once, however often it runs', async () => {
      const id = await ended()
      const now = new Date()
      const run = () => database.$transaction((db) => expirePersonalLists(db, now))
      expect(await run()).toBeGreaterThanOrEqual(1)
      expect(await run()).toBe(0)
      expect(await database.disclosure.findUniqueOrThrow({ where: { id } })).toMatchObject({ expiredAt: now })
      expect(await database.auditEntry.count({ where: { subjectId: id, action: 'expirePersonalList' } })).toBe(1)
    })

    test('a table of works has no names to take down', async () => {
      const { id, versionId } = await writeDisclosure(database, cast, { state: 'SUBMITTED' })
      await writeReview(database, versionId, cast.supervisor, 'SIGN')
      await call.run('publishDisclosure', token.cadre, { id })
      expect(await read(id)).toMatchObject({ expiresOn: null, expired: false })
    })
  })

  test('a matter’s disclosures stand in order; drafts and other villages’ are not there', async () => {
    const procedureId = randomUUID()
    const link = async (state: 'DRAFT' | 'PUBLISHED', village = cast.village) => {
      const { id } = await writeDisclosure(database, cast, { state, village })
      await database.disclosure.update({ where: { id }, data: { procedureId } })
      return id
    }
    const [first, second] = [await link('PUBLISHED'), await link('PUBLISHED')]
    await link('DRAFT')
    await link('PUBLISHED', cast.otherVillage)
    const document = 'query ($id: ID!) { matterTimeline(procedureId: $id) { id } }'
    const { data } = await api.send<{ matterTimeline: { id: string }[] }>(document, { id: procedureId }, token.villager)
    expect(data?.matterTimeline.map(({ id }) => id)).toEqual([first, second])
    const malformed = await api.send(document, { id: "'; DROP" }, token.villager)
    expect(malformed.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })
})
