import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { escalateObjectionsJob } from '../../api/job/deadline-jobs'
import type { ProcedureState } from '../../shared/procedure/state'
import { procedureAt } from '../procedure/procedure-world'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { killWorkers, startWorker } from './worker-process'

let url: string
let county: CountyCode
let db: CountyDatabase
let cast: Cast
let ids: string[]

/** Two matters with an objection whose days are long past, and one without. */
beforeEach(async () => {
  url = await testDatabase()
  county = await freshCounty()
  db = countyDatabase(county)
  cast = await createCast(db, county)
  const late = [
    await procedureAt(db, cast, 'PROPOSED', { objection: true }),
    await procedureAt(db, cast, 'REVIEWED', { objection: true }),
  ]
  await procedureAt(db, cast, 'PROPOSED')
  ids = late.map(({ id }) => id)
}, 120_000)
afterEach(async () => {
  killWorkers()
  await closeTestDatabase()
})

/** Each went one level up, once, with its line, its audit row and one leaf of the log. */
async function expectEscalatedOnce(): Promise<void> {
  const steps = await db.procedureObjectionStep.findMany({ where: { kind: 'ESCALATED_BY_TIME' } })
  expect(steps.map(({ level, byName }) => [level, byName])).toEqual(ids.map(() => ['TOWNSHIP', null]))
  const audited = await db.auditEntry.findMany({ where: { action: 'escalateDueObjections' } })
  expect(audited.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort())
  const moves = await db.procedureMove.findMany({ where: { type: 'ESCALATE' } })
  expect(moves.map(({ procedureId, byName }) => [procedureId, byName]).sort()).toEqual(
    ids.map((id) => [id, null]).sort(),
  )
  const rows = await db.procedure.findMany({ where: { id: { in: ids } } })
  for (const { state, objectionDueAt } of rows) {
    const [objection] = (state as unknown as ProcedureState).objections
    expect([objection?.level, objection?.answeredAt]).toEqual(['TOWNSHIP', null])
    expect((objectionDueAt?.getTime() ?? 0) > Date.now()).toBe(true)
  }
}

async function expectNothing(): Promise<void> {
  expect(await db.procedureObjectionStep.count({ where: { kind: 'ESCALATED_BY_TIME' } })).toBe(0)
  expect(await db.auditEntry.count({ where: { action: 'escalateDueObjections' } })).toBe(0)
}

test('run twice it goes up once: the new level has its own days', async () => {
  const storage = { put: async () => undefined, get: async () => null, remove: async () => undefined }
  const scope = { county, slot: '2026-11-22T00:10', now: new Date(), storage, signal: new AbortController().signal }
  const once = () => db.$transaction((tx) => escalateObjectionsJob.run({ ...scope, db: tx }))
  expect(await once()).toEqual({ escalated: 2 })
  await expectEscalatedOnce()
  expect(await once()).toEqual({ escalated: 0 })
  await expectEscalatedOnce()
})

test('killed between two objections nothing stays, and the next process takes both up once', async () => {
  const first = startWorker(url, county, 'MIDDLE', 'escalate-objections')
  await first.says('HELD')
  await first.kill()
  await expectNothing()
  const second = startWorker(url, county, '', 'escalate-objections')
  expect(await second.says('DONE', 'ALREADY')).toBe('DONE')
  expect(await second.end()).toBe(0)
  await expectEscalatedOnce()
})

test('killed after the commit, before the queue knew: the next process finds it done', async () => {
  const first = startWorker(url, county, 'COMMITTED', 'escalate-objections')
  await first.says('HELD')
  await first.kill()
  await expectEscalatedOnce()
  const second = startWorker(url, county, '', 'escalate-objections')
  expect(await second.says('DONE', 'ALREADY')).toBe('ALREADY')
  expect(await second.end()).toBe(0)
  await expectEscalatedOnce()
})
