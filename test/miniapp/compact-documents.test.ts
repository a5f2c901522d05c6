import { transformSync } from '@babel/core'
import * as node from '../../miniapp/src/graphql/node'

const plugin = require('../../miniapp/config/compact-documents')

function compact(code: string, filename = '/x/generated/documents.ts'): string {
  return transformSync(code, { plugins: [plugin], filename, configFile: false, babelrc: false })?.code ?? ''
}

/** Runs what the plugin made of a literal, with the makers at hand. */
function evaluate(code: string): unknown {
  const body = code.replace(/^import .*$/m, '').replace(/export const document =/, 'return')
  const names = Object.keys(node).map((maker) => `_${maker}`)
  return new Function(...names, body)(...Object.values(node))
}

const name = (value: string) => ({ kind: 'Name', value })
const field = (value: string, more: object = {}) => ({
  kind: 'Field',
  name: name(value),
  arguments: [],
  directives: [],
  ...more,
})

const document = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: name('Notices'),
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: name('first') },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: name('Int') } },
          directives: [],
        },
      ],
      directives: [],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          field('notices', {
            alias: name('all'),
            arguments: [{ kind: 'Argument', name: name('first'), value: { kind: 'Variable', name: name('first') } }],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [field('id'), { kind: 'FragmentSpread', name: name('NoticeCard'), directives: [] }],
            },
          }),
          field('secret', { directives: [{ kind: 'Directive', name: name('include'), arguments: [] }] }),
        ],
      },
    },
  ],
  __meta__: { hash: 'abc' },
}

test('the document is the same value as before, from less text', () => {
  const source = `export const document = ${JSON.stringify(document)}`
  const made = compact(source)
  expect(evaluate(made)).toEqual(document)
  expect(made).toContain('_field("id")')
  expect(made).not.toContain('_field("secret")')
  expect(made.length).toBeLessThan(source.length)
})

test('other files are left alone', () => {
  const source = 'export const document = {\n  kind: "Name",\n  value: "id"\n};'
  expect(compact(source, '/x/notice/kind.ts')).toBe(source)
})
