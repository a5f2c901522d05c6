import type { ClientBase } from 'pg'
import { type CountyCode, parseCountyCode } from './county-code'
import { type Migration, type MigrationSet, readMigrations } from './migration-file'
import { type Applied, applyMigration, prepareSchema, readHistory } from './migration-history'
import { sharedPool } from './pool'

/** Brings the schema `directory` up to date. Harmless to repeat and to run in several processes at once. */
export async function migrateDirectory(): Promise<void> {
  await migrateSchemas('directory', ['directory'])
}

/** Makes the county's schema or brings it up to date. Throws on a migration that was edited after it was applied. */
export async function migrateCounty(code: CountyCode): Promise<void> {
  await migrateSchemas('county', [`county_${parseCountyCode(code)}`])
}

/** The directory and every county that has a schema here. */
export async function migrateAll(): Promise<void> {
  await migrateDirectory()
  const { rows } = await sharedPool().query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^county_[0-9]{6}$' ORDER BY 1",
  )
  await migrateSchemas(
    'county',
    rows.map(({ name }) => name),
  )
}

async function migrateSchemas(set: MigrationSet, schemas: string[]): Promise<void> {
  const migrations = await readMigrations(set)
  const client = await sharedPool().connect()
  try {
    for (const schema of schemas) await migrateSchema(client, schema, migrations)
    client.release()
  } catch (error) {
    // Its search path may be that of a schema half made: not for others.
    client.release(true)
    throw error
  }
}

/** Exported for tests, which bring their own migrations. */
export async function migrateSchema(client: ClientBase, schema: string, migrations: Migration[]): Promise<void> {
  const history = await readHistory(client, schema)
  if (history && pendingOf(schema, migrations, history).length === 0) return
  await prepareSchema(client, schema)
  for (const migration of migrations) {
    await applyMigration(client, schema, migration, (now) => pendingOf(schema, migrations, now).includes(migration))
  }
}

/** The migrations not applied yet. Throws where the history and the files contradict each other. */
function pendingOf(schema: string, migrations: Migration[], history: Applied[]): Migration[] {
  const applied = new Map(history.map((entry) => [entry.name, entry]))
  return migrations.filter(({ name, checksum }) => {
    const entry = applied.get(name)
    if (!entry) return true
    if (!entry.finished) throw new Error(`${schema}: the migration ${name} failed halfway. ${HALFWAY}`)
    if (entry.checksum !== checksum) throw new Error(`${schema}: the migration ${name} was changed. ${CHANGED}`)
    return false
  })
}

const CHANGED = 'It has been applied already: restore the file and put the change into a new migration.'
const HALFWAY =
  'Repair the schema by hand, then mark it with `npm run prisma -- migrate resolve` (see docs/decisions/0003-schema-per-county.md).'
