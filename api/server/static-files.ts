import { existsSync } from 'node:fs'
import sirv from 'sirv'
import type { Handler } from './graphql-handler'

/** The H5 app at `/`. Built files carry a hash in their name and may be kept for ever; the page itself may not. */
export function staticFiles(folder: string): Handler {
  if (!existsSync(folder)) {
    return async (_request, response) => {
      response
        .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
        .end('The mini-program has not been built yet.')
    }
  }
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const hashed = /\.[0-9a-f]{8,}\./.test(path)
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return async (request, response) => {
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404')
    })
  }
}
