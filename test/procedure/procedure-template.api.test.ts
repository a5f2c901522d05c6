import { findTemplate } from '@shared/procedure/templates'
import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { codes, logInCast, peopleVillage, Walker } from './procedure-api'

/** What is on record of a matter beside its state. */
async function onRecord(database: CountyDatabase, id: string) {
  const moves = await database.procedureMove.findMany({ where: { procedureId: id }, orderBy: { number: 'asc' } })
  const where = { subjectType: 'Procedure', subjectId: id }
  return {
    moves,
    audit: await database.auditEntry.count({ where }),
    leaves: await database.transparencyLeaf.findMany({ where }),
  }
}

describe('each template from beginning to archive through the contract', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let walker: Walker

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    await peopleVillage(database, cast)
    api = await startTestApi(county)
    walker = new Walker(api, database, cast, await logInCast(api, cast))
  }, 60_000)

  beforeEach(() => {
    walker.clock = Date.now() - 200 * 86_400_000
  })

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  test.each([
    ['DELIBERATION', 'PUBLIC_WORKS', 'REPRESENTATIVE_ASSEMBLY'],
    ['DELIBERATION', 'COLLECTIVE_INCOME', 'VILLAGER_ASSEMBLY'],
    ['LEVY', 'LEVY_FUNDS', 'REPRESENTATIVE_ASSEMBLY'],
    ['VILLAGE_RULES', 'RULES_AMENDMENT', 'VILLAGER_ASSEMBLY'],
    ['ASSET_DISPOSAL', 'ASSET_LEASE', 'MEMBER_ASSEMBLY'],
    ['POVERTY_MONITORING', 'SUDDEN_HARDSHIP', 'REPRESENTATIVE_ASSEMBLY'],
  ] as const)('%s for %s, decided by %s', async (code, matterType, body) => {
    const begun = await walker.propose(code, matterType)
    const ended = await walker.toArchive(begun, body)
    const stages = findTemplate(code)?.stages.map((stage) => stage.code) ?? []
    expect(ended.stages.map((stage) => [stage.code, stage.status])).toEqual(stages.map((stage) => [stage, 'DONE']))
    expect(ended.stages.flatMap(({ runs }) => runs.map(({ outcome }) => outcome))).toEqual(stages.map(() => 'PASSED'))
    const judged = ended.stages.flatMap(({ runs }) => runs.flatMap(({ sessions }) => sessions))
    for (const { judgement } of judged) expect(judgement?.sentence).toMatch(/^(应到|全村) \d+.*：.*[≥>]/)

    const { moves, audit, leaves } = await onRecord(database, begun.id)
    expect(moves.map(({ number }) => number)).toEqual(moves.map((_move, index) => index + 1))
    expect(moves.filter(({ type }) => type === 'PASS')).toHaveLength(stages.length - 1)
    expect(audit).toBe(leaves.length)
    expect(leaves.every(({ type }) => type === 'PROCEDURE')).toBe(true)
    // Nothing moves any more, whoever asks.
    const after = await walker.send('addEvidence', 'cadre', { id: begun.id, kind: 'OTHER', text: '补一份' })
    expect(codes(after)).toEqual(['PROCEDURE_ARCHIVED'])
  })

  test('a service of the power list, started by a villager and sent back once', async () => {
    expect(
      codes(await walker.send('startMicroPowerService', 'villager', { powerCode: 'P01', request: '开证明' })),
    ).toEqual(['PROCEDURE_SERVICE_UNKNOWN'])
    const begun = await walker.done('startMicroPowerService', 'villager', {
      powerCode: 'S01',
      request: '老房子要翻建。',
    })
    walker.clock = Date.now()
    const late = walker.late
    walker.late = () => ({ happenedAt: null as unknown as string, witnessId: null as unknown as string })
    try {
      const second = await walker.until(begun, 'STEP_2')
      const back = await walker.done('returnStage', walker.actor(second), {
        id: begun.id,
        stage: 'STEP_2',
        reason: '缺四邻意见',
      })
      expect([back.stage, back.planVersion]).toEqual(['STEP_1', 2])
      const ended = await walker.toArchive(back)
      expect(ended.stages[1]?.runs.map(({ outcome }) => outcome)).toEqual(['PASSED', 'PASSED'])
    } finally {
      walker.late = late
    }
    expect((await walker.read(begun.id, 'villager')).archivedAt).not.toBeNull()
    const mine = await api.send<{ myProcedures: { id: string }[] }>(
      '{ myProcedures { id } }',
      {},
      walker.tokens.villager,
    )
    expect(mine.data?.myProcedures.map(({ id }) => id)).toContain(begun.id)
  })

  test('village rules are never put before representatives', async () => {
    const begun = await walker.propose('VILLAGE_RULES', 'RULES_MAKING')
    const ready = await walker.until(begun, 'RESOLVED')
    const call = {
      body: 'REPRESENTATIVE_ASSEMBLY',
      way: 'PERSONS',
      startsAt: '2100-01-01T00:00:00.000Z',
      place: '村委会',
    }
    const refused = await walker.send('conveneSession', 'cadre', { id: ready.id, ...call })
    expect(refused.userErrors).toMatchObject([{ code: 'PROCEDURE_BODY_UNFIT', field: 'body' }])
    expect(await database.procedureSession.count({ where: { procedureId: ready.id, stage: 'RESOLVED' } })).toBe(0)
  })

  test('what a household told stays with the offices, and before its publication even that there is a case', async () => {
    const begun = await walker.propose('POVERTY_MONITORING', 'MARGINAL_HOUSEHOLD')
    await expect(walker.read(begun.id, 'villager')).rejects.toThrow('NOT_FOUND')
    const published = await walker.on(await walker.until(begun, 'PUBLISHED', 'REPRESENTATIVE_ASSEMBLY'))
    expect(published.stages.find(({ code }) => code === 'PUBLISHED')?.runs[0]?.posting).not.toBeNull()
    const seen = await walker.read(begun.id, 'villager')
    expect(seen.stages.flatMap(({ runs }) => runs.flatMap(({ evidence }) => evidence))).toEqual([])
    const plan = await api.send<{ procedure: { plan: object | null } }>(
      'query ($id: ID!) { procedure(id: $id) { plan { text } } }',
      { id: begun.id },
      walker.tokens.villager,
    )
    expect(plan.data?.procedure.plan).toBeNull()
  })
})
