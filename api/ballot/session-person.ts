import type { Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, requireId } from '../error'

interface Asked {
  viewer: Viewer
  now: Date
  evaluationId: string
  sessionId: string | null
}

/** Whose ballots a helper's session asks for; null without a session. HELPER_SESSION_OVER for one that is over or another's. */
export async function personOfSession(
  db: CountyTransaction,
  { viewer, now, evaluationId, sessionId }: Asked,
): Promise<{ personId: string; sessionId: string } | null> {
  if (sessionId === null) return null
  const session = await db.helperSession.findUnique({ where: { id: requireId(sessionId) } })
  const mine = session !== null && session.helperId === viewer.personId && session.evaluationId === evaluationId
  if (!mine || session.endedAt !== null || session.expiresAt <= now) throw new Refusal('HELPER_SESSION_OVER')
  return { personId: session.personId, sessionId: session.id }
}
