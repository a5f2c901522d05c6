import { createPublicKey, verify } from 'node:crypto'
import type { Board } from '../../shared/ballot/board'
import { boardDigest } from '../../shared/ballot/board-digest'
import { toBase64Url } from '../../shared/ballot/bytes'
import { numberOf } from '../../shared/ballot/seed'
import { type BoardFault, verifyBoard } from '../../shared/ballot/verify-board'
import type { Answers } from '../../shared/evaluation/form'
import type { Published } from './published'

/** GOOD; BAD; NONE: there is none to look at, as in a file that holds a board alone. */
export type Check = 'GOOD' | 'BAD' | 'NONE'

export interface Verdict {
  ok: boolean
  evaluationId: string
  title: string
  roll: Board['roll']
  ballots: number
  digest: string
  /** The digest told beside the board is that of the board. */
  digestTold: Check
  signature: Check
  /** Who signed, base64url; null without a signature. */
  key: string | null
  faults: BoardFault[]
  /** With a 票号: the numbers it stands for, and the answers that were counted under them. */
  mine: { partId: string; found: boolean; answers: Answers | null }[] | null
}

interface Wanted {
  seed?: Uint8Array
  /** The key that must have signed. */
  key?: string
}

/** Looks at everything there is: the ballots, the counts, the digest, the signature, and one's own numbers. */
export function judge({ board, digest, signature }: Published, { seed, key }: Wanted): Verdict {
  const { faults, checked } = verifyBoard(board)
  // What is no board at all cannot be reckoned with further.
  const readable = !faults.some(({ code }) => code === 'BOARD_FORMAT')
  const own = boardDigest(board)
  const digestTold = digest === undefined ? 'NONE' : digest === own ? 'GOOD' : 'BAD'
  const signed = checkSignature(own, signature, key)
  const mine = seed && readable ? findMine(board, seed) : null
  const agrees = faults.length === 0 && digestTold !== 'BAD' && signed !== 'BAD'
  return {
    ok: agrees && (mine?.some(({ found }) => found) ?? true),
    evaluationId: String(board.evaluationId),
    title: String(board.title),
    roll: board.roll,
    ballots: checked,
    digest: own,
    digestTold,
    signature: signed,
    key: typeof signature?.key === 'string' ? signature.key : null,
    faults,
    mine,
  }
}

function checkSignature(digest: string, signature: Published['signature'], wanted: string | undefined): Check {
  if (signature === undefined) return wanted === undefined ? 'NONE' : 'BAD'
  const { algorithm, key, value } = signature
  if (algorithm !== 'Ed25519' || typeof key !== 'string' || typeof value !== 'string') return 'BAD'
  if (wanted !== undefined && wanted !== key) return 'BAD'
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    return verify(null, Buffer.from(digest, 'hex'), publicKey, Buffer.from(value, 'base64url')) ? 'GOOD' : 'BAD'
  } catch {
    return 'BAD'
  }
}

function findMine(board: Board, seed: Uint8Array): NonNullable<Verdict['mine']> {
  return board.parts.map(({ id: partId, ballots, numbers }) => {
    const number = toBase64Url(numberOf(seed, { evaluationId: board.evaluationId, partId }))
    const shown = ballots.find((ballot) => ballot.number === number)
    const found = shown !== undefined || numbers.some((ballot) => ballot.number === number)
    return { partId, found, answers: shown?.answers ?? null }
  })
}
