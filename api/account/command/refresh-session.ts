import { refusalsOf, requireKey, type UserErrorRecord } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { directoryDatabase } from '../../database/county-database'
import { Refusal } from '../../error'
import { pairOf, rotateSession, type TokenPair } from '../../session/session'

export interface RefreshedSession {
  tokens: TokenPair | null
  hatDropped: boolean
  userErrors: UserErrorRecord[]
}

/** The token itself makes a repeated call harmless (see `rotateSession`), so no record of the key is kept. */
export async function refreshSession(
  context: RequestContext,
  input: { idempotencyKey: string; refreshToken: string },
): Promise<RefreshedSession> {
  requireKey(input.idempotencyKey)
  const { tokens, viewers } = context.services
  const rotation = await rotateSession(tokens, input.refreshToken)
  if (rotation.outcome === 'UNKNOWN') return failed(context, 'LOGIN_EXPIRED')
  const { session, outcome } = rotation
  await directoryDatabase().auditEntry.create({
    data: {
      action: 'refreshSession',
      accountId: session.accountId,
      subjectType: 'Session',
      subjectId: session.id,
      detail: { outcome, generation: session.generation },
    },
  })
  if (outcome !== 'REUSED')
    return { tokens: pairOf(tokens, session), hatDropped: outcome === 'HAT_DROPPED', userErrors: [] }
  viewers.forget(session.id)
  return failed(context, 'LOGIN_REUSED')
}

function failed(context: RequestContext, code: string): RefreshedSession {
  return { tokens: null, hatDropped: false, userErrors: refusalsOf(new Refusal(code), context) }
}
