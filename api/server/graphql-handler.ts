import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import { requestFault } from '../graphql/error-language'
import { requireTrusted } from '../graphql/open-documents'
import type { TrustedDocuments } from '../graphql/trusted-documents'
import { chooseLocale, message } from '../message/catalogue'
import type { Services } from '../service'
import { readBody } from './body'
import { requestContext, type Tenants } from './request-context'

const BODY_LIMIT = 1024 * 1024
/** What Apollo looks at: content negotiation and its guard against cross-site requests. */
const APOLLO_HEADERS = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const
const MUTATION = /^\s*mutation\b|\}\s*mutation\b/
const STATUS: Record<RequestError['code'], number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  RATE_LIMITED: 429,
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Apollo on bare node:http: one JSON body in, one out. */
export function graphqlHandler(
  apollo: ApolloServer<RequestContext>,
  services: Services,
  tenants: Tenants,
  trusted: TrustedDocuments,
): Handler {
  const commands = new Set([...trusted].filter(([, text]) => MUTATION.test(text)).map(([hash]) => hash))
  return async (request, response) => {
    const search = request.url?.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
    const body = request.method === 'POST' ? parse(await readBody(request, BODY_LIMIT)) : undefined
    let context: RequestContext
    try {
      context = await requestContext(request, services, tenants, isMutation(body, commands))
      requireTrusted(documentOf(body, search), trusted, context)
    } catch (error) {
      return sendError(request, response, error)
    }
    const headers = new HeaderMap()
    for (const name of APOLLO_HEADERS) {
      const value = request.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'GET', headers, search, body },
      context: async () => context,
    })
    for (const [name, value] of answer.headers) response.setHeader(name, value)
    response.statusCode = answer.status ?? 200
    if (answer.body.kind === 'complete') {
      const { string } = answer.body
      response.end(response.statusCode >= 400 ? requestFault(string, context) : string)
    } else {
      for await (const chunk of answer.body.asyncIterator) response.write(chunk)
      response.end()
    }
  }
}

function parse(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    return undefined
  }
}

function documentOf(body: unknown, search: string): unknown {
  if (typeof body === 'object' && body !== null) return (body as { query?: unknown }).query
  return new URLSearchParams(search).get('query')
}

/** Commands look the caller up anew, so that an office that ended a second ago gives no power. */
function isMutation(body: unknown, commands: ReadonlySet<string>): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { query, extensions } = body as { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } }
  if (typeof query === 'string') return MUTATION.test(query)
  return commands.has(String(extensions?.persistedQuery?.sha256Hash))
}

/** Answers a RequestError in the reader's language; anything else goes on. */
export function sendError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (!(error instanceof RequestError)) throw error
  const locale = chooseLocale(request.headers['accept-language'])
  const text = message(locale, error.reason, error.parameters)
  response.statusCode = STATUS[error.code]
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ errors: [{ message: text, extensions: { code: error.code, reason: error.reason } }] }))
}
