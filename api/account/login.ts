import { type CommandOutcome, refusalsOf } from '../command/run-command'
import type { DirectoryScope } from '../command/run-directory-command'
import type { RequestContext } from '../context'
import { directoryDatabase } from '../database/county-database'
import { Refusal, RequestError } from '../error'
import type { Account, Session } from '../generated/directory/client'
import { createSession, REPLAY_GRACE_MS } from '../session/session'
import { bindPerson, onlyStaffOffice, personsOf } from './account-person'
import type { LoginPayloadRecord } from './record'

/** What the record of a login keeps: no token, only where to make it from. */
export interface LoginResult {
  sessionId: string
  generation: number
  step: 'DONE' | 'CHOOSE_PERSON' | 'BIND_PHONE'
}

/** The login behind the request, still good. Throws UNAUTHENTICATED. */
export async function requireLogin(context: RequestContext): Promise<Session> {
  if (context.login === null) throw new RequestError('UNAUTHENTICATED')
  const session = await directoryDatabase().session.findFirst({
    where: { id: context.login.sessionId, revokedAt: null, expiresAt: { gt: new Date() } },
  })
  if (session === null) throw new RequestError('UNAUTHENTICATED')
  return session
}

export interface Choice {
  step: LoginResult['step']
  personId: string | null
}

/** One person: that one. Several: to be chosen. None: the number is not on the county's roll. */
export async function chooseFor(context: RequestContext, account: Account): Promise<Choice> {
  const persons = await personsOf(context, account)
  const [only] = persons
  if (only === undefined) throw new Refusal('PHONE_NOT_ON_ROLL', 'phone')
  return persons.length === 1 ? { step: 'DONE', personId: only.personId } : { step: 'CHOOSE_PERSON', personId: null }
}

/** Opens the session of a login, and speaks for the person when it is clear who that is. */
export async function logIn(
  context: RequestContext,
  scope: DirectoryScope,
  account: Account,
  { step, personId }: Choice,
  deviceName: string,
): Promise<LoginResult> {
  const officeId = personId === null ? null : await onlyStaffOffice(context, personId)
  const hat = personId === null ? null : { countyCode: context.county, personId, officeId }
  if (personId !== null) await bindPerson(context, scope, account.id, personId)
  const session = await createSession(scope.db, account.id, hat, deviceName, scope.now)
  await scope.record({
    subjectType: 'Session',
    subjectId: session.id,
    accountId: account.id,
    detail: { step, personId, officeId },
  })
  return { sessionId: session.id, generation: session.generation, step }
}

/** Tokens go out again to a repeated call only while nobody used them and the grace of a lost answer lasts. */
export async function loginPayload(
  context: RequestContext,
  { result, userErrors }: CommandOutcome<LoginResult>,
): Promise<LoginPayloadRecord> {
  if (result === null) return { session: null, step: null, userErrors }
  const session = await directoryDatabase().session.findUniqueOrThrow({ where: { id: result.sessionId } })
  const untouched = session.revokedAt === null && session.generation === result.generation
  if (untouched && Date.now() - session.rotatedAt.getTime() <= REPLAY_GRACE_MS)
    return { session, step: result.step, userErrors: [] }
  return { session: null, step: null, userErrors: refusalsOf(new Refusal('LOGIN_REPEATED'), context) }
}
