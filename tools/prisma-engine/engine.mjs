import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { migrationAdapterFactory } from './migration-adapter.mjs'

const require = createRequire(import.meta.url)
const packageDir = dirname(require.resolve('@prisma/schema-engine-wasm'))

/**
 * Prisma's schema engine. Nothing is connected before a request needs the database.
 * @param {{ url?: string, schemaFiles: string[] }} options
 */
export async function openEngine({ url, schemaFiles }) {
  const bindings = await instantiate()
  const factory = migrationAdapterFactory(url)
  const datamodels = await Promise.all(schemaFiles.map(async (path) => [path, await readFile(path, 'utf8')]))
  const engine = await bindings.SchemaEngine.new(
    {
      datamodels:
        datamodels.length > 0 ? datamodels : [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']],
    },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  return { engine, close: () => factory.close() }
}

/** The package's own entry imports the wasm file as a module, which node cannot do without a flag. */
async function instantiate() {
  const bindings = await import(pathToFileURL(join(packageDir, 'schema_engine_bg.js')).href)
  const { instance } = await WebAssembly.instantiate(await readFile(join(packageDir, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}
