import { compositionChecks, isSound } from '@shared/legal-rule/assembly'
import { NATIONAL_RULES } from '@shared/legal-rule/national'
import type { ProcedureState } from '@shared/procedure/state'
import pino from 'pino'
import { readSeats } from '../../api/assembly/seats'
import type { Storage } from '../../api/attachment/storage'
import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import { seedDemo } from '../../prisma/seed/seed-demo'
import { closeTestDatabase, testDatabase } from '../support/database'
import { TEST_KEYS } from '../support/test-keys'
import { faultsOf } from './legality'

const kept = new Map<string, Uint8Array>()
const storage: Storage = {
  put: async (key, bytes) => void kept.set(key, bytes),
  get: async () => null,
  remove: async () => undefined,
}

describe('the demo village’s matters', () => {
  beforeAll(async () => {
    await testDatabase()
    await seedDemo({ logger: pino({ level: 'silent' }), keys: TEST_KEYS, storage }, ['540225'])
  }, 300_000)
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

  test('the assembly is made up as the law asks, and each meeting of it says so', async () => {
    const database = countyDatabase(parseCountyCode('540225'))
    const { counts } = await readSeats(database, '540225101201', new Date())
    expect(isSound(compositionChecks(NATIONAL_RULES, counts))).toBe(true)
    const sessions = await database.procedureSession.findMany({ where: { body: 'REPRESENTATIVE_ASSEMBLY' } })
    expect(sessions.length).toBeGreaterThan(3)
    expect(sessions.every(({ composition }) => Array.isArray(composition))).toBe(true)
  })

  test('what photographs can show is photographed', async () => {
    const database = countyDatabase(parseCountyCode('540225'))
    const shown = await database.procedureEvidence.findMany({
      where: {
        kind: { in: ['BOARD_PHOTO', 'SIGNATURES', 'MEETING_PHOTO', 'ATTENDANCE_SHEET', 'HOUSEHOLD_SIGNATURES'] },
      },
    })
    expect(shown.length).toBeGreaterThan(8)
    expect(shown.filter(({ attachmentId }) => attachmentId === null)).toEqual([])
    expect(kept.has(`540225/${shown[0]?.attachmentId}/file`)).toBe(true)
  })

  test('villagers ask for two meetings: one is short of its share, one was called', async () => {
    const database = countyDatabase(parseCountyCode('540225'))
    const demands = await database.assemblyDemand.findMany({
      include: { _count: { select: { signatures: true } } },
      orderBy: { openedAt: 'desc' },
    })
    const signed = demands.map((demand) => demand.onlineCount + demand.paperCount - demand.needed)
    expect(signed).toEqual([-4, 0])
    expect(demands.map(({ onlineCount, _count }) => onlineCount === _count.signatures)).toEqual([true, true])
    expect(demands.map(({ convenedAt }) => convenedAt !== null)).toEqual([false, true])
  })
})
