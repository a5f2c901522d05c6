import { endSession, keepTokens, sessionStore, type Tokens } from './session'

/** Asks the API for a new pair; null when the refresh token is no good any more. Network failures throw. */
export type RefreshTokens = (refreshToken: string) => Promise<Tokens | null>

let refreshTokens: RefreshTokens | undefined
let running: Promise<string | undefined> | undefined

export function setRefreshTokens(refresh: RefreshTokens): void {
  refreshTokens = refresh
}

async function refreshOnce(): Promise<string | undefined> {
  const token = sessionStore.get().tokens?.refreshToken
  if (token === undefined || refreshTokens === undefined) return undefined
  const pair = await refreshTokens(token)
  if (pair === null) {
    endSession()
    return undefined
  }
  keepTokens(pair)
  return pair.accessToken
}

/** A new access token, or undefined when the person must log in again. A refresh token is good once, so all who ask
 * at the same time share one refresh. */
export function refreshAccessToken(): Promise<string | undefined> {
  running ??= refreshOnce().finally(() => {
    running = undefined
  })
  return running
}
