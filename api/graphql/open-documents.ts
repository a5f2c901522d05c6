import { createHash } from 'node:crypto'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import type { TrustedDocuments } from './trusted-documents'

/** Documents of the caller's own: in the demo, and for service accounts. */
export const mayOpenDocuments = ({ services, serviceAccount }: RequestContext): boolean =>
  services.environment.demo || serviceAccount

/**
 * Refuses a text that is not one of the mini-program's, where only those are answered. Before Apollo sees it: what a
 * plugin throws as early as that would be answered as a fault of ours.
 */
export function requireTrusted(text: unknown, trusted: TrustedDocuments, context: RequestContext): void {
  if (typeof text !== 'string' || mayOpenDocuments(context)) return
  if (!trusted.has(createHash('sha256').update(text).digest('hex')))
    throw new RequestError('BAD_INPUT', 'DOCUMENT_NOT_TRUSTED')
}
