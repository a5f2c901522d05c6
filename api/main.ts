import { join } from 'node:path'
import pino from 'pino'
import { seedDemo } from '../prisma/seed/seed-demo'
import { startEmbeddedPostgres } from '../tools/embedded-postgres/embedded-postgres'
import { chooseSms } from './account/sms'
import { weixinLogin } from './account/wechat'
import { folderStorage } from './attachment/storage'
import { closeDatabases } from './database/county-database'
import { migrateAll } from './database/migrate'
import { openPool } from './database/pool'
import { readEnvironment } from './environment'
import { allJobs } from './job/all-jobs'
import { JobEngine } from './job/job-engine'
import { readKeys } from './keys'
import { startApplication } from './server/application'
import { readTenants } from './server/tenants'
import type { Services } from './service'
import { createAccessTokens } from './session/access-token'
import { ViewerLookup } from './session/viewer-lookup'

/** Starts everything in order and stops it in reverse; the process ends by itself when nothing is left. */
async function main(): Promise<void> {
  const environment = readEnvironment()
  const logger = pino({ level: environment.LOG_LEVEL, base: null })
  const stops: (() => Promise<void>)[] = []
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop()
  }
  let stopping = false
  const onSignal = (signal: string) => {
    if (stopping) return
    stopping = true
    logger.info({ signal }, 'stopping')
    stopAll().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)

  if (environment.DATABASE_URL === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir: join(environment.dataDir, 'postgres'), durable: true })
    stops.push(() => embedded.stop())
    openPool(embedded.url)
  } else openPool(environment.DATABASE_URL)
  stops.push(closeDatabases)

  const keys = readKeys(environment.MINGBAI_KEYS_FILE ?? join(environment.dataDir, 'keys.json'))
  const services: Services = {
    environment,
    keys,
    logger,
    tokens: createAccessTokens(keys),
    viewers: new ViewerLookup(),
    storage: folderStorage(join(environment.dataDir, 'attachment')),
    sms: chooseSms(environment, logger),
    wechat: weixinLogin(environment),
  }
  await migrateAll()
  if (environment.demo) await seedDemo(services)
  const tenants = await readTenants()
  const { storage } = services
  const jobs = new JobEngine({ jobs: allJobs, counties: () => tenants.codes, storage, logger })
  await jobs.start()
  stops.push(() => jobs.stop())
  const application = await startApplication({ services, tenants, port: environment.PORT, host: environment.HOST })
  stops.push(() => application.stop())
  logger.info({ port: application.port, demo: environment.demo }, `明白 is at http://localhost:${application.port}/`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
