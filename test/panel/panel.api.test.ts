import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { aspectInputs, createGroups, createPanel, HOUR, marksOf } from './panel-world'

interface Payload {
  panel: {
    id: string
    state: string
    sheetCount: number | null
    availableActions: string[]
    sheets: { scorerId: string }[]
    mySheets: { marks: unknown }[]
    result: { basis: string; subjects: { name: string; total: number | null; rank: number | null }[] } | null
  } | null
  userErrors: { code: string; field: string | null; message: string }[]
}

const BODY = `id state sheetCount availableActions sheets { scorerId } mySheets { marks }
  result { basis subjects { name total rank } }`
const START_MS = 60_000

describe('a panel', () => {
  let api: TestApi
  let county: CountyCode
  let database: CountyDatabase
  let cast: Cast
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    for (const role of ['villager', 'supervisor', 'townshipStaff', 'representative', 'cadre'] as const)
      tokens[role] = await api.loginAs(cast[role].personId, cast[role].officeId)
  }, START_MS)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const call = async (name: 'openPanel' | 'submitPanelSheet' | 'closePanel', input: object, role: string) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { panel { ${BODY} } userErrors { code field message } } }`
    const variables = { input: { idempotencyKey: newKey(), ...input } }
    const answer = await api.send<Record<string, Payload>>(document, variables, tokens[role])
    const payload = answer.data?.[name]
    if (payload === undefined) throw new Error(JSON.stringify(answer.errors))
    return payload
  }
  const read = async (id: string, role: string) => {
    const document = `query ($id: ID!) { panel(id: $id) { ${BODY} } }`
    return (await api.send<{ panel: NonNullable<Payload['panel']> }>(document, { id }, tokens[role])).data?.panel
  }
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)

  const input = async (changes: object = {}) => ({
    division: cast.village,
    title: '第四季度评比',
    purpose: '比一比各组的环境。',
    subjectIds: await createGroups(database, cast, 3),
    aspects: aspectInputs,
    scorerIds: [cast.supervisor.personId, cast.townshipStaff.personId, cast.representative.personId],
    dropExtremes: false,
    closesAt: new Date(Date.now() + 24 * HOUR).toISOString(),
    ...changes,
  })

  test.each([
    ['one group alone', async () => ({ subjectIds: await createGroups(database, cast, 1) }), ['PANEL_SUBJECTS_COUNT']],
    ['another village’s group', () => ({ subjectIds: ['nowhere', 'else'] }), ['PANEL_SUBJECT_ELSEWHERE']],
    ['weights that make 90', () => ({ aspects: aspectInputs.slice(1) }), ['PANEL_WEIGHTS_SUM']],
    [
      'two scorers',
      () => ({ scorerIds: [cast.supervisor.personId, cast.representative.personId] }),
      ['PANEL_SCORERS_COUNT'],
    ],
    ['three scorers, two left out', () => ({ dropExtremes: true }), ['PANEL_SCORERS_TO_DROP']],
    ['a scorer without an office', () => ({ scorerIds: [cast.villager.personId] }), ['PANEL_SCORER_UNKNOWN']],
    ['over before it began', () => ({ closesAt: new Date().toISOString() }), ['EVALUATION_CLOSES_TOO_SOON']],
    ['no title', () => ({ title: ' ' }), ['TEXT_REQUIRED']],
  ])('is not opened with %s', async (_, changes, expected) => {
    const payload = await call('openPanel', await input(await changes()), 'supervisor')
    expect(codes(payload)).toEqual(expected)
    expect(payload.panel).toBeNull()
  })

  test('is opened with its scorers named in the log', async () => {
    const { panel } = await call('openPanel', await input(), 'supervisor')
    expect(panel).toMatchObject({ state: 'OPEN', sheetCount: 0, result: null })
    const leaf = await database.transparencyLeaf.findFirst({ where: { subjectId: panel?.id ?? '' } })
    expect(leaf?.type).toBe('PANEL_OPENED')
    expect(await database.auditEntry.count({ where: { subjectId: panel?.id ?? '', action: 'openPanel' } })).toBe(1)
  })

  test('only its scorers score, only its subjects, every aspect, until it closes', async () => {
    const { id, subjects } = await createPanel(database, cast)
    const [first] = subjects as { id: string }[]
    const given = { panelId: id, subjectId: first?.id, marks: marksOf(8), note: '', attachmentIds: [] }
    expect(codes(await call('submitPanelSheet', given, 'villager'))).toEqual(['PANEL_NOT_SCORER'])
    expect(codes(await call('submitPanelSheet', { ...given, subjectId: 'else' }, 'representative'))).toEqual([
      'PANEL_SUBJECT_ELSEWHERE',
    ])
    const { 'aspect-1': _left, ...nine } = marksOf(8)
    const missing = await call('submitPanelSheet', { ...given, marks: nine }, 'representative')
    expect(missing.userErrors).toMatchObject([{ code: 'PANEL_SCORE_MISSING', field: 'marks.aspect-1' }])
    const photo = '01234567-89ab-cdef-0123-456789abcdef'
    expect(codes(await call('submitPanelSheet', { ...given, attachmentIds: [photo] }, 'representative'))).toEqual([
      'ATTACHMENT_NOT_FOUND',
    ])
    expect(codes(await call('submitPanelSheet', given, 'representative'))).toEqual([])
    await call('submitPanelSheet', { ...given, marks: marksOf(9.5) }, 'representative')
    expect((await read(id, 'representative'))?.mySheets).toMatchObject([{ marks: { 'aspect-1': 950 } }])
    const over = await createPanel(database, cast, { closesAt: new Date(Date.now() - 1_000) })
    expect(codes(await call('submitPanelSheet', { ...given, panelId: over.id }, 'representative'))).toEqual([
      'PANEL_CLOSED',
    ])
  })

  test('before it closes nobody reads another’s marks, and villagers not how many came', async () => {
    const { id, subjects } = await createPanel(database, cast)
    const [first] = subjects as { id: string }[]
    await call(
      'submitPanelSheet',
      { panelId: id, subjectId: first?.id, marks: marksOf(8), note: '', attachmentIds: [] },
      'representative',
    )
    expect(await read(id, 'supervisor')).toMatchObject({
      sheets: [],
      sheetCount: 1,
      availableActions: ['SCORE', 'CLOSE'],
    })
    expect(await read(id, 'villager')).toMatchObject({ sheets: [], sheetCount: null, availableActions: [] })
  })

  test('closes with a reason while sheets are missing, counts once, and is then fixed', async () => {
    const { id, subjects } = await createPanel(database, cast)
    const groups = subjects as { id: string }[]
    for (const [at, role] of ['supervisor', 'townshipStaff', 'representative'].entries())
      for (const [place, group] of groups.slice(0, 2).entries())
        await call(
          'submitPanelSheet',
          { panelId: id, subjectId: group.id, marks: marksOf(place === 0 ? 6 + at : 9), note: '', attachmentIds: [] },
          role,
        )
    const early = await call('closePanel', { id }, 'supervisor')
    expect(early.userErrors).toMatchObject([{ code: 'PANEL_REASON_REQUIRED', field: 'reason' }])
    expect(early.userErrors[0]?.message).toContain('3 份')
    await Promise.all(Array.from({ length: 6 }, () => call('closePanel', { id, reason: '三组没有参加' }, 'supervisor')))
    const panel = await read(id, 'villager')
    expect(panel?.result?.subjects).toMatchObject([
      { name: '二组', total: 9_000, rank: 1 },
      { name: '一组', total: 7_000, rank: 2 },
      { name: '三组', total: null, rank: null },
    ])
    expect(panel?.sheets).toHaveLength(6)
    expect(await database.transparencyLeaf.count({ where: { subjectId: id, type: 'PANEL_RESULT' } })).toBe(1)
    await expect(database.panel.update({ where: { id }, data: { title: '别的' } })).rejects.toThrow()
  })
})
