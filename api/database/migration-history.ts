import { randomUUID } from 'node:crypto'
import { type ClientBase, escapeIdentifier } from 'pg'
import type { Migration } from './migration-file'

export interface Applied {
  name: string
  checksum: string
  /** False for one that Prisma's own engine began and did not end. */
  finished: boolean
}

const TABLE_MISSING = ['42P01', '3F000']

/** What Prisma's own table says was done in a schema; undefined when there is no such table yet. */
export async function readHistory(client: ClientBase, schema: string): Promise<Applied[] | undefined> {
  const text = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM ${escapeIdentifier(schema)}._prisma_migrations WHERE rolled_back_at IS NULL`
  try {
    return (await client.query<Applied>(text)).rows
  } catch (error) {
    if (TABLE_MISSING.includes((error as { code?: string }).code ?? '')) return undefined
    throw error
  }
}

/** The schema, Prisma's table in it, and the extensions all schemas share. */
export async function prepareSchema(client: ClientBase, schema: string): Promise<void> {
  await inTransaction(client, async () => {
    // One lock for all: extensions belong to the whole database.
    await lock(client, 'extensions')
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public')
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(schema)}`)
    await client.query(`CREATE TABLE IF NOT EXISTS ${escapeIdentifier(schema)}._prisma_migrations (
      id varchar(36) PRIMARY KEY NOT NULL,
      checksum varchar(64) NOT NULL,
      finished_at timestamptz,
      migration_name varchar(255) NOT NULL,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0
    )`)
  })
}

/** One migration, whole or not at all. Who waited for the lock asks again whether there is still something to do. */
export async function applyMigration(
  client: ClientBase,
  schema: string,
  migration: Migration,
  isPending: (history: Applied[]) => boolean,
): Promise<void> {
  await inTransaction(client, async () => {
    await lock(client, schema)
    if (!isPending((await readHistory(client, schema)) ?? [])) return
    await client.query(`SET LOCAL search_path = ${escapeIdentifier(schema)}, public`)
    const started = new Date()
    await client.query(migration.sql).catch((error: Error) => {
      throw new Error(`${schema}: the migration ${migration.name} failed: ${error.message}`, { cause: error })
    })
    await client.query(
      `INSERT INTO ${escapeIdentifier(schema)}._prisma_migrations
         (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), migration.checksum, migration.name, started],
    )
  })
}

async function inTransaction(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function lock(client: ClientBase, subject: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`mingbai migrate ${subject}`])
}
