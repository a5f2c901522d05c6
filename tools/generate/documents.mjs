import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { Kind, parse, print, printSchema, validate, visit } from 'graphql'

const HOME = 'miniapp/src'
const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** Every object asked for also says its type: the phone's cache needs it. The operation's root does not. */
function withTypenames(document) {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent?.kind === Kind.OPERATION_DEFINITION) return undefined
      const has = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      )
      return has ? undefined : { ...node, selections: [...node.selections, TYPENAME] }
    },
  })
}

function readFeatures() {
  return readdirSync(HOME, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: graphqlFiles(join(HOME, name)) }))
    .filter((feature) => feature.files.length > 0)
}

function graphqlFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** The fragments a definition spreads, and theirs, each once. */
function fragmentsOf(definition, fragments, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (fragment === undefined) throw new Error(`There is no fragment ${name.value}`)
      if (found.has(name.value)) return
      found.set(name.value, fragment)
      fragmentsOf(fragment, fragments, found)
    },
  })
  return found
}

const stripped = (node) => JSON.stringify(node, (key, value) => (key === 'loc' ? undefined : value))
const operationType = (name, kind) => `${name}${kind[0].toUpperCase()}${kind.slice(1)}`

/** One module a feature: the documents as data (the parser stays off the phone), each with the hash it is called by. */
function moduleOf(feature, fragments, manifest) {
  const used = new Map()
  const operationsHere = feature.documents
    .flatMap((document) => document.definitions)
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const exports = operationsHere.map((operation) => {
    const spread = fragmentsOf(operation, fragments)
    for (const [name, fragment] of spread) used.set(name, fragment)
    const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...spread.values()] })
    const hash = createHash('sha256').update(text).digest('hex')
    manifest[hash] = text
    const type = operationType(operation.name.value, operation.operation)
    const definitions = [stripped(operation), ...[...spread.keys()].map((name) => `fragment${name}`)].join(',')
    return `export const ${operation.name.value}Document = { kind: 'Document', definitions: [${definitions}], __meta__: { hash: '${hash}' } } as unknown as TypedDocumentNode<${type}, ${type}Variables>`
  })
  const constants = [...used].map(([name, fragment]) => `const fragment${name} = ${stripped(fragment)}`)
  return [...constants, ...exports].join('\n')
}

async function typesOf(feature, schema, fragments) {
  const config = {
    onlyOperationTypes: true,
    enumsAsTypes: true,
    skipTypename: false,
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
    immutableTypes: true,
    inlineFragmentTypes: 'combine',
    exportFragmentSpreadSubTypes: true,
    scalars: { ID: 'string', DateTime: 'string', Date: 'string', Fen: 'number', JSON: 'unknown' },
  }
  const own = feature.documents.map((document, index) => ({ location: feature.files[index], document }))
  const local = new Set(feature.documents.flatMap((document) => document.definitions).map((node) => node.name?.value))
  const foreign = [...fragments.values()].filter((fragment) => !local.has(fragment.name.value))
  const needed = new Map()
  for (const { document } of own)
    for (const definition of document.definitions) fragmentsOf(definition, fragments, needed)
  const extra = foreign.filter((fragment) => needed.has(fragment.name.value))
  const documents =
    extra.length > 0 ? [...own, { location: 'foreign', document: { kind: Kind.DOCUMENT, definitions: extra } }] : own
  return codegen({
    filename: `${HOME}/${feature.name}/generated/documents.ts`,
    schema: parse(printSchema(schema)),
    documents,
    config,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  })
}

/** miniapp/src/<feature>/generated/documents.ts and the server's list of trusted documents. */
export async function generateDocuments(schema) {
  const features = readFeatures()
  const fragments = new Map()
  for (const feature of features) {
    feature.documents = feature.files.map((file) =>
      withTypenames(parse(readFileSync(file, 'utf8'), { noLocation: true })),
    )
    for (const definition of feature.documents.flatMap((document) => document.definitions)) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
      if (fragments.has(definition.name.value)) throw new Error(`The fragment ${definition.name.value} stands twice`)
      fragments.set(definition.name.value, definition)
    }
  }
  const definitions = features.flatMap((feature) => feature.documents.flatMap((document) => document.definitions))
  const faults = validate(schema, { kind: Kind.DOCUMENT, definitions })
  if (faults.length > 0) throw new Error(faults.map((fault) => fault.toString()).join('\n'))
  const manifest = {}
  for (const feature of features) {
    const folder = join(HOME, feature.name, 'generated')
    const code = moduleOf(feature, fragments, manifest)
    const types = await typesOf(feature, schema, fragments)
    mkdirSync(folder, { recursive: true })
    const head =
      "// Generated by tools/generate.mjs\nimport type { TypedDocumentNode } from '@graphql-typed-document-node/core'\n"
    writeFileSync(join(folder, 'documents.ts'), `${head}${types}\n${code}\n`)
  }
  clearStale(features)
  writeFileSync('api/generated/trusted-documents.json', JSON.stringify(manifest, null, 1))
}

function clearStale(features) {
  const kept = new Set(features.map((feature) => feature.name))
  for (const entry of readdirSync(HOME, { withFileTypes: true })) {
    const folder = join(HOME, entry.name, 'generated')
    if (entry.isDirectory() && !kept.has(entry.name) && existsSync(join(folder, 'documents.ts')))
      rmSync(join(folder, 'documents.ts'))
  }
}
