import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { procedureAt } from '../procedure/procedure-world'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, type Role } from '../support/people'
import { caller, codes } from './disclosure-api'
import { writeDisclosure } from './disclosure-world'

const ITEM = 'query ($id: ID!) { disclosure(id: $id) { procedureId matter { id title } } }'

interface Item {
  disclosure: { procedureId: string | null; matter: { id: string; title: string } | null }
}

describe('the matter a disclosure belongs to', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let call: ReturnType<typeof caller>
  let cadre: string
  let matter: string

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    call = caller(api)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    matter = (await procedureAt(database, cast, 'PROPOSED')).id
  }, 60_000)
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const set = (id: string, procedureId: string | null) => call.run('setDisclosureMatter', cadre, { id, procedureId })
  const read = async (id: string, role: Role = 'cadre') =>
    (await api.send<Item>(ITEM, { id }, await api.loginAs(cast[role].personId, cast[role].officeId))).data?.disclosure
  const begin = (day: string, procedureId: string) =>
    call.run('createDisclosure', cadre, {
      ...{ division: cast.village, catalogueCode: 'VILLAGE_MAJOR', period: day, procedureId },
    })

  test('is one of the same village: another one is refused, at the beginning and afterwards', async () => {
    await database.procedure.update({ where: { id: matter }, data: { divisionCode: cast.otherVillage } })
    const { id } = await writeDisclosure(database, cast)
    expect(codes(await set(id, matter))).toEqual(['DISCLOSURE_MATTER_UNKNOWN'])
    expect(codes(await begin('2026-09-01', matter))).toEqual(['DISCLOSURE_MATTER_UNKNOWN'])
    await database.procedure.update({ where: { id: matter }, data: { divisionCode: cast.village } })
    expect(codes(await begin('2026-09-01', matter))).toEqual([])
  })

  test('does not change under the supervisors, nor once it is published', async () => {
    const waiting = await writeDisclosure(database, cast, { state: 'SUBMITTED' })
    expect(codes(await set(waiting.id, matter))).toEqual(['DISCLOSURE_NOT_EDITABLE'])
    const published = await writeDisclosure(database, cast, { state: 'PUBLISHED' })
    expect(codes(await set(published.id, matter))).toEqual(['DISCLOSURE_ALREADY_PUBLISHED'])
  })

  test('is set and taken off while the item is written, each on record', async () => {
    const { id } = await writeDisclosure(database, cast)
    await set(id, matter)
    expect(await read(id)).toEqual({ procedureId: matter, matter: { id: matter, title: expect.any(String) } })
    await set(id, null)
    expect(await read(id)).toEqual({ procedureId: null, matter: null })
    const entries = await database.auditEntry.findMany({ where: { action: 'setDisclosureMatter', subjectId: id } })
    expect(entries).toHaveLength(2)
  })

  test('is told to those who may read it: a villager learns of it once the matter is public', async () => {
    const { id } = await writeDisclosure(database, cast, { state: 'PUBLISHED' })
    await database.disclosure.update({ where: { id }, data: { procedureId: matter } })
    await database.procedure.update({ where: { id: matter }, data: { disclosed: false } })
    expect((await read(id, 'villager'))?.matter).toBeNull()
    expect((await read(id, 'supervisor'))?.matter?.id).toBe(matter)
    await database.procedure.update({ where: { id: matter }, data: { disclosed: true } })
    expect((await read(id, 'villager'))?.matter?.id).toBe(matter)
  })
})
