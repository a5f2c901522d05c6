import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { addPhoto } from '../procedure/procedure-api'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { demandIn } from './demand-world'

const DAY = 86_400_000

const FIELDS = `id state base needed onlineCount paperCount arithmetic source signedByMe overdue dueAt reachedAt place
  openerLabel availableActions sheets { count enteredBy attachment { id } }`
const PAYLOAD = `{ demand { ${FIELDS} } userErrors { code message field } }`
const INPUTS: Record<string, string> = {
  openAssemblyDemand: 'OpenAssemblyDemandInput',
  signAssemblyDemand: 'AssemblyDemandInput',
  withdrawAssemblyDemand: 'AssemblyDemandInput',
  enterDemandSheet: 'EnterDemandSheetInput',
  conveneDemandedAssembly: 'ConveneDemandedAssemblyInput',
}

interface Demand {
  id: string
  state: string
  onlineCount: number
  paperCount: number
  arithmetic: string
  dueAt: string | null
  overdue: boolean
  signedByMe: boolean
  availableActions: string[]
  sheets: { count: number; attachment: { id: string } | null }[]
}
interface Answer {
  demand: Demand | null
  userErrors: { code: string; message: string; field: string | null }[]
}

describe('a meeting that people ask for', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  const tokens: Record<string, string> = {}
  let adults: number

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    for (let index = 0; index < 12; index += 1)
      await createPerson(database, { name: `试村民${index}`, division: cast.village })
    api = await startTestApi(county)
    const young = await createPerson(database, { name: '试少年', division: cast.village, birthDate: '2012-01-01' })
    tokens.young = await api.loginAs(young.personId)
    for (const role of ['villager', 'secondVillager', 'partyMember', 'representative', 'otherVillager'] as const)
      tokens[role] = await api.loginAs(cast[role].personId)
    for (const role of ['cadre', 'supervisor', 'townshipStaff'] as const)
      tokens[role] = await api.loginAs(cast[role].personId, cast[role].officeId)
    adults = await database.person.count({
      where: { divisionCode: cast.village, birthDate: { lt: new Date('2008-01-01') } },
    })
  }, 120_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const send = async (name: string, as: string, input: object): Promise<Answer> => {
    const document = `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) ${PAYLOAD} }`
    const variables = { input: { idempotencyKey: newKey(), ...input } }
    const answer = await api.send<Record<string, Answer>>(document, variables, tokens[as])
    const payload = answer.data?.[name]
    if (!payload) throw new Error(answer.errors?.[0]?.extensions.code)
    return payload
  }
  const codes = async (name: string, as: string, input: object) =>
    (await send(name, as, input)).userErrors.map(({ code }) => code)
  const opening = (part: object = {}) => ({
    ...{ division: cast.village, body: 'VILLAGER_ASSEMBLY', by: 'VILLAGERS' },
    ...{ topic: '自来水收费', reason: '水费涨了两次，都没有开会说。' },
    ...part,
  })
  const read = async (id: string, as: string): Promise<Demand> => {
    const document = `query ($id: ID!) { assemblyDemand(id: $id) { ${FIELDS} } }`
    const answer = await api.send<{ assemblyDemand: Demand }>(document, { id }, tokens[as])
    if (!answer.data) throw new Error(answer.errors?.[0]?.extensions.code)
    return answer.data.assemblyDemand
  }

  test('is not opened by who is too young, no representative, of another village, or for a body that the law leaves out', async () => {
    expect(await codes('openAssemblyDemand', 'young', opening())).toEqual(['DEMAND_NOT_ELIGIBLE_VILLAGERS'])
    const seats = opening({ body: 'REPRESENTATIVE_ASSEMBLY', by: 'REPRESENTATIVES' })
    expect(await codes('openAssemblyDemand', 'villager', seats)).toEqual(['DEMAND_NOT_ELIGIBLE_REPRESENTATIVES'])
    const unfit = opening({ body: 'REPRESENTATIVE_ASSEMBLY' })
    expect(await codes('openAssemblyDemand', 'villager', unfit)).toEqual(['DEMAND_BODY_UNFIT'])
    expect(await codes('openAssemblyDemand', 'villager', opening({ reason: ' ' }))).toEqual(['TEXT_REQUIRED'])
    await expect(send('openAssemblyDemand', 'otherVillager', opening())).rejects.toThrow('FORBIDDEN')
    expect(await database.assemblyDemand.count()).toBe(0)
  })

  test('signatures on the phone and on paper add up to the share; then the committee has its days', async () => {
    const needed = Math.ceil(adults / 10)
    const opened = (await send('openAssemblyDemand', 'villager', opening())).demand
    expect(opened).toMatchObject({
      state: 'OPEN',
      base: adults,
      needed,
      onlineCount: 1,
      signedByMe: true,
      openerLabel: '试某',
    })
    expect(opened?.arithmetic).toBe(`1×10 < ${adults}`)
    const id = opened?.id ?? ''
    expect(await codes('openAssemblyDemand', 'villager', opening())).toEqual(['DEMAND_ALREADY_OPEN'])
    expect(await codes('signAssemblyDemand', 'villager', { id })).toEqual(['DEMAND_SIGNED'])
    expect(await codes('signAssemblyDemand', 'young', { id })).toEqual(['DEMAND_NOT_ELIGIBLE_VILLAGERS'])
    await expect(send('signAssemblyDemand', 'otherVillager', { id })).rejects.toThrow('NOT_FOUND')
    const call = { id, startsAt: new Date(Date.now() + 12 * DAY).toISOString(), place: '村委会' }
    expect(await codes('conveneDemandedAssembly', 'cadre', call)).toEqual(['DEMAND_NOT_REACHED'])

    const attachmentId = await addPhoto(database, cast)
    expect(await codes('enterDemandSheet', 'supervisor', { id, count: 0, attachmentId })).toEqual([
      'DEMAND_SHEET_COUNT',
    ])
    const over = { id, count: adults, attachmentId }
    expect(await codes('enterDemandSheet', 'supervisor', over)).toEqual(['DEMAND_OVER_ROLL'])
    const foreign = await addPhoto(database, cast, cast.otherVillage)
    expect(await codes('enterDemandSheet', 'supervisor', { id, count: 1, attachmentId: foreign })).toEqual([
      'ATTACHMENT_NOT_FOUND',
    ])
    // One short of the share.
    const paper = needed - 2
    const entered = (await send('enterDemandSheet', 'supervisor', { id, count: paper, attachmentId })).demand
    expect(entered).toMatchObject({ state: 'OPEN', onlineCount: 1, paperCount: paper, dueAt: null })
    expect(await codes('enterDemandSheet', 'cadre', { id, count: 1, attachmentId })).toEqual(['DEMAND_SHEET_TWICE'])

    const reached = (await send('signAssemblyDemand', 'secondVillager', { id })).demand
    expect(reached).toMatchObject({ state: 'REACHED', arithmetic: `${needed}×10 ≥ ${adults}`, overdue: false })
    const days = (Date.parse(reached?.dueAt ?? '') - Date.now()) / DAY
    expect(Math.round(days)).toBe(30)
    expect(await codes('withdrawAssemblyDemand', 'villager', { id })).toEqual(['DEMAND_REACHED'])
    const leaves = { where: { type: 'ASSEMBLY_DEMAND', subjectId: id } }
    expect(await database.transparencyLeaf.count(leaves)).toBe(1)

    const soon = { ...call, startsAt: new Date(Date.now() + 5 * DAY).toISOString() }
    expect((await send('conveneDemandedAssembly', 'cadre', soon)).userErrors).toMatchObject([
      { code: 'DEMAND_NOTICE_TOO_SHORT', field: 'startsAt', message: expect.stringContaining('第二十一条') },
    ])
    const convened = (await send('conveneDemandedAssembly', 'cadre', call)).demand
    expect(convened).toMatchObject({ state: 'CONVENED', overdue: false, place: '村委会', availableActions: [] })
    expect(await codes('conveneDemandedAssembly', 'cadre', call)).toEqual(['DEMAND_CONVENED'])
    expect(await codes('signAssemblyDemand', 'partyMember', { id })).toEqual(['DEMAND_CLOSED'])
    expect(await database.transparencyLeaf.count(leaves)).toBe(2)
  })

  test('who signed and the sheets in handwriting stay with the offices', async () => {
    const id = await demandIn(database, cast)
    const attachmentId = await addPhoto(database, cast)
    await send('enterDemandSheet', 'cadre', { id, count: 3, attachmentId })
    expect((await read(id, 'supervisor')).sheets).toEqual([
      { count: 3, enteredBy: '试村干', attachment: { id: attachmentId } },
    ])
    expect((await read(id, 'villager')).sheets).toEqual([{ count: 3, enteredBy: '试村干', attachment: null }])
    expect((await read(id, 'secondVillager')).signedByMe).toBe(false)
  })

  test('two of one person at once leave one signature; the opener takes it back while it is short', async () => {
    const id = await demandIn(database, cast)
    const both = await Promise.all([1, 2].map(() => send('signAssemblyDemand', 'partyMember', { id })))
    expect(both.map(({ userErrors }) => userErrors[0]?.code ?? '').sort()).toEqual(['', 'DEMAND_SIGNED'])
    expect(await read(id, 'partyMember')).toMatchObject({ onlineCount: 1, signedByMe: true })
    await expect(send('withdrawAssemblyDemand', 'secondVillager', { id })).rejects.toThrow('FORBIDDEN')
    expect((await send('withdrawAssemblyDemand', 'villager', { id })).demand).toMatchObject({ state: 'WITHDRAWN' })
    expect(await codes('signAssemblyDemand', 'secondVillager', { id })).toEqual(['DEMAND_CLOSED'])
  })

  test('what was not called in time shows to the township; called for a later day it stays late', async () => {
    const past = { onlineCount: 12, reachedAt: new Date(Date.now() - 40 * DAY), dueAt: new Date(Date.now() - 10 * DAY) }
    const id = await demandIn(database, cast, past)
    const document = `query ($division: ID!) { assemblyDemands(division: $division, first: 20) { nodes { id overdue } } }`
    const division = cast.village.slice(0, 9)
    const list = await api.send<{ assemblyDemands: { nodes: Demand[] } }>(document, { division }, tokens.townshipStaff)
    expect(list.data?.assemblyDemands.nodes).toContainEqual({ id, overdue: true })
    const villager = await api.send(document, { division }, tokens.villager)
    expect(villager.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const startsAt = new Date(Date.now() + 12 * DAY).toISOString()
    const { demand } = await send('conveneDemandedAssembly', 'cadre', { id, startsAt, place: '村委会' })
    expect(demand).toMatchObject({ state: 'CONVENED', overdue: true })
  })

  test('representatives demand their own assembly; the options say how many it takes and whether one is of them', async () => {
    const opened = (
      await send(
        'openAssemblyDemand',
        'representative',
        opening({ body: 'REPRESENTATIVE_ASSEMBLY', by: 'REPRESENTATIVES' }),
      )
    ).demand
    expect(opened).toMatchObject({ state: 'REACHED', base: 1, needed: 1, arithmetic: '1×5 ≥ 1' })
    const document = `query ($division: ID!) { assemblyDemandOptions(division: $division) { body by base needed mine source } }`
    const answer = await api.send(document, { division: cast.village }, tokens.villager)
    expect(answer.data).toMatchObject({
      assemblyDemandOptions: [
        { by: 'VILLAGERS', base: adults, mine: true, source: '《村民委员会组织法》第二十一条' },
        { body: 'VILLAGER_ASSEMBLY', by: 'REPRESENTATIVES', base: 1, needed: 1, mine: false },
        { body: 'REPRESENTATIVE_ASSEMBLY', by: 'REPRESENTATIVES', source: '《村民委员会组织法》第二十六条' },
      ],
    })
  })

  test('the roll of the assembly says who it is made of, with the arithmetic', async () => {
    const document = `query ($division: ID!) { assemblyRoll(division: $division) { memberCount representativeCount
      womenRepresentativeCount sound checks { text ok default source } members { name ofCommittee woman } } }`
    const answer = await api.send(document, { division: cast.village }, tokens.townshipStaff)
    expect(answer.data).toMatchObject({
      assemblyRoll: {
        ...{ memberCount: 2, representativeCount: 1, womenRepresentativeCount: 1, sound: false },
        checks: [
          { text: '1×5 < 2×4', ok: false, default: false, source: '《村民委员会组织法》第二十五条' },
          { text: '1×3 ≥ 2', ok: true },
          { ok: false, default: true },
        ],
        members: [
          { name: '试村干', ofCommittee: true },
          { name: '试代表', ofCommittee: false },
        ],
      },
    })
  })
})
