import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from '../keys'

const VERSION = 1
const IV = 12
const TAG = 16

/** Which key is sealed: authenticated with it, so that no key can be put in the place of another. */
export interface SealedKeyPlace {
  evaluationId: string
  partId: string
}

const associated = ({ evaluationId, partId }: SealedKeyPlace) => Buffer.from(`ballot-key.${evaluationId}.${partId}`)

/** AES-256-GCM: version, initialisation vector, tag, PKCS #8. */
export function sealPrivateKey(keys: Keys, place: SealedKeyPlace, pkcs8: Buffer): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keys.seal, iv).setAAD(associated(place))
  const sealed = Buffer.concat([cipher.update(pkcs8), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), sealed])
}

/** Throws when the seal was tampered with, made under another key or for another place. */
export function openPrivateKey(keys: Keys, place: SealedKeyPlace, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('A ballot key was sealed by an unknown version')
  const [iv, tag] = [bytes.subarray(1, 1 + IV), bytes.subarray(1 + IV, 1 + IV + TAG)]
  const decipher = createDecipheriv('aes-256-gcm', keys.seal, iv).setAuthTag(tag).setAAD(associated(place))
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV + TAG)), decipher.final()])
}
