import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { logError } from './log.mjs'
import { migrationAdapterFactory } from './migration-adapter.mjs'

const require = createRequire(import.meta.url)
const packageDir = dirname(require.resolve('@prisma/schema-engine-wasm'))

const NO_MODELS = [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']]

/**
 * Prisma's schema engine. `call(method, params)` asks it; `close()` ends its connections.
 * @param {{ url?: string, schemaFiles: string[] }} options
 */
export async function openEngine({ url, schemaFiles }) {
  bindings ??= instantiate()
  const { SchemaEngine } = await bindings
  const factory = migrationAdapterFactory(url)
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const models = await Promise.all(schemaFiles.map(async (path) => [path, await readFile(path, 'utf8')]))
  const datamodels = models.length > 0 ? models : NO_MODELS
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, bound).catch((error) => {
    throw ownError(bound, error)
  })
  const call = async (method, params) => {
    if (typeof engine[method] !== 'function') throw new Error(`the schema engine has no method "${method}"`)
    try {
      return await engine[method](params)
    } catch (error) {
      throw ownError(bound, error)
    }
  }
  return { call, close: () => factory.close() }
}

/** An error of ours comes back from the wasm side as a mere number, under which the original is kept. */
function ownError(bound, error) {
  const id = /External error id#(\d+)/.exec(error?.message)?.[1]
  return bound.errorRegistry.consumeError(Number(id ?? -1))?.error ?? error
}

let bindings

/** The package's own entry imports the wasm file as a module, which node cannot do without a flag. Once: it has one memory. */
async function instantiate() {
  const module = await import(pathToFileURL(join(packageDir, 'schema_engine_bg.js')).href)
  const { instance } = await WebAssembly.instantiate(await readFile(join(packageDir, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': module,
  })
  // A panic tells its reason here, before it breaks off with a bare "unreachable".
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (reason) => logError(reason) }
  module.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return module
}
