import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { migrateAll, migrateCounty, migrateSchema } from '../../api/database/migrate'
import type { Migration } from '../../api/database/migration-file'
import { sharedPool } from '../../api/database/pool'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

const FIRST = migration('1_first', "CREATE TABLE well (id int PRIMARY KEY); CREATE TYPE depth AS ENUM ('SHALLOW');")
const SECOND = migration('2_second', "ALTER TABLE well ADD COLUMN depth depth NOT NULL DEFAULT 'SHALLOW';")

describe('migrations of a schema', () => {
  let schemas = 0
  let schema: string

  beforeAll(() => testDatabase())
  afterAll(() => closeTestDatabase())
  beforeEach(() => {
    schemas += 1
    schema = `migrated_${schemas}`
  })

  const migrate = (...migrations: Migration[]) => onClient((client) => migrateSchema(client, schema, migrations))

  test('a migration edited after it was applied is refused', async () => {
    await migrate(FIRST)
    const edited = migration(FIRST.name, `${FIRST.sql} -- edited`)
    await expect(migrate(edited, SECOND)).rejects.toThrow(`${schema}: the migration 1_first was changed`)
    expect(await applied(schema)).toEqual(['1_first'])
  })

  test('a migration that another tool left halfway is refused', async () => {
    await migrate(FIRST)
    await sharedPool().query(`UPDATE ${schema}._prisma_migrations SET finished_at = NULL`)
    await expect(migrate(FIRST, SECOND)).rejects.toThrow(`${schema}: the migration 1_first failed halfway`)
  })

  test('a migration that fails leaves nothing, and is applied once it is repaired', async () => {
    const broken = migration(SECOND.name, `${SECOND.sql} SELECT 1 / 0;`)
    await expect(migrate(FIRST, broken)).rejects.toThrow(`${schema}: the migration 2_second failed: division by zero`)
    expect(await applied(schema)).toEqual(['1_first'])
    await migrate(FIRST, SECOND)
    expect(await columns(schema)).toEqual(['depth', 'id'])
  })

  test('a schema is made, then brought up to date, then left alone', async () => {
    await migrate(FIRST)
    expect(await columns(schema)).toEqual(['id'])
    await migrate(FIRST, SECOND)
    await migrate(FIRST, SECOND)
    expect(await columns(schema)).toEqual(['depth', 'id'])
    expect(await applied(schema)).toEqual(['1_first', '2_second'])
  })

  test('several processes at once apply each migration once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => migrate(FIRST, SECOND)))
    expect(await applied(schema)).toEqual(['1_first', '2_second'])
  })

  test('the search path of the connection is as before', async () => {
    const paths = await onClient(async (client) => {
      const before = await client.query('SHOW search_path')
      await migrateSchema(client, schema, [FIRST])
      return [before.rows, (await client.query('SHOW search_path')).rows]
    })
    expect(paths[1]).toEqual(paths[0])
  })

  test('migrateAll brings up every county there is', async () => {
    await sharedPool().query('CREATE SCHEMA county_991001')
    await migrateAll()
    expect(await columns('county_991001', 'village_group')).toContain('division_code')
  })

  test('the tables of a county are in its own schema alone', async () => {
    await migrateCounty(await freshCounty())
    const { rows } = await sharedPool().query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")
    expect(rows).toEqual([])
  })
})

async function onClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await sharedPool().connect()
  return work(client).finally(() => client.release())
}

async function applied(schema: string): Promise<string[]> {
  const { rows } = await sharedPool().query<{ name: string }>(
    `SELECT migration_name AS name FROM ${schema}._prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

async function columns(schema: string, table = 'well'): Promise<string[]> {
  const { rows } = await sharedPool().query<{ name: string }>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 ORDER BY 1',
    [schema, table],
  )
  return rows.map(({ name }) => name)
}
