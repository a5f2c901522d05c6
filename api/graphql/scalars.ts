import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
const DAY = /^\d{4}-\d\d-\d\d$/

function bad(expected: string): never {
  throw new GraphQLError(`Expected ${expected}`, { extensions: { code: 'BAD_INPUT' } })
}

function parseInstant(value: unknown): Date {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null
  if (date === null || Number.isNaN(date.getTime())) return bad('an ISO 8601 instant with a time zone')
  return date
}

function parseDay(value: unknown): Date {
  const date = typeof value === 'string' && DAY.test(value) ? new Date(`${value}T00:00:00.000Z`) : null
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    return bad('a day YYYY-MM-DD')
  return date
}

function parseFen(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : bad('a whole number of fen')
}

const literal = (kind: string, parse: (value: unknown) => unknown) => (node: { kind: string; value?: unknown }) =>
  node.kind === kind ? parse(kind === Kind.INT ? Number(node.value) : node.value) : bad(kind)

export const scalars = {
  DateTime: new GraphQLScalarType<Date, string>({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parseInstant,
    parseLiteral: literal(Kind.STRING, parseInstant) as () => Date,
  }),
  Date: new GraphQLScalarType<Date, string>({
    name: 'Date',
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10),
    parseValue: parseDay,
    parseLiteral: literal(Kind.STRING, parseDay) as () => Date,
  }),
  Fen: new GraphQLScalarType<number, number>({
    name: 'Fen',
    serialize: (value) => parseFen(Number(value)),
    parseValue: parseFen,
    parseLiteral: literal(Kind.INT, parseFen) as () => number,
  }),
  JSON: new GraphQLScalarType({
    name: 'JSON',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  }),
}
