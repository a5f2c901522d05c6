import type { CommandOutcome } from '../command/run-command'
import type { RequestContext, Viewer } from '../context'
import { directoryDatabase, parseCountyCode } from '../database/county-database'
import type { Session } from '../generated/directory/client'
import type { SessionResult } from './command/choose-person'
import type { ChooseHatPayloadRecord } from './record'

/** Who a session speaks for now; null before a person is chosen. */
export async function viewerOf(context: RequestContext, session: Session | null): Promise<Viewer | null> {
  if (session === null || session.personId === null || session.countyCode === null) return null
  const { id, accountId, countyCode, personId, officeId } = session
  const claims = { sid: id, acc: accountId, cty: countyCode, pid: personId, off: officeId ?? undefined }
  return context.services.viewers.find(parseCountyCode(countyCode), claims, true)
}

export async function chooseHatPayload({
  result,
  userErrors,
}: CommandOutcome<SessionResult>): Promise<ChooseHatPayloadRecord> {
  if (result === null) return { session: null, userErrors }
  const session = await directoryDatabase().session.findUniqueOrThrow({ where: { id: result.sessionId } })
  return { session, userErrors }
}

export function endedPayload({ result, userErrors }: CommandOutcome<{ ended: number }>) {
  return { ended: result?.ended ?? 0, userErrors }
}
