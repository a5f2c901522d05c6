import type { Answers, EvaluationForm } from '../evaluation/form'
import type { QuestionTally } from '../evaluation/tally'
import type { BallotPart } from './part'

export const BOARD_FORMAT = 'mingbai-board-1'

/** Everything anybody needs to count a closed secret evaluation again. Bytes are base64url without padding. */
export interface Board {
  format: typeof BOARD_FORMAT
  evaluationId: string
  county: string
  division: string
  title: string
  /** YYYY-MM-DDTHH:MM:SSZ; no ballot carries a time of its own. */
  opensAt: string
  closesAt: string
  form: EvaluationForm
  /** People on the frozen roll, and those of them marked to vote on paper. */
  roll: { people: number; paper: number }
  parts: BoardPart[]
}

export interface BoardPart extends BallotPart {
  key: { modulus: string; exponent: string }
  /** Credentials signed, one a person at most. */
  issued: number
  /** Ballots cast by phone; of a number that was cast several times the last. */
  cast: number
  /** Sorted by number, in the order of their bytes. Empty where the part is not on the board: `numbers` are there then. */
  ballots: BoardBallot[]
  /** Numbers of a part whose answers stay off the board, sorted likewise. */
  numbers: BoardCredential[]
  /** Counted from paper, by batches two people entered apart; null where there was none. */
  paper: { returned: number; answers: Answers[] } | null
  /** Phone and paper together; empty where the part is not on the board. */
  counts: QuestionTally[]
}

export interface BoardCredential {
  number: string
  signature: string
}

export interface BoardBallot extends BoardCredential {
  answers: Answers
}
