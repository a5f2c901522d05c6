import {
  constants,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  sign,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { BallotKey } from '../../shared/ballot/blind-signature'
import { HASH_LENGTH } from '../../shared/ballot/emsa-pss'

const generate = promisify(generateKeyPair)

/** Bits of a ballot key: RFC 9474 asks for 2048 at least; a key lives as long as its form is open. */
const BITS = 2048

export interface FreshKey extends BallotKey {
  pkcs8: Buffer
}

/** A key of its own for a part. The work is done beside the event loop; about 0.1 s. */
export async function makeKey(): Promise<FreshKey> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: BITS })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  return { modulus: bytes(n), exponent: bytes(e), pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }) }
}

export function publicKeyOf({ modulus, exponent }: BallotKey): KeyObject {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return createPublicKey({ key: { kty: 'RSA', n: text(modulus), e: text(exponent) }, format: 'jwk' })
}

/** Whether a blinded value can be signed: as long as the modulus and below it. 0 and 1 hide nothing: they sign themselves. */
export function isBlinded(value: Uint8Array, modulus: Uint8Array): boolean {
  const trivial = value.every((byte, at) => (at === value.length - 1 ? byte <= 1 : byte === 0))
  return value.length === modulus.length && Buffer.compare(value, modulus) < 0 && !trivial
}

/** BlindSign of RFC 9474, 4.3: the bare RSA operation, checked before it leaves, against a fault that would tell the key. */
export function signBlinded(privateKey: KeyObject, blinded: Uint8Array): Buffer {
  const padding = constants.RSA_NO_PADDING
  const signature = privateDecrypt({ key: privateKey, padding }, blinded)
  if (!publicEncrypt({ key: privateKey, padding }, signature).equals(Buffer.from(blinded)))
    throw new Error('A blind signature did not check')
  return signature
}

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: HASH_LENGTH }

/** The signature itself, for what was never blind: paper sheets, counted by people. */
export function signMessage(privateKey: KeyObject, message: Uint8Array): Buffer {
  return sign('sha384', message, { key: privateKey, ...PSS })
}

/** What the phone's `finalize` made, by OpenSSL: about 60 µs. */
export function isSigned(publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  return verify('sha384', message, { key: publicKey, ...PSS }, signature)
}
