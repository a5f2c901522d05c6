import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { codes, logInCast, peopleVillage, type View, Walker } from './procedure-api'
import { procedureAt } from './procedure-world'

const READ = `query ($id: ID!) { procedure(id: $id) { withdrawnAt withdrawnFor archivedAt nextStep { text }
  stages { code status } course { type text byName } availableActions
  stages { runs { sessions { composition { text ok } } } } } }`

interface Read {
  procedure: {
    withdrawnAt: string | null
    withdrawnFor: string | null
    nextStep: { text: string }
    stages: { code: string; status: string; runs: { sessions: { composition: { text: string }[] | null }[] }[] }[]
    course: { type: string; text: string; byName: string | null }[]
    availableActions: string[]
  }
}

describe('taking a matter back', () => {
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
  }, 120_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const read = async (id: string, as: keyof Walker['tokens'] = 'villager') => {
    const answer = await api.send<Read>(READ, { id }, walker.tokens[as])
    if (!answer.data) throw new Error(answer.errors?.[0]?.extensions.code)
    return answer.data.procedure
  }
  const back = (view: Pick<View, 'id' | 'stage'>, part: object = {}) => ({
    ...{ id: view.id, stage: view.stage, reason: '县里已经另有项目，不再重复建设。' },
    ...part,
  })

  test('is refused without a reason, at a stage that was left, after the resolution, and to who did not propose it', async () => {
    const view = await walker.propose('DELIBERATION', 'PUBLIC_WORKS')
    expect(codes(await walker.send('withdrawProcedure', 'cadre', back(view, { reason: ' ' })))).toEqual([
      'TEXT_REQUIRED',
    ])
    expect(codes(await walker.send('withdrawProcedure', 'cadre', back(view, { stage: 'RESOLVED' })))).toEqual([
      'PROCEDURE_STAGE_MOVED',
    ])
    for (const other of ['villager', 'supervisor', 'townshipStaff', 'countyAdministrator'] as const)
      await expect(walker.send('withdrawProcedure', other, back(view))).rejects.toThrow('FORBIDDEN')
    const resolved = await procedureAt(database, cast, 'DECISION_DISCLOSED')
    const late = await walker.send('withdrawProcedure', 'cadre', back({ id: resolved.id, stage: 'DECISION_DISCLOSED' }))
    expect(late.userErrors).toMatchObject([
      { code: 'PROCEDURE_WITHDRAW_RESOLVED', message: expect.stringContaining('重新提议') },
    ])
    expect((await read(resolved.id, 'cadre')).availableActions).not.toContain('WITHDRAW')
  })

  test('is published with its reason, and the matter is closed', async () => {
    const view = await walker.until(await walker.propose('DELIBERATION', 'PUBLIC_WORKS'), 'RESOLVED')
    const called = await walker.convene(view, 'REPRESENTATIVE_ASSEMBLY')
    expect(called.availableActions).toContain('WITHDRAW')
    const leaves = { where: { type: 'PROCEDURE', subjectId: view.id } }
    const before = await database.transparencyLeaf.count(leaves)
    await walker.done('withdrawProcedure', 'cadre', back(called))
    const told = await read(view.id)
    expect(told).toMatchObject({ withdrawnFor: '县里已经另有项目，不再重复建设。', availableActions: [] })
    expect(told.withdrawnAt).not.toBeNull()
    expect(told.nextStep.text).toContain('已撤回')
    expect(told.course.at(-1)).toMatchObject({ type: 'WITHDRAW', text: '撤回，归档', byName: '试村干' })
    expect(told.stages.map(({ status }) => status)).toEqual([...Array(4).fill('DONE'), ...Array(4).fill('AHEAD')])
    expect(await database.transparencyLeaf.count(leaves)).toBe(before + 1)
    expect(await database.auditEntry.count({ where: { action: 'withdrawProcedure', subjectId: view.id } })).toBe(1)
    const row = await database.procedure.findUniqueOrThrow({ where: { id: view.id } })
    expect([row.meetingAt, row.awaitsOpinion, row.dueAt]).toEqual([null, false, null])
    expect(codes(await walker.send('withdrawProcedure', 'cadre', back(view)))).toEqual(['PROCEDURE_ARCHIVED'])
  })

  test('a meeting of representatives keeps who it was made of when it was called; with none it is refused', async () => {
    const view = await walker.until(await walker.propose('DELIBERATION', 'PUBLIC_WORKS'), 'RESOLVED')
    await walker.convene(view, 'REPRESENTATIVE_ASSEMBLY')
    const sessions = (await read(view.id)).stages.flatMap(({ runs }) => runs.flatMap((run) => run.sessions))
    const kept = sessions.flatMap(({ composition }) => (composition === null ? [] : [composition]))
    // One of eight sits on the committee; the roll of the test holds women.
    expect(kept.map((checks) => checks.map(({ text }) => text))).toEqual([['7×5 ≥ 8×4', '7×3 ≥ 8', '7×15 ≥ 6']])
    await database.office.updateMany({ where: { kind: 'REPRESENTATIVE' }, data: { endsOn: new Date('2026-01-01') } })
    const { happenedAt: noticedAt, witnessId } = walker.late()
    const call = { body: 'REPRESENTATIVE_ASSEMBLY', way: 'PERSONS', place: '村委会', startsAt: walker.moment(4) }
    const again = await walker.send('conveneSession', 'cadre', { id: view.id, ...call, noticedAt, witnessId })
    expect(codes(again)).toEqual(['PROCEDURE_NO_REPRESENTATIVES'])
  })
})
