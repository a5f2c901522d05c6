import type { ServerResponse } from 'node:http'
import { parseCountyCode } from '../database/county-database'
import { RequestError } from '../error'
import { printApart } from '../print/print-apart'
import { type Handler, sendError } from '../server/graphql-handler'
import type { Tenants } from '../server/request-context'
import type { Services } from '../service'
import { readExportAddress } from './export-address'
import { exportSheet } from './export-source'
import { writeXlsx } from './write-xlsx'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** GET /evaluation-export/…: a published result as a file, by its signed address. */
export function evaluationExportHandler(services: Services, tenants: Tenants): Handler {
  return async (request, response) => {
    try {
      if (request.method !== 'GET') throw new RequestError('NOT_FOUND')
      const url = new URL(request.url ?? '/', 'http://localhost')
      const target = readExportAddress(services.keys.attachment, url)
      if (target === null || !tenants.has(target.county)) throw new RequestError('NOT_FOUND', 'EVALUATION_EXPORT_GONE')
      const { format } = target
      const input = await exportSheet(parseCountyCode(target.county), target.id)
      const bytes =
        format === 'xlsx' ? writeXlsx(input) : await printApart({ document: 'evaluation-result', size: 'A4', input })
      send(response, bytes, format, `${input.title}-评议结果.${format}`)
    } catch (error) {
      sendError(request, response, error)
    }
  }
}

function send(response: ServerResponse, bytes: Uint8Array, format: 'xlsx' | 'pdf', fileName: string): void {
  const way = format === 'pdf' ? 'inline' : 'attachment'
  response.writeHead(200, {
    'content-type': TYPES[format],
    'content-length': bytes.length,
    'content-disposition': `${way}; filename="result.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'private, no-store',
  })
  response.end(bytes)
}
