import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { addPhoto } from './procedure-api'
import { procedureAt } from './procedure-world'

const SUPERVISE = `mutation ($input: SuperviseStageInput!) { superviseStage(input: $input) {
  procedure { stages { code runs { opinions { kind attachments { id } } } } } userErrors { code } } }`

interface Answer {
  superviseStage: {
    procedure: { stages: { code: string; runs: { opinions: { attachments: { id: string }[] }[] }[] }[] } | null
    userErrors: { code: string }[]
  }
}

describe('photos beside an opinion on a procedure', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let supervisor: string

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
  }, 60_000)
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const supervise = async (id: string, attachmentIds: string[]) => {
    const input = { idempotencyKey: newKey(), id, stage: 'IMPLEMENTING', run: 1, kind: 'AGREE', attachmentIds }
    const { data } = await api.send<Answer>(SUPERVISE, { input }, supervisor)
    return data?.superviseStage
  }

  test('are of the own village, and stand with the opinion afterwards', async () => {
    const { id } = await procedureAt(database, cast, 'IMPLEMENTING')
    const foreign = await addPhoto(database, cast, cast.otherVillage)
    expect((await supervise(id, [foreign]))?.userErrors).toEqual([{ code: 'ATTACHMENT_NOT_FOUND' }])
    expect(await database.procedureOpinion.count({ where: { procedureId: id } })).toBe(0)
    const photo = await addPhoto(database, cast)
    const given = await supervise(id, [photo])
    expect(given?.userErrors).toEqual([])
    const stage = given?.procedure?.stages.find(({ code }) => code === 'IMPLEMENTING')
    expect(stage?.runs[0]?.opinions.flatMap(({ attachments }) => attachments)).toEqual([{ id: photo }])
  })
})
