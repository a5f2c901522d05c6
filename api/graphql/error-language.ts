import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import { message } from '../message/catalogue'

const HTTP_STATUS: Record<string, number> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429 }
const CLIENT_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'BAD_REQUEST',
  'BAD_INPUT',
])

/** Errors leave in the reader's language and without an internal name; what is unexpected is logged under its request id. */
export function errorLanguage(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, errors }) {
          if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return
          const originals = errors ?? []
          // Apollo gives some refusals a status and no code: a hash that is not the document's.
          const refused = Math.floor((response.http.status ?? 200) / 100) === 4
          response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) =>
            translate(refused ? refusal(formatted) : formatted, originals[index] ?? formatted, contextValue, logger),
          )
          const code = response.body.singleResult.errors[0]?.extensions?.code
          const status = HTTP_STATUS[String(code)]
          if (status !== undefined) response.http.status = status
        },
      }
    },
  }
}

function refusal(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') return error
  return { ...error, extensions: { ...error.extensions, code: 'BAD_REQUEST' } }
}

/** What never came to a document is answered by Apollo in English: the same answer in the reader's language. */
export function requestFault(body: string, { locale, requestId }: RequestContext): string {
  const answer = JSON.parse(body) as { errors?: GraphQLFormattedError[] }
  const errors = answer.errors?.map((error) => {
    const { code, ...told } = error.extensions ?? {}
    if (code === 'BAD_REQUEST' && !('detail' in told))
      return { message: message(locale, 'BAD_INPUT'), extensions: { code, detail: error.message } }
    if (code === 'INTERNAL_SERVER_ERROR' && !('requestId' in told))
      return { message: message(locale, code, { requestId }), extensions: { code, requestId } }
    return error
  })
  return JSON.stringify({ ...answer, errors })
}

/** What was thrown: graphql-js and graphql-jit both keep it as `originalError`. */
function causeOf(error: unknown): unknown {
  const inner = (error as { originalError?: unknown } | null)?.originalError
  return inner === undefined || inner === null ? error : causeOf(inner)
}

function translate(
  formatted: GraphQLFormattedError,
  original: GraphQLError | GraphQLFormattedError,
  context: RequestContext,
  logger: Logger,
): GraphQLFormattedError {
  const cause = causeOf(original)
  const path = formatted.path === undefined ? {} : { path: formatted.path }
  const { locale, requestId } = context
  if (cause instanceof RequestError) {
    const extensions = { code: cause.code, reason: cause.reason }
    return { message: message(locale, cause.reason, cause.parameters), ...path, extensions }
  }
  const given = String(formatted.extensions?.code ?? '')
  const uncoercible = cause === original && given === '' && formatted.path === undefined
  if (CLIENT_FAULTS.has(given) || uncoercible) {
    const code = given === 'BAD_USER_INPUT' || uncoercible ? 'BAD_INPUT' : given
    return { message: message(locale, 'BAD_INPUT'), ...path, extensions: { code, detail: original.message } }
  }
  logger.error({ requestId, err: cause, path: formatted.path }, 'a request failed')
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId }
  return { message: message(locale, 'INTERNAL_SERVER_ERROR', { requestId }), ...path, extensions }
}
