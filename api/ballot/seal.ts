import type { Keys } from '../keys'
import { seal, unseal } from '../seal'

/** Which key is sealed: authenticated with it, so that no key can be put in the place of another. */
export interface SealedKeyPlace {
  evaluationId: string
  partId: string
}

const associated = ({ evaluationId, partId }: SealedKeyPlace) => Buffer.from(`ballot-key.${evaluationId}.${partId}`)

/** `pkcs8`: the private key, DER. */
export const sealPrivateKey = (keys: Keys, place: SealedKeyPlace, pkcs8: Buffer): Buffer =>
  seal(keys.seal, pkcs8, associated(place))

/** Throws when the seal was tampered with, made under another key or for another place. */
export const openPrivateKey = (keys: Keys, place: SealedKeyPlace, sealed: Uint8Array): Buffer =>
  unseal(keys.seal, sealed, associated(place))
