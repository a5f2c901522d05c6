import { buildSchema, type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql'
import { readTypeDefinitions } from '../../api/graphql/type-definitions'

/** Whether an argument carries an id, itself or in an input object. */
function carriesId(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type)
  if (named.name === 'ID') return true
  if (!isInputObjectType(named) || seen.has(named.name)) return false
  seen.add(named.name)
  return Object.values(named.getFields()).some((field) => carriesId(field.type, seen))
}

const takesId = (field: GraphQLField<unknown, unknown>) => field.args.some((argument) => carriesId(argument.type))

/** Every field that the role × action table must have: all mutations, and the queries that take an id. */
export function guardedFields(): string[] {
  const schema = buildSchema(readTypeDefinitions())
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(takesId)
  return [...mutations.map((name) => `Mutation.${name}`), ...queries.map(({ name }) => `Query.${name}`)].sort()
}
