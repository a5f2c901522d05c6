import type { Board, BoardBallot, BoardPart } from '@shared/ballot/board'
import { toBase64Url } from '@shared/ballot/bytes'
import type { Answers } from '@shared/evaluation/form'
import type { KeptVote } from '../kept-votes'

/** One's own numbers; of ballots that were cast from another phone only they are known. */
export interface OwnVote {
  ballots: readonly { partId: string; number: string; answers?: Answers; sure: boolean }[]
  /** The moduli they were signed under. */
  keys: readonly { partId: string; modulus: string }[]
}

/** MISSING, CHANGED: not on the board, or with another answer · KEY: signed under a key that is not the board's, which
 * would mark it · UNSURE: not there, and the box never said it had it. */
export interface MyTrouble {
  partId: string
  kind: 'MISSING' | 'CHANGED' | 'KEY' | 'UNSURE'
}

/** `sure`: the box has said that it has it. What a newer vote of another phone replaced is there with its answers. */
export const ownVoteOf = ({ ballots, keys }: KeptVote): OwnVote => ({
  keys,
  ballots: ballots.map(({ partId, number, answers, state }) => ({
    partId,
    number,
    sure: state === 'CAST' || state === 'REPLACED',
    ...(state === 'CAST' ? { answers } : {}),
  })),
})

/** The numbers a 票号 stands for, on any board of its evaluation. */
export async function ownVoteFrom(
  seed: Uint8Array,
  evaluationId: string,
  partIds: readonly string[],
): Promise<OwnVote> {
  const { numberOf } = await import('@shared/ballot/seed')
  const ballots = partIds.map((partId) => ({
    partId,
    number: toBase64Url(numberOf(seed, { evaluationId, partId })),
    sure: false,
  }))
  return { keys: [], ballots }
}

const partOf = (board: Board, partId: string): BoardPart | undefined => board.parts.filter(({ id }) => id === partId)[0]

function findIn(part: BoardPart | undefined, number: string): { answers?: Answers } | undefined {
  const shown: Partial<BoardBallot>[] = part ? [...part.ballots, ...part.numbers] : []
  return shown.filter((ballot) => ballot.number === number)[0]
}

/** What is wrong with one's own ballots. */
export function myTroubles(board: Board, { ballots, keys }: OwnVote): MyTrouble[] {
  const troubles: MyTrouble[] = []
  for (const { partId, number, answers, sure } of ballots) {
    const part = partOf(board, partId)
    const found = findIn(part, number)
    const key = keys.filter((one) => one.partId === partId)[0]
    if (key && key.modulus !== part?.key.modulus) troubles.push({ partId, kind: 'KEY' })
    else if (!found) troubles.push({ partId, kind: sure ? 'MISSING' : 'UNSURE' })
    else if (answers && found.answers && JSON.stringify(found.answers) !== JSON.stringify(answers))
      troubles.push({ partId, kind: 'CHANGED' })
  }
  return troubles
}

/** The answers the board holds under one's numbers: what was counted. */
export function answersOnBoard(board: Board, { ballots }: OwnVote): Answers {
  const all: Answers = {}
  for (const { partId, number } of ballots) Object.assign(all, findIn(partOf(board, partId), number)?.answers)
  return all
}
