import { type Stats, statSync } from 'node:fs'
import sirv, { type RequestHandler } from 'sirv'
import type { Handler } from './graphql-handler'

interface Build {
  made: string
  serve: RequestHandler
}

/** Which build stands in the folder; null while there is none. A new one is moved there whole, as another folder. */
function madeOf(folder: string): string | null {
  const found: Stats | undefined = statSync(folder, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.ino}:${found.mtimeMs}`
}

/** Reads the folder's list of files once. */
const open = (folder: string): RequestHandler =>
  sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const hashed = /\.[0-9a-f]{8,}\./.test(path)
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })

/**
 * The H5 app at `/`. Built files carry a hash in their name and may be kept for ever; the page itself may not. A build
 * that replaces another is served from then on: the files of the old one are gone, and a stream of them would fail.
 */
export function staticFiles(folder: string): Handler {
  let build: Build | null = null
  return async (request, response) => {
    const made = madeOf(folder)
    if (made === null) {
      response
        .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
        .end('The mini-program has not been built yet.')
      return
    }
    if (build?.made !== made) build = { made, serve: open(folder) }
    build.serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404')
    })
  }
}
