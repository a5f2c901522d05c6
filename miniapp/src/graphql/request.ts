import type { ApolloLink } from '@apollo/client/core'
import { languageStore } from '../message/language-store'
import { currentAccessToken, sessionStore } from '../session/session'

interface Hashed {
  __meta__?: { hash?: string }
}

/** The hash a generated document is called by. */
export function documentHash(document: object): string {
  const hash = (document as Hashed).__meta__?.hash
  if (!hash) throw new Error('Only generated documents can be sent: they carry the hash the API knows them by')
  return hash
}

/** Where the API is: beside the page in the browser, at a fixed place for the mini-program. */
export const apiUrl = (path: string): string => `${process.env.TARO_ENV === 'weapp' ? MINGBAI_API : ''}${path}`

/** Headers of every request to the API, uploads too. */
export function apiHeaders(accessToken = currentAccessToken()): Record<string, string> {
  const header: Record<string, string> = {
    'accept-language': languageStore.get(),
    'x-county': sessionStore.get().county,
  }
  if (accessToken) header.authorization = `Bearer ${accessToken}`
  return header
}

/** The body of a request: the name, the values, and the hash in place of the text. */
export function requestBody(operation: Pick<ApolloLink.Operation, 'operationName' | 'query' | 'variables'>): object {
  return {
    operationName: operation.operationName,
    variables: operation.variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(operation.query) } },
  }
}
