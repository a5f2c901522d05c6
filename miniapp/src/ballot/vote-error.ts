import type { MessageKey } from '../message/translate'

/** NO_CHANCE: no source of random bytes · STORAGE: the phone keeps nothing · KEYS: keys that may not be used, or others
 * than before · FORGED: what came back is no signature · REFUSED: by the API, which says why · UNREACHED: by no answer. */
export type VoteFault = 'NO_CHANCE' | 'STORAGE' | 'KEYS' | 'FORGED' | 'REFUSED' | 'UNREACHED'

interface Told {
  /** Of the API's `UserError`. */
  code?: string
  message?: string
  /** Where no answer came, why. */
  key?: Extract<MessageKey, `common.error.${string}`>
}

export class VoteError extends Error {
  constructor(
    readonly fault: VoteFault,
    readonly told: Told = {},
  ) {
    super(fault)
  }
}
