import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { ARTICLES, ASSET, powerInput, RULES_RECORD, TERMS, writeAsset, writeContract } from './register-world'

interface Payload {
  userErrors: { code: string; field: string | null; message: string }[]
  [subject: string]: unknown
}

const ERRORS = 'userErrors { code field message }'
const DOCUMENTS = {
  reviseMicroPower: `mutation ($input: ReviseMicroPowerInput!) { reviseMicroPower(input: $input) {
    power { version source content { title plain } versions { version reason content { plain } } } ${ERRORS} } }`,
  passVillageRules: `mutation ($input: PassVillageRulesInput!) { passVillageRules(input: $input) {
    rules { id version current { articles { title } record { arithmetic } filing { number } } versions { version } } ${ERRORS} } }`,
  fileVillageRules: `mutation ($input: FileVillageRulesInput!) { fileVillageRules(input: $input) {
    rules { version current { filing { number filedOn filerName } } } ${ERRORS} } }`,
  saveAsset: `mutation ($input: SaveAssetInput!) { saveAsset(input: $input) {
    asset { id version current { name condition } versions { version reason } } ${ERRORS} } }`,
  saveContract: `mutation ($input: SaveContractInput!) { saveContract(input: $input) {
    contract { id version current { party payments { dueOn fen paidOn } } } ${ERRORS} } }`,
  noteContractPayment: `mutation ($input: NoteContractPaymentInput!) { noteContractPayment(input: $input) {
    contract { id version paidFen current { payments { dueOn paidOn receipt } } } ${ERRORS} } }`,
  inspectRegister: `mutation ($input: InspectRegisterInput!) { inspectRegister(input: $input) {
    changes { changes { id } last { changes opinion inspectorPost } } ${ERRORS} } }`,
}

