import type { Handler } from '../server/graphql-handler'
import type { Tenants } from '../server/request-context'
import type { Services } from '../service'

/** POST /attachment: a multipart upload. GET /attachment/…: a file, by its signed address. */
export function attachmentHandler(_services: Services, _tenants: Tenants): Handler {
  return async (_request, response) => void response.writeHead(404).end()
}
