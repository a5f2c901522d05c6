import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { parse, printSchema } from 'graphql'

/** A feature's record.ts says what a type's resolvers start from: `NoticeRecord` is the parent of `Notice`. */
function mappers() {
  const found = {}
  for (const feature of readdirSync('api', { withFileTypes: true })) {
    if (!feature.isDirectory() || !readdirSync(join('api', feature.name)).includes('record.ts')) continue
    const text = readFileSync(join('api', feature.name, 'record.ts'), 'utf8')
    for (const [, name] of text.matchAll(/export (?:type|interface) (\w+)Record\b/g)) {
      found[name] = `../${feature.name}/record#${name}Record`
    }
  }
  return found
}

/** api/generated/graphql.ts: the contract's types and the shape of its resolvers. */
export async function generateApiTypes(schema) {
  const config = {
    contextType: '../context#RequestContext',
    mappers: mappers(),
    useIndexSignature: false,
    enumsAsTypes: true,
    maybeValue: 'T | null | undefined',
    scalars: {
      ID: 'string',
      DateTime: { input: 'Date', output: 'Date | string' },
      Date: { input: 'Date', output: 'Date | string' },
      Fen: 'number',
      JSON: 'unknown',
    },
  }
  const text = await codegen({
    filename: 'api/generated/graphql.ts',
    schema: parse(printSchema(schema)),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  })
  mkdirSync('api/generated', { recursive: true })
  writeFileSync('api/generated/graphql.ts', text)
}
