import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { closeDatabases } from '../../api/database/county-database'
import { migrateAll } from '../../api/database/migrate'
import { readMigrations } from '../../api/database/migration-file'
import { openPool } from '../../api/database/pool'
import { seedDemo } from '../../prisma/seed/seed-demo'
import { startThrowAwayPostgres } from '../../tools/embedded-postgres/throw-away'
import { databaseUrl } from './database-address'
import { TEST_KEYS } from './test-keys'

/** The county of the tests' people, and the one the built mini-program begins with. */
const COUNTIES = ['540225', '360603']

export interface ProductDatabase {
  url: string
  stop(): Promise<void>
}

/** The demo county on a database of its own: on the server of DATABASE_URL, else on one that is thrown away. */
export async function startProductDatabase(): Promise<ProductDatabase> {
  const given = process.env.DATABASE_URL
  const database = given ? await onServer(given) : await onOwnServer()
  openPool(database.url)
  return {
    url: database.url,
    stop: async () => {
      await closeDatabases()
      await database.stop()
    },
  }
}

/** Seeding takes seconds: it is done once and copied, as long as what it is made of stays the same. */
const onOwnServer = async (): Promise<ProductDatabase> =>
  startThrowAwayPostgres({ key: `demo-${await contentKey()}`, prepare: fill })

async function onServer(server: string): Promise<ProductDatabase> {
  const name = `mingbai_product_${randomBytes(6).toString('hex')}`
  await execute(server, `CREATE DATABASE ${name}`)
  const url = databaseUrl(server, name)
  await fill(url)
  return { url, stop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function fill(url: string): Promise<void> {
  openPool(url)
  try {
    await migrateAll()
    await seedDemo({ logger: pino({ level: 'silent' }), keys: TEST_KEYS }, COUNTIES)
  } finally {
    await closeDatabases()
  }
}

async function execute(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** Deadlines of the demo count from the day it was made on, so the day belongs to the key. */
async function contentKey(): Promise<string> {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10)).update(COUNTIES.join())
  for (const migration of [...(await readMigrations('directory')), ...(await readMigrations('county'))])
    hash.update(migration.name).update(migration.checksum)
  for (const folder of ['prisma/seed', 'shared', 'api/ballot']) hashFolder(hash, join(__dirname, '../..', folder))
  return hash.digest('hex').slice(0, 16)
}

function hashFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path).update(readFileSync(path))
}
