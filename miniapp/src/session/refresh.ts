import { showToast } from '../design/feedback/toast-store'
import { createIdempotencyKey } from '../graphql/idempotency-key'
import { apiHeaders, apiUrl, requestBody } from '../graphql/request'
import { send } from '../graphql/transport'
import { languageStore } from '../message/language-store'
import { createTranslate } from '../message/translate'
import { RefreshSessionDocument, type RefreshSessionMutation } from './generated/documents'
import { endSession, keepTokens, sessionStore } from './session'

let running: Promise<string | undefined> | undefined

/** Asks without the access token, which is no good any more and would be refused. */
async function askForTokens(refreshToken: string): Promise<RefreshSessionMutation['refreshSession'] | undefined> {
  const variables = { input: { refreshToken, idempotencyKey: createIdempotencyKey() } }
  const body = requestBody({ operationName: 'RefreshSession', query: RefreshSessionDocument, variables })
  const answer = await send(apiUrl('/graphql'), body, apiHeaders('')).answer
  const { data } = answer.body as { data?: RefreshSessionMutation | null }
  return data?.refreshSession
}

async function refreshOnce(): Promise<string | undefined> {
  const refreshToken = sessionStore.get().tokens?.refreshToken
  if (!refreshToken) return undefined
  const answer = await askForTokens(refreshToken)
  // No answer of that kind means the API is in trouble, not that the person must log in again.
  if (!answer) return undefined
  if (!answer.tokens) {
    endSession('expired')
    return undefined
  }
  keepTokens(answer.tokens, answer.hatDropped)
  if (answer.hatDropped) showToast({ text: createTranslate(languageStore.get())('account.hatDropped'), stays: 8000 })
  return answer.tokens.accessToken
}

/** A new access token, or undefined when the person must log in again. A refresh token is good once, so all who ask
 * at the same time share one refresh. */
export function refreshAccessToken(): Promise<string | undefined> {
  running ??= refreshOnce().finally(() => {
    running = undefined
  })
  return running
}
