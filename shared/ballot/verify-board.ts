import { parseAnswers } from '../evaluation/answer'
import type { Answers } from '../evaluation/form'
import { type QuestionTally, tally } from '../evaluation/tally'
import { type BallotKey, isSuitable, verify } from './blind-signature'
import { BOARD_FORMAT, type Board, type BoardBallot, type BoardCredential, type BoardPart, isShown } from './board'
import { fromBase64Url } from './bytes'
import { credentialMessage, readNumber } from './credential'
import { formOfPart, partsOf } from './part'

export type BoardFaultCode =
  | 'BOARD_FORMAT'
  | 'BOARD_PARTS'
  | 'BOARD_KEY'
  | 'BOARD_KEY_TWICE'
  | 'BOARD_ISSUED'
  | 'BOARD_CAST'
  | 'BOARD_PAPER'
  | 'BOARD_ORDER'
  | 'BOARD_NUMBER'
  | 'BOARD_SIGNATURE'
  | 'BOARD_ANSWERS'
  | 'BOARD_COUNT'

/** What is wrong with a board. `at` is the place of a ballot in its part, from 0. */
export interface BoardFault {
  code: BoardFaultCode
  part: string | null
  at: number | null
}

/** A ballot of one's own, as the phone kept it. */
export interface KeptBallot {
  partId: string
  number: string
  answers: Answers
}

export type OwnBallotState = 'COUNTED' | 'MISSING' | 'CHANGED'

export interface BoardReport {
  ok: boolean
  faults: BoardFault[]
  /** Ballots whose signature and answers were looked at. */
  checked: number
  mine: { partId: string; state: OwnBallotState }[]
}

const ENOUGH_FAULTS = 200

/** Ballots looked at in one step: some hundredths of a second on an old phone. */
const SLICE = 4

type Job = () => void

/** `verifyBoard` in steps, so that a phone's screen stays alive meanwhile. */
export class BoardCheck {
  private readonly faults: BoardFault[] = []
  private readonly jobs: Job[] = [() => this.frame()]
  /** Ballots whose signature was looked at. */
  checked = 0

  constructor(
    private readonly board: Board,
    private readonly mine: readonly KeptBallot[] = [],
  ) {}

  /** Ballots there are to look at. */
  get total(): number {
    const parts = Array.isArray(this.board?.parts) ? this.board.parts : []
    return parts.reduce((sum, part) => sum + lengthOf(part?.ballots) + lengthOf(part?.numbers), 0)
  }

  /** Looks at a few more ballots; false once nothing is left to do. */
  step(): boolean {
    try {
      this.jobs.shift()?.()
    } catch {
      // A board from the net may be any JSON: what cannot even be read is no board.
      this.jobs.length = 0
      this.fault('BOARD_FORMAT')
    }
    return this.jobs.length > 0
  }

  report(): BoardReport {
    const states = this.mine.map((kept) => ({ partId: kept.partId, state: stateOf(this.board, kept) }))
    const ok = this.faults.length === 0 && states.every(({ state }) => state === 'COUNTED')
    return { ok, faults: this.faults, checked: this.checked, mine: states }
  }

  private fault(code: BoardFaultCode, part: string | null = null, at: number | null = null): void {
    if (this.faults.length < ENOUGH_FAULTS) this.faults.push({ code, part, at })
  }

  private frame(): void {
    if (this.board.format !== BOARD_FORMAT) this.fault('BOARD_FORMAT')
    else if (this.hasItsParts()) this.whole()
    else this.fault('BOARD_PARTS')
  }

  private hasItsParts(): boolean {
    const told = this.board.parts.map(({ id, questionIds, onBoard }) => ({ id, questionIds, onBoard }))
    return JSON.stringify(told) === JSON.stringify(partsOf(this.board.form))
  }

  private whole(): void {
    const { board } = this
    const keys = board.parts.map((part) => part.key.modulus)
    if (keys.some((modulus, at) => keys.indexOf(modulus) !== at)) this.fault('BOARD_KEY_TWICE')
    if (!(board.roll.paper >= 0 && board.roll.paper <= board.roll.people)) this.fault('BOARD_ISSUED')
    for (const part of board.parts) this.part(part)
  }

