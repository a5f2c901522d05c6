import type { Board } from '@shared/ballot/board'
import type { BoardCheck, BoardFaultCode } from '@shared/ballot/verify-board'
import type { Outcome } from '@shared/evaluation/outcome'
import { breathe, type OnStep } from '../seal'
import { agreesWithResult } from './compare-result'
import { type MyTrouble, myTroubles, type OwnVote } from './own-vote'

/** Work between two drawings of the screen, in ms. */
const SLICE = 40

export type CheckFault = BoardFaultCode | 'RESULT'

export interface CheckReport {
  /** Of the whole: each kind of fault and where it was found. */
  faults: { code: CheckFault; part: string | null }[]
  /** Of one's own ballots. */
  mine: MyTrouble[]
  checked: number
  /** Of the board, for comparing with what others see. */
  digest: string
}

const load = () => Promise.all([import('@shared/ballot/verify-board'), import('@shared/ballot/board-digest')])

async function run(check: BoardCheck, onStep: OnStep): Promise<void> {
  let since = Date.now()
  while (check.step()) {
    if (Date.now() - since < SLICE) continue
    onStep(check.checked, check.total)
    await breathe()
    since = Date.now()
  }
}

/** Looks at every ballot of a board, counts it again, and looks for one's own. Trusts nobody's word for anything. */
export async function checkBoard(
  evaluationId: string,
  board: Board,
  outcome: Outcome,
  own: OwnVote | undefined,
  onStep: OnStep,
): Promise<CheckReport> {
  const [{ BoardCheck }, { boardDigest }] = await load()
  const check = new BoardCheck(board)
  await run(check, onStep)
  const { faults, checked } = check.report()
  const all: CheckReport['faults'] = faults.map(({ code, part }) => ({ code, part }))
  if (board.evaluationId !== evaluationId) all.push({ code: 'BOARD_FORMAT', part: null })
  if (all.length === 0 && !agreesWithResult(board, outcome)) all.push({ code: 'RESULT', part: null })
  const mine = own ? myTroubles(board, own) : []
  return { faults: onceEach(all), mine, checked, digest: boardDigest(board) }
}

/** A thousand false ballots are one line to read. */
function onceEach(faults: CheckReport['faults']): CheckReport['faults'] {
  const keys = faults.map(({ code, part }) => `${code} ${part}`)
  return faults.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}
