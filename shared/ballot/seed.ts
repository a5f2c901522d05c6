import { expand, extract } from '@noble/hashes/hkdf'
import { sha384 } from '@noble/hashes/sha2'
import { concatBytes } from '@noble/hashes/utils'
import { type BallotKey, type Blinded, BlindSignatureError, blind } from './blind-signature'
import { utf8 } from './bytes'
import { type BallotPlace, credentialMessage, NUMBER_LENGTH } from './credential'
import { HASH_LENGTH } from './emsa-pss'

/** Half of all factors fit under a modulus, so this many misses happen to nobody. */
const MOST_DRAWS = 128

/** HKDF (RFC 5869) over SHA-384. `use` keeps the values of one place apart; `bound` is what else a value hangs on. */
function derive(seed: Uint8Array, place: BallotPlace, use: string, bound: Uint8Array, length: number): Uint8Array {
  const secret = extract(sha384, seed, utf8('mingbai-ballot-seed-1'))
  const info = concatBytes(utf8(`${place.evaluationId}\n${place.partId}\n${use}\n`), bound)
  return expand(sha384, secret, info, length)
}

/** The ballot number of a place. It hangs on no key: whoever holds the seed finds their ballots on any board. */
export const numberOf = (seed: Uint8Array, place: BallotPlace): Uint8Array =>
  derive(seed, place, 'number', new Uint8Array(0), NUMBER_LENGTH)

/**
 * Where a place begins to count its votes: 1 to 2^20, another in each part. Votes counted from 1 would tie the parts of those
 * few who vote again to each other, for whoever reads the box.
 */
export function firstRevision(seed: Uint8Array, place: BallotPlace): number {
  const [high = 0, middle = 0, low = 0] = derive(seed, place, 'revision', new Uint8Array(0), 3)
  return 1 + (((high & 0x0f) << 16) | (middle << 8) | low)
}

export interface DrawnBallot extends Blinded {
  number: Uint8Array
  firstRevision: number
  /** What the signature will be over. */
  message: Uint8Array
}

/**
 * The blinded number of a place, the same each time: a lost answer is asked for again with what was asked before.
 * Salt and factor hang on the key too, so that the same factor never hides numbers under two keys. KEY_UNSUITABLE as `blind`.
 */
export function drawBallot(seed: Uint8Array, place: BallotPlace, key: BallotKey): DrawnBallot {
  const number = numberOf(seed, place)
  const message = credentialMessage(place, number)
  const salt = derive(seed, place, 'salt', key.modulus, HASH_LENGTH)
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const factor = derive(seed, place, `factor ${draw}`, key.modulus, key.modulus.length)
    try {
      return { number, message, firstRevision: firstRevision(seed, place), ...blind(key, message, { salt, factor }) }
    } catch (error) {
      if (!(error instanceof BlindSignatureError && error.fault === 'BLINDING_UNSUITABLE')) throw error
    }
  }
  throw new BlindSignatureError('BLINDING_UNSUITABLE')
}
