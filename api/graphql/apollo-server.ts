import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import { compiledExecution } from './compiled-execution'
import { errorLanguage } from './error-language'
import { LIMITS, limitRules } from './limits'
import { resolvers } from './resolvers'
import { type TrustedDocuments, trustedDocumentCache } from './trusted-documents'
import { readTypeDefinitions } from './type-definitions'

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
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    persistedQueries: { cache: trustedDocumentCache(trusted) },
    validationRules: [...limitRules],
    plugins: [
      // Not used here, and each would look at every field of every request.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
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
