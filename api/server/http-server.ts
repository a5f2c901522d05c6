import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { chooseLocale, message } from '../message/catalogue'
import { BodyTooLarge } from './body'
import type { Handler } from './graphql-handler'
import { requestDuration } from './metrics'

export type Routes = readonly { path: string; handler: Handler }[]

/** Security headers for everything; the H5 app and the explorer add what they need. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Plain node:http: the longest path that the address begins with is served; the last route is `/`. */
export function createHttpServer(routes: Routes, logger: Logger): Server {
  const ordered = [...routes].sort((left, right) => right.path.length - left.path.length)
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const route = ordered.find((candidate) => path === candidate.path || path.startsWith(withSlash(candidate.path)))
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (route === undefined) return void response.writeHead(404).end()
    const stop = requestDuration.startTimer({ route: route.path })
    response.once('close', () => stop())
    route.handler(request, response).catch((error: unknown) => fail(request, response, error, logger))
  })
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown, logger: Logger): void {
  const tooLarge = error instanceof BodyTooLarge
  if (!tooLarge) logger.error({ err: error, url: request.url?.split('?')[0] }, 'a request failed')
  if (response.headersSent) return void response.destroy()
  const locale = chooseLocale(request.headers['accept-language'])
  const code = tooLarge ? 'BAD_INPUT' : 'INTERNAL_SERVER_ERROR'
  response.setHeader('connection', 'close')
  response.writeHead(tooLarge ? 413 : 500, { 'content-type': 'application/json; charset=utf-8' })
  response.end(
    JSON.stringify({ errors: [{ message: message(locale, code, { requestId: '-' }), extensions: { code } }] }),
  )
}
