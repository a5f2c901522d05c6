import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * A program of the county (reports, archives) that may send documents of its own, within the limits. It shows its key in
 * `x-service-key`; we know the SHA-256 of each. What it may read is still decided by whom it is logged in as.
 */
export function isServiceAccount(request: IncomingMessage, digests: readonly string[]): boolean {
  const key = request.headers['x-service-key']
  if (typeof key !== 'string' || digests.length === 0) return false
  const shown = createHash('sha256').update(key).digest()
  return digests.some((digest) => timingSafeEqual(Buffer.from(digest, 'hex'), shown))
}
