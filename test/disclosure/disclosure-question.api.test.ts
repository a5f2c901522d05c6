import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { writeDisclosure, writeQuestion } from './disclosure-world'
import { JOURNAL } from './journal-sample'

const ASK = `mutation ($input: AskDisclosureQuestionInput!) { askDisclosureQuestion(input: $input) {
  question { id rowLabel askerLabel mine } userErrors { code field } } }`
const ANSWER = `mutation ($input: AnswerDisclosureQuestionInput!) { answerDisclosureQuestion(input: $input) {
  question { answer answererPost } userErrors { code field } } }`
const READ = 'query ($id: ID!) { disclosure(id: $id) { questions { body askerLabel answer mine } } }'

interface Asked {
  askDisclosureQuestion: {
    question: { id: string; rowLabel: string; askerLabel: string; mine: boolean } | null
    userErrors: { code: string; field: string | null }[]
  }
}
interface Answered {
  answerDisclosureQuestion: {
    question: { answer: string; answererPost: string } | null
    userErrors: { code: string; field: string | null }[]
  }
}
interface Read {
  disclosure: { questions: { body: string; askerLabel: string; answer: string | null; mine: boolean }[] }
}

describe('questions about a disclosure', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let villager: string
  let neighbour: string
  let cadre: string

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    villager = await api.loginAs(cast.villager.personId)
    neighbour = await api.loginAs(cast.secondVillager.personId)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const published = async () =>
    (await writeDisclosure(database, cast, { state: 'PUBLISHED', content: { table: JOURNAL } })).id
  const ask = async (input: object, token = villager) => {
    const answer = await api.send<Asked>(
      ASK,
      { input: { idempotencyKey: newKey(), body: '这笔付给谁？', ...input } },
      token,
    )
    return answer.data?.askDisclosureQuestion ?? answer.errors?.[0]?.extensions.code
  }
  const answer = async (id: string, text: string) => {
    const sent = await api.send<Answered>(ANSWER, { input: { idempotencyKey: newKey(), id, answer: text } }, cadre)
    return sent.data?.answerDisclosureQuestion
  }

  test.each([
    ['nothing', { body: ' ' }, 'TEXT_REQUIRED', 'question'],
    ['too much', { body: '问'.repeat(301) }, 'TEXT_TOO_LONG', 'question'],
    ['a phone number', { body: '请回电13800138000' }, 'DISCLOSURE_SENSITIVE_NUMBER', 'question'],
    ['a line that is not there', { rowId: 'r9' }, 'DISCLOSURE_ROW_UNKNOWN', 'rowId'],
  ])('%s is refused', async (_what, input, code, field) => {
    const id = await published()
    expect(await ask({ id, ...input })).toMatchObject({ question: null, userErrors: [{ code, field }] })
    expect(await database.disclosureQuestion.count({ where: { disclosureId: id } })).toBe(0)
  })

  test('of what is not published nobody may ask, and another village’s item is not found', async () => {
    expect(await ask({ id: (await writeDisclosure(database, cast)).id })).toBe('NOT_FOUND')
    const there = { village: cast.otherVillage, author: cast.otherCadre, state: 'PUBLISHED' as const }
    expect(await ask({ id: (await writeDisclosure(database, cast, there)).id })).toBe('NOT_FOUND')
  })

  test('a question about a line is read by everybody, its asker by surname only', async () => {
    const id = await published()
    const asked = await ask({ id, rowId: 'r2' })
    expect(asked).toMatchObject({
      question: { rowLabel: '修水渠材料款', askerLabel: '试某', mine: true },
      userErrors: [],
    })
    const read = await api.send<Read>(READ, { id }, neighbour)
    expect(read.data?.disclosure.questions).toEqual([
      { body: '这笔付给谁？', askerLabel: '试某', answer: null, mine: false },
    ])
    expect(
      await database.auditEntry.count({ where: { action: 'askDisclosureQuestion', personId: cast.villager.personId } }),
    ).toBe(1)
  })

  test('ten a day: of twelve at once after eight, two get through; yesterday’s do not count', async () => {
    const id = await published()
    const asker = await createPerson(database, { name: '好问', division: cast.village })
    const token = await api.loginAs(asker.personId)
    await writeQuestion(database, id, asker, new Date(Date.now() - 26 * 3_600_000))
    for (let count = 0; count < 8; count += 1) await writeQuestion(database, id, asker)
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask({ id }, token)))
    const refused = answers.filter(
      (one) => typeof one === 'object' && one.userErrors[0]?.code === 'DISCLOSURE_QUESTIONS_TODAY',
    )
    expect(refused).toHaveLength(10)
    expect(await database.disclosureQuestion.count({ where: { askerId: asker.personId } })).toBe(11)
  })

  test('one answer, seen by all, with its audit row and leaf; a second is refused', async () => {
    const id = await published()
    const question = await writeQuestion(database, id, cast.villager)
    expect(await answer(question.id, '电话13800138000')).toMatchObject({
      userErrors: [{ code: 'DISCLOSURE_SENSITIVE_NUMBER' }],
    })
    const both = await Promise.all([answer(question.id, '付给了施工队。'), answer(question.id, '付给了施工队。')])
    expect(both.map((one) => one?.userErrors.map(({ code }) => code)).sort()).toEqual([
      [],
      ['DISCLOSURE_ALREADY_ANSWERED'],
    ])
    expect(both.find((one) => one?.question)?.question).toEqual({
      answer: '付给了施工队。',
      answererPost: '村委会主任',
    })
    const read = await api.send<Read>(READ, { id }, neighbour)
    expect(read.data?.disclosure.questions[0]?.answer).toBe('付给了施工队。')
    const subject = { subjectType: 'DisclosureQuestion', subjectId: question.id }
    expect(await database.auditEntry.count({ where: { ...subject, action: 'answerDisclosureQuestion' } })).toBe(1)
    expect(await database.transparencyLeaf.count({ where: { ...subject, type: 'DISCLOSURE_ANSWER' } })).toBe(1)
  })
})
