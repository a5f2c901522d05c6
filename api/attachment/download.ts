import type { IncomingMessage, ServerResponse } from 'node:http'
import { countyDatabase, parseCountyCode } from '../database/county-database'
import { chooseLocale, message } from '../message/catalogue'
import type { Tenants } from '../server/request-context'
import type { Services } from '../service'
import { type AttachmentTarget, readAttachmentAddress } from './address'
import { contentDisposition } from './file-name'

/** GET by a signed address: whoever was shown the address may fetch the file until it ends. */
export async function serveAttachment(
  request: IncomingMessage,
  response: ServerResponse,
  services: Services,
  tenants: Tenants,
): Promise<void> {
  const target = readAttachmentAddress(services.keys.attachment, request.url ?? '')
  if (target === null || !tenants.has(target.county)) return refuse(request, response, 403, 'ATTACHMENT_ADDRESS')
  const database = countyDatabase(parseCountyCode(target.county))
  const row = await database.attachment.findUnique({ where: { id: target.id } })
  if (row === null) return refuse(request, response, 404, 'NOT_FOUND')
  const etag = `"${Buffer.from(row.digest).toString('base64url')}-${target.variant}"`
  setHeaders(response, target, row, etag)
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
  const bytes = await services.storage.get(`${target.county}/${target.id}/${target.variant}`)
  if (bytes === null) {
    services.logger.error({ attachment: target.id, variant: target.variant }, 'a stored file is missing')
    return refuse(request, response, 404, 'NOT_FOUND')
  }
  response.writeHead(200, { 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function setHeaders(
  response: ServerResponse,
  { secondsLeft }: AttachmentTarget,
  row: { kind: string; contentType: string; fileName: string },
  etag: string,
): void {
  response.setHeader('content-type', row.contentType)
  response.setHeader(
    'content-disposition',
    contentDisposition(row.kind === 'IMAGE' ? 'inline' : 'attachment', row.fileName),
  )
  response.setHeader('cache-control', `private, max-age=${secondsLeft}, immutable`)
  response.setHeader('etag', etag)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  for (const name of ['etag', 'content-disposition']) response.removeHeader(name)
  const text = message(chooseLocale(request.headers['accept-language']), code)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ errors: [{ message: text, extensions: { code } }] }))
}
