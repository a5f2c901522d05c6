// Makes everything that is generated: Prisma's clients, the printed contract, the API's types, and the mini-program's
// precompiled documents. `--check` fails when the committed contract (api/schema.graphql) is not the one of the sources.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { generateApiTypes } from './generate/api-types.mjs'
import { generateDocuments } from './generate/documents.mjs'
import { hashOf, whenChanged } from './stamp.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const check = process.argv.includes('--check')

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${args.join(' ')} failed`)
}

/** The contract's text through the API's own reader, so that there is one way to join it. */
function readTypeDefinitions() {
  const require = createRequire(import.meta.url)
  const { register } = require('tsx/cjs/api')
  const unregister = register()
  try {
    return require(join(root, 'api/graphql/type-definitions.ts')).readTypeDefinitions()
  } finally {
    unregister()
  }
}

for (const name of ['directory', 'county']) {
  const source = `prisma/${name}`
  const hash = hashOf([`${source}/schema.prisma`, `${source}/models`, 'package-lock.json', 'tools/prisma-cli.mjs'])
  await whenChanged(`.build/prisma-${name}.stamp`, hash, [`api/generated/${name}/client.ts`], () =>
    run(['tools/prisma-cli.mjs', 'generate', '--schema', source]),
  )
}

const contract = (file) => file.endsWith('schema.graphql') && file !== 'api/schema.graphql'
const documents = (file) => file.endsWith('.graphql')
const inputs =
  hashOf(['api'], contract) +
  hashOf(['miniapp/src'], documents) +
  hashOf(['tools/generate', 'api'], (file) => /tools\/generate|record\.ts$/.test(file))
await whenChanged(
  '.build/graphql.stamp',
  inputs,
  ['api/generated/graphql.ts', 'api/generated/trusted-documents.json'],
  async () => {
    const schema = buildSchema(readTypeDefinitions())
    const printed = `${printSchema(lexicographicSortSchema(schema))}\n`
    if (check && readFileSync('api/schema.graphql', 'utf8') !== printed) {
      throw new Error('api/schema.graphql is not the contract of the sources: run `npm run generate` and commit it')
    }
    if (!check) writeFileSync('api/schema.graphql', printed)
    await generateApiTypes(schema)
    await generateDocuments(schema)
  },
)
