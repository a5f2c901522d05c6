import { constants, privateDecrypt } from 'node:crypto'
import { toBase64Url } from '../../shared/ballot/bytes'
import { partsOf } from '../../shared/ballot/part'
import { newBallotKey } from '../ballot/board-sample'
import { phone } from '../support/taro'
import { FORM } from './evaluation-form'
import { openView } from './evaluation-view'

const keys = partsOf(FORM).map(({ id }) => ({ partId: id, ...newBallotKey() }))

/** So near to the deadline ballots are cast at once. */
export const SOON = () => new Date(Date.now() + 300_000).toISOString()

/** An open secret evaluation as the API answers it. */
export const secretView = (changes: object = {}, secret: object = {}) =>
  openView({
    anonymous: true,
    closesAt: SOON(),
    secret: {
      __typename: 'SecretBallots',
      parts: keys.map(({ partId, modulus, exponent }) => ({
        __typename: 'BallotPartKey',
        partId,
        modulus: toBase64Url(modulus),
        exponent: toBase64Url(exponent),
      })),
      channel: 'PHONE',
      castPath: '/ballot/360603/evaluation-1',
      boardPath: null,
      ...secret,
    },
    ...changes,
  })

interface Issue {
  input: { ballots: { partId: string; blinded: string }[] }
}

/** What the API answers to the blinded values it is asked to sign. */
export function issued(variables: unknown) {
  const { input } = variables as Issue
  const signatures = input.ballots.map(({ partId, blinded }) => ({
    __typename: 'BlindSignature',
    partId,
    signature: sign(partId, blinded),
  }))
  return { issueBallots: { __typename: 'IssueBallotsPayload', signatures, userErrors: [] } }
}

export const notIssued = (code: string, message: string) => ({
  issueBallots: {
    __typename: 'IssueBallotsPayload',
    signatures: null,
    userErrors: [{ __typename: 'UserError', code, message, field: null }],
  },
})

function sign(partId: string, blinded: string): string {
  const key = keys.find((one) => one.partId === partId)
  if (!key) throw new Error(`no part ${partId}`)
  const padding = constants.RSA_NO_PADDING
  return privateDecrypt({ key: key.privateKey, padding }, Buffer.from(blinded, 'base64url')).toString('base64url')
}

export interface CastRequest {
  path: string
  header: Record<string, string>
  body: { number: string; signature: string; answers: object; revision: number }
}

/** A box beside the stubbed API: call after `stubApi`. Answers what was cast so far. */
export function stubBox(answer: (path: string) => { statusCode: number; data: unknown } | 'offline' = isCast) {
  const others = phone.respond
  const casts: CastRequest[] = []
  phone.respond = (options) => {
    if (!options.url.startsWith('/ballot/')) return others(options)
    casts.push({ path: options.url, header: options.header ?? {}, body: JSON.parse(options.data ?? '{}') })
    return answer(options.url)
  }
  return casts
}

const isCast = () => ({ statusCode: 200, data: { state: 'CAST' } })
