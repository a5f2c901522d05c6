import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { dueRows } from '../../shared/calendar/due'
import { calendarDate } from '../../shared/format'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { createCast } from '../support/people'
import { killWorkers, startWorker } from './worker-process'

let url: string
let county: CountyCode
let db: CountyDatabase

beforeEach(async () => {
  url = await testDatabase()
  county = await freshCounty()
  db = countyDatabase(county)
  await createCast(db, county)
})
afterEach(async () => {
  killWorkers()
  await closeTestDatabase()
})

const today = calendarDate(new Date())

/** What the work leaves: rows for the two villages, an audit row for each that is late too long, one run. */
async function expectDoneOnce(): Promise<void> {
  const rows = await db.disclosureDue.findMany()
  const perVillage = dueRows([], today)
  expect(rows).toHaveLength(2 * perVillage.length)
  const escalated = rows.filter((row) => row.escalatedAt !== null)
  expect(escalated.length).toBeGreaterThan(3)
  const audited = await db.auditEntry.findMany({ where: { action: 'escalateLateDisclosure' } })
  expect(audited.map(({ subjectId }) => subjectId).sort()).toEqual(escalated.map(({ id }) => id).sort())
  const runs = await db.jobRun.findMany({ where: { job: 'calendar' } })
  expect(runs).toEqual([
    expect.objectContaining({
      finishedAt: expect.any(Date),
      detail: { made: rows.length, escalated: escalated.length },
    }),
  ])
}

test('killed in the middle of the work: nothing of it stays, and the next process does it once', async () => {
  const first = startWorker(url, county, 'MIDDLE')
  await first.says('HELD')
  await first.kill()
  expect(await db.disclosureDue.count()).toBe(0)
  expect(await db.auditEntry.count()).toBe(0)
  const second = startWorker(url, county)
  expect(await second.says('DONE', 'ALREADY')).toBe('DONE')
  expect(await second.end()).toBe(0)
  await expectDoneOnce()
})

test('killed after the commit, before the queue knew: the next process finds it done', async () => {
  const first = startWorker(url, county, 'COMMITTED')
  await first.says('HELD')
  await first.kill()
  await expectDoneOnce()
  const second = startWorker(url, county)
  expect(await second.says('DONE', 'ALREADY')).toBe('ALREADY')
  expect(await second.end()).toBe(0)
  await expectDoneOnce()
})

test('one stands still so long that it is thought dead: the second waits for it, and does the work when it is killed', async () => {
  const first = startWorker(url, county, 'MIDDLE')
  await first.says('HELD')
  const second = startWorker(url, county)
  await second.says('READY')
  expect(await db.disclosureDue.count()).toBe(0)
  await first.kill()
  expect(await second.says('DONE', 'ALREADY')).toBe('DONE')
  await second.end()
  await expectDoneOnce()
})

test('two processes at once do it once', async () => {
  const workers = [startWorker(url, county), startWorker(url, county)]
  await Promise.race(workers.map((worker) => worker.says('DONE', 'ALREADY')))
  await expectDoneOnce()
})
