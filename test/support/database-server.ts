import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrateCounty, migrateDirectory } from '../../api/database/migrate'
import { readMigrations } from '../../api/database/migration-file'
import { closePool, openPool } from '../../api/database/pool'
import { startThrowAwayPostgres } from '../../tools/embedded-postgres/throw-away'
import { databaseUrl, TEMPLATE_COUNTIES } from './database-address'

let close: (() => Promise<void>) | undefined

/**
 * One server for a run of Jest, with a template database in which the directory and one county are migrated. Names of
 * databases hold a random part, so that runs at the same time on the server of DATABASE_URL do not meet.
 */
export async function openTestServer(): Promise<void> {
  const given = process.env.DATABASE_URL
  const prefix = `mingbai_test_${randomBytes(5).toString('hex')}`
  if (given) {
    const template = `${prefix}_template`
    await makeTemplate(given, template)
    close = () => dropDatabases(given, prefix)
    announce(given, prefix, template)
    return
  }
  const template = 'mingbai_template'
  const server = await startThrowAwayPostgres({
    key: await migrationsKey(),
    prepare: (url) => makeTemplate(url, template),
  })
  close = server.stop
  announce(server.url, prefix, template)
}

export async function closeTestServer(): Promise<void> {
  await close?.()
}

/** The workers are started after this and inherit it. */
function announce(url: string, prefix: string, template: string): void {
  process.env.MINGBAI_TEST_SERVER = url
  process.env.MINGBAI_TEST_PREFIX = prefix
  process.env.MINGBAI_TEST_TEMPLATE = template
}

async function makeTemplate(url: string, name: string): Promise<void> {
  await onServer(url, (client) => client.query(`CREATE DATABASE ${name}`))
  openPool(databaseUrl(url, name))
  try {
    await migrateDirectory()
    for (const county of TEMPLATE_COUNTIES) await migrateCounty(county)
  } finally {
    await closePool()
  }
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await work(client).finally(() => client.end())
}

async function migrationsKey(): Promise<string> {
  const migrations = [...(await readMigrations('directory')), ...(await readMigrations('county'))]
  const hash = createHash('sha256').update(TEMPLATE_COUNTIES.join())
  for (const { name, checksum } of migrations) hash.update(name).update(checksum)
  return hash.digest('hex').slice(0, 16)
}
