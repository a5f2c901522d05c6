/** Makers of the parts of a document. The build writes `field('id')` where the generator wrote the part in full, which
 * keeps a third of the main package free: see config/compact-documents.js. */

export const name = (value: string) => ({ kind: 'Name', value })

export const variable = (value: string) => ({ kind: 'Variable', name: name(value) })

export const argument = (key: string, value: object) => ({ kind: 'Argument', name: name(key), value })

export const spread = (fragment: string) => ({ kind: 'FragmentSpread', name: name(fragment), directives: [] })

export const namedType = (value: string) => ({ kind: 'NamedType', name: name(value) })

export const selectionSet = (selections: object[]) => ({ kind: 'SelectionSet', selections })

export const field = (key: string, selections?: object[], values: object[] = [], alias?: string) => ({
  kind: 'Field',
  ...(alias && { alias: name(alias) }),
  name: name(key),
  arguments: values,
  directives: [],
  ...(selections && { selectionSet: selectionSet(selections) }),
})
