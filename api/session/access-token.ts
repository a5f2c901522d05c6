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

export interface AccessTokens {
  sign(claims: AccessClaims): string
  /** Null when the token is forged, malformed or expired. */
  verify(token: string): AccessClaims | null
  refresh: RefreshTokens
}

export function createAccessTokens(keys: Keys): AccessTokens {
  const signer = createSigner({ key: keys.token, algorithm: 'HS256', expiresIn: ACCESS_MINUTES * 60_000 })
  const verifier = createVerifier({ key: keys.token, algorithms: ['HS256'], cache: 10_000 })
  return {
    sign: (claims) => signer({ ...claims }),
    verify: (token) => {
      try {
        return verifier(token) as AccessClaims
      } catch {
        return null
      }
    },
    refresh: createRefreshTokens(keys.token),
  }
}
