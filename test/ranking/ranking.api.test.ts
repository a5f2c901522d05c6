import { type CountyCode, type CountyDatabase, countyDatabase, countySql } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import { expireRankings } from '../../api/ranking/expire-rankings'
import { rankingOutcome } from '../../shared/ranking/lists'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { ASPECTS, makeGroups, scoresFor, writePanel, writeRanking } from './ranking-world'

const WHOLE = `id state redGrew blackShrank mayAppealFor availableActions expiresOn withdrawnReason
  places { subjectId name place list totalHundredths calculation reason helper }
  appeals { id result answer }`
const INPUT: Record<string, string> = {
  draftRanking: 'DraftRankingInput',
  draftRankingFromPanel: 'DraftRankingFromPanelInput',
  sendRanking: 'SendRankingInput',
  appealRanking: 'AppealRankingInput',
  answerRankingAppeal: 'AnswerRankingAppealInput',
  publishRanking: 'PublishRankingInput',
  withdrawRanking: 'WithdrawRankingInput',
}

interface Ranking {
  id: string
  state: string
  expiresOn: string | null
  mayAppealFor: string[]
  availableActions: string[]
  places: { subjectId: string; place: number; list: string | null; calculation: string; reason: string }[]
  appeals: { id: string; result: string | null }[]
}

interface Payload {
  ranking: Ranking | null
  userErrors: { code: string }[]
}

