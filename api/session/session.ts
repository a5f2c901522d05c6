import { createHash, randomBytes } from 'node:crypto'
import { directoryDatabase } from '../database/county-database'
import type { Session } from '../generated/directory/client'
import type { AccessTokens } from './access-token'

export const REFRESH_DAYS = 60
/** A lost answer on a bad line: the token just replaced is good once more for this long, unless its successor was used. */
export const REPLAY_GRACE_MS = 2 * 60_000

export interface TokenPair {
  accessToken: string
  refreshToken: string
}

export interface ChosenHat {
  countyCode: string
  personId: string
  officeId: string | null
}

const hash = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(token).digest())
const newToken = (): string => randomBytes(32).toString('base64url')
const expiry = (now: Date): Date => new Date(now.getTime() + REFRESH_DAYS * 86_400_000)

/** Opens a session on a device and answers its first pair of tokens. */
export async function openSession(
  tokens: AccessTokens,
  accountId: string,
  hat: ChosenHat | null,
  deviceName: string,
  now = new Date(),
): Promise<TokenPair> {
  const refreshToken = newToken()
  const session = await directoryDatabase().session.create({
    data: {
      accountId,
      deviceName: deviceName.slice(0, 80),
      refreshHash: hash(refreshToken),
      expiresAt: expiry(now),
      rotatedAt: now,
      ...hat,
    },
  })
  return { accessToken: sign(tokens, session), refreshToken }
}

/**
 * Replaces a refresh token. A token that was replaced before is a sign of theft: the session is revoked, except within
 * the grace of a lost answer. Null: the token is not good, log in again.
 */
export async function rotateSession(
  tokens: AccessTokens,
  refreshToken: string,
  now = new Date(),
): Promise<TokenPair | null> {
  const db = directoryDatabase()
  const presented = hash(refreshToken)
  const fresh = newToken()
  const next = { refreshHash: hash(fresh), rotatedAt: now, expiresAt: expiry(now) }
  // The conditions stand in the update: of two calls with the same token one matches.
  const rotated = await db.session.updateManyAndReturn({
    where: { refreshHash: presented, revokedAt: null, expiresAt: { gt: now } },
    data: { ...next, previousHash: presented },
  })
  const replayed = rotated[0] ?? (await replay(presented, next, now))
  return replayed === null || replayed === undefined
    ? null
    : { accessToken: sign(tokens, replayed), refreshToken: fresh }
}

async function replay(
  presented: Uint8Array<ArrayBuffer>,
  next: { refreshHash: Uint8Array<ArrayBuffer>; rotatedAt: Date; expiresAt: Date },
  now: Date,
): Promise<Session | null> {
  const db = directoryDatabase()
  const since = new Date(now.getTime() - REPLAY_GRACE_MS)
  // The successor was never presented (else previousHash had moved on), so its holder did not get it.
  const healed = await db.session.updateManyAndReturn({
    where: { previousHash: presented, revokedAt: null, rotatedAt: { gt: since } },
    data: { refreshHash: next.refreshHash, expiresAt: next.expiresAt },
  })
  if (healed[0] !== undefined) return healed[0]
  await db.session.updateMany({
    where: { previousHash: presented, revokedAt: null },
    data: { revokedAt: now, revokeReason: 'REFRESH_TOKEN_REUSED' },
  })
  return null
}

export async function revokeSession(sessionId: string, reason: string, now = new Date()): Promise<void> {
  await directoryDatabase().session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now, revokeReason: reason },
  })
}

export async function revokeAccountSessions(accountId: string, reason: string, now = new Date()): Promise<number> {
  const revoked = await directoryDatabase().session.updateMany({
    where: { accountId, revokedAt: null },
    data: { revokedAt: now, revokeReason: reason },
  })
  return revoked.count
}

/** Puts on another hat: the same session, a new access token. */
export async function chooseHat(tokens: AccessTokens, sessionId: string, hat: ChosenHat): Promise<string> {
  const session = await directoryDatabase().session.update({ where: { id: sessionId }, data: hat })
  return sign(tokens, session)
}

function sign(tokens: AccessTokens, session: Session): string {
  return tokens.sign({
    sid: session.id,
    acc: session.accountId,
    cty: session.countyCode ?? undefined,
    pid: session.personId ?? undefined,
    off: session.officeId ?? undefined,
  })
}
