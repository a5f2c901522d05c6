import { commit } from '../../api/command/record-action'
import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { caller, codes } from './disclosure-api'
import { writeDisclosure } from './disclosure-world'
import { CONTENT, JOURNAL } from './journal-sample'

const QUEUE = '{ disclosureReviewQueue { overdue returnedBefore disclosure { id } version { submission } } }'
const COURSE =
  'query ($id: ID!) { disclosure(id: $id) { course { kind note } published { reviews { decision reason } } } }'
const DIFF = 'query ($id: ID!) { disclosureDiff(id: $id, from: 1, to: 2) { changes to { correctionReason } } }'

interface Queue {
  disclosureReviewQueue: { overdue: boolean; returnedBefore: number; disclosure: { id: string } }[]
}
interface Course {
  disclosure: {
    course: { kind: string; note: string | null }[]
    published: { reviews: { decision: string; reason: string | null }[] }
  }
}
interface Diff {
  disclosureDiff: { changes: { table: { rows: { kind: string }[] } }; to: { correctionReason: string } }
}

describe('reviewing, publishing and correcting a disclosure', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let call: ReturnType<typeof caller>
  const token: Record<'cadre' | 'supervisor' | 'second' | 'villager', string> = {
    cadre: '',
    supervisor: '',
    second: '',
    villager: '',
  }

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    call = caller(api)
    const office = { kind: 'SUPERVISOR' as const }
    const second = await createPerson(database, { name: '试监委', division: cast.village, office })
    token.cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    token.supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
    token.second = await api.loginAs(second.personId, second.officeId)
    token.villager = await api.loginAs(cast.villager.personId)
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  /** Written and handed in through the API. */
  const submitted = async () => {
    const { id } = await writeDisclosure(database, cast, { catalogueCode: 'FINANCE_JOURNAL' })
    await call.run('saveDisclosureDraft', token.cadre, { id, revision: 0, ...CONTENT })
    await call.run('submitDisclosure', token.cadre, { id, revision: 1 })
    return id
  }
  const published = async () => {
    const id = await submitted()
    await call.run('signDisclosure', token.supervisor, { id, submission: 1 })
    await call.run('publishDisclosure', token.cadre, { id })
    return id
  }
  const versionOf = (id: string, version = 1) =>
    database.disclosureVersion.findUniqueOrThrow({ where: { disclosureId_version: { disclosureId: id, version } } })

  describe('an opinion', () => {
    test.each(['returnDisclosure', 'dissentFromDisclosure'])('%s needs a reason', async (name) => {
      const id = await submitted()
      const payload = await call.run(name, token.supervisor, { id, submission: 1, reason: '  ' })
      expect(payload.userErrors).toMatchObject([{ code: 'TEXT_REQUIRED', field: 'reason' }])
      expect(await database.disclosureReview.count({ where: { version: { disclosureId: id } } })).toBe(0)
    })

    test('a reason with a phone number, a draft, and an earlier submission are refused', async () => {
      const id = await submitted()
      const sensitive = { id, submission: 1, reason: '请打13800138000问' }
      expect(codes(await call.run('returnDisclosure', token.supervisor, sensitive))).toEqual([
        'DISCLOSURE_SENSITIVE_NUMBER',
      ])
      expect(codes(await call.run('signDisclosure', token.supervisor, { id, submission: 2 }))).toEqual([
        'DISCLOSURE_SUBMITTED_AGAIN',
      ])
      const draft = await writeDisclosure(database, cast)
      expect(codes(await call.run('signDisclosure', token.supervisor, { id: draft.id, submission: 0 }))).toEqual([
        'DISCLOSURE_NOT_SUBMITTED',
      ])
    })

    test('who wrote in it, under whatever office, does not review it', async () => {
      const id = await submitted()
      const both = { personId: cast.cadre.personId, kind: 'SUPERVISOR' as const, divisionCode: cast.village }
      const hat = await database.office.create({ data: { ...both, startsOn: new Date('2025-01-01') } })
      const own = await api.loginAs(cast.cadre.personId, hat.id)
      expect(codes(await call.run('signDisclosure', own, { id, submission: 1 }))).toEqual(['DISCLOSURE_OWN_WORK'])
      const queue = await api.send<Queue>(QUEUE, {}, own)
      expect(queue.data?.disclosureReviewQueue.map((task) => task.disclosure.id)).not.toContain(id)
    })

    test('16 taps with different keys leave one opinion, one audit entry and one leaf', async () => {
      const id = await submitted()
      const taps = Array.from({ length: 16 }, () => call.run('signDisclosure', token.supervisor, { id, submission: 1 }))
      const answers = await Promise.all(taps)
      expect(answers.filter((answer) => answer.userErrors.length === 0)).toHaveLength(1)
      expect(new Set(answers.flatMap(codes))).toEqual(new Set(['DISCLOSURE_ALREADY_REVIEWED']))
      const [review, ...others] = await database.disclosureReview.findMany({ where: { version: { disclosureId: id } } })
      expect(others).toEqual([])
      const subject = { subjectType: 'DisclosureReview', subjectId: review?.id }
      expect(await database.auditEntry.count({ where: { ...subject, action: 'signDisclosure' } })).toBe(1)
      expect(await database.transparencyLeaf.count({ where: { ...subject, type: 'DISCLOSURE_REVIEW' } })).toBe(1)
    })

    test('a returned draft is submitted anew, reviewed anew, and its earlier opinion stays on record', async () => {
      const id = await submitted()
      await call.run('returnDisclosure', token.supervisor, { id, submission: 1, reason: '第二笔没有发票' })
      expect((await versionOf(id)).state).toBe('RETURNED')
      expect(codes(await call.run('publishDisclosure', token.cadre, { id }))).toEqual(['DISCLOSURE_NOT_SUBMITTED'])
      await call.run('saveDisclosureDraft', token.cadre, { id, revision: 1, ...CONTENT, gist: '发票补上了。' })
      await call.run('submitDisclosure', token.cadre, { id, revision: 2 })
      const queue = await api.send<Queue>(QUEUE, {}, token.supervisor)
      expect(queue.data?.disclosureReviewQueue.find((task) => task.disclosure.id === id)).toMatchObject({
        returnedBefore: 1,
        overdue: false,
      })
      expect(codes(await call.run('publishDisclosure', token.cadre, { id }))).toEqual(['DISCLOSURE_NOT_REVIEWED'])
      expect(codes(await call.run('signDisclosure', token.supervisor, { id, submission: 2 }))).toEqual([])
      expect(await database.disclosureReview.count({ where: { version: { disclosureId: id } } })).toBe(2)
    })

    test('the queue is ordered by waiting time and marks what is past three days', async () => {
      const id = await submitted()
      const past = new Date(Date.now() - 4 * 86_400_000)
      await database.disclosureVersion.update({ where: { id: (await versionOf(id)).id }, data: { submittedAt: past } })
      const queue = await api.send<Queue>(QUEUE, {}, token.second)
      expect(queue.data?.disclosureReviewQueue[0]).toMatchObject({ overdue: true, disclosure: { id } })
      expect(queue.data?.disclosureReviewQueue[1]?.overdue).toBe(false)
    })
  })

  describe('publishing', () => {
    test('without an opinion it is refused and nobody reads it', async () => {
      const id = await submitted()
      expect(codes(await call.run('publishDisclosure', token.cadre, { id }))).toEqual(['DISCLOSURE_NOT_REVIEWED'])
      const read = await api.send(COURSE, { id }, token.villager)
      expect(read.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    })

    test('sensitive numbers are looked for again', async () => {
      const id = await submitted()
      await call.run('signDisclosure', token.supervisor, { id, submission: 1 })
      await database.disclosureVersion.update({
        where: { id: (await versionOf(id)).id },
        data: { body: '身份证11010519491231002X' },
      })
      const payload = await call.run('publishDisclosure', token.cadre, { id })
      expect(payload.userErrors).toMatchObject([{ code: 'DISCLOSURE_SENSITIVE_NUMBER', field: 'body' }])
      expect(await database.transparencyLeaf.count({ where: { subjectId: id } })).toBe(0)
    })

    test('with a dissent alone it may be published, and the dissent stands beside it', async () => {
      const id = await submitted()
      const reason = '水渠材料价格比市场高两成'
      await call.run('dissentFromDisclosure', token.supervisor, { id, submission: 1, reason })
      expect(codes(await call.run('publishDisclosure', token.cadre, { id }))).toEqual([])
      const read = await api.send<Course>(COURSE, { id }, token.villager)
      expect(read.data?.disclosure.published.reviews).toEqual([{ decision: 'DISSENT', reason }])
      expect(read.data?.disclosure.course.map((event) => event.kind)).toEqual([
        'DRAFTED',
        'SUBMITTED',
        'DISSENTED',
        'PUBLISHED',
      ])
    })

    test('the leaf commits to what readers see; the same key again publishes nothing more', async () => {
      const id = await submitted()
      await call.run('signDisclosure', token.supervisor, { id, submission: 1 })
      const input = { id, idempotencyKey: newKey() }
      const first = await call.run('publishDisclosure', token.cadre, input)
      const again = await call.run('publishDisclosure', token.cadre, input)
      expect(first.disclosure?.published).toEqual({ version: 1, gist: CONTENT.gist, totals: { closing: 479_950 } })
      expect(again).toEqual(first)
      const leaves = await database.transparencyLeaf.findMany({ where: { type: 'DISCLOSURE', subjectId: id } })
      expect(leaves).toHaveLength(1)
      const item = await database.disclosure.findUniqueOrThrow({ where: { id } })
      const { divisionCode, kind, catalogueCode, period } = item
      const totals = { opening: 100_000, income: 500_000, expense: 120_050, closing: 479_950 }
      const content = { divisionCode, kind, catalogueCode, period, ...CONTENT, totals, correctionReason: null }
      expect(Buffer.from(leaves[0]?.commitment ?? [])).toEqual(
        Buffer.from(commit(leaves[0]?.salt ?? Buffer.of(), content)),
      )
    })

    test('a published version cannot be changed or deleted, nor an opinion, not even by hand', async () => {
      const id = await published()
      const version = { id: (await versionOf(id)).id }
      const immutable = /immutable/
      await expect(database.disclosureVersion.update({ where: version, data: { gist: '改' } })).rejects.toThrow(
        immutable,
      )
      await expect(database.disclosureVersion.delete({ where: version })).rejects.toThrow(immutable)
      const reviews = { versionId: version.id }
      await expect(
        database.disclosureReview.updateMany({ where: reviews, data: { decision: 'DISSENT' } }),
      ).rejects.toThrow(immutable)
      const saved = await call.run('saveDisclosureDraft', token.cadre, { id, revision: 1, ...CONTENT })
      expect(codes(saved)).toEqual(['DISCLOSURE_ALREADY_PUBLISHED'])
    })
  })

  describe('correcting', () => {
    test('needs a reason, a publication, and no correction under way', async () => {
      const id = await published()
      const start = (subject: string, reason: string) =>
        call.run('startDisclosureCorrection', token.cadre, { id: subject, reason })
      expect(codes(await start(id, ''))).toEqual(['TEXT_REQUIRED'])
      expect(codes(await start((await writeDisclosure(database, cast)).id, '写错'))).toEqual([
        'DISCLOSURE_NOT_PUBLISHED',
      ])
      expect(codes(await start(id, '第二笔金额写错了'))).toEqual([])
      expect(codes(await start(id, '再改'))).toEqual(['DISCLOSURE_CORRECTION_OPEN'])
    })

    test('readers see the old version until the new one is published, then the differences and why', async () => {
      const id = await published()
      const reason = '第二笔金额写错了'
      await call.run('startDisclosureCorrection', token.cadre, { id, reason })
      const [first] = JOURNAL.rows
      const second = { ...JOURNAL.rows[1], cells: { ...JOURNAL.rows[1]?.cells, expense: 130_050 } }
      const table = { ...JOURNAL, rows: [first, second], closing: 469_950 }
      await call.run('saveDisclosureDraft', token.cadre, { id, revision: 0, ...CONTENT, table })
      const before = await api.send<Course>(COURSE, { id }, token.villager)
      expect(before.data?.disclosure.course.map(({ kind }) => kind)).not.toContain('CORRECTION_STARTED')
      await call.run('submitDisclosure', token.cadre, { id, revision: 1 })
      await call.run('signDisclosure', token.second, { id, submission: 1 })
      const payload = await call.run('publishDisclosure', token.cadre, { id })
      expect(payload.disclosure?.published).toMatchObject({ version: 2, totals: { closing: 469_950 } })
      const diff = await api.send<Diff>(DIFF, { id }, token.villager)
      expect(diff.data?.disclosureDiff.to.correctionReason).toBe(reason)
      expect(diff.data?.disclosureDiff.changes.table.rows.map(({ kind }) => kind)).toEqual(['SAME', 'CHANGED'])
      expect((await versionOf(id)).table).toEqual(JOURNAL)
      expect(await database.transparencyLeaf.count({ where: { type: 'DISCLOSURE', subjectId: id } })).toBe(2)
    })
  })
})
