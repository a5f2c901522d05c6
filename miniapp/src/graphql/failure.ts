import { CombinedGraphQLErrors } from '@apollo/client/core'
import type { MessageKey } from '../message/translate'
import { TransportError } from './transport'

/** The API is there but could not work: 5xx, or a page of somebody between. */
export class ServerError extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`)
    this.name = 'ServerError'
  }
}

/** The document is not known to the API: this version of the mini-program is older than it. */
export const OUTDATED = 'PERSISTED_QUERY_NOT_FOUND'

/** The code of the first error thrown by the API: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_INPUT, RATE_LIMITED. */
export function errorCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined
  const code = error.errors[0]?.extensions?.code
  return typeof code === 'string' ? code : undefined
}

const byCode: Record<string, MessageKey> = {
  UNAUTHENTICATED: 'common.error.signIn',
  FORBIDDEN: 'common.error.forbidden',
  NOT_FOUND: 'common.error.notFound',
  RATE_LIMITED: 'common.error.limited',
  BAD_INPUT: 'common.error.input',
  [OUTDATED]: 'common.error.update',
}

type Plain = Extract<MessageKey, `common.error.${string}`>

/** What to tell the person: what happened, that nothing was lost, what to do. */
export function failureKey(error: unknown): Plain {
  if (error instanceof TransportError)
    return error.failure === 'timeout' ? 'common.error.timeout' : 'common.error.network'
  return (byCode[errorCode(error) ?? ''] as Plain | undefined) ?? 'common.error.server'
}
