import { sha256 } from '@noble/hashes/sha2'
import { canonicalJson } from '../canonical-json'
import type { Board } from './board'
import { utf8 } from './bytes'

/** SHA-256 of the board's canonical JSON, hex: what is signed and logged. Two people who see the same one saw the same board. */
export function boardDigest(board: Board): string {
  let hex = ''
  for (const byte of sha256(utf8(canonicalJson(board)))) hex += (byte < 16 ? '0' : '') + byte.toString(16)
  return hex
}
