import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { CONTENT_INPUT, createDraft, createPolicy } from './policy-content'

const PUBLISH = `mutation ($input: PublishPolicyInput!) {
  publishPolicy(input: $input) { policy { id version title validity } userErrors { code field message } }
}`
const SEARCH = 'query ($text: String!) { searchPolicies(text: $text) { policy { title } title { text hit } } }'

interface Published {
  publishPolicy: {
    policy: { id: string; version: number; title: string; validity: string } | null
    userErrors: { code: string; field: string; message: string }[]
  }
}
interface Found {
  searchPolicies: { policy: { title: string }; title: { text: string; hit: boolean }[] }[]
}

describe('policies', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let cadre: string
  let villager: string

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    villager = await api.loginAs(cast.villager.personId)
  })

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const publish = async (content: object, idempotencyKey = newKey()) => {
    const draft = await createDraft(database, cast.village, cast.cadre, content)
    const answer = await api.send<Published>(PUBLISH, { input: { idempotencyKey, draftId: draft.id } }, cadre)
    return { draft, answer, payload: answer.data?.publishPolicy }
  }

  test.each([
    ['an empty title', { ...CONTENT_INPUT, title: '' }, 'TEXT_REQUIRED', 'title'],
    ['a title too long', { ...CONTENT_INPUT, title: '长'.repeat(81) }, 'TEXT_TOO_LONG', 'title'],
    [
      'an end before the beginning',
      { ...CONTENT_INPUT, validTo: '2024-03-31' },
      'POLICY_VALID_TO_BEFORE_FROM',
      'validTo',
    ],
    ['an ID number', { ...CONTENT_INPUT, body: '联系人身份证 11010519491231002X' }, 'POLICY_SENSITIVE_NUMBER', 'body'],
  ])('%s is refused and the draft stays', async (_what, content, code, field) => {
    const { draft, payload } = await publish(content)
    expect(payload).toMatchObject({ policy: null, userErrors: [{ code, field }] })
    expect(await database.policyDraft.count({ where: { id: draft.id } })).toBe(1)
    expect(await database.transparencyLeaf.count({ where: { subjectId: draft.id } })).toBe(0)
  })

  test('a malformed id and another village’s draft are not found', async () => {
    const foreign = await createDraft(database, cast.otherVillage, cast.otherCadre)
    for (const draftId of ['1; DROP TABLE policy', foreign.id]) {
      const answer = await api.send(PUBLISH, { input: { idempotencyKey: newKey(), draftId } }, cadre)
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })

  test('publishing writes the policy, its version, the audit row and the leaf; the same key again changes nothing', async () => {
    const key = newKey()
    const { draft, payload } = await publish(CONTENT_INPUT, key)
    const id = payload?.policy?.id ?? ''
    expect(payload?.userErrors).toEqual([])
    expect(await database.policyVersion.count({ where: { policyId: id } })).toBe(1)
    expect(
      await database.auditEntry.count({
        where: { subjectId: id, action: 'publishPolicy', personId: cast.cadre.personId },
      }),
    ).toBe(1)
    expect(
      await database.transparencyLeaf.findMany({ where: { subjectId: id }, select: { type: true, version: true } }),
    ).toEqual([{ type: 'POLICY', version: 1 }])
    const again = await api.send<Published>(PUBLISH, { input: { idempotencyKey: key, draftId: draft.id } }, cadre)
    expect(again.data?.publishPolicy.policy?.id).toBe(id)
    expect(await database.transparencyLeaf.count({ where: { subjectId: id } })).toBe(1)
  })

  test('search finds by words inside the text, ranks the title first, marks the hit, and keeps to the reader’s place', async () => {
    await publish({
      ...CONTENT_INPUT,
      title: '城乡居民医疗保险缴费',
      summary: '每人每年 380 元。',
      body: '参加医疗保险的村民',
      keywords: [],
    })
    await publish({
      ...CONTENT_INPUT,
      title: '危房改造',
      summary: '房子不安全的可以申请。',
      body: '医疗保险缴费凭证不作为条件',
      keywords: [],
    })
    await createPolicy(database, cast.otherVillage, cast.otherCadre, { title: '邻村医疗保险' })
    const found = (await api.send<Found>(SEARCH, { text: '医疗保险怎么缴费' }, villager)).data?.searchPolicies ?? []
    expect(found.map((hit) => hit.policy.title)).toEqual(['城乡居民医疗保险缴费', '危房改造'])
    expect(
      found[0]?.title
        .filter((segment) => segment.hit)
        .map((segment) => segment.text)
        .join(''),
    ).toBe('医疗保险缴费')
  })

  test.each(['', '   ', '的', "'; DROP TABLE policy; --", '\\', '((&|!:*'])(
    'the question %p does no harm',
    async (text) => {
      const answer = await api.send<Found>(SEARCH, { text }, villager)
      expect(answer.errors).toBeUndefined()
    },
  )

  test('a question of 61 characters is refused with the limit', async () => {
    const answer = await api.send(SEARCH, { text: '问'.repeat(61) }, villager)
    expect(answer.errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: expect.stringContaining('60'),
    })
  })
})
