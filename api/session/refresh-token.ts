import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a refresh token claims to be: which session's, and the how manyeth of its family. */
export interface RefreshClaim {
  sessionId: string
  generation: number
  proof: Buffer
}

export interface RefreshSource {
  id: string
  seed: Uint8Array
  generation: number
}

export interface RefreshTokens {
  /** The one refresh token of this session and generation: asked twice, the same text. */
  issue(session: RefreshSource): string
  /** True when the token was issued for this session's generation. */
  proves(claim: RefreshClaim, session: RefreshSource): boolean
}

const SHAPE = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\.(\d{1,9})\.([\w-]{43})$/

/** Null when the text cannot be a refresh token. */
export function readRefreshToken(token: string): RefreshClaim | null {
  const [, sessionId, generation, proof] = SHAPE.exec(token) ?? []
  if (sessionId === undefined || generation === undefined || proof === undefined) return null
  return { sessionId, generation: Number(generation), proof: Buffer.from(proof, 'base64url') }
}

/**
 * Tokens are derived, not stored: neither the database (no key) nor the key (no seed) alone makes one, and an answer lost
 * on the line can be given again without a second token coming into being.
 */
export function createRefreshTokens(key: Buffer): RefreshTokens {
  const proofOf = ({ id, seed, generation }: RefreshSource): Buffer =>
    createHmac('sha256', key).update(`refresh.${id}.${generation}.`).update(seed).digest()
  return {
    issue: (session) => `${session.id}.${session.generation}.${proofOf(session).toString('base64url')}`,
    proves: (claim, session) => {
      const expected = proofOf({ ...session, generation: claim.generation })
      return claim.proof.length === expected.length && timingSafeEqual(claim.proof, expected)
    },
  }
}
