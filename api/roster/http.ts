import type { IncomingMessage, ServerResponse } from 'node:http'
import { receiveFile } from '../attachment/multipart'
import { refusalsOf } from '../command/run-command'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import { type Handler, sendError } from '../server/graphql-handler'
import { requestContext, type Tenants } from '../server/request-context'
import type { Services } from '../service'
import { serveExport } from './export-download'
import { previewRosterImport } from './preview-roster-import'

/** POST /roster?division=…: a multipart upload of one `file`, answered `{ id, userErrors }`. GET /roster/…: an export. */
export function rosterHandler(services: Services, tenants: Tenants): Handler {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (request.method === 'GET') return await serveExport(url, response, services)
      if (request.method !== 'POST' || url.pathname !== '/roster') throw new RequestError('NOT_FOUND')
      const context = await requestContext(request, services, tenants, true)
      if (context.viewer === null) throw new RequestError('UNAUTHENTICATED')
      const answer = await upload(request, context, url.searchParams)
      sendJson(response, answer.id === null ? 422 : 201, answer)
    } catch (error) {
      // The rest of the body is not wanted: the connection ends once the answer is out.
      response.setHeader('connection', 'close')
      request.resume()
      sendError(request, response, error)
    }
  }
}

async function upload(request: IncomingMessage, context: RequestContext, query: URLSearchParams) {
  const [division, name] = [query.get('division') ?? '', query.get('name')]
  try {
    const file = await receiveFile(request)
    // WeChat names an upload after its temporary path: the address says what the person sees.
    const { result, userErrors } = await previewRosterImport(context, division, {
      ...file,
      fileName: name ?? file.fileName,
    })
    return { id: result?.id ?? null, userErrors }
  } catch (error) {
    return { id: null, userErrors: refusalsOf(error, context) }
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
