/**
 * One request of Prisma's CLI. The answer is `{ result, print? }`: what is in `print` the CLI writes to its standard
 * output.
 */
export async function callEngine(engine, method, params) {
  if (method === 'createMigration') return { result: await createMigration(engine, params) }
  const result = await engine.call(method, params)
  if (method !== 'diff') return { result }
  const { stdout, ...rest } = result
  return { result: rest, print: stdout ?? '' }
}

/**
 * The wasm engine's own `createMigration` refuses for want of a shadow database, which its `diff` is able to open. So a new
 * migration is the difference between the migrations and the models.
 */
async function createMigration(engine, { migrationName, migrationsList, schema, filters, draft }) {
  const hasMigrations = migrationsList.migrationDirectories.length > 0
  const { exitCode, stdout } = await engine.call('diff', {
    from: hasMigrations ? { tag: 'migrations', ...migrationsList } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters,
  })
  const changed = exitCode === 2
  return {
    connectorType: 'postgresql',
    generatedMigrationName: `${timestamp()}_${slug(migrationName)}`,
    migrationScript: changed ? stdout : draft ? '-- This is an empty migration.\n' : null,
    extension: 'sql',
  }
}

/** `20261122093000`, UTC: how Prisma starts the name of a migration. */
export const timestamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 14)

export const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
