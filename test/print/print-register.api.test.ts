import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { procedureAt } from '../procedure/procedure-world'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { readPages } from './read-pdf'

const ADDRESS = 'query ($id: ID!) { registerPrintAddress(procedureId: $id, size: A4) }'

interface Addressed {
  registerPrintAddress: string
}

describe('the register of a matter', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let cadre: string

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const address = (id: string) => api.send<Addressed>(ADDRESS, { id }, cadre)

  /** The row of a meeting that was held, beside its state. */
  async function writeMeeting(procedureId: string, state: Awaited<ReturnType<typeof procedureAt>>['state']) {
    const run = state.runs.find(({ stage }) => stage === 'RESOLVED')
    const session = run?.sessions[0]
    if (run === undefined || session === undefined) throw new Error('no meeting')
    const { stage, run: number } = run
    const held = new Date(session.heldAt ?? session.startsAt)
    await database.procedureSession.create({
      data: {
        ...{ procedureId, stage, run: number, number: session.number, body: session.body, way: session.way },
        ...{ startsAt: new Date(session.startsAt), place: '村委会二楼', noticedAt: held, noticeEnteredAt: held },
        ...{ noticeLate: false, noticedByName: '试村干', rosterCount: 10, householdCount: 10 },
        ...{ heldAt: held, enteredAt: held, late: true, minutes: '大家同意装在路口。' },
        ...{ townshipAttendee: '试乡镇', townshipPost: '副镇长' },
        roster: {
          create: [
            { personId: cast.representative.personId, name: '试代表', attended: true, dissentReason: '先修桥' },
            { personId: cast.villager.personId, name: '试缺席', attended: false },
          ],
        },
      },
    })
    await database.procedureOpinion.create({
      data: {
        ...{ procedureId, stage, run: number, kind: 'AGREE', text: '程序合法', supervisorId: cast.supervisor.personId },
        ...{ supervisorName: '试监督', supervisorPost: 'SUPERVISION_CHAIR', givenAt: held },
      },
    })
  }

  test('another institution has none, and says so', async () => {
    const { id } = await procedureAt(database, cast, 'PROPOSED', { template: 'VILLAGE_RULES' })
    const { errors } = await address(id)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', reason: 'PRINT_NO_REGISTER' })
  })

  test('the file holds what is on record of each step, and leaves the rest to be written by hand', async () => {
    const { id, state } = await procedureAt(database, cast, 'IMPLEMENTING')
    await writeMeeting(id, state)
    const path = (await address(id)).data?.registerPrintAddress
    const response = await fetch(`${api.origin}${path}`)
    expect(response.status).toBe(200)
    const pages = await readPages(new Uint8Array(await response.arrayBuffer()))
    expect(pages).toHaveLength(6)
    const resolved = pages[3] ?? ''
    for (const words of ['装路灯', '村委会二楼', '10人', '100.0%', '赞成10票，反对0票，弃权0票', '10×2>10'])
      expect(resolved).toContain(words)
    for (const words of [
      '装十盏路灯',
      '大家同意装在路口。',
      '试代表反对：先修桥',
      '在册到会1人：试代表',
      '试乡镇，副镇长',
    ])
      expect(resolved).toContain(words)
    expect(resolved).toContain('村务监督委员会主任试监督')
    expect(resolved).toContain('补录：')
    expect(resolved).not.toContain('试缺席')
    expect(pages[4]).toContain('不少于')
    expect(pages[5]).not.toContain('不少于')
  })
})
