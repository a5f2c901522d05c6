import { connectionStore } from '../connection/connection-store'
import { apiUrl } from '../graphql/request'
import { serverNow } from '../graphql/server-clock'
import { type Answer, send } from '../graphql/transport'
import { type CastState, type KeptBallot, type KeptVote, keptVotes, readVote, writeVote } from './kept-votes'

/** Waits after the first, second, … failure, in ms. */
const PAUSES = [3000, 10_000, 30_000, 90_000, 300_000]
/** So near to the deadline nothing waits for its random moment. */
const LATE = 600_000
/** So long a vote is the last word of who gave it. */
const FRESH = 600_000

interface Task {
  key: string
  partId: string
  failures: number
  /** Undefined while a request is under way. */
  timer?: ReturnType<typeof setTimeout>
}

const tasks: Record<string, Task> = {}

const ballotOf = (task: Task): { vote?: KeptVote; ballot?: KeptBallot } => {
  const vote = readVote(task.key)
  return { vote, ballot: vote?.ballots.filter(({ partId }) => partId === task.partId)[0] }
}

function wait(task: Task, milliseconds: number): void {
  task.timer = setTimeout(() => cast(task), milliseconds)
}

function forget(task: Task): void {
  delete tasks[`${task.key}/${task.partId}`]
}

/** Without a session, a cookie or a word of who it is: what goes out is all there is. */
function cast(task: Task): void {
  task.timer = undefined
  const { vote, ballot } = ballotOf(task)
  if (!vote || ballot?.state !== 'WAITING') {
    forget(task)
    return
  }
  const { number, signature, answers, revision } = ballot
  const url = apiUrl(`${vote.castPath}/${encodeURIComponent(task.partId)}`)
  send(url, { number, signature, answers, revision }, {}, { credentials: 'omit' }).answer.then(
    (answer) => heard(task, revision, answer),
    () => again(task, 0),
  )
}

interface Body {
  state?: string
  error?: { code?: string }
}

const FINAL: Record<string, CastState> = {
  BALLOT_CLOSED: 'CLOSED',
  BALLOT_FORGED: 'REFUSED',
  BALLOT_MALFORMED: 'REFUSED',
  BALLOT_TOO_LARGE: 'REFUSED',
  BALLOT_UNKNOWN: 'REFUSED',
}

/** What an answer makes of a ballot. Only the box's own words settle anything: a page of somebody between (a hotel's
 * login) is no answer. */
function verdict(task: Task, revision: number, { status, body }: Answer): Partial<KeptBallot> | undefined {
  const { state, error } = (typeof body === 'object' && body !== null ? body : {}) as Body
  if (status === 200 && state === 'CAST') return { state }
  if (status === 200 && state === 'REPLACED') return isFresh(task.key) ? { revision: revision + 1 } : { state }
  const final = FINAL[error?.code ?? '']
  return final && { state: final }
}

function heard(task: Task, revision: number, answer: Answer): void {
  const next = verdict(task, revision, answer)
  if (next) settle(task, revision, next)
  else again(task, 1000 * (Number(answer.header['retry-after']) || 0))
}

function again(task: Task, least: number): void {
  const pause = PAUSES[Math.min(task.failures, PAUSES.length - 1)] ?? 0
  task.failures += 1
  // What failed together must not be tried together: each part has its own moment.
  wait(task, Math.max(pause, least) + apart(ballotOf(task).ballot))
}

const apart = (ballot: KeptBallot | undefined): number => (ballot?.pause ?? 0) / 6

/** Changes the ballot as it stands now: a vote changed meanwhile has a higher revision and is cast anew. */
function change(task: Task, revision: number, next: Partial<KeptBallot>): void {
  const { vote, ballot } = ballotOf(task)
  if (!vote || ballot?.revision !== revision) return
  const ballots = vote.ballots.map((one) => (one === ballot ? { ...one, ...next } : one))
  writeVote({ ...vote, ballots })
}

function settle(task: Task, revision: number, next: Partial<KeptBallot>): void {
  forget(task)
  change(task, revision, next)
  resumeCasting()
}

const pressed: Record<string, number> = {}

/** Call when a person has just voted: their vote of this moment is newer than any that another phone has cast. */
export function castFresh(key: string): void {
  pressed[key] = Date.now()
  resumeCasting()
}

/** A vote that lay waiting must not undo a later one of another phone. */
const isFresh = (key: string): boolean => Date.now() - (pressed[key] ?? 0) < FRESH

/**
 * Sees to every ballot that is not in the box yet; called at launch, when the phone comes back and after each vote.
 * `urged`: what waits after a failure is tried soon.
 */
export function resumeCasting(urged = false): void {
  for (const { key, vote } of keptVotes()) {
    const late = Date.parse(vote.closesAt) - serverNow() < LATE
    for (const ballot of vote.ballots) if (ballot.state === 'WAITING') plan(key, ballot, late, urged)
  }
}

function plan(key: string, ballot: KeptBallot, late: boolean, urged: boolean): void {
  const name = `${key}/${ballot.partId}`
  const known = tasks[name]
  if (known && !(urged && known.failures > 0 && known.timer !== undefined)) return
  if (known?.timer !== undefined) clearTimeout(known.timer)
  const task = known ?? { key, partId: ballot.partId, failures: 0 }
  tasks[name] = task
  wait(task, late ? 0 : known ? apart(ballot) : ballot.pause)
}

/** Goes on with what an earlier opening left, and each time the network comes back. Call once at launch. */
export function followCasting(): void {
  resumeCasting()
  let before = connectionStore.get().online
  connectionStore.subscribe(() => {
    const { online } = connectionStore.get()
    if (online && !before) resumeCasting(true)
    before = online
  })
}
