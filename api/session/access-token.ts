import { createSigner, createVerifier } from 'fast-jwt'
import type { Keys } from '../keys'
import { createRefreshTokens, type RefreshTokens } from './refresh-token'

/** What an access token says: the login (sid), its account, and the person and office chosen on that device. */
export interface AccessClaims {
  sid: string
  acc: string
  cty?: string
  pid?: string
  off?: string
}

export const ACCESS_MINUTES = 15
/** Tokens whose signature was checked before: a phone shows the same one for a quarter of an hour. */
const VERIFIED_KEPT = 10_000

export interface AccessTokens {
  sign(claims: AccessClaims): string
  /** Null when the token is forged, malformed or expired. */
  verify(token: string): AccessClaims | null
  refresh: RefreshTokens
}

export function createAccessTokens(keys: Keys): AccessTokens {
  const signer = createSigner({ key: keys.token, algorithm: 'HS256', expiresIn: ACCESS_MINUTES * 60_000 })
  const verifier = createVerifier({ key: keys.token, algorithms: ['HS256'] })
  const verified = new Map<string, AccessClaims & { exp: number }>()

  function verify(token: string): AccessClaims | null {
    const known = verified.get(token)
    if (known !== undefined && known.exp * 1000 > Date.now()) return known
    verified.delete(token)
    try {
      const claims = verifier(token) as AccessClaims & { exp: number }
      if (verified.size >= VERIFIED_KEPT) verified.clear()
      verified.set(token, claims)
      return claims
    } catch {
      return null
    }
  }

  return {
    sign: (claims) => signer({ ...claims }),
    verify,
    refresh: createRefreshTokens(keys.token),
  }
}
