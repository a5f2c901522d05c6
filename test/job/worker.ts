import pino from 'pino'
import { calendarJob } from '../../api/calendar/calendar-job'
import { closeDatabases } from '../../api/database/county-database'
import { openPool } from '../../api/database/pool'
import { escalateObjectionsJob } from '../../api/job/deadline-jobs'
import { defineJob, type JobDetail } from '../../api/job/job'
import { JobEngine } from '../../api/job/job-engine'

/**
 * A process that works jobs off, for tests that kill it. HOLD says where it stands still and says so: MIDDLE, between two
 * writes of the work; COMMITTED, between the commit and the queue's word. It ends by itself after a run that was not held.
 */
const { DATABASE_URL = '', COUNTY = '', HOLD = '', JOB = 'calendar' } = process.env
const say = (word: string) => process.stdout.write(`${word}\n`)
/** Never: a timer keeps the process alive until it is killed. */
const standStill = () => new Promise<never>(() => setInterval(() => undefined, 60_000))

const worked = [calendarJob, escalateObjectionsJob].find(({ name }) => name === JOB) ?? calendarJob

const job = defineJob({
  ...worked,
  run: async (scope): Promise<JobDetail> => {
    if (HOLD !== 'MIDDLE') return worked.run(scope)
    let writes = 0
    const auditEntry = {
      create: async (row: Parameters<typeof scope.db.auditEntry.create>[0]) => {
        await scope.db.auditEntry.create(row)
        writes += 1
        if (writes < 2) return
        say('HELD')
        await standStill()
      },
    }
    const db = new Proxy(scope.db, {
      get: (target, name) => (name === 'auditEntry' ? auditEntry : Reflect.get(target, name)),
    })
    return worked.run({ ...scope, db })
  },
})

async function main(): Promise<void> {
  openPool(DATABASE_URL)
  let ended: () => void = () => undefined
  const ran = new Promise<void>((resolve) => {
    ended = resolve
  })
  const engine = new JobEngine({
    jobs: [job],
    counties: () => [COUNTY],
    storage: { put: async () => undefined, get: async () => null, remove: async () => undefined },
    logger: pino({ level: 'silent' }),
    pollMs: 50,
    expireSeconds: 1,
    maintenanceSeconds: 1,
    retrySeconds: 0,
    onCommitted: async (_turn, { state }) => {
      if (HOLD === 'COMMITTED') {
        say('HELD')
        await standStill()
      }
      say(state)
      ended()
    },
  })
  await engine.start()
  say('READY')
  await ran
  await engine.stop()
  await closeDatabases()
}

void main().catch((error: unknown) => {
  say(`FAILED ${String(error)}`)
  process.exit(1)
})
