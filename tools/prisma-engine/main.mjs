import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runDatabaseCommand } from './database-command.mjs'
import { openEngine } from './engine.mjs'
import { logError } from './log.mjs'
import { serve } from './rpc.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    version: { type: 'boolean' },
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
})

async function main() {
  if (values.version) {
    console.log('schema-engine-cli wasm')
    return
  }
  const url = values.datasource ? JSON.parse(values.datasource).url : undefined
  if (positionals[0] === 'cli') {
    await runDatabaseCommand(positionals[1], url)
    return
  }
  const schemaFiles = (values.datamodels ?? []).map((path) => resolve(path))
  await serve(() => openEngine({ url, schemaFiles }))
}

main().catch((error) => {
  logError(error)
  process.exit(1)
})
