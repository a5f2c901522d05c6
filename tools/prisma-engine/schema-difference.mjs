import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEngine } from './engine.mjs'

const prisma = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'prisma')

/** Both sets of models, each with migrations of its own. */
export const SETS = ['directory', 'county']

export const migrationsFolder = (set) => join(prisma, set, 'migrations')

/** The SQL that leads from the migrations of a set to its models; '' when there is nothing to do. Needs a server. */
export const missingMigration = async (set, url) => difference(set, url, await fromMigrations(set))

/** The SQL that makes a set's tables from nothing. Needs no server. */
export const wholeMigration = (set) => difference(set, undefined, { tag: 'empty' })

async function difference(set, url, from) {
  const engine = await openEngine({ url, schemaFiles: [] })
  try {
    const { exitCode, stdout } = await engine.call('diff', {
      from,
      to: { tag: 'schemaDatamodel', files: await readModels(set), configDir: prisma },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? '' : withoutSchema(stdout)
  } finally {
    await engine.close()
  }
}

/** A migration names no schema: the same one is applied to every county. */
const withoutSchema = (sql) => sql.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/, '')

async function readModels(set) {
  const paths = await readdir(join(prisma, set), { recursive: true })
  const files = paths.filter((path) => path.endsWith('.prisma')).sort()
  return Promise.all(
    files.map(async (path) => ({
      path: join(prisma, set, path),
      content: await readFile(join(prisma, set, path), 'utf8'),
    })),
  )
}

/** The migrations in the form Prisma's CLI hands them to the engine. */
async function fromMigrations(set) {
  const baseDir = migrationsFolder(set)
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    tag: 'migrations',
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(baseDir, name))),
  }
}

async function readMigration(baseDir, name) {
  const value = await readFile(join(baseDir, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
}
