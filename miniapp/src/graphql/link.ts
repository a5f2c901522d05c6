import { ApolloLink, Observable } from '@apollo/client/core'
import { reportAnswer } from '../connection/connection-store'
import { openLogin } from '../session/login'
import { refreshAccessToken } from '../session/refresh'
import { ServerError } from './failure'
import { apiHeaders, apiUrl, requestBody } from './request'
import { type Answer, send, TransportError } from './transport'

/** Waits between attempts, in ms. A mutation is tried again too: its idempotency key makes the second call harmless. */
const PAUSES = [400, 1500]

type Result = ApolloLink.Result
type Aborter = { abort: () => void; done: boolean }

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const worthRetrying = (error: unknown) =>
  (error instanceof TransportError && error.failure === 'network') ||
  (error instanceof ServerError && [502, 503, 504].includes(error.status))

function readResult({ status, body }: Answer): Result {
  const value: unknown = typeof body === 'string' ? parse(body) : body
  if (typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)) return value as Result
  throw new ServerError(status)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isUnauthenticated = (result: Result) =>
  result.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false

async function sendOnce(operation: ApolloLink.Operation, aborter: Aborter, token?: string): Promise<Result> {
  const sending = send(apiUrl('/graphql'), requestBody(operation), apiHeaders(token))
  aborter.abort = sending.abort
  return readResult(await sending.answer)
}

async function sendPatiently(operation: ApolloLink.Operation, aborter: Aborter, token?: string): Promise<Result> {
  for (const wait of PAUSES) {
    try {
      return await sendOnce(operation, aborter, token)
    } catch (error) {
      if (aborter.done || !worthRetrying(error)) throw error
      await pause(wait)
      if (aborter.done) throw error
    }
  }
  return sendOnce(operation, aborter, token)
}

/** Sends; when the token was no good any more, refreshes once and sends again; when that fails, opens the login. */
async function execute(operation: ApolloLink.Operation, aborter: Aborter): Promise<Result> {
  const first = await sendPatiently(operation, aborter)
  if (!isUnauthenticated(first) || operation.getContext().noRefresh === true) return first
  const token = await refreshAccessToken()
  const result = token === undefined ? first : await sendPatiently(operation, aborter, token)
  if (isUnauthenticated(result)) openLogin()
  return result
}

/** The end of Apollo's chain, on `Taro.request`. Unsubscribing aborts the request. */
export function createLink(): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable<Result>((observer) => {
        const aborter: Aborter = { abort: () => {}, done: false }
        // A command that failed says so itself, and what nobody looks at need not be said.
        const shown = operation.operationType === 'query' && operation.getContext().unseen !== true
        execute(operation, aborter)
          .then((result) => {
            if (shown) reportAnswer(true)
            observer.next(result)
            observer.complete()
          })
          .catch((error: unknown) => {
            if (shown && !aborter.done) reportAnswer(false)
            observer.error(error)
          })
        return () => {
          aborter.done = true
          aborter.abort()
        }
      }),
  )
}
