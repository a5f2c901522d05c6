import { randomBytes } from 'node:crypto'
import { directoryDatabase } from '../database/county-database'
import type { Prisma, PrismaClient, Session } from '../generated/directory/client'
import type { AccessTokens } from './access-token'
import { readRefreshToken } from './refresh-token'

export const REFRESH_DAYS = 60
/** A lost answer on a bad line: the token just replaced is answered with its successor again for this long. */
export const REPLAY_GRACE_MS = 2 * 60_000
/** 等保 2.0: an office is put down after this long without a sign of life. */
export const IDLE_MS = 30 * 60_000

export type DirectoryConnection = PrismaClient | Prisma.TransactionClient

export interface TokenPair {
  accessToken: string
  refreshToken: string
}

export interface ChosenHat {
  countyCode: string
  personId: string
  officeId: string | null
}

export type Rotation =
  | { outcome: 'ROTATED' | 'REPLAYED' | 'HAT_DROPPED'; session: Session }
  | { outcome: 'REUSED'; session: Session }
  | { outcome: 'UNKNOWN' }

const expiry = (now: Date): Date => new Date(now.getTime() + REFRESH_DAYS * 86_400_000)

/** Opens a session on a device; without a hat it is a login that has not chosen a person yet. */
export function createSession(
  db: DirectoryConnection,
  accountId: string,
  hat: ChosenHat | null,
  deviceName: string,
  now = new Date(),
): Promise<Session> {
  const seed = new Uint8Array(randomBytes(32))
  const times = { expiresAt: expiry(now), rotatedAt: now, lastSeenAt: now, createdAt: now }
  return db.session.create({ data: { accountId, deviceName: deviceName.slice(0, 80), seed, ...times, ...hat } })
}

/** Opens a session and answers its first pair of tokens. */
export async function openSession(
  tokens: AccessTokens,
  accountId: string,
  hat: ChosenHat | null,
  deviceName: string,
  now = new Date(),
): Promise<TokenPair> {
  return pairOf(tokens, await createSession(directoryDatabase(), accountId, hat, deviceName, now))
}

/** The pair now good for a session: asked again it holds the same refresh token. */
export function pairOf(tokens: AccessTokens, session: Session): TokenPair {
  return { accessToken: sign(tokens, session), refreshToken: tokens.refresh.issue(session) }
}

export function sign(tokens: AccessTokens, session: Session): string {
  return tokens.sign({
    sid: session.id,
    acc: session.accountId,
    cty: session.countyCode ?? undefined,
    pid: session.personId ?? undefined,
    off: session.officeId ?? undefined,
  })
}

/**
 * Uses a refresh token. The newest one moves the session to its successor. The one before it is answered with that same
 * successor while nobody has used the successor and the grace lasts: then the first answer was lost, or two requests went
 * out at once. Any other token of the family is held twice: the session is revoked.
 */
export async function rotateSession(tokens: AccessTokens, refreshToken: string, now = new Date()): Promise<Rotation> {
  const claim = readRefreshToken(refreshToken)
  if (claim === null) return { outcome: 'UNKNOWN' }
  const session = await directoryDatabase().session.findUnique({ where: { id: claim.sessionId } })
  if (session === null || !tokens.refresh.proves(claim, session)) return { outcome: 'UNKNOWN' }
  if (session.revokedAt !== null || session.expiresAt <= now) return { outcome: 'UNKNOWN' }
  const rotated = claim.generation === session.generation ? await advance(session, now) : null
  return rotated ?? replay(claim.sessionId, claim.generation, now)
}

/** Null when another call with the same token came first: the generation in the condition decides. */
async function advance(session: Session, now: Date): Promise<Rotation | null> {
  const { id, generation, officeId } = session
  const idle = officeId !== null && now.getTime() - lastSign(session) > IDLE_MS
  const [next] = await directoryDatabase().session.updateManyAndReturn({
    where: { id, generation, revokedAt: null },
    data: {
      generation: generation + 1,
      rotatedAt: now,
      lastSeenAt: now,
      expiresAt: expiry(now),
      ...(idle ? { officeId: null, hatDroppedAt: now } : {}),
    },
  })
  return next === undefined ? null : { outcome: idle ? 'HAT_DROPPED' : 'ROTATED', session: next }
}

/** Milliseconds: the last refresh, or a later request under an office. */
export function lastSign(session: Session): number {
  return Math.max(session.lastSeenAt.getTime(), session.rotatedAt.getTime())
}

async function replay(id: string, generation: number, now: Date): Promise<Rotation> {
  const db = directoryDatabase()
  const session = await db.session.findUniqueOrThrow({ where: { id } })
  if (session.revokedAt !== null) return { outcome: 'UNKNOWN' }
  const inGrace = now.getTime() - session.rotatedAt.getTime() <= REPLAY_GRACE_MS
  if (inGrace && session.generation === generation + 1) return { outcome: 'REPLAYED', session }
  await revokeSession(id, 'REFRESH_TOKEN_REUSED', now)
  return { outcome: 'REUSED', session }
}

export async function revokeSession(
  sessionId: string,
  reason: string,
  now = new Date(),
  db: DirectoryConnection = directoryDatabase(),
): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now, revokeReason: reason },
  })
}

export async function revokeAccountSessions(
  accountId: string,
  reason: string,
  now = new Date(),
  db: DirectoryConnection = directoryDatabase(),
): Promise<number> {
  const revoked = await db.session.updateMany({
    where: { accountId, revokedAt: null },
    data: { revokedAt: now, revokeReason: reason },
  })
  return revoked.count
}
