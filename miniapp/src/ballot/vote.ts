import { toBase64Url } from '@shared/ballot/bytes'
import { answersByPart, formOfPart, partsOf } from '@shared/ballot/part'
import { SEED_LENGTH } from '@shared/ballot/seed-code'
import { cleanAnswers } from '@shared/evaluation/answer'
import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { askForSignatures } from './ask-for-signatures'
import type { SecretVoteFragment } from './generated/documents'
import { type BallotKeyView, type KeptVote, readVote, voteKey, writeVote } from './kept-votes'
import { randomBytes } from './random-bytes'
import { blindAll, type OnStep, type SealedBallot } from './seal'
import { castFresh } from './sender'
import { VoteError } from './vote-error'

/** What a vote is about. In a helper's session `personId` is the person helped. */
export interface VoteSubject {
  personId: string
  evaluationId: string
  title: string
  closesAt: string
  form: EvaluationForm
  secret: SecretVoteFragment
  helperSession?: string
}

export type VotePhase = 'BLINDING' | 'ASKING' | 'SEALING'
export type OnPhase = (phase: VotePhase, done: number, total: number) => void

/** A ballot is cast at a random moment between these, in ms. */
const SOONEST = 5000
const LATEST = 60_000

/**
 * The vote this phone keeps of an evaluation, or a new one: kept before anything is sent, so that nothing that happens
 * later can lose it. `seed` is one that was brought from another phone. Throws `VoteError`.
 */
export async function openVote(subject: VoteSubject, seed?: Uint8Array): Promise<KeptVote> {
  const { personId, evaluationId, title, closesAt, secret } = subject
  const before = seed === undefined ? readVote(voteKey(personId, evaluationId)) : undefined
  const keys = secret.parts.map(({ partId, modulus, exponent }) => ({ partId, modulus, exponent }))
  if (!fit(subject.form, keys, before?.keys)) throw new VoteError('KEYS')
  const vote: KeptVote = {
    version: 1,
    personId,
    evaluationId,
    title,
    closesAt,
    castPath: secret.castPath,
    seed: before?.seed ?? toBase64Url(seed ?? (await draw(SEED_LENGTH))),
    keys,
    ballots: before?.ballots ?? [],
  }
  if (!writeVote(vote)) throw new VoteError('STORAGE')
  return vote
}

/** Each part of the form has a key of its own, and it stays the same: one person's own key would mark their ballot. */
function fit(form: EvaluationForm, keys: readonly BallotKeyView[], before: readonly BallotKeyView[] = keys): boolean {
  const parts = partsOf(form).map(({ id }) => id)
  const moduli = keys.map(({ modulus }) => modulus)
  return (
    JSON.stringify(keys.map(({ partId }) => partId)) === JSON.stringify(parts) &&
    moduli.every((modulus, at) => moduli.indexOf(modulus) === at) &&
    JSON.stringify(keys) === JSON.stringify(before)
  )
}

async function draw(length: number): Promise<Uint8Array> {
  const bytes = await randomBytes(length)
  if (bytes === null) throw new VoteError('NO_CHANCE')
  return bytes
}

/**
 * Votes, or votes again with the same numbers: ballots are taken once, laid up on this phone and cast in the background.
 * Throws `VoteError`; whatever was reached is kept, and the next call goes on from there.
 */
export async function giveVote(subject: VoteSubject, answers: Answers, onPhase: OnPhase): Promise<void> {
  const vote = await openVote(subject)
  const sealed = vote.ballots.length > 0 ? vote.ballots : await takeBallots(vote, subject.helperSession, onPhase)
  const votes = Math.max(0, ...vote.ballots.map((ballot) => 1 + ballot.revision - ballot.firstRevision))
  const pauses = await draw(vote.keys.length * 2)
  const all = answersByPart(subject.form, cleanAnswers(subject.form, answers))
  const ballots = sealed.map(({ partId, number, signature, firstRevision }, at) => {
    const mine = all.filter(({ part }) => part.id === partId)[0]
    const own = mine ? cleanAnswers(formOfPart(subject.form, mine.part), mine.answers) : {}
    const pause = pauseFrom(pauses[at * 2] ?? 0, pauses[at * 2 + 1] ?? 0)
    const revision = firstRevision + votes
    return { partId, number, signature, firstRevision, answers: own, state: 'WAITING' as const, revision, pause }
  })
  // Every part is cast again, changed or not: whoever casts a few only would stand out.
  if (!writeVote({ ...vote, ballots })) throw new VoteError('STORAGE')
  castFresh(voteKey(vote.personId, vote.evaluationId))
}

const pauseFrom = (high: number, low: number): number =>
  SOONEST + Math.floor(((high * 256 + low) / 65_536) * (LATEST - SOONEST))

async function takeBallots(
  vote: KeptVote,
  helperSession: string | undefined,
  onPhase: OnPhase,
): Promise<SealedBallot[]> {
  const told =
    (phase: VotePhase): OnStep =>
    (done, total) =>
      onPhase(phase, done, total)
  const blinded = await blindAll(vote, told('BLINDING')).catch(() => {
    throw new VoteError('KEYS')
  })
  onPhase('ASKING', 0, 1)
  const signatures = await askForSignatures(vote.evaluationId, blinded.ballots, helperSession)
  return blinded.seal(signatures, told('SEALING')).catch(() => {
    throw new VoteError('FORGED')
  })
}
