import { ApolloServer } from '@apollo/server'
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import { compiledExecution } from './compiled-execution'
import { errorLanguage } from './error-language'
import { resolvers } from './resolvers'
import { type TrustedDocuments, trustedDocumentCache } from './trusted-documents'
import { readTypeDefinitions } from './type-definitions'

export const LIMITS = { depth: 12, aliases: 15, cost: 5000, tokens: 4000 }

export function buildSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readTypeDefinitions(), resolvers })
}

export interface ApolloOptions {
  schema: GraphQLSchema
  trusted: TrustedDocuments
  logger: Logger
  /** Whether this request may send a document of its own. */
  openDocuments: (context: RequestContext) => boolean
}

export function createApolloServer({
  schema,
  trusted,
  logger,
  openDocuments,
}: ApolloOptions): ApolloServer<RequestContext> {
  const quiet = { propagateOnRejection: true }
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    persistedQueries: { cache: trustedDocumentCache(trusted) },
    validationRules: [
      maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, ...quiet }),
      maxAliasesRule({ n: LIMITS.aliases, ...quiet }),
      costLimitRule({ maxCost: LIMITS.cost, ignoreIntrospection: true, flattenFragments: true, ...quiet }),
    ],
    plugins: [
      {
        async requestDidStart() {
          return {
            async didResolveSource({ queryHash, contextValue }) {
              if (trusted.has(queryHash) || openDocuments(contextValue)) return
              throw new RequestError('BAD_INPUT', 'DOCUMENT_NOT_TRUSTED')
            },
          }
        },
      },
      compiledExecution(schema, trusted),
      errorLanguage(logger),
    ],
  })
}