  private part(part: BoardPart): void {
    const shown = isShown(part)
    const credentials: BoardCredential[] = shown ? part.ballots : part.numbers
    const strangers = shown ? part.numbers : part.ballots
    const { people, paper } = this.board.roll
    // Who is marked for paper has no credential, and nobody has two.
    if (!isCount(part.issued) || part.issued > people - paper) this.fault('BOARD_ISSUED', part.id)
    if (!isCount(part.cast) || part.cast > part.issued) this.fault('BOARD_CAST', part.id)
    if (!isCount(part.paper) || part.paper > paper || part.paper !== this.board.parts[0]?.paper)
      this.fault('BOARD_PAPER', part.id)
    if (part.cast + part.paper !== credentials.length || strangers.length > 0) this.fault('BOARD_CAST', part.id)
    const key = readKey(part)
    if (key === null) this.fault('BOARD_KEY', part.id)
    else
      for (let at = 0; at < credentials.length; at += SLICE)
        this.jobs.push(() => this.credentials(part, key, credentials, at))
    if (shown) this.jobs.push(() => this.answers(part))
    else if (part.counts.length > 0) this.fault('BOARD_COUNT', part.id)
  }

  private credentials(part: BoardPart, key: BallotKey, all: readonly BoardCredential[], from: number): void {
    const place = { evaluationId: this.board.evaluationId, partId: part.id }
    for (let at = from; at < Math.min(from + SLICE, all.length); at++) {
      const [number, before] = [readNumber(all[at]?.number ?? ''), readNumber(all[at - 1]?.number ?? '')]
      const signature = fromBase64Url(all[at]?.signature ?? '')
      this.checked++
      if (number === null) {
        this.fault('BOARD_NUMBER', part.id, at)
        continue
      }
      // In strict order: nothing is there twice, and the order tells nothing.
      if (before !== null && !isBelow(before, number)) this.fault('BOARD_ORDER', part.id, at)
      if (signature === null || !verify(key, credentialMessage(place, number), signature))
        this.fault('BOARD_SIGNATURE', part.id, at)
    }
  }

  private answers(part: BoardPart): void {
    const form = formOfPart(this.board.form, part)
    const read = (answers: Answers, at: number): Answers => {
      const parsed = parseAnswers(form, answers, { partial: true })
      if (parsed.ok && JSON.stringify(parsed.value) === JSON.stringify(answers)) return parsed.value
      this.fault('BOARD_ANSWERS', part.id, at)
      return {}
    }
    const ballots = part.ballots.map(({ answers }, at) => read(answers, at))
    const counted: QuestionTally[] = tally(form, ballots, { issued: ballots.length }).questions
    if (JSON.stringify(counted) !== JSON.stringify(part.counts)) this.fault('BOARD_COUNT', part.id)
  }
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

const isCount = (value: number): boolean => value >= 0 && Math.floor(value) === value

function readKey(part: BoardPart): BallotKey | null {
  const [modulus, exponent] = [fromBase64Url(part.key.modulus), fromBase64Url(part.key.exponent)]
  if (modulus === null || exponent === null) return null
  return isSuitable({ modulus, exponent }) ? { modulus, exponent } : null
}

function isBelow(left: Uint8Array, right: Uint8Array): boolean {
  for (let at = 0; at < left.length; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

function stateOf(board: Board, kept: KeptBallot): OwnBallotState {
  const parts = Array.isArray(board?.parts) ? board.parts : []
  const part = parts.filter((one) => one?.id === kept.partId)[0]
  if (part === undefined || lengthOf(part.ballots) + lengthOf(part.numbers) === 0) return 'MISSING'
  if (!isShown(part)) return part.numbers.some(({ number }) => number === kept.number) ? 'COUNTED' : 'MISSING'
  const found: BoardBallot | undefined = part.ballots.filter(({ number }) => number === kept.number)[0]
  if (found === undefined) return 'MISSING'
  return JSON.stringify(found.answers) === JSON.stringify(kept.answers) ? 'COUNTED' : 'CHANGED'
}

/**
 * Counts a board again from nothing but the board: every signature, the order, the answers, the sums. The board is
 * trusted in nothing but its roll, which the transparency log and the printed roll hold.
 */
export function verifyBoard(board: Board, mine: readonly KeptBallot[] = []): BoardReport {
  const check = new BoardCheck(board, mine)
  while (check.step());
  return check.report()
}
