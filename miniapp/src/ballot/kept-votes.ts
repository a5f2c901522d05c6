import type { Answers } from '@shared/evaluation/form'
import { storage } from '../store/storage'
import { createStore } from '../store/store'

/** `REPLACED`: a newer vote from another phone of the same person is in the box, and stays. */
export type CastState = 'WAITING' | 'CAST' | 'CLOSED' | 'REFUSED' | 'REPLACED'

/** A ballot of one part of the form. Bytes are base64url. */
export interface KeptBallot {
  partId: string
  number: string
  signature: string
  answers: Answers
  state: CastState
  /** The count of this part's votes, from `firstRevision`: the box keeps the highest. */
  revision: number
  /** Another in each part, by chance: the box must not show which parts were cast equally often. */
  firstRevision: number
  /** Milliseconds to wait before it is cast, drawn by chance. */
  pause: number
}

export interface BallotKeyView {
  partId: string
  modulus: string
  exponent: string
}

/** What this phone keeps of a secret vote: nobody else has it. */
export interface KeptVote {
  version: 1
  personId: string
  evaluationId: string
  title: string
  /** An instant, ISO 8601. */
  closesAt: string
  castPath: string
  /** Numbers and blinding are derived from it; written down it is the 票号. */
  seed: string
  /** The keys the ballots were signed under, to be compared with those on the board. */
  keys: readonly BallotKeyView[]
  /** Empty until signed. */
  ballots: readonly KeptBallot[]
}

const PREFIX = 'ballot:'

export const voteKey = (personId: string, evaluationId: string): string => `${PREFIX}${personId}:${evaluationId}`

/** Raised at each change, for screens. */
export const voteChanges = createStore(0)

export function readVote(key: string): KeptVote | undefined {
  const kept = storage.read<KeptVote>(key)
  return kept?.version === 1 ? kept : undefined
}

/** False when the phone did not keep it, as with a full storage: then nothing may be sent. */
export function writeVote(vote: KeptVote): boolean {
  const key = voteKey(vote.personId, vote.evaluationId)
  const kept = storage.write(key, vote) && readVote(key)?.seed === vote.seed
  voteChanges.set((count) => count + 1)
  return kept
}

export function forgetVote(key: string): void {
  storage.remove(key)
  voteChanges.set((count) => count + 1)
}

/** Of everybody who voted on this phone: a vote is cast although somebody else has logged in since. */
export function keptVotes(): { key: string; vote: KeptVote }[] {
  const votes: { key: string; vote: KeptVote }[] = []
  for (const key of storage.keys()) {
    const vote = key.indexOf(PREFIX) === 0 ? readVote(key) : undefined
    if (vote) votes.push({ key, vote })
  }
  return votes
}

export const countIn = (vote: KeptVote, state: CastState): number =>
  vote.ballots.filter((ballot) => ballot.state === state).length

/** Ballots of all votes on this phone that are not in the box yet. */
export const waitingBallots = (): number => keptVotes().reduce((sum, { vote }) => sum + countIn(vote, 'WAITING'), 0)
