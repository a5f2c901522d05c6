import { createHmac } from 'node:crypto'
import type { Keys } from '../keys'
import { seal, unseal } from '../seal'

/** Keyed: an ID number has few enough forms to be guessed from a plain digest. */
export function digestIdNumber(keys: Keys, number: string): Buffer {
  return createHmac('sha256', keys.digest).update(`id-number.${number}`).digest()
}

export const sealIdNumber = (keys: Keys, number: string): Buffer => seal(keys.seal, Buffer.from(number, 'utf8'))

/** Throws when the seal was tampered with or made under another key. */
export const openIdNumber = (keys: Keys, sealed: Uint8Array): string => unseal(keys.seal, sealed).toString('utf8')

/** 360***********4213 */
export function maskIdNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 7))}${number.slice(-4)}`
}
