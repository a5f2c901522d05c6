import type { IncomingMessage, ServerResponse } from 'node:http'
import { RequestError } from '../error'
import { type Handler, sendError } from '../server/graphql-handler'
import type { Tenants } from '../server/request-context'
import type { Services } from '../service'
import { readPrintAddress } from './print-address'
import { printApart } from './print-apart'
import { taskOf } from './task-of'

/** GET /print/…: a sheet as a PDF, by its signed address. */
export function printHandler(services: Services, tenants: Tenants): Handler {
  return async (request, response) => {
    try {
      if (request.method !== 'GET') throw new RequestError('NOT_FOUND')
      const url = new URL(request.url ?? '/', 'http://localhost')
      const target = readPrintAddress(services.keys.attachment, url)
      if (target === null || !tenants.has(target.county)) throw new RequestError('NOT_FOUND', 'PRINT_ADDRESS_GONE')
      const { task, fileName } = await taskOf(target, originOf(request, services))
      send(response, await printApart(task), fileName)
    } catch (error) {
      sendError(request, response, error)
    }
  }
}

function send(response: ServerResponse, bytes: Uint8Array, fileName: string): void {
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': bytes.length,
    // The browser shows it; saved, it has a name.
    'content-disposition': `inline; filename="sheet.pdf"; filename*=UTF-8''${encodeURIComponent(`${fileName}.pdf`)}`,
    'cache-control': 'private, no-store',
  })
  response.end(bytes)
}

/** Where readers find us: as set, else as this reader found us. */
function originOf(request: IncomingMessage, { environment }: Services): string {
  return environment.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? `http://${request.headers.host ?? 'localhost'}`
}
