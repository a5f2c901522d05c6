import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { attachmentHandler } from '../attachment/http'
import { boardHandler } from '../ballot/board-http'
import { ballotHandler } from '../ballot/http'
import { sharedPool } from '../database/pool'
import { evaluationExportHandler } from '../evaluation-report/http'
import { buildSchema, createApolloServer } from '../graphql/apollo-server'
import { mayOpenDocuments } from '../graphql/open-documents'
import { readTrustedDocuments, type TrustedDocuments } from '../graphql/trusted-documents'
import { printHandler } from '../print/http'
import { rosterHandler } from '../roster/http'
import type { Services } from '../service'
import { graphqlHandler, type Handler } from './graphql-handler'
import { createHttpServer } from './http-server'
import { metricsHandler } from './metrics'
import type { Tenants } from './request-context'
import { staticFiles } from './static-files'

export interface Application {
  port: number
  stop(): Promise<void>
}

export interface ApplicationOptions {
  services: Services
  tenants: Tenants
  /** 0 takes a free port. */
  port: number
  host?: string
  trusted?: TrustedDocuments
  webFolder?: string
}

/** Wires the routes and listens. The database must be migrated before. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { services, tenants, trusted = readTrustedDocuments() } = options
  const { demo } = services.environment
  const schema = buildSchema()
  const apollo = createApolloServer({ schema, trusted, logger: services.logger, openDocuments: mayOpenDocuments })
  await apollo.start()
  const graphql = graphqlHandler(apollo, services, tenants, trusted)
  const server = createHttpServer(
    [
      { path: '/graphql', handler: demo ? withExplorer(graphql) : graphql },
      { path: '/attachment', handler: attachmentHandler(services, tenants) },
      { path: '/ballot', handler: ballotHandler(services, tenants) },
      { path: '/board', handler: boardHandler(services, tenants) },
      { path: '/print', handler: printHandler(services, tenants) },
      { path: '/evaluation-export', handler: evaluationExportHandler(services, tenants) },
      { path: '/roster', handler: rosterHandler(services, tenants) },
      { path: '/healthz', handler: async (_request, response) => void response.end('ok') },
      { path: '/readyz', handler: ready },
      { path: '/metrics', handler: metricsHandler },
      { path: '/', handler: staticFiles(options.webFolder ?? join(__dirname, '../../miniapp/dist/h5')) },
    ],
    services.logger,
  )
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, stop: () => stop(server, () => apollo.stop()) }
}

/** Ready means that the database answers. */
const ready: Handler = async (_request, response) => {
  try {
    await sharedPool().query('SELECT 1')
    response.end('ready')
  } catch {
    response.writeHead(503).end('the database does not answer')
  }
}

/** A browser that opens /graphql gets GraphiQL, all of it from our own package: it works without internet. */
function withExplorer(next: Handler): Handler {
  const page = renderGraphiQL({ title: 'Mingbai GraphQL', endpoint: '/graphql' })
  return async (request, response) => {
    const browser = request.method === 'GET' && request.headers.accept?.includes('text/html') === true
    if (!browser) return next(request, response)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  }
}

async function stop(server: Server, stopApollo: () => Promise<void>): Promise<void> {
  server.close()
  server.closeIdleConnections()
  const hanging = setTimeout(() => server.closeAllConnections(), 5_000)
  await stopApollo()
  if (server.listening) await once(server, 'close')
  clearTimeout(hanging)
}
