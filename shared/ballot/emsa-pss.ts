import { sha384 } from '@noble/hashes/sha2'
import { concatBytes } from '@noble/hashes/utils'

/** Length of a SHA-384 hash in bytes; also the salt's in the PSS variants of RFC 9474. */
export const HASH_LENGTH = 48

/** MGF1 with SHA-384 (RFC 8017, B.2.1). */
function mask(seed: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(Math.ceil(length / HASH_LENGTH) * HASH_LENGTH)
  for (let counter = 0; counter * HASH_LENGTH < length; counter++) {
    const block = new Uint8Array([counter >>> 24, counter >>> 16, counter >>> 8, counter])
    output.set(sha384(concatBytes(seed, block)), counter * HASH_LENGTH)
  }
  return output.slice(0, length)
}

const hashed = (message: Uint8Array, salt: Uint8Array) => sha384(concatBytes(new Uint8Array(8), sha384(message), salt))

/** XORs in place and clears the bits above `bits`. */
function maskWith(block: Uint8Array, seed: Uint8Array, bits: number): Uint8Array {
  const key = mask(seed, block.length)
  for (let at = 0; at < block.length; at++) block[at] = (block[at] ?? 0) ^ (key[at] ?? 0)
  block[0] = (block[0] ?? 0) & (0xff >>> (block.length * 8 - bits))
  return block
}

/** The data block is shorter than the encoded message by the hash and one byte; its top bits are zero. */
const dataBits = (bits: number) => bits - (HASH_LENGTH + 1) * 8

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384. `bits` is the most an encoded message may have: the modulus' less one. */
export function encodePss(message: Uint8Array, salt: Uint8Array, bits: number): Uint8Array {
  const length = Math.ceil(bits / 8)
  const dataLength = length - HASH_LENGTH - 1
  if (dataLength < salt.length + 1) throw new RangeError('the key is too short for the salt')
  const hash = hashed(message, salt)
  const data = new Uint8Array(dataLength)
  data[dataLength - salt.length - 1] = 1
  data.set(salt, dataLength - salt.length)
  return concatBytes(maskWith(data, hash, dataBits(bits)), hash, new Uint8Array([0xbc]))
}

/** EMSA-PSS-VERIFY (RFC 8017, 9.1.2) with SHA-384. */
export function verifyPss(message: Uint8Array, encoded: Uint8Array, saltLength: number, bits: number): boolean {
  const length = Math.ceil(bits / 8)
  const dataLength = length - HASH_LENGTH - 1
  if (encoded.length !== length || dataLength < saltLength + 1 || encoded[length - 1] !== 0xbc) return false
  const hash = encoded.slice(dataLength, length - 1)
  if ((encoded[0] ?? 0) >>> (8 - (length * 8 - bits)) !== 0 && length * 8 !== bits) return false
  const data = maskWith(encoded.slice(0, dataLength), hash, dataBits(bits))
  const ones = dataLength - saltLength - 1
  for (let at = 0; at < ones; at++) if (data[at] !== 0) return false
  if (data[ones] !== 1) return false
  return sameBytes(hashed(message, data.slice(dataLength - saltLength)), hash)
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let at = 0; at < left.length; at++) difference |= (left[at] ?? 0) ^ (right[at] ?? 0)
  return difference === 0
}