describe('红黑榜', () => {
  let api: TestApi
  let county: CountyCode
  let database: CountyDatabase
  let cast: Cast
  let ids: string[]
  const token: Record<string, string> = {}

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    ids = await makeGroups(database, cast)
    api = await startTestApi(county)
    for (const role of ['cadre', 'supervisor'] as const)
      token[role] = await api.loginAs(cast[role].personId, cast[role].officeId)
    token.villager = await api.loginAs(cast.villager.personId)
    token.other = await api.loginAs(cast.otherVillager.personId)
  })
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const run = async (by: string, name: string, input: object): Promise<Payload> => {
    const document = `mutation ($input: ${INPUT[name]}!) { ${name}(input: $input) { ranking { ${WHOLE} } userErrors { code } } }`
    const whole = { input: { idempotencyKey: newKey(), ...input } }
    const { data, errors } = await api.send<Record<string, Payload>>(document, whole, token[by])
    const code = errors?.[0]?.extensions.code ?? 'NOTHING'
    return data?.[name] ?? { ranking: null, userErrors: [{ code }] }
  }
  const read = async (by: string, id: string) => {
    const { data } = await api.send<{ ranking: Ranking }>(`query { ranking(id: "${id}") { ${WHOLE} } }`, {}, token[by])
    return data?.ranking ?? null
  }
  const listed = async (by: string) => {
    const document = 'query ($division: ID!) { rankings(division: $division) { nodes { id } } }'
    const { data } = await api.send<{ rankings: { nodes: { id: string }[] } }>(
      document,
      { division: cast.village },
      token[by],
    )
    return data?.rankings.nodes.map(({ id }) => id) ?? []
  }
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)
  const draft = (means: number[][], more: object = {}) => ({
    division: cast.village,
    title: '第三季度环境红黑榜',
    source: '第三季度环境评比',
    scoredOn: '2026-09-30',
    aspects: ASPECTS,
    scores: scoresFor(Object.fromEntries(ids.map((id, index) => [id, means[index] ?? []]))),
    redCount: 1,
    blackCount: 1,
    ...more,
  })
  const MEANS = [
    [5000, 5000],
    [9000, 9000],
    [6000, 6000],
    [7000, 7000],
  ]
  const note = () => ({
    subjectId: ids[0],
    reason: '垃圾清运不及时',
    improvement: '每周清两次',
    helper: '村委会包组干部',
  })
  test('persons and households cannot be compared, nor too few or half scored groups', async () => {
    const [person] = await database.person.findMany({ take: 1 })
    const byPerson = draft(MEANS, {
      scores: scoresFor({ [person?.id ?? '']: [1, 1], [ids[1] ?? '']: [1, 1], [ids[2] ?? '']: [1, 1] }),
    })
    expect(codes(await run('supervisor', 'draftRanking', byPerson))).toEqual(['RANKING_SUBJECT_UNKNOWN'])
    expect(codes(await run('supervisor', 'draftRanking', draft([[1, 1], [1], [1, 1], [1, 1]])))).toEqual([
      'RANKING_SCORE_MISSING',
    ])
    expect(codes(await run('supervisor', 'draftRanking', draft(MEANS, { redCount: 2 })))).toEqual(['RANKING_RED_COUNT'])
    expect(codes(await run('cadre', 'draftRanking', draft(MEANS)))).toEqual(['FORBIDDEN'])
  })

  test('the database holds no person either', async () => {
    const { id: rankingId } = await writeRanking(database, cast, 'DRAFT')
    const row = { rankingId, kind: 'VILLAGE_GROUP' as const, name: '试达娃' }
    const { personId } = cast.villager
    await expect(
      database.rankingSubject.create({ data: { ...row, subject: personId, groupId: personId } }),
    ).rejects.toThrow(/only village groups and villages/)
    await expect(database.rankingSubject.create({ data: { ...row, subject: personId } })).rejects.toThrow(
      /never_a_person/,
    )
    const village = { ...row, kind: 'VILLAGE' as const, subject: '1', villageCode: '1' }
    await expect(database.rankingSubject.create({ data: village })).rejects.toThrow(/never_a_person/)
  })

  test('takes the scores of a closed panel as they are', async () => {
    const panelId = await writePanel(database, cast)
    const wish = { panelId, title: '第三季度环境红黑榜', redCount: 1, blackCount: 1 }
    const open = { ...wish, panelId: await writePanel(database, cast, true) }
    expect(codes(await run('supervisor', 'draftRankingFromPanel', open))).toEqual(['RANKING_PANEL_OPEN'])
    const { ranking } = await run('supervisor', 'draftRankingFromPanel', wish)
    expect(ranking?.places.map(({ subjectId, list }) => [subjectId, list])).toEqual([
      [ids[1], 'RED'],
      [ids[2], null],
      [ids[3], null],
      [ids[0], 'BLACK'],
    ])
    expect(ranking?.places[3]?.calculation).toBe('(100 × 50) ÷ 100 = 50')
  })

  test('is told before it is published, appealed, answered in writing, and corrected by the answer', async () => {
    const { ranking } = await run('supervisor', 'draftRanking', draft(MEANS))
    const id = ranking?.id ?? ''
    expect(await read('villager', id)).toBeNull()
    expect(await listed('villager')).not.toContain(id)
    expect(codes(await run('supervisor', 'sendRanking', { id, notes: [] }))).toEqual(['RANKING_NOTE_MISSING'])
    const { ranking: sent } = await run('supervisor', 'sendRanking', { id, notes: [note()] })
    expect(sent).toMatchObject({ state: 'SENT', availableActions: ['WITHDRAW', 'APPEAL'] })
    expect(sent?.places.at(-1)).toMatchObject({ subjectId: ids[0], list: 'BLACK', reason: '垃圾清运不及时' })
    expect(codes(await run('supervisor', 'publishRanking', { id }))).toEqual(['RANKING_APPEAL_RUNNING'])
    expect(codes(await run('supervisor', 'withdrawRanking', { id, reason: ' ' }))).toEqual(['TEXT_REQUIRED'])
    expect(await read('other', id)).toBeNull()
    expect((await read('villager', id))?.mayAppealFor).toEqual([ids[0]])
    const appeal = { id, subjectId: ids[1], text: '道路分低了' }
    expect(codes(await run('villager', 'appealRanking', appeal))).toEqual(['FORBIDDEN'])
    const { ranking: appealed } = await run('villager', 'appealRanking', { ...appeal, subjectId: ids[0] })
    expect(appealed?.mayAppealFor).toEqual([])
    const appealId = appealed?.appeals[0]?.id ?? ''
    const answer = {
      appealId,
      answer: '复核打分表，两项应为 65 分',
      corrections: ['CLEANING', 'ROADS'].map((aspect) => ({ aspect, meanHundredths: 6500 })),
    }
    expect(codes(await run('cadre', 'answerRankingAppeal', answer))).toEqual(['FORBIDDEN'])
    expect((await run('supervisor', 'answerRankingAppeal', answer)).ranking?.appeals).toEqual([
      expect.objectContaining({ result: 'CORRECTED' }),
    ])
    expect(codes(await run('supervisor', 'answerRankingAppeal', answer))).toEqual(['RANKING_ANSWERED_ALREADY'])
  })

  test('after its days it is published as the answers left it, expires, and stays readable', async () => {
    const { id } = await writeRanking(database, cast, 'DRAFT')
    const past = new Date(Date.now() - 1000)
    const row = await database.ranking.findUniqueOrThrow({ where: { id } })
    const told = JSON.parse(JSON.stringify(rankingOutcome(JSON.parse(JSON.stringify(row.scores)), 1, 1)))
    const sent = { state: 'SENT' as const, sentAt: past, appealUntil: past, toldOutcome: told }
    await database.ranking.update({ where: { id }, data: sent })
    const person = { personId: cast.villager.personId, personName: '试达娃' }
    const corrections = ['CLEANING', 'ROADS'].map((aspect) => ({ subjectId: ids[0], aspect, meanHundredths: 7500 }))
    const open = await database.rankingAppeal.create({
      data: { rankingId: id, subject: ids[0] ?? '', ...person, text: '打低了', at: past },
    })
    expect(codes(await run('supervisor', 'publishRanking', { id }))).toEqual(['RANKING_APPEALS_UNANSWERED'])
    const answered = { result: 'CORRECTED' as const, answer: '改正', corrections, answeredAt: past }
    await database.rankingAppeal.update({ where: { id: open.id }, data: answered })
    expect(codes(await run('supervisor', 'publishRanking', { id, expiryDays: 400 }))).toEqual(['RANKING_EXPIRY_DAYS'])
    const { ranking } = await run('supervisor', 'publishRanking', { id, expiryDays: 2 })
    expect(ranking?.places.map(({ subjectId, list }) => [subjectId, list])).toEqual([
      [ids[1], 'RED'],
      [ids[2], null],
      [ids[0], null],
      [ids[3], null],
    ])
    expect(await listed('villager')).toContain(id)
    const leaf = { type: 'RANKING_PUBLISHED', subjectId: id }
    expect(await database.transparencyLeaf.count({ where: leaf })).toBe(1)
    expect(await expireRankings(database, new Date())).toBe(0)
    expect(await expireRankings(database, new Date(Date.now() + 3 * 86_400_000))).toBe(1)
    expect((await read('villager', id))?.state).toBe('EXPIRED')
    expect(codes(await run('supervisor', 'withdrawRanking', { id, reason: '打分表有误' }))).toEqual([
      'RANKING_STEP_NOT_DUE',
    ])
  })

  test('what was told cannot be changed in the database; withdrawn it keeps its reason', async () => {
    const { id } = await writeRanking(database, cast, 'PUBLISHED')
    const set = (change: string) => sharedPool().query(countySql(county, `UPDATE {county}.ranking SET ${change}`))
    await expect(set(`title = '改了'`)).rejects.toThrow(/immutable/)
    await expect(set(`outcome = '{}'`)).rejects.toThrow(/immutable/)
    const { ranking } = await run('supervisor', 'withdrawRanking', { id, reason: '打分表有误' })
    expect(ranking).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: '打分表有误' })
    expect(await listed('villager')).toContain(id)
  })
})
