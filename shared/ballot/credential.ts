import { concatBytes } from '@noble/hashes/utils'
import { fromBase64Url, utf8 } from './bytes'

/** Bytes of a ballot number. */
export const NUMBER_LENGTH = 32

/** Which ballot a credential is for. */
export interface BallotPlace {
  evaluationId: string
  partId: string
}

/**
 * What the blind signature is over: the number, bound to the form and its part, so that a credential of one is none for
 * another even if a key were used twice.
 */
export function credentialMessage({ evaluationId, partId }: BallotPlace, number: Uint8Array): Uint8Array {
  return concatBytes(utf8(`mingbai-ballot-1\n${evaluationId}\n${partId}\n`), number)
}

/** The bytes of a written ballot number; null when it is none. */
export function readNumber(text: string): Uint8Array | null {
  const number = fromBase64Url(text)
  return number !== null && number.length === NUMBER_LENGTH ? number : null
}
