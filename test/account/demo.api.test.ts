import { directoryDatabase } from '../../api/database/county-database'
import { newKey } from '../support/api'
import { closeTestDatabase } from '../support/database'
import { trustedDocument } from '../support/trusted'
import { DEMO_PERSONS, ENTER_DEMO, type LoginAnswer } from './account-documents'
import { type LoginHost, startLoginHost } from './login-host'

describe.each([
  ['outside demo mode', false, true],
  ['in a real county of a demo server', true, false],
])('%s', (_name, demo, tenantDemo) => {
  let host: LoginHost
  beforeAll(async () => {
    host = await startLoginHost()
    host.api.services.environment.demo = demo
    await directoryDatabase().tenant.updateMany({ data: { demo: tenantDemo } })
    await host.database.person.update({
      where: { id: host.cast.villager.personId },
      data: { note: 'DEMO_FACE:1:村民' },
    })
  })
  afterAll(async () => {
    await host.api.stop()
    await closeTestDatabase()
  })

  test('nobody can be stepped into', async () => {
    const input = { idempotencyKey: newKey(), personId: host.cast.villager.personId }
    const answer = await host.api.send(trustedDocument('EnterDemo'), { input })
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'DEMO_ONLY' })
    expect(await directoryDatabase().session.count()).toBe(0)
  })

  test('no face is shown', async () => {
    const { data } = await host.api.send<{ demoPersons: unknown[] }>(trustedDocument('DemoFaces'))
    expect(data).toEqual({ demoPersons: [] })
  })
})

describe('demo mode', () => {
  let host: LoginHost
  beforeAll(async () => {
    host = await startLoginHost()
    const face = (personId: string, note: string) =>
      host.database.person.update({ where: { id: personId }, data: { note } })
    await face(host.cast.cadre.personId, 'DEMO_FACE:2:村干部')
    await face(host.cast.villager.personId, 'DEMO_FACE:1:村民')
    await face(host.cast.secondVillager.personId, '一般备注 DEMO_FACE:3:不是')
  })
  afterAll(async () => {
    await host.api.stop()
    await closeTestDatabase()
  })

  const enter = async (personId: string, officeId: string | null = null) =>
    host.api.send<{ enterDemo: LoginAnswer }>(ENTER_DEMO, { input: { idempotencyKey: newKey(), personId, officeId } })

  test('somebody without a face, another’s office, or nobody is not found', async () => {
    const { cast } = host
    for (const answer of [
      await enter(cast.secondVillager.personId),
      await enter(cast.countyAdministrator.personId),
      await enter(cast.villager.personId, cast.cadre.officeId),
      await enter('nobody'),
    ])
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('the faces stand in their order, each with the office it enters under', async () => {
    const { data } = await host.api.send<{
      demoPersons: { name: string; roleLine: string; officeId: string | null }[]
    }>(DEMO_PERSONS)
    expect(data?.demoPersons).toMatchObject([
      { name: '试达娃', roleLine: '村民', officeId: null },
      { name: '试村干', roleLine: '村干部', officeId: host.cast.cadre.officeId },
    ])
  })

  test('steps into a face under its office', async () => {
    const { data } = await enter(host.cast.cadre.personId, host.cast.cadre.officeId)
    expect(data?.enterDemo).toMatchObject({
      step: 'DONE',
      viewer: { personId: host.cast.cadre.personId, hat: { id: host.cast.cadre.officeId } },
    })
  })

  test('several people step into one face at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => enter(host.cast.villager.personId)))
    expect(answers.map(({ data }) => data?.enterDemo.step)).toEqual(['DONE', 'DONE', 'DONE', 'DONE'])
  })
})
