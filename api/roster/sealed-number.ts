import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from '../keys'

const VERSION = 1
const IV = 12
const TAG = 16

/** Keyed: an ID number has few enough forms to be guessed from a plain digest. */
export function digestIdNumber(keys: Keys, number: string): Buffer {
  return createHmac('sha256', keys.digest).update(`id-number.${number}`).digest()
}

/** AES-256-GCM: version, initialisation vector, tag, number. */
export function sealIdNumber(keys: Keys, number: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keys.seal, iv)
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), sealed])
}

/** Throws when the seal was tampered with or made under another key. */
export function openIdNumber(keys: Keys, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('An ID number was sealed by an unknown version')
  const [iv, tag] = [bytes.subarray(1, 1 + IV), bytes.subarray(1 + IV, 1 + IV + TAG)]
  const decipher = createDecipheriv('aes-256-gcm', keys.seal, iv).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV + TAG)), decipher.final()]).toString('utf8')
}

/** 360***********4213 */
export function maskIdNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 7))}${number.slice(-4)}`
}
