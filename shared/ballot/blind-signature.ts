import { bitLength, inverseModulo, powerModulo, toBytes, toInteger } from './big-integer'
import { encodePss, HASH_LENGTH, verifyPss } from './emsa-pss'

/** The public half of a form's key: big-endian bytes, the modulus without leading zeros. */
export interface BallotKey {
  modulus: Uint8Array
  exponent: Uint8Array
}

export type BlindSignatureFault = 'KEY_UNSUITABLE' | 'BLINDING_UNSUITABLE' | 'SIGNATURE_INVALID'

export class BlindSignatureError extends Error {
  constructor(readonly fault: BlindSignatureFault) {
    super(fault)
  }
}

export interface Blinded {
  /** What the API signs; tells nothing of the message. As long as the modulus. */
  blinded: Uint8Array
  /** Takes the blinding off the answer. Never leaves the phone. */
  inverse: Uint8Array
}

export interface Blinding {
  /** Random bytes of PSS, 48 of them. */
  salt: Uint8Array
  /** Random bytes, as many as the modulus has: read as a number in [1, modulus). Others are refused: draw again. */
  factor: Uint8Array
}

interface OpenKey {
  modulus: bigint
  exponent: bigint
  length: number
  bits: number
}

const SMALLEST = 2048

/** RFC 9474 wants 2048 bits at least; an even or small exponent would not hide or not bind. */
function openKey(key: BallotKey): OpenKey {
  const [modulus, exponent] = [toInteger(key.modulus), toInteger(key.exponent)]
  const bits = bitLength(modulus)
  if (bits < SMALLEST || exponent < BigInt(3) || exponent % BigInt(2) === BigInt(0) || exponent >= modulus)
    throw new BlindSignatureError('KEY_UNSUITABLE')
  return { modulus, exponent, length: Math.ceil(bits / 8), bits }
}

/** Whether a key may be used at all. */
export function isSuitable(key: BallotKey): boolean {
  try {
    return openKey(key).length === key.modulus.length
  } catch {
    return false
  }
}

/** Blind of RFC 9474, 4.2. `message` is prepared: what is signed in the end. */
export function blind(key: BallotKey, message: Uint8Array, { salt, factor }: Blinding): Blinded {
  const { modulus, exponent, length, bits } = openKey(key)
  const encoded = toInteger(encodePss(message, salt, bits - 1))
  const random = toInteger(factor)
  const inverse = random < modulus ? inverseModulo(random, modulus) : null
  // A common factor with the modulus would be one of its primes: nobody meets one by chance.
  if (inverse === null || inverseModulo(encoded, modulus) === null) throw new BlindSignatureError('BLINDING_UNSUITABLE')
  const blinded = (encoded * powerModulo(random, exponent, modulus)) % modulus
  return { blinded: toBytes(blinded, length), inverse: toBytes(inverse, length) }
}

/** Finalize of RFC 9474, 4.4: the signature over the message, checked. SIGNATURE_INVALID when the API signed something else. */
export function finalize(
  key: BallotKey,
  message: Uint8Array,
  blindSignature: Uint8Array,
  inverse: Uint8Array,
  saltLength = HASH_LENGTH,
): Uint8Array {
  const { modulus, length } = openKey(key)
  if (blindSignature.length !== length || toInteger(blindSignature) >= modulus)
    throw new BlindSignatureError('SIGNATURE_INVALID')
  const signature = toBytes((toInteger(blindSignature) * toInteger(inverse)) % modulus, length)
  if (!verify(key, message, signature, saltLength)) throw new BlindSignatureError('SIGNATURE_INVALID')
  return signature
}

/** RSASSA-PSS-VERIFY with SHA-384 (RFC 8017, 8.1.2). */
export function verify(key: BallotKey, message: Uint8Array, signature: Uint8Array, saltLength = HASH_LENGTH): boolean {
  const { modulus, exponent, length, bits } = openKey(key)
  if (signature.length !== length) return false
  const value = toInteger(signature)
  if (value >= modulus) return false
  const encoded = powerModulo(value, exponent, modulus)
  const encodedLength = Math.ceil((bits - 1) / 8)
  if (bitLength(encoded) > encodedLength * 8) return false
  return verifyPss(message, toBytes(encoded, encodedLength), saltLength, bits - 1)
}
