import type { ProcedureState } from '@shared/procedure/state'
import pino from 'pino'
import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import { seedDemo } from '../../prisma/seed/seed-demo'
import { closeTestDatabase, testDatabase } from '../support/database'
import { TEST_KEYS } from '../support/test-keys'
import { faultsOf } from './legality'

describe('the demo village’s matters', () => {
  beforeAll(async () => {
    await testDatabase()
    await seedDemo({ logger: pino({ level: 'silent' }), keys: TEST_KEYS }, ['540225'])
  }, 120_000)
  afterAll(() => closeTestDatabase())

  test('stand where the demo wants them, each by its own rules, with every line in the log', async () => {
    const database = countyDatabase(parseCountyCode('540225'))
    const found = await database.procedure.findMany({ orderBy: { openedAt: 'asc' } })
    expect(found.map(({ template, stage, planVersion }) => [template, stage, planVersion])).toEqual([
      ['DELIBERATION', 'ARCHIVED', 1],
      ['DELIBERATION', 'REVIEWED', 2],
      ['DELIBERATION', 'DECISION_DISCLOSED', 1],
      ['LEVY', 'TOWNSHIP_CHECKED', 1],
      ['POVERTY_MONITORING', 'PUBLISHED', 1],
    ])
    expect(found.map(({ disclosed, archivedAt }) => disclosed && archivedAt !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(found.flatMap(({ state }) => faultsOf(state as unknown as ProcedureState))).toEqual([])
    expect(found.every(({ movedAt }) => movedAt.getTime() <= Date.now())).toBe(true)
    for (const { id, state } of found) {
      const { log } = state as unknown as ProcedureState
      expect(await database.procedureMove.count({ where: { procedureId: id } })).toBe(log.length)
      expect(log.some(({ late }) => late)).toBe(false)
    }
  })
})
