import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { logInCast, type Tokens } from './procedure-api'
import { procedureAt } from './procedure-world'

const LIST = `query ($division: ID!, $template: ProcedureTemplateCode, $state: ProcedureListState, $first: Int, $after: String) {
  procedures(division: $division, template: $template, state: $state, first: $first, after: $after) {
    nodes { id stage nextStep { text } } pageInfo { hasNextPage endCursor } } }`
const QUEUE = '{ procedureQueue { kind overdue procedure { id } } }'
const DESK =
  '{ procedureDesk { open myTurn overdue awaitingOpinion disclosuresUp openObjections overdueObjections toCheck toCheckSince } }'
const ACTIONS = 'query ($id: ID!) { procedure(id: $id) { availableActions } }'

interface List {
  procedures: {
    nodes: { id: string; stage: string; nextStep: { text: string } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

describe('who finds which procedures, and what they may do', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let tokens: Tokens
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    tokens = await logInCast(api, cast)
    for (const stage of ['PROPOSED', 'RESOLVED', 'DECISION_DISCLOSED', 'IMPLEMENTING'])
      ids[stage] = (await procedureAt(database, cast, stage)).id
    ids.objected = (await procedureAt(database, cast, 'CONSULTED', { objection: true })).id
    ids.levy = (await procedureAt(database, cast, 'TOWNSHIP_CHECKED', { template: 'LEVY' })).id
    ids.poverty = (await procedureAt(database, cast, 'APPLIED', { template: 'POVERTY_MONITORING' })).id
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const list = async (as: keyof Tokens, part: object = {}) => {
    const answer = await api.send<List>(LIST, { division: cast.village, ...part }, tokens[as])
    if (!answer.data) throw new Error(answer.errors?.[0]?.extensions.code)
    return answer.data.procedures
  }
  const actions = async (as: keyof Tokens, id: string | undefined) => {
    const answer = await api.send<{ procedure: { availableActions: string[] } }>(ACTIONS, { id }, tokens[as])
    return answer.data?.procedure.availableActions
  }

  test('a villager finds what is disclosed; the offices find all, by template and state', async () => {
    expect((await list('villager')).nodes.map(({ id }) => id)).not.toContain(ids.poverty)
    expect((await list('villager')).nodes).toHaveLength(6)
    expect((await list('cadre')).nodes).toHaveLength(7)
    expect((await list('supervisor', { template: 'LEVY' })).nodes.map(({ id }) => id)).toEqual([ids.levy])
    expect((await list('cadre', { state: 'ARCHIVED' })).nodes).toEqual([])
    expect((await list('townshipStaff', { division: cast.village.slice(0, 9) })).nodes).toHaveLength(7)
  })

  test('a wider or another division, a broken cursor and too long a page are refused', async () => {
    await expect(list('villager', { division: cast.village.slice(0, 9) })).rejects.toThrow('FORBIDDEN')
    await expect(list('villager', { division: cast.otherVillage })).rejects.toThrow('FORBIDDEN')
    await expect(list('villager', { division: 'x' })).rejects.toThrow('NOT_FOUND')
    await expect(list('cadre', { after: 'x' })).rejects.toThrow('BAD_INPUT')
    await expect(list('cadre', { first: 51 })).rejects.toThrow('BAD_INPUT')
  })

  test('pages follow one another without a gap', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: List['procedures'] = await list('cadre', { first: 3, after })
      seen.push(...page.nodes.map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen.sort()).toEqual(Object.values(ids).sort())
  })

  test('what may be done is what the role and the stage allow', async () => {
    expect(await actions('cadre', ids.PROPOSED)).toEqual([
      'SAVE_PLAN',
      'COMPLETE',
      'ADD_EVIDENCE',
      'OBJECT',
      'WITHDRAW',
    ])
    expect(await actions('cadre', ids.RESOLVED)).toEqual(['SAVE_PLAN', 'CONVENE', 'ADD_EVIDENCE', 'OBJECT', 'WITHDRAW'])
    expect(await actions('cadre', ids.DECISION_DISCLOSED)).toEqual(['START_DISCLOSURE', 'ADD_EVIDENCE', 'OBJECT'])
    expect(await actions('cadre', ids.levy)).toEqual(['ADD_EVIDENCE', 'OBJECT'])
    expect(await actions('townshipStaff', ids.levy)).toEqual(['RETURN', 'COMPLETE', 'ADD_EVIDENCE', 'OBJECT'])
    expect(await actions('supervisor', ids.IMPLEMENTING)).toEqual(['SUPERVISE', 'REPORT_BREACH', 'OBJECT'])
    expect(await actions('supervisor', ids.DECISION_DISCLOSED)).toEqual(['REPORT_BREACH', 'OBJECT'])
    expect(await actions('villager', ids.levy)).toEqual(['OBJECT'])
    expect(await actions('countyAdministrator', ids.levy)).toEqual(['OBJECT'])
  })

  test('the supervisor’s queue has the called meeting, then the opinion awaited', async () => {
    expect((await api.send<{ procedureQueue: object[] }>(QUEUE, {}, tokens.supervisor)).data?.procedureQueue).toEqual(
      [],
    )
    const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
    const call = { id: ids.RESOLVED, body: 'REPRESENTATIVE_ASSEMBLY', way: 'PERSONS', startsAt, place: '村委会' }
    const convene = 'mutation ($input: ConveneSessionInput!) { conveneSession(input: $input) { userErrors { code } } }'
    const input = { idempotencyKey: newKey(), ...call }
    const called = await api.send<{ conveneSession: { userErrors: object[] } }>(convene, { input }, tokens.cadre)
    expect(called.data?.conveneSession.userErrors).toEqual([])
    const post = 'mutation ($input: StageInput!) { startStageDisclosure(input: $input) { userErrors { code } } }'
    const posting = { idempotencyKey: newKey(), id: ids.DECISION_DISCLOSED, stage: 'DECISION_DISCLOSED' }
    await api.send(post, { input: posting }, tokens.cadre)
    const queue = await api.send<{ procedureQueue: object[] }>(QUEUE, {}, tokens.supervisor)
    expect(queue.data?.procedureQueue).toEqual([
      { kind: 'OPINION', overdue: false, procedure: { id: ids.DECISION_DISCLOSED } },
      { kind: 'ATTEND', overdue: false, procedure: { id: ids.RESOLVED } },
    ])
  })

  test('figures for each desk, and none for a villager', async () => {
    const desk = async (as: keyof Tokens) =>
      (await api.send<{ procedureDesk: object }>(DESK, {}, tokens[as])).data?.procedureDesk
    const none = {
      open: 0,
      myTurn: 0,
      overdue: 0,
      awaitingOpinion: 0,
      disclosuresUp: 0,
      openObjections: 0,
      overdueObjections: 0,
      toCheck: 0,
      toCheckSince: null,
    }
    expect(await desk('villager')).toEqual(none)
    const all = { open: 7, overdue: 1, awaitingOpinion: 1, disclosuresUp: 0, openObjections: 1, overdueObjections: 1 }
    expect(await desk('cadre')).toEqual({ ...all, myTurn: 4, toCheck: 0, toCheckSince: null })
    expect(await desk('supervisor')).toEqual({ ...all, myTurn: 0, toCheck: 0, toCheckSince: null })
    expect(await desk('townshipStaff')).toEqual({ ...all, myTurn: 1, toCheck: 1, toCheckSince: expect.any(String) })
  })

  test('what waits for a check is listed to the office that checks, and to no other', async () => {
    const list = 'query ($division: ID!) { procedures(division: $division, toCheck: true) { nodes { stageTitle } } }'
    const read = async (as: keyof Tokens, division: string) =>
      (await api.send<{ procedures: { nodes: object[] } }>(list, { division }, tokens[as])).data?.procedures.nodes
    expect(await read('townshipStaff', cast.village.slice(0, 9))).toHaveLength(1)
    expect(await read('cadre', cast.village)).toEqual([])
  })

  test('every rule has its words and its law', async () => {
    const rules = 'query ($division: ID!) { legalRules(division: $division) { id text law version mark } }'
    const answer = await api.send<{ legalRules: { id: string; text: string }[] }>(
      rules,
      { division: cast.village },
      tokens.villager,
    )
    const found = answer.data?.legalRules.find(({ id }) => id === 'PARTY_ASSEMBLY.THRESHOLD')
    expect(found).toEqual({
      id: 'PARTY_ASSEMBLY.THRESHOLD',
      text: '赞成要超过应到的 1/2',
      law: '中国共产党支部工作条例（试行）',
      version: 'CN-1',
      mark: null,
    })
    expect(
      answer.data?.legalRules.every(({ text }) => !text.includes('{') && text !== '提交的内容有误，请检查后重试。'),
    ).toBe(true)
  })
})
