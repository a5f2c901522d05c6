import type { IncomingMessage, ServerResponse } from 'node:http'
import { requireViewer } from '../access/viewer'
import { refusalsOf } from '../command/run-command'
import type { RequestContext } from '../context'
import { requireAccess } from '../error'
import { type Handler, sendError } from '../server/graphql-handler'
import { requestContext, type Tenants } from '../server/request-context'
import type { Services } from '../service'
import { mayUpload } from './access'
import { attachmentAddress } from './address'
import { serveAttachment } from './download'
import { receiveFile } from './multipart'
import { findAttachments } from './queries'
import { uploadAttachment } from './upload'

/** POST /attachment: a multipart upload. GET /attachment/…: a file, by its signed address. */
export function attachmentHandler(services: Services, tenants: Tenants): Handler {
  return async (request, response) => {
    const { method = 'GET', url = '' } = request
    if (method === 'POST' && url.split('?')[0] === '/attachment') return upload(request, response, services, tenants)
    if (method === 'GET' || method === 'HEAD') return serveAttachment(request, response, services, tenants)
    response.writeHead(405, { allow: 'GET, HEAD, POST', connection: 'close' }).end()
  }
}

async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  services: Services,
  tenants: Tenants,
): Promise<void> {
  try {
    const context = await requestContext(request, services, tenants, true)
    requireAccess(mayUpload(requireViewer(context)))
    const answer = await answerUpload(request, context)
    sendJson(response, answer.attachment === null ? 422 : 201, answer)
  } catch (error) {
    // The rest of the body is not wanted: the connection ends once the answer is out.
    response.setHeader('connection', 'close')
    request.resume()
    sendError(request, response, error)
  }
}

async function answerUpload(request: IncomingMessage, context: RequestContext) {
  try {
    const { result, userErrors } = await uploadAttachment(context, await receiveFile(request))
    const [attachment] = result === null ? [] : await findAttachments(context, [result.id])
    if (attachment === undefined) return { attachment: null, userErrors }
    const address = (variant: 'file' | 'thumbnail') =>
      attachmentAddress(context.services.keys.attachment, context.county, attachment.id, variant)
    const thumbnailUrl = attachment.kind === 'IMAGE' ? address('thumbnail') : null
    return { attachment: { ...attachment, url: address('file'), thumbnailUrl }, userErrors }
  } catch (error) {
    return { attachment: null, userErrors: refusalsOf(error, context) }
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
