const path = require('node:path')

const makers = path.resolve(__dirname, '../src/graphql/node')

/** Babel plugin for `generated/documents.ts`: writes the parts of a document as calls of src/graphql/node.ts instead of
 * literals. The documents stay the same values; only their source gets short. */
module.exports = function compactDocuments({ types: t }) {
  const textOf = (node) => (t.isStringLiteral(node) ? node.value : undefined)
  const isEmpty = (node) => node === undefined || (t.isArrayExpression(node) && node.elements.length === 0)
  const call = (maker, ...values) => t.callExpression(t.identifier(`_${maker}`), values)
  /** The text of what has become `_name('…')`. */
  const nameIn = (node) => (t.isCallExpression(node) && node.callee.name === '_name' ? node.arguments[0] : undefined)
  const selectionsIn = (node) =>
    t.isCallExpression(node) && node.callee.name === '_selectionSet' ? node.arguments[0] : undefined

  function compactField({ name, alias, arguments: values, selectionSet, directives }) {
    if (!nameIn(name) || !isEmpty(directives)) return undefined
    const undefinedValue = t.identifier('undefined')
    const parts = [
      nameIn(name),
      selectionsIn(selectionSet),
      isEmpty(values) ? undefined : values,
      alias && nameIn(alias),
    ]
    while (parts.length > 1 && parts[parts.length - 1] === undefined) parts.pop()
    return call('field', ...parts.map((part) => part ?? undefinedValue))
  }

  const compact = new Map([
    ['Name', ({ value }) => textOf(value) && call('name', value)],
    ['Variable', ({ name }) => nameIn(name) && call('variable', nameIn(name))],
    ['Argument', ({ name, value }) => nameIn(name) && call('argument', nameIn(name), value)],
    ['NamedType', ({ name }) => nameIn(name) && call('namedType', nameIn(name))],
    ['FragmentSpread', ({ name, directives }) => nameIn(name) && isEmpty(directives) && call('spread', nameIn(name))],
    ['SelectionSet', ({ selections }) => call('selectionSet', selections)],
    ['Field', compactField],
  ])
  const used = ['name', 'variable', 'argument', 'namedType', 'spread', 'selectionSet', 'field']

  /** The properties by name; nothing for an object that is not plain. */
  function propertiesOf(node) {
    const properties = {}
    for (const property of node.properties) {
      if (!t.isObjectProperty(property) || property.computed) return undefined
      properties[property.key.name ?? property.key.value] = property.value
    }
    return properties
  }

  return {
    visitor: {
      Program(program, { filename = '' }) {
        if (!/generated[\\/]documents\.ts$/.test(filename)) return
        program.traverse({
          ObjectExpression: {
            exit(object) {
              const properties = propertiesOf(object.node)
              const replacement = properties && compact.get(textOf(properties.kind))?.(properties)
              if (replacement) object.replaceWith(replacement)
            },
          },
        })
        const specifiers = used.map((maker) => t.importSpecifier(t.identifier(`_${maker}`), t.identifier(maker)))
        program.unshiftContainer('body', t.importDeclaration(specifiers, t.stringLiteral(makers)))
      },
    },
  }
}
