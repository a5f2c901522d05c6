import { hasBigInt } from '@shared/ballot/big-integer'
import { fromBase64Url, toBase64Url } from '@shared/ballot/bytes'
import type { DrawnBallot } from '@shared/ballot/seed'
import type { BallotKeyView, KeptVote } from './kept-votes'
import { randomBytes } from './random-bytes'

/** How far a long piece of work is. */
export type OnStep = (done: number, total: number) => void

/** What is signed by the API: this and nothing else is sent under the person's name. */
export interface BlindedBallot {
  partId: string
  blinded: string
}

export interface BlindSignatureView {
  partId: string
  signature: string
}

export interface SealedBallot {
  partId: string
  number: string
  signature: string
  firstRevision: number
}

interface Envelope {
  key: BallotKeyView
  drawn: DrawnBallot
}

/** SHA-384 needs BigInt the moment it is loaded: an old phone must get as far as being told so. */
const loadSeed = () => import('@shared/ballot/seed')
const loadSignature = () => import('@shared/ballot/blind-signature')

/** Lets the screen be drawn and touched between two steps. */
export const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

export const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array(0)

const openKey = ({ modulus, exponent }: BallotKeyView) => ({ modulus: bytesOf(modulus), exponent: bytesOf(exponent) })

/** Whether this phone can keep a secret at all: it reckons with big numbers and has a source of chance. */
export const canVote = async (): Promise<boolean> => hasBigInt() && (await randomBytes(1)) !== null

/** The numbers of all parts, blinded: the same vote alike each time. Throws when a key may not be used. */
export async function blindAll(
  { evaluationId, keys, seed }: Pick<KeptVote, 'evaluationId' | 'keys' | 'seed'>,
  onStep: OnStep,
) {
  const { drawBallot } = await loadSeed()
  const envelopes: Envelope[] = []
  for (const key of keys) {
    onStep(envelopes.length, keys.length)
    await breathe()
    const place = { evaluationId, partId: key.partId }
    envelopes.push({ key, drawn: drawBallot(bytesOf(seed), place, openKey(key)) })
  }
  return {
    ballots: envelopes.map(({ key, drawn }) => ({ partId: key.partId, blinded: toBase64Url(drawn.blinded) })),
    seal: (signatures: readonly BlindSignatureView[], step: OnStep) => sealAll(envelopes, signatures, step),
  }
}

/** Takes the blinding off the API's answers and checks every signature; throws when the API signed something else. */
async function sealAll(
  envelopes: readonly Envelope[],
  signatures: readonly BlindSignatureView[],
  onStep: OnStep,
): Promise<SealedBallot[]> {
  const { finalize } = await loadSignature()
  const sealed: SealedBallot[] = []
  for (const { key, drawn } of envelopes) {
    onStep(sealed.length, envelopes.length)
    await breathe()
    const { partId } = key
    const answer = signatures.filter((one) => one.partId === partId)[0]?.signature ?? ''
    const signature = finalize(openKey(key), drawn.message, bytesOf(answer), drawn.inverse)
    const { number, firstRevision } = drawn
    sealed.push({ partId, number: toBase64Url(number), signature: toBase64Url(signature), firstRevision })
  }
  return sealed
}
