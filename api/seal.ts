import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const VERSION = 1
const IV = 12
const TAG = 16
const NOTHING = Buffer.alloc(0)

/** AES-256-GCM: version, initialisation vector, tag, ciphertext. `associated` is authenticated and not kept: opening needs the same. */
export function seal(key: Buffer, plain: Buffer, associated: Buffer = NOTHING): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), sealed])
}

/** Throws when the seal was tampered with, or made under another key or for something else. */
export function unseal(key: Buffer, sealed: Uint8Array, associated: Buffer = NOTHING): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('Something was sealed by an unknown version')
  const [iv, tag] = [bytes.subarray(1, 1 + IV), bytes.subarray(1 + IV, 1 + IV + TAG)]
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag).setAAD(associated)
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV + TAG)), decipher.final()])
}
