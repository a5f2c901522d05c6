import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson, type Role } from '../support/people'
import { KINSHIP, RELATIVES, REMOVE_KINSHIP } from './office-documents'

interface Kinship {
  name: string
  relatives: { personId: string; name: string; relation: string; source: string; offices: string[] }[]
  conflicts: string[]
}

describe('the kinship of a person on the roll', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
  })
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const token = (role: Role) => api.loginAs(cast[role].personId, cast[role].officeId)
  const person = async (name: string, division = cast.village) =>
    (await createPerson(database, { name, division })).personId
  const read = async (personId: string, role: Role = 'cadre') =>
    api.send<{ personKinship: Kinship }>(RELATIVES, { personId }, await token(role))
  const relate = async (personId: string, kind: string, relativeId: string) =>
    api.send(KINSHIP, { input: { idempotencyKey: newKey(), personId, kind, relativeId } }, await token('cadre'))
  const remove = async (personId: string, relativeId: string, reason: string, role: Role = 'cadre') =>
    api.send<{ removeKinship: { userErrors: { code: string }[] } }>(
      REMOVE_KINSHIP,
      { input: { idempotencyKey: newKey(), personId, relativeId, reason } },
      await token(role),
    )

  test('is not known to the cadres of another village, nor to villagers', async () => {
    const id = await person('试本人')
    for (const role of ['otherCadre', 'villager', 'supervisor'] as const)
      expect((await read(id, role)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('is told with where it is known from: recorded, the household, one step further', async () => {
    const household = await database.household.create({ data: { divisionCode: cast.village, number: '77' } })
    const member = async (name: string, householdRole: 'HEAD' | 'CHILD') => {
      const id = await person(name)
      await database.person.update({ where: { id }, data: { householdId: household.id, householdRole } })
      return id
    }
    const [head, child, mother] = [
      await member('试户主', 'HEAD'),
      await member('试女儿', 'CHILD'),
      await person('试母亲'),
    ]
    await relate(mother, 'PARENT', head)
    const mine = (await read(child)).data?.personKinship.relatives
    expect(mine).toMatchObject([
      { personId: head, relation: 'PARENT', source: 'HOUSEHOLD' },
      { personId: mother, relation: 'GRANDPARENT', source: 'DERIVED' },
    ])
    expect((await read(head)).data?.personKinship.relatives).toMatchObject([
      { personId: mother, relation: 'PARENT', source: 'RECORDED' },
      { personId: child, relation: 'CHILD', source: 'HOUSEHOLD' },
    ])
  })

  test('names the offices it makes incompatible, and no longer once it is taken back', async () => {
    await relate(cast.supervisor.personId, 'SIBLING', cast.cadre.personId)
    const known = (await read(cast.supervisor.personId)).data?.personKinship
    expect(known?.relatives).toMatchObject([{ personId: cast.cadre.personId, relation: 'SIBLING' }])
    expect(known?.relatives[0]?.offices).toHaveLength(1)
    expect(known?.conflicts.join()).toContain('试村干')
    const without = await remove(cast.cadre.personId, cast.supervisor.personId, ' ')
    expect(without.data?.removeKinship.userErrors).toMatchObject([{ code: 'TEXT_REQUIRED' }])
    expect(
      (await remove(cast.cadre.personId, cast.supervisor.personId, '登记错了')).data?.removeKinship.userErrors,
    ).toEqual([])
    expect((await read(cast.supervisor.personId)).data?.personKinship).toMatchObject({ relatives: [], conflicts: [] })
    const again = await remove(cast.cadre.personId, cast.supervisor.personId, '登记错了')
    expect(again.data?.removeKinship.userErrors).toMatchObject([{ code: 'KINSHIP_NOT_RECORDED' }])
    const entries = await database.auditEntry.findMany({ where: { action: 'removeKinship' } })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries[0])).toContain('登记错了')
  })

  test('leaves out people of a village whose roll the reader does not keep', async () => {
    const [here, there] = [await person('试出嫁'), await person('试外村', cast.otherVillage)]
    await database.kinship.create({ data: { personId: there, relativeId: here, kind: 'SPOUSE' } })
    expect((await read(here)).data?.personKinship.relatives).toEqual([])
    expect((await read(here, 'countyAdministrator')).data?.personKinship.relatives).toMatchObject([{ personId: there }])
  })
})
