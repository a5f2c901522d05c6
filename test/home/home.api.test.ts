import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, type TestPerson } from '../support/people'

const HOME = '{ home { todos { kind title deadline } latest { kind title read pinned } } }'
const HOUR = 3_600_000

interface HomeAnswer {
  home: {
    todos: { kind: string; title: string; deadline: string | null }[]
    latest: { kind: string; title: string; read: boolean; pinned: boolean }[]
  }
}

describe('the first screen', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let county: string

  beforeAll(async () => {
    await testDatabase()
    const code = await freshCounty()
    county = code
    database = countyDatabase(code)
    cast = await createCast(database, code)
    api = await startTestApi(code)
  })

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const from = (hours: number) => new Date(Date.now() + hours * HOUR)
  const notice = (title: string, more: object = {}) =>
    database.notice.create({
      data: {
        divisionCode: cast.village,
        kind: 'GENERAL',
        title,
        excerpt: title,
        body: title,
        authorId: cast.cadre.personId,
        authorName: '试村干',
        authorPost: '村委会主任',
        publishedAt: from(-1),
        ...more,
      },
    })
  const homeOf = async (person: TestPerson) => {
    const token = await api.loginAs(person.personId, person.officeId)
    return (await api.send<HomeAnswer>(HOME, {}, token)).data?.home
  }

  test('a visitor is asked to log in', async () => {
    expect((await api.send(HOME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('holds what reaches the reader: own village, township and county; not other villages, groups or offices', async () => {
    await notice('本村')
    await notice('镇里', { divisionCode: `${county}101` })
    await notice('县里', { divisionCode: county })
    await notice('邻村', { divisionCode: cast.otherVillage })
    await notice('党员', { everyone: false, audienceOffices: ['PARTY_MEMBER'] })
    await notice('一组', { everyone: false, audienceGroups: [cast.groupId] })
    await notice('过期', { expiresAt: from(-0.5) })
    const titles = async (person: TestPerson) => (await homeOf(person))?.latest.map((item) => item.title).sort()
    expect(await titles(cast.villager)).toEqual(['一组', '县里', '本村', '镇里'].sort())
    expect(await titles(cast.partyMember)).toEqual(['一组', '党员', '县里', '本村', '镇里'].sort())
    expect(await titles(cast.otherVillager)).toEqual(['县里', '邻村', '镇里'].sort())
  })

  test('what must be done comes with its deadline, the nearest first, and goes when it is done', async () => {
    const urgent = await notice('山洪', { importance: 'URGENT', pinnedUntil: from(24) })
    const meeting = await notice('开会', { kind: 'MEETING', startsAt: from(72), replyBy: from(48) })
    await database.noticeRosterEntry.create({ data: { noticeId: meeting.id, personId: cast.villager.personId } })
    const evaluation = await database.evaluation.create({
      data: {
        divisionCode: cast.village,
        title: '评议',
        purpose: '评议村干部',
        form: {},
        state: 'OPEN',
        electorate: {},
        formulaId: 'SATISFACTION_RATE_V1',
        authorId: cast.cadre.personId,
        authorName: '试村干',
        opensAt: from(-2),
        closesAt: from(24),
        electors: { create: { personId: cast.villager.personId } },
      },
    })
    const before = await homeOf(cast.villager)
    expect(before?.todos.map((todo) => todo.kind)).toEqual([
      'ANSWER_EVALUATION',
      'REPLY_TO_MEETING',
      'ACKNOWLEDGE_NOTICE',
    ])
    expect(before?.todos[0]?.deadline).toBe(evaluation.closesAt.toISOString())
    expect(before?.latest[0]).toMatchObject({ title: '山洪', pinned: true, read: false })

    const { personId } = cast.villager
    await database.noticeReceipt.create({
      data: { noticeId: urgent.id, personId, readAt: from(0), acknowledgedAt: from(0) },
    })
    await database.noticeReply.create({
      data: { noticeId: meeting.id, personId, answer: 'COMING', repliedAt: from(0) },
    })
    await database.evaluationElector.updateMany({ where: { evaluationId: evaluation.id }, data: { answered: true } })
    const after = await homeOf(cast.villager)
    expect(after?.todos).toEqual([])
    expect(after?.latest[0]).toMatchObject({ title: '山洪', read: true })
    expect((await homeOf(cast.secondVillager))?.todos.map((todo) => todo.kind)).toEqual(['ACKNOWLEDGE_NOTICE'])
  })
})
