import type { ApolloServerPlugin } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import { type GraphQLFormattedError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { RequestContext } from '../context'
import { limitRules } from './limits'
import type { TrustedDocuments } from './trusted-documents'

/** Compiles every trusted document at start; one that does not fit the contract or the limits stops the start. */
function compileAll(schema: GraphQLSchema, trusted: TrustedDocuments): Map<string, CompiledQuery> {
  const compiled = new Map<string, CompiledQuery>()
  for (const [hash, text] of trusted) {
    const document = parse(text)
    const [fault] = validate(schema, document, [...specifiedRules, ...limitRules])
    if (fault !== undefined)
      throw new Error(`A document of the mini-program does not fit the contract: ${fault.message}`)
    const query = compileQuery(schema, document)
    if (isCompiledQuery(query)) compiled.set(hash, query)
  }
  return compiled
}

/** Runs the mini-program's documents as compiled functions (graphql-jit); open documents take graphql-js's ordinary way. */
export function compiledExecution(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
): ApolloServerPlugin<RequestContext> {
  const compiled = compileAll(schema, trusted)
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ queryHash, request, contextValue }) {
          const query = compiled.get(queryHash ?? '')
          if (query === undefined) return null
          const { data, errors } = await query.query({}, contextValue, request.variables ?? {})
          // Raw errors: error-language.ts, which runs on every answer, puts them into their outward form.
          const faults = errors === undefined ? {} : { errors: errors as readonly GraphQLFormattedError[] }
          const singleResult = { data: data as Record<string, unknown> | null | undefined, ...faults }
          return { http: { headers: new HeaderMap(), status: undefined }, body: { kind: 'single', singleResult } }
        },
      }
    },
  }
}
