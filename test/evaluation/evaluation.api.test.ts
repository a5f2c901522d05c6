import { newKey } from '../support/api'
import { createPerson } from '../support/people'
import { createEvaluationDraft, createOpenEvaluation, createVillagers, draftInput, HOUR } from './evaluation-content'
import { FORM } from './evaluation-form'
import { codesOf, EvaluationHost, START_MS } from './evaluation-host'

describe('drafting and opening an evaluation', () => {
  let host: EvaluationHost
  let adults: number

  beforeAll(async () => {
    host = await EvaluationHost.start()
    adults = await host.database.person.count({ where: { divisionCode: host.cast.village } })
    await createPerson(host.database, { name: '试未成年', division: host.cast.village, birthDate: '2015-01-01' })
    const gone = await createPerson(host.database, { name: '试外迁', division: host.cast.village })
    await host.database.person.update({ where: { id: gone.personId }, data: { status: 'MOVED_OUT' } })
  }, START_MS)
  afterAll(() => host.stop())

  const save = (changes: object, token = host.tokens.cadre) =>
    host.call('saveEvaluationDraft', draftInput(host.cast.village, changes), token)

  test.each([
    ['no title', { title: ' ' }, ['TEXT_REQUIRED'], 'title'],
    ['a title too long', { title: '长'.repeat(61) }, ['TEXT_TOO_LONG'], 'title'],
    ['no reason', { purpose: '' }, ['TEXT_REQUIRED'], 'purpose'],
    ['an unknown formula', { formulaId: 'MADE_UP' }, ['EVALUATION_FORMULA_UNKNOWN'], 'formulaId'],
    ['groups without any', { electorate: { kind: 'GROUPS' } }, ['EVALUATION_GROUPS_MISSING'], 'electorate.groupIds'],
    ['a form of nothing', { form: { sections: [] } }, ['FORM_EMPTY'], 'form.sections'],
    ['a form that is a text', { form: 'DROP TABLE' }, ['FORM_MALFORMED'], 'form.sections'],
  ])('%s is refused, nothing is kept', async (_what, changes, codes, field) => {
    const before = await host.database.evaluation.count()
    const payload = await save(changes)
    expect(codesOf(payload)).toEqual(codes)
    expect(payload.userErrors[0]?.field).toBe(field)
    expect(await host.database.evaluation.count()).toBe(before)
  })

  test('every fault of the form is named to its question', async () => {
    const [section] = FORM.sections
    const questions = [...(section?.questions ?? []), { id: 'few', type: 'SINGLE', title: '', options: [] }]
    const payload = await save({ form: { sections: [{ ...section, questions }] } })
    expect(payload.userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['FORM_TITLE_MISSING', 'form.sections.0.questions.3.title'],
      ['FORM_OPTIONS_COUNT', 'form.sections.0.questions.3.options'],
    ])
    expect(payload.userErrors[1]?.message).toMatch(/^第 4 题/)
  })

  test('a group of another village is refused', async () => {
    const { database, cast } = host
    const group = await database.villageGroup.create({
      data: { divisionCode: cast.otherVillage, name: '二组', number: 2 },
    })
    for (const groupIds of [[group.id], ['not-an-id']]) {
      expect(codesOf(await save({ electorate: { kind: 'GROUPS', groupIds } }))).toEqual(['EVALUATION_GROUP_ELSEWHERE'])
    }
  })

  test('an edit of an older revision is refused and the newer words stay', async () => {
    const first = await save({})
    const id = first.draft?.id
    expect(first.draft).toMatchObject({ revision: 1, electorateCount: adults, mayOpen: false })
    expect((await save({ id, revision: 1, title: '新的题目' }, host.tokens.supervisor)).draft?.revision).toBe(2)
    expect(codesOf(await save({ id, revision: 1, title: '旧的题目' }))).toEqual(['EVALUATION_DRAFT_CHANGED'])
    const stored = await host.database.evaluation.findUniqueOrThrow({ where: { id } })
    expect([stored.title, stored.revision]).toEqual(['新的题目', 2])
  })

  test('another village’s draft and a malformed id are not found', async () => {
    const draft = await createEvaluationDraft(host.database, host.cast.otherVillage, host.cast.otherCadre)
    for (const id of [draft.id, '1 OR 1=1', 'ffffffff-ffff-4fff-8fff-ffffffffffff']) {
      const { answer } = await host.call('openEvaluation', { id, revision: 1 }, host.tokens.supervisor)
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })

  test('opening is refused: by a cadre, too soon, too late, with too few people, on an older revision', async () => {
    const { database, cast, tokens } = host
    const draft = async (changes: object = {}) => createEvaluationDraft(database, cast.village, cast.cadre, changes)
    const open = async (changes: object, revision = 1) =>
      codesOf(await host.call('openEvaluation', { id: (await draft(changes)).id, revision }, tokens.supervisor))
    const { answer } = await host.call('openEvaluation', { id: (await draft()).id, revision: 1 }, tokens.cadre)
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect(await open({ closesAt: new Date(Date.now() + 60_000) })).toEqual(['EVALUATION_CLOSES_TOO_SOON'])
    expect(await open({ closesAt: new Date(Date.now() + 200 * 24 * HOUR) })).toEqual(['EVALUATION_CLOSES_TOO_LATE'])
    expect(await open({}, 7)).toEqual(['EVALUATION_DRAFT_CHANGED'])
    const before = await database.evaluationElector.count()
    expect(await open({ electorate: { kind: 'PARTY_MEMBERS', groupIds: [] } })).toEqual(['EVALUATION_TOO_FEW_PEOPLE'])
    expect(await open({ electorate: { kind: 'HOUSEHOLD_HEADS', groupIds: [] } })).toEqual(['EVALUATION_NOBODY'])
    expect(await database.evaluationElector.count()).toBe(before)
  })

  test('opening freezes the roll of adults, is audited and put into the log, and happens once', async () => {
    const { database, cast, tokens } = host
    const { id } = await createEvaluationDraft(database, cast.village, cast.cadre)
    const key = newKey()
    const input = { idempotencyKey: key, id, revision: 1 }
    const opened = await host.call('openEvaluation', input, tokens.supervisor)
    expect(opened.evaluation).toMatchObject({
      state: 'OPEN',
      issued: adults,
      host: '村务监督委员会主任 试监督',
      result: null,
    })
    expect((await host.call('openEvaluation', input, tokens.supervisor)).evaluation?.id).toBe(id)
    expect(codesOf(await host.call('openEvaluation', { id, revision: 1 }, tokens.supervisor))).toEqual([
      'EVALUATION_NOT_DRAFT',
    ])
    expect(codesOf(await save({ id, revision: 1 }))).toEqual(['EVALUATION_NOT_DRAFT'])
    expect(await database.evaluationElector.count({ where: { evaluationId: id } })).toBe(adults)
    expect(await database.auditEntry.count({ where: { subjectId: id, action: 'openEvaluation' } })).toBe(1)
    const leaves = await database.transparencyLeaf.findMany({ where: { subjectId: id }, select: { type: true } })
    expect(leaves).toEqual([{ type: 'EVALUATION_OPENED' }])
    await createPerson(database, { name: '试新来', division: cast.village })
    expect((await host.read(id, tokens.villager))?.issued).toBe(adults)
  })

  test('a named one opens with three people; a draft can be thrown away, an opened one cannot', async () => {
    const { database, cast, tokens } = host
    const { id } = await createEvaluationDraft(database, cast.village, cast.cadre, {
      anonymous: false,
      electorate: { kind: 'PARTY_MEMBERS', groupIds: [] },
    })
    expect((await host.call('openEvaluation', { id, revision: 1 }, tokens.township)).evaluation?.issued).toBe(1)
    expect(codesOf(await host.call('deleteEvaluationDraft', { id }, tokens.supervisor))).toEqual([
      'EVALUATION_NOT_DRAFT',
    ])
    const draft = await createEvaluationDraft(database, cast.village, cast.cadre)
    expect((await host.call('deleteEvaluationDraft', { id: draft.id }, tokens.cadre)).deletedId).toBe(draft.id)
    expect(await database.evaluation.count({ where: { id: draft.id } })).toBe(0)
  })

  test('it can be put off, not brought forward; the first closing time stays to be read', async () => {
    const { id, closesAt } = await createOpenEvaluation(host.database, host.cast, [host.cast.villager.personId])
    const to = (hours: number) => ({ id, closesAt: new Date(closesAt.getTime() + hours * HOUR).toISOString() })
    expect(codesOf(await host.call('extendEvaluation', to(-1), host.tokens.supervisor))).toEqual([
      'EVALUATION_EXTEND_EARLIER',
    ])
    const { evaluation } = await host.call('extendEvaluation', to(24), host.tokens.supervisor)
    expect(evaluation).toMatchObject({ closesAt: to(24).closesAt, extendedFrom: closesAt.toISOString() })
  })

  test('drafts and other villages’ evaluations are in nobody else’s list; open ones come first', async () => {
    const { database, cast, api, tokens } = host
    await createEvaluationDraft(database, cast.village, cast.cadre, { title: '只是草稿' })
    const closed = { state: 'CLOSED' as const, closedAt: new Date(), title: '已经结束' }
    await createOpenEvaluation(database, cast, await createVillagers(database, cast, 1), closed)
    const list =
      'query ($first: Int, $after: String) { evaluations(first: $first, after: $after) { nodes { title state } pageInfo { hasNextPage endCursor } } }'
    type Page = {
      evaluations: { nodes: { title: string; state: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
    }
    const titles: string[] = []
    const states: string[] = []
    let after: string | null = null
    for (let more = true; more; ) {
      const page: Page | null = (await api.send<Page>(list, { first: 2, after }, tokens.villager)).data
      titles.push(...(page?.evaluations.nodes ?? []).map(({ title }) => title))
      states.push(...(page?.evaluations.nodes ?? []).map(({ state }) => state))
      after = page?.evaluations.pageInfo.endCursor ?? null
      more = page?.evaluations.pageInfo.hasNextPage ?? false
    }
    expect(titles).toContain('已经结束')
    expect(titles).not.toContain('只是草稿')
    expect(states).toEqual([...states].sort((one, other) => (one === other ? 0 : one === 'OPEN' ? -1 : 1)))
    expect((await api.send<Page>(list, {}, tokens.stranger)).data?.evaluations.nodes).toEqual([])
    const broken = await api.send(list, { after: Buffer.from('["x","y"]').toString('base64url') }, tokens.villager)
    expect(broken.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
  })
})