describe('registers', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let cadre: string
  let villager: string
  let supervisor: string
  let township: string
  let county: string

  beforeEach(async () => {
    await testDatabase()
    const code = await freshCounty()
    database = countyDatabase(code)
    cast = await createCast(database, code)
    api = await startTestApi(code)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    villager = await api.loginAs(cast.villager.personId)
    supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
    township = await api.loginAs(cast.townshipStaff.personId, cast.townshipStaff.officeId)
    county = await api.loginAs(cast.countyStaff.personId, cast.countyStaff.officeId)
  }, 60_000)

  afterEach(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  async function run(name: keyof typeof DOCUMENTS, token: string, input: object): Promise<Payload> {
    const given = { idempotencyKey: newKey(), ...input }
    const answer = await api.send<Record<string, Payload>>(DOCUMENTS[name], { input: given }, token)
    const payload = answer.data?.[name]
    if (payload === undefined) throw new Error(JSON.stringify(answer.errors))
    return payload
  }
  const codes = async (payload: Promise<Payload>) => (await payload).userErrors.map(({ code }) => code)
  const read = async <Data>(document: string, token: string, variables: object = {}) => {
    const answer = await api.send<Data>(document, { division: cast.village, ...variables }, token)
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors))
    return answer.data
  }
  const leaves = (subjectId: string) =>
    database.transparencyLeaf.findMany({ where: { subjectId }, orderBy: { version: 'asc' } })

  describe('the power list', () => {
    const revise = (change: object, more: object = {}, token = cadre) =>
      run('reviseMicroPower', token, {
        division: cast.village,
        code: 'S03',
        baseVersion: 0,
        reason: '县里缩短了时限',
        content: powerInput('S03', change),
        ...more,
      })
    const POWER = `query ($division: ID!) { microPower(division: $division, code: "S03") {
      version source content { plain timeLimitDays } versions { version } availableActions } }`

    test('refuses what breaks its rules, and nothing is written', async () => {
      const steps = powerInput().steps ?? []
      const own = { ...steps[0], who: '村文书', supervisor: '村文书' }
      const refused: [object, object, string][] = [
        [{ steps: [] }, {}, 'POWER_STEPS'],
        [{ steps: [own, ...steps.slice(1)] }, {}, 'POWER_SELF_SUPERVISION'],
        [{ supervisor: '' }, {}, 'POWER_SUPERVISOR_REQUIRED'],
        [{ timeLimitDays: 366 }, {}, 'POWER_TIME_LIMIT'],
        [{ timeLimitDays: 3 }, {}, 'POWER_DAYS_OVER_LIMIT'],
        [{ plain: '有事找 13800138000' }, {}, 'REGISTER_SENSITIVE_NUMBER'],
        [{}, { reason: '  ' }, 'TEXT_REQUIRED'],
        [{}, { reason: '问 13800138000' }, 'REGISTER_SENSITIVE_NUMBER'],
        [{}, { baseVersion: 7 }, 'REGISTER_CHANGED_MEANWHILE'],
      ]
      for (const [change, more, code] of refused) expect(await codes(revise(change, more))).toContain(code)
      const unknown = {
        idempotencyKey: newKey(),
        division: cast.village,
        code: 'S99',
        baseVersion: 0,
        reason: '试',
        content: powerInput(),
      }
      const answer = await api.send(DOCUMENTS.reviseMicroPower, { input: unknown }, cadre)
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      expect(await database.registerEntry.count()).toBe(0)
      expect(await database.transparencyLeaf.count()).toBe(0)
    })

    test('a village’s wording comes before the county’s, the county’s before the sample; old versions stay', async () => {
      const inForce = async () => (await read<{ microPower: object }>(POWER, villager)).microPower
      expect(await inForce()).toMatchObject({ version: 0, source: 'SAMPLE', versions: [], availableActions: [] })
      const countyWide = { division: cast.village.slice(0, 6) }
      expect((await revise({ plain: '县里的说法' }, countyWide, county)).userErrors).toEqual([])
      expect(await inForce()).toMatchObject({ version: 0, source: 'COUNTY', content: { plain: '县里的说法' } })
      const { power, userErrors } = await revise({ plain: '村里的说法' })
      expect(userErrors).toEqual([])
      expect(power).toMatchObject({
        version: 1,
        source: 'VILLAGE',
        versions: [
          { version: 1, reason: '县里缩短了时限', content: { plain: '村里的说法' } },
          { version: 0, reason: '', content: { plain: '县里的说法' } },
        ],
      })
      expect(await codes(revise({ plain: '同时改的人' }))).toEqual(['REGISTER_CHANGED_MEANWHILE'])
      const entry = await database.registerEntry.findFirstOrThrow({ where: { divisionCode: cast.village } })
      expect((await leaves(entry.id)).map(({ type, version }) => [type, version])).toEqual([['MICRO_POWER', 1]])
      expect(await database.auditEntry.count({ where: { subjectId: entry.id, personId: cast.cadre.personId } })).toBe(1)
      const edited = database.registerVersion.updateMany({ where: { entryId: entry.id }, data: { reason: '改' } })
      await expect(edited).rejects.toThrow()
      expect(await database.registerVersion.count({ where: { entryId: entry.id, reason: '改' } })).toBe(0)
    })

    test('two who write the first version at once: one is told', async () => {
      const both = await Promise.all([revise({ plain: '甲写的' }), revise({ plain: '乙写的' })])
      expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
        'REGISTER_CHANGED_MEANWHILE',
      ])
      expect(await database.registerVersion.count({ where: { version: 1 } })).toBe(1)
    })
  })

  describe('village rules', () => {
    const pass = (change: object = {}) =>
      run('passVillageRules', cadre, {
        division: cast.village,
        baseVersion: 0,
        reason: '新立',
        articles: ARTICLES,
        ...RULES_RECORD,
        ...change,
      })

    test('rules without an assembly that suffices are refused', async () => {
      const refused: [string, object, string][] = [
        ['no article', { articles: [] }, 'RULES_ARTICLES'],
        ['an article without words', { articles: [{ title: '空', text: ' ' }] }, 'TEXT_REQUIRED'],
        [
          'a phone number in an article',
          { articles: [{ title: '联系', text: '找 138 0013 8000' }] },
          'REGISTER_SENSITIVE_NUMBER',
        ],
        ['a day ahead', { passedOn: '2999-01-01' }, 'RULES_PASSED_ON'],
        ['more present than on the roll', { attended: 381 }, 'RULES_ATTENDANCE_OVER_ROLL'],
        ['more votes than people', { inFavour: 195, against: 6, abstained: 1 }, 'RULES_VOTES_OVER_ATTENDANCE'],
        ['exactly half of the adults', { attended: 190, inFavour: 190, against: 0, abstained: 0 }, 'RULES_QUORUM'],
        [
          'just below two thirds of the households',
          { basis: 'HOUSEHOLDS', shouldAttend: 64, attended: 42, inFavour: 40, against: 1, abstained: 1 },
          'RULES_QUORUM',
        ],
        [
          'exactly half of those present in favour',
          { attended: 200, inFavour: 100, against: 50, abstained: 50 },
          'RULES_NOT_PASSED',
        ],
        [
          'nobody on the roll',
          { shouldAttend: 0, attended: 0, inFavour: 0, against: 0, abstained: 0 },
          'RULES_FIGURES',
        ],
      ]
      for (const [what, change, code] of refused)
        expect([what, await codes(pass(change))]).toEqual([what, expect.arrayContaining([code])])
      expect(await database.registerEntry.count()).toBe(0)
    })

    test('just enough passes, with its arithmetic; the township files it once; an older assembly cannot follow', async () => {
      const { rules, userErrors } = await pass({ attended: 191, inFavour: 96, against: 50, abstained: 45 })
      expect(userErrors).toEqual([])
      expect(rules).toMatchObject({
        version: 1,
        current: {
          articles: [{ title: '爱护水渠' }, { title: '红事白事' }],
          record: { arithmetic: '191×2 > 380，96×2 > 191' },
          filing: null,
        },
      })
      const { id } = rules as { id: string }
      const filing = { id, version: 1, filedOn: '2025-03-12', number: '备2025-3' }
      expect(await codes(run('fileVillageRules', township, { ...filing, filedOn: '2025-03-07' }))).toEqual([
        'RULES_FILED_ON',
      ])
      expect(await run('fileVillageRules', township, filing)).toMatchObject({
        rules: { current: { filing: { number: '备2025-3', filedOn: '2025-03-12', filerName: '试乡镇' } } },
      })
      expect(await codes(run('fileVillageRules', township, filing))).toEqual(['RULES_FILED_ALREADY'])
      expect(await codes(pass({ baseVersion: 1, passedOn: '2025-03-07' }))).toEqual(['RULES_PASSED_BEFORE_LAST'])
      const next = await pass({
        baseVersion: 1,
        passedOn: '2026-03-08',
        basis: 'HOUSEHOLDS',
        shouldAttend: 63,
        attended: 42,
        inFavour: 22,
        against: 10,
        abstained: 10,
      })
      expect(next).toMatchObject({
        userErrors: [],
        rules: { version: 2, versions: [{ version: 2 }, { version: 1 }], current: { filing: null } },
      })
      expect((await leaves(id)).map(({ type, version }) => `${type} ${version}`).sort()).toEqual([
        'VILLAGE_RULES 1',
        'VILLAGE_RULES 2',
        'VILLAGE_RULES_FILED 1',
      ])
    })
  })

  describe('assets and contracts', () => {
    const saveAsset = (change: object, more: object = {}) =>
      run('saveAsset', cadre, {
        division: cast.village,
        id: null,
        baseVersion: 0,
        reason: '清产核资',
        asset: { ...ASSET, ...change },
        ...more,
      })
    const saveContract = (change: object, more: object = {}) =>
      run('saveContract', cadre, {
        division: cast.village,
        id: null,
        baseVersion: 0,
        reason: '新签',
        contract: { ...TERMS, ...change },
        ...more,
      })

    test('assets that cannot be are refused', async () => {
      const refused: [string, object, string][] = [
        ['no name', { name: ' ' }, 'TEXT_REQUIRED'],
        ['a name too long', { name: '长'.repeat(41) }, 'TEXT_TOO_LONG'],
        ['none of it', { quantity: 0 }, 'ASSET_QUANTITY'],
        ['a ten-thousandth', { quantity: 0.0001 }, 'ASSET_QUANTITY'],
        ['a value below nothing', { valueFen: -1 }, 'ASSET_VALUE'],
        ['a building without a value', { valueFen: null }, 'ASSET_VALUE'],
        ['bought tomorrow', { acquiredOn: '2999-01-01' }, 'REGISTER_DATE_AHEAD'],
        ['a phone number of the keeper', { custodian: '张某 13800138000' }, 'REGISTER_SENSITIVE_NUMBER'],
        ['a picture that is not there', { photoIds: ['01900000-0000-7000-8000-000000000000'] }, 'ATTACHMENT_NOT_FOUND'],
      ]
      for (const [what, change, code] of refused)
        expect([what, await codes(saveAsset(change))]).toEqual([what, expect.arrayContaining([code])])
      expect(await database.registerEntry.count()).toBe(0)
    })

    test('contracts that cannot be are refused', async () => {
      const refused: [string, object, string][] = [
        ['an end before its beginning', { endsOn: '2023-12-31' }, 'CONTRACT_TERM'],
        ['a rent below nothing', { rentFen: -1 }, 'CONTRACT_RENT'],
        ['an end outside its term', { endedOn: '2023-12-31' }, 'CONTRACT_ENDED_ON'],
        ['more payments than can be', { endsOn: '2064-12-31', period: 'MONTH' }, 'CONTRACT_TOO_LONG'],
        ['an ID number of the partner', { party: '某人 11010519491231002X' }, 'REGISTER_SENSITIVE_NUMBER'],
      ]
      for (const [what, change, code] of refused)
        expect([what, await codes(saveContract(change))]).toEqual([what, expect.arrayContaining([code])])
      expect(await database.registerEntry.count()).toBe(0)
    })

    test('another village’s line is not found, an older version is refused', async () => {
      const id = await writeAsset(database, cast)
      const other = await api.loginAs(cast.otherCadre.personId, cast.otherCadre.officeId)
      const input = {
        idempotencyKey: newKey(),
        division: cast.otherVillage,
        id,
        baseVersion: 1,
        reason: '改',
        asset: ASSET,
      }
      expect((await api.send(DOCUMENTS.saveAsset, { input }, other)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      expect((await saveAsset({ condition: 'IDLE' }, { id, baseVersion: 1 })).userErrors).toEqual([])
      expect(await codes(saveAsset({ condition: 'GONE' }, { id, baseVersion: 1 }))).toEqual([
        'REGISTER_CHANGED_MEANWHILE',
      ])
    })

    test('a change is a new version with its reason; the same key again changes nothing', async () => {
      const key = newKey()
      const first = await saveAsset({}, { idempotencyKey: key })
      const again = await saveAsset({}, { idempotencyKey: key })
      const { id } = first.asset as { id: string }
      expect((again.asset as { id: string }).id).toBe(id)
      const { asset } = await saveAsset({ condition: 'BROKEN' }, { id, baseVersion: 1, reason: '屋顶漏水' })
      expect(asset).toMatchObject({
        version: 2,
        current: { condition: 'BROKEN' },
        versions: [
          { version: 2, reason: '屋顶漏水' },
          { version: 1, reason: '清产核资' },
        ],
      })
      expect((await leaves(id)).map(({ version }) => version)).toEqual([1, 2])
    })

    test('payments follow from the terms, what is paid stays when they change, and nothing is paid twice', async () => {
      const { contract } = await saveContract({})
      const { id, current } = contract as { id: string; current: { payments: { dueOn: string }[] } }
      expect(current.payments.map(({ dueOn }) => dueOn)).toEqual(
        [2024, 2025, 2026, 2027, 2028, 2029].map((year) => `${year}-01-01`),
      )
      const pay = (more: object) =>
        run('noteContractPayment', cadre, {
          id,
          baseVersion: 1,
          dueOn: '2024-01-01',
          paidOn: '2024-01-05',
          receipt: '收字01-02',
          ...more,
        })
      expect(await codes(pay({ dueOn: '2024-01-02' }))).toEqual(['CONTRACT_NO_SUCH_PAYMENT'])
      expect(await codes(pay({ paidOn: '2999-01-01' }))).toEqual(['REGISTER_DATE_AHEAD'])
      expect(await pay({})).toMatchObject({ userErrors: [], contract: { version: 2, paidFen: 1_200_000 } })
      expect(await codes(pay({ baseVersion: 2 }))).toEqual(['CONTRACT_PAID_ALREADY'])
      const dearer = await saveContract(
        { rentFen: 1_500_000, endsOn: '2026-12-31' },
        { id, baseVersion: 2, reason: '补充协议' },
      )
      expect((dearer.contract as { current: object }).current).toMatchObject({
        payments: [
          { dueOn: '2024-01-01', fen: 1_200_000, paidOn: '2024-01-05' },
          { dueOn: '2025-01-01', fen: 1_500_000, paidOn: null },
          { dueOn: '2026-01-01', fen: 1_500_000, paidOn: null },
        ],
      })
    })

    test('the village reads the partner’s surname, who answers for it the name; the summary counts', async () => {
      const id = await writeContract(database, cast)
      await writeAsset(database, cast)
      await writeAsset(database, cast, { kind: 'LAND', valueFen: null })
      await writeAsset(database, cast, { condition: 'GONE' })
      const CONTRACT = 'query ($id: ID!) { contract(id: $id) { overdueFen current { party } versions { party } } }'
      const party = async (token: string) =>
        (
          await read<{ contract: { current: { party: string }; versions: { party: string }[] } }>(CONTRACT, token, {
            id,
          })
        ).contract
      expect(await party(villager)).toMatchObject({ current: { party: '试某某' }, versions: [{ party: '试某某' }] })
      expect(await party(supervisor)).toMatchObject({
        current: { party: '试承包人' },
        versions: [{ party: '试承包人' }],
      })
      const SUMMARY = `query ($division: ID!) { registerSummary(division: $division) {
        assets valueFen byKind { kind count valueFen } contractsRunning contractsOverdue availableActions } }`
      expect((await read<{ registerSummary: object }>(SUMMARY, villager)).registerSummary).toEqual({
        assets: 2,
        valueFen: 18_600_000,
        byKind: [
          { kind: 'BUILDING', count: 1, valueFen: 18_600_000 },
          { kind: 'LAND', count: 1, valueFen: 0 },
        ],
        contractsRunning: 1,
        contractsOverdue: 1,
        availableActions: [],
      })
    })

    test('the supervisor sees what changed since the last inspection, once', async () => {
      await saveAsset({})
      await saveContract({})
      const CHANGES =
        'query ($division: ID!) { registerChanges(division: $division) { seenUpTo changes { title isContract version } availableActions } }'
      const changes = async (token: string) =>
        (await read<{ registerChanges: { seenUpTo: string; changes: object[] } }>(CHANGES, token)).registerChanges
      const seen = await changes(supervisor)
      expect(seen).toMatchObject({
        changes: [
          { title: '青稞加工房', isContract: false, version: 1 },
          { title: '加工房出租', isContract: true, version: 1 },
        ],
        availableActions: ['INSPECT'],
      })
      expect(await changes(cadre)).toMatchObject({ availableActions: [] })
      await saveAsset({ name: '后来的' })
      const inspect = (more: object) =>
        run('inspectRegister', supervisor, {
          division: cast.village,
          seenUpTo: seen.seenUpTo,
          opinion: '账物相符',
          ...more,
        })
      expect(await codes(inspect({ opinion: '' }))).toEqual(['TEXT_REQUIRED'])
      expect(await codes(inspect({ seenUpTo: '2999-01-01T00:00:00.000Z' }))).toEqual(['REGISTER_DATE_AHEAD'])
      expect(await inspect({})).toMatchObject({
        userErrors: [],
        changes: { changes: [{}], last: { changes: 2, opinion: '账物相符', inspectorPost: '村务监督委员会主任' } },
      })
      expect(await codes(inspect({}))).toEqual(['REGISTER_NOTHING_NEW'])
      expect((await changes(supervisor)).changes).toMatchObject([{ title: '后来的' }])
    })

    test('lists are capped and paged', async () => {
      for (let count = 0; count < 3; count += 1) await writeAsset(database, cast, { name: `资产${count}` })
      const LIST = `query ($division: ID!, $first: Int, $after: String) { assets(division: $division, first: $first, after: $after) {
        nodes { current { name } } pageInfo { hasNextPage endCursor } } }`
      type List = {
        assets: { nodes: { current: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      }
      const first = (await read<List>(LIST, villager, { first: 2 })).assets
      const second = (await read<List>(LIST, villager, { first: 2, after: first.pageInfo.endCursor })).assets
      expect([...first.nodes, ...second.nodes].map(({ current }) => current.name)).toEqual(['资产2', '资产1', '资产0'])
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
      const answer = await api.send(LIST, { division: cast.village, first: 51 }, villager)
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
      const strange = await api.send(LIST, { division: `${cast.village}'--` }, villager)
      expect(strange.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    })
  })
})
