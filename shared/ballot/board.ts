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
  /** Credentials signed for phones, one a person at most. */
  issued: number
  /** Ballots cast by phone; of a number that was cast several times the last. */
  cast: number
  /** Paper sheets counted, blank ones too. They lie among the ballots: a channel of few people would betray them. */
  paper: number
  /** Sorted by number, in the order of their bytes. Empty where the part is not shown: `numbers` are there then. */
  ballots: BoardBallot[]
  /** Numbers of a part whose answers are not shown, sorted likewise. */
  numbers: BoardCredential[]
  /** Empty where the part is not shown. */
  counts: QuestionTally[]
}

/** With fewer ballots in a part its answers are shown to nobody: whoever knows who voted would know how. */
export const BOARD_MINIMUM = 5

/** Whether the answers of a part may be read by all. */
export const isShown = (part: Pick<BoardPart, 'onBoard' | 'cast' | 'paper'>): boolean =>
  part.onBoard && part.cast + part.paper >= BOARD_MINIMUM

export interface BoardCredential {
  number: string
  signature: string
}

export interface BoardBallot extends BoardCredential {
  answers: Answers
}
