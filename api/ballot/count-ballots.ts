import { BOARD_MINIMUM } from '../../shared/ballot/board'
import { type BallotPart, formOfPart, partsOf } from '../../shared/ballot/part'
import { parseAnswers } from '../../shared/evaluation/answer'
import type { Answers, EvaluationForm } from '../../shared/evaluation/form'
import { questionsOf } from '../../shared/evaluation/form'
import { type QuestionTally, type Tally, tally } from '../../shared/evaluation/tally'
import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'

export interface BoxedBallot {
  partId: string
  number: Uint8Array
  signature: Uint8Array
  answers: Answers
}

/** What lies in the box of an evaluation, in the order of the numbers. */
export function readBox(
  db: Pick<CountyTransaction, '$queryRawUnsafe'>,
  county: CountyCode,
  evaluationId: string,
): PromiseLike<BoxedBallot[]> {
  return db.$queryRawUnsafe<BoxedBallot[]>(
    `SELECT part_id AS "partId", number, signature, answers FROM ${countySchema(county)}.secret_ballot
     WHERE evaluation_id = $1::uuid ORDER BY part_id, number`,
    evaluationId,
  )
}

/** The answers as they are counted and shown: in the form's order, which the database does not keep. */
export function canonicalAnswers(form: EvaluationForm, answers: Answers): Answers {
  const parsed = parseAnswers(form, answers, { partial: true })
  return parsed.ok ? parsed.value : {}
}

export interface PartTally {
  part: BallotPart
  /** Ballots in the box, phone and paper. */
  ballots: number
  tally: Tally
}

export function tallyParts(form: EvaluationForm, box: readonly BoxedBallot[]): PartTally[] {
  return partsOf(form).map((part) => {
    const inside = formOfPart(form, part)
    const mine = box.filter(({ partId }) => partId === part.id)
    const answers = mine.map((ballot) => canonicalAnswers(inside, ballot.answers))
    return { part, ballots: mine.length, tally: tally(inside, answers, { issued: answers.length }) }
  })
}

export interface SecretTally extends Tally {
  /** Questions of parts with too few ballots to be shown. */
  tooFew: string[]
}

/**
 * The parts of a person are not tied to each other, so nobody can say how many people answered something: returned and valid
 * are those of the part that most answered.
 */
export function joinTallies(form: EvaluationForm, parts: readonly PartTally[], issued: number): SecretTally {
  const counted: Record<string, QuestionTally> = {}
  for (const { tally: one } of parts) for (const question of one.questions) counted[question.questionId] = question
  const most = (figures: number[]) => Math.max(0, ...figures)
  return {
    issued,
    returned: most(parts.map(({ ballots }) => ballots)),
    valid: most(parts.map(({ tally: one }) => one.valid)),
    questions: questionsOf(form).flatMap(({ id }) => counted[id] ?? []),
    texts: parts.flatMap(({ tally: one }) => one.texts),
    tooFew: parts.filter(({ ballots }) => ballots < BOARD_MINIMUM).flatMap(({ part }) => part.questionIds),
  }
}
