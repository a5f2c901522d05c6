import { type CountyDatabase, countyDatabase, directoryDatabase } from '../../api/database/county-database'
import { forgetDivisions } from '../../api/division/division-directory'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson, type Role } from '../support/people'
import { ADVICE, ASSIGN, END, KINSHIP, ROLL } from './office-documents'

interface OfficeAnswer {
  office: { officeId: string; name: string; endsOn: string | null } | null
  userErrors: { code: string; message: string; field: string | null }[]
}

describe('offices', () => {
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
    const township = cast.village.slice(0, 9)
    await directoryDatabase().division.createMany({
      data: [
        { code: county, name: '试验县', level: 'COUNTY' },
        { code: township, name: '试验镇', level: 'TOWNSHIP', parentCode: county },
        { code: cast.village, name: '东村民委员会', level: 'VILLAGE', parentCode: township },
        { code: cast.otherVillage, name: '西村民委员会', level: 'VILLAGE', parentCode: township },
      ],
    })
    forgetDivisions()
    api = await startTestApi(code)
  })
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const token = (role: Role) => api.loginAs(cast[role].personId, cast[role].officeId)
  const villager = async (name: string, more: object = {}) => {
    const { personId } = await createPerson(database, { name, division: cast.village })
    if (Object.keys(more).length > 0) await database.person.update({ where: { id: personId }, data: more })
    return personId
  }
  const send = async (input: object, role: Role = 'townshipStaff', key = newKey()) =>
    api.send<{ assignOffice: OfficeAnswer }>(
      ASSIGN,
      {
        input: {
          idempotencyKey: key,
          kind: 'REPRESENTATIVE',
          division: cast.village,
          startsOn: '2026-01-01',
          ...input,
        },
      },
      await token(role),
    )
  const assign = async (input: object, role: Role = 'townshipStaff') => (await send(input, role)).data?.assignOffice
  const codes = (answer: OfficeAnswer | undefined) => answer?.userErrors.map(({ code }) => code)
  const end = async (id: string | undefined, role: Role = 'townshipStaff', reason = '换届') =>
    api.send<{ endOffice: OfficeAnswer }>(END, { input: { idempotencyKey: newKey(), id, reason } }, await token(role))
  const relate = async (personId: string, kind: string, relativeId: string, role: Role = 'townshipStaff') =>
    api.send<{ recordKinship: { conflicts: string[]; userErrors: { code: string }[] } }>(
      KINSHIP,
      { input: { idempotencyKey: newKey(), personId, kind, relativeId } },
      await token(role),
    )

  test('nobody assigns an office to themselves', async () => {
    expect(codes(await assign({ personId: cast.townshipStaff.personId }))).toEqual(['OFFICE_FOR_ONESELF'])
    const own = { personId: cast.countyAdministrator.personId, kind: 'COUNTY_STAFF', division: county }
    expect(codes(await assign(own, 'countyAdministrator'))).toEqual(['OFFICE_FOR_ONESELF'])
  })

  test('a township gives no office above its villages', async () => {
    const personId = await villager('试升')
    for (const division of [cast.village.slice(0, 9), county])
      expect((await send({ personId, kind: 'TOWNSHIP_STAFF', division })).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      )
    const done = await assign(
      { personId, kind: 'TOWNSHIP_STAFF', division: cast.village.slice(0, 9) },
      'countyAdministrator',
    )
    expect(done?.userErrors).toEqual([])
  })

  test.each([
    [{ kind: 'TOWNSHIP_STAFF' }, 'OFFICE_WRONG_LEVEL'],
    [{ post: 'ACCOUNTANT' }, 'OFFICE_POST_UNFIT'],
    [{ startsOn: '1949-12-31' }, 'OFFICE_START_UNLIKELY'],
    [{ startsOn: '2099-01-01' }, 'OFFICE_START_UNLIKELY'],
    [{ endsOn: '2025-12-31' }, 'OFFICE_ENDS_BEFORE_START'],
  ])('%j is refused as %s', async (input, code) => {
    expect(codes(await assign({ personId: cast.villager.personId, ...input }))).toEqual([code])
  })

  test('a person nobody knows, or of another village for its supervision, is refused', async () => {
    for (const personId of ['x', '018f0000-0000-7000-8000-00000000ffff'])
      expect((await send({ personId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const input = { personId: cast.otherVillager.personId, kind: 'SUPERVISOR' }
    expect(codes(await assign(input))).toEqual(['OFFICE_NOT_OF_VILLAGE'])
    const gone = await villager('试迁', { status: 'MOVED_OUT' })
    expect(codes(await assign({ personId: gone }))).toEqual(['OFFICE_PERSON_GONE'])
  })

  test('a committee member cannot supervise, and the refusal names the rule', async () => {
    const answer = await assign({ personId: cast.cadre.personId, kind: 'SUPERVISOR' })
    expect(codes(answer)).toEqual(['SUPERVISOR_IS_COMMITTEE_MEMBER'])
    expect(answer?.userErrors[0]?.message).toContain('指导意见')
    expect(answer?.userErrors[0]?.message).toContain('试村干')
  })

  test.each([
    ['ACCOUNTANT', 'SUPERVISOR_IS_ACCOUNTANT'],
    ['CLERK', 'SUPERVISOR_IS_CLERK'],
    ['COLLECTIVE_LEADER', 'SUPERVISOR_IS_COLLECTIVE_LEADER'],
  ])('a supervisor cannot become %s', async (post, code) => {
    expect(codes(await assign({ personId: cast.supervisor.personId, kind: 'VILLAGE_CADRE', post }))).toEqual([code])
  })

  test('the director’s brother, known by record, cannot supervise; his brother-in-law can', async () => {
    const [brother, inLaw, wife] = [await villager('试兄弟'), await villager('试妻弟'), await villager('试妻子')]
    await relate(brother, 'SIBLING', cast.cadre.personId)
    await relate(wife, 'SPOUSE', cast.cadre.personId)
    await relate(inLaw, 'SIBLING', wife)
    const refused = await assign({ personId: brother, kind: 'SUPERVISOR' })
    expect(codes(refused)).toEqual(['SUPERVISOR_IS_CLOSE_RELATIVE'])
    expect(refused?.userErrors[0]?.message).toContain('兄弟姐妹')
    expect(codes(await assign({ personId: inLaw, kind: 'SUPERVISOR' }))).toEqual([])
  })

  test('a son in the same household, known by the roles, cannot supervise his mother', async () => {
    const household = await database.household.create({ data: { divisionCode: cast.village, number: '900' } })
    const place = { householdId: household.id }
    const mother = await villager('试母亲', { ...place, householdRole: 'HEAD' })
    const son = await villager('试儿子', { ...place, householdRole: 'CHILD' })
    expect(codes(await assign({ personId: mother, kind: 'VILLAGE_CADRE', post: 'COMMITTEE_MEMBER' }))).toEqual([])
    expect(codes(await assign({ personId: son, kind: 'SUPERVISOR' }))).toEqual(['SUPERVISOR_IS_CLOSE_RELATIVE'])
  })

  test('of a couple appointed at the same time to both sides, one is refused', async () => {
    const [husband, wife] = [await villager('试丈夫'), await villager('试太太')]
    await relate(husband, 'SPOUSE', wife)
    const answers = await Promise.all([
      assign({ personId: husband, kind: 'VILLAGE_CADRE', post: 'COMMITTEE_MEMBER' }),
      assign({ personId: wife, kind: 'SUPERVISOR' }, 'countyAdministrator'),
    ])
    expect(answers.flatMap((answer) => codes(answer))).toEqual(['SUPERVISOR_IS_CLOSE_RELATIVE'])
  })

  test('assigned: the row, the audit rows, the leaf; the same call again is one office', async () => {
    const personId = await villager('试任职')
    const key = newKey()
    const input = { personId, endsOn: '2030-12-31' }
    const [one, two] = [await send(input, 'townshipStaff', key), await send(input, 'townshipStaff', key)]
    const id = one.data?.assignOffice.office?.officeId ?? ''
    expect(two.data?.assignOffice.office?.officeId).toBe(id)
    expect(await database.office.findMany({ where: { personId } })).toMatchObject([
      { id, kind: 'REPRESENTATIVE', post: null, divisionCode: cast.village, endsOn: new Date('2030-12-31') },
    ])
    const audit = await database.auditEntry.findMany({
      where: { action: 'assignOffice', subjectId: { in: [id, personId] } },
    })
    expect(audit.map(({ subjectType }) => subjectType).sort()).toEqual(['Office', 'Person'])
    expect(await database.transparencyLeaf.findMany({ where: { subjectId: id } })).toMatchObject([
      { type: 'office', version: 1 },
    ])
    expect(codes(await assign({ personId }))).toEqual(['OFFICE_ALREADY_HELD'])
  })

  test('an office that ended gives no power from that moment', async () => {
    const { personId } = await createPerson(database, { name: '试卸任', division: cast.village })
    const done = await assign({ personId, kind: 'VILLAGE_CADRE', post: 'CLERK' })
    const officeId = done?.office?.officeId ?? ''
    const asClerk = await api.loginAs(personId, officeId)
    const hat = async () =>
      (await api.send<{ viewer: { hat: { id: string } | null } }>('{ viewer { hat { id } } }', {}, asClerk)).data
        ?.viewer.hat
    expect(await hat()).toEqual({ id: officeId })
    expect((await end(officeId, 'cadre')).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await end(officeId, 'townshipStaff', ' ')).data?.endOffice.userErrors).toMatchObject([
      { code: 'TEXT_REQUIRED' },
    ])
    expect((await end(officeId)).data?.endOffice.userErrors).toEqual([])
    const other = await villager('试亲')
    expect(
      (
        await api.send(
          KINSHIP,
          { input: { idempotencyKey: newKey(), personId, relativeId: other, kind: 'SIBLING' } },
          asClerk,
        )
      ).errors?.[0]?.extensions.code,
    ).toBe('NOT_FOUND')
    expect((await end(officeId)).data?.endOffice.userErrors).toMatchObject([{ code: 'OFFICE_OVER' }])
    expect(await database.transparencyLeaf.count({ where: { subjectId: officeId } })).toBe(2)
  })

  test('a kinship with oneself or the wrong way round is refused; one that makes offices incompatible says so', async () => {
    const child = await villager('试子女')
    expect((await relate(child, 'PARENT', child)).data?.recordKinship.userErrors).toMatchObject([
      { code: 'KINSHIP_WITH_ONESELF' },
    ])
    const { data } = await relate(cast.supervisor.personId, 'PARENT', cast.cadre.personId)
    expect(data?.recordKinship.conflicts).toHaveLength(1)
    expect(data?.recordKinship.conflicts[0]).toContain('试村干')
    const turned = await relate(cast.cadre.personId, 'PARENT', cast.supervisor.personId)
    expect(turned.data?.recordKinship.userErrors).toMatchObject([{ code: 'KINSHIP_TURNED_ROUND' }])
    expect((await relate(child, 'SIBLING', cast.otherVillager.personId, 'cadre')).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    )
  })

  test('the roll is read page by page by the village, not by its neighbours; only who may end an office is offered it', async () => {
    const read = async (role: Role, more: object = {}) =>
      api.send<{
        roll: {
          totalCount: number
          nodes: { officeId: string; availableActions: string[] }[]
          pageInfo: { hasNextPage: boolean; endCursor: string }
        }
      }>(ROLL, { division: cast.village, ...more }, await token(role))
    expect((await read('otherVillager')).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const first = (await read('villager', { first: 3 })).data?.roll
    const rest = (await read('villager', { first: 50, after: first?.pageInfo.endCursor })).data?.roll
    const ids = [...(first?.nodes ?? []), ...(rest?.nodes ?? [])].map(({ officeId }) => officeId)
    expect(new Set(ids).size).toBe(first?.totalCount)
    expect(first?.nodes.flatMap(({ availableActions }) => availableActions)).toEqual([])
    const offered = (await read('townshipStaff', { kind: 'PARTY_MEMBER' })).data?.roll
    expect(offered?.nodes).toMatchObject([{ availableActions: ['END'] }])
  })

  test('what the supervision committee lacks is said', async () => {
    const { data } = await api.send<{ committeeAdvice: { code: string }[] }>(
      ADVICE,
      { division: cast.otherVillage },
      await token('townshipStaff'),
    )
    expect(data?.committeeAdvice.map(({ code }) => code)).toEqual(['SUPERVISORS_TOO_FEW', 'SUPERVISORS_NO_CHAIR'])
  })
})
