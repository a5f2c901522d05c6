import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { Refusal, RequestError } from '../error'

export const FILE_LIMIT = 10 * 1024 * 1024
/** Past this we stop listening; up to it we read on, so that the phone gets to hear the answer. */
const BODY_LIMIT = 30 * 1024 * 1024

export interface ReceivedFile {
  fileName: string
  bytes: Buffer
  idempotencyKey: string
}

/** Reads one multipart request with one `file`. Throws BAD_INPUT when it is not that, a Refusal when it is too large. */
export function receiveFile(request: IncomingMessage): Promise<ReceivedFile> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return Promise.reject(tooLarge())
  const key = request.headers['idempotency-key']
  const received: Partial<ReceivedFile> = typeof key === 'string' ? { idempotencyKey: key } : {}
  return new Promise((resolve, reject) => {
    const parser = openParser(request)
    const stop = (error: Error): void => {
      request.unpipe(parser)
      request.resume()
      reject(error)
    }
    let total = 0
    let refused = false
    let namedBeside: string | undefined
    request.on('data', (chunk: Buffer) => {
      total += chunk.length
      if (total > BODY_LIMIT) stop(tooLarge())
    })
    request.once('aborted', () => stop(malformed()))
    parser.on('field', (name, value) => {
      if (name === 'idempotency-key') received.idempotencyKey ??= value
      // WeChat sends its own temporary name with the file; the one that people know comes beside it.
      if (name === 'name') namedBeside = value
    })
    parser.on('file', (name, stream, info) => {
      if (name !== 'file' || received.bytes !== undefined) return void stream.resume()
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('limit', () => {
        refused = true
      })
      stream.once('end', () => Object.assign(received, { fileName: info.filename ?? '', bytes: Buffer.concat(chunks) }))
    })
    parser.once('error', () => stop(malformed()))
    parser.once('close', () => {
      try {
        if (refused) throw tooLarge()
        resolve(complete({ ...received, fileName: namedBeside ?? received.fileName }))
      } catch (error) {
        reject(error)
      }
    })
    request.pipe(parser)
  })
}

function openParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fileSize: FILE_LIMIT, files: 1, fields: 5, fieldSize: 200, parts: 8, headerPairs: 20 },
    })
  } catch {
    throw malformed()
  }
}

/** What was received, or why it is of no use. */
function complete({ bytes, fileName = '', idempotencyKey = '' }: Partial<ReceivedFile>): ReceivedFile {
  if (bytes === undefined) throw malformed()
  if (bytes.length === 0) throw new Refusal('ATTACHMENT_EMPTY', 'file')
  return { bytes, fileName, idempotencyKey }
}

const malformed = (): Error => new RequestError('BAD_INPUT', 'ATTACHMENT_REQUEST')
const tooLarge = (): Error => new Refusal('ATTACHMENT_TOO_LARGE', 'file', { max: FILE_LIMIT / 1024 / 1024 })
