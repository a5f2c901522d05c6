import { createHmac, createPrivateKey, type KeyObject } from 'node:crypto'
import type { Keys } from '../keys'

/** PKCS #8 of an Ed25519 key before its 32 bytes (RFC 8410). */
const PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The Ed25519 key boards are signed with, derived from the sealing secret: a product keeps one as long as its secrets. */
export function boardSigner(keys: Keys): KeyObject {
  const seed = createHmac('sha256', keys.seal).update('board-signature.1').digest()
  return createPrivateKey({ key: Buffer.concat([PREFIX, seed]), format: 'der', type: 'pkcs8' })
}
