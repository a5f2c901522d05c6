import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type CountyCode, closeDatabases } from '../../api/database/county-database'
import { migrateCounty } from '../../api/database/migrate'
import { openPool } from '../../api/database/pool'
import { databaseUrl, freshCode, testServer } from './database-address'

let open: string | undefined
let counties = 0

/**
 * A database of this test file's own, copied from the migrated template and opened for `api/database`: directory and county
 * 360603, both empty. Returns its URL, for tests that start processes. Call `closeTestDatabase` after.
 */
export async function testDatabase(): Promise<string> {
  const { url, prefix, template } = testServer()
  const name = `${prefix}_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`
  // Copying files takes half as long as writing every page to the log, where nothing waits for the disk.
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  open = name
  const own = databaseUrl(url, name)
  process.env.DATABASE_URL = own
  openPool(own)
  return own
}

/** Closes the connections and drops the database. */
export async function closeTestDatabase(): Promise<void> {
  await closeDatabases()
  if (open) await onServer(`DROP DATABASE ${open} WITH (FORCE)`)
  open = undefined
  counties = 0
}

/** An empty county with a code no real county has, in this file's database. The first ones come ready with the template. */
export async function freshCounty(): Promise<CountyCode> {
  const code = freshCode(counties)
  counties += 1
  await migrateCounty(code)
  return code
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServer().url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
