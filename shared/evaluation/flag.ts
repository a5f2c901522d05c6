import { COMPETENCE_RULE_A } from './formula'
import type { PublishedQuestion } from './publication'
import type { PublishedFigure } from './published-figure'
import type { Cell } from './suppression'

/** What the counts oblige people to look at. A flag informs and does nothing: the software never acts on it. */
export type EvaluationFlag =
  | { kind: 'UNFIT'; questionId: string; incompetent: number; answered: number }
  /** 村组法 33: twice in a row judged 不称职, the post ends; people establish and declare it. */
  | { kind: 'UNFIT_TWICE'; questionId: string; incompetent: number; answered: number; earlier: EarlierVerdict }
  | { kind: 'EXCELLENT'; questionId: string; good: number; answered: number }
  /** DOMAIN 8: satisfaction under 60 % is one of the fifteen criteria of a screening. */
  | { kind: 'BELOW_SIXTY'; questionId: string; value: number }

export interface EarlierVerdict {
  evaluationId: string
  title: string
  /** ISO instant. */
  closedAt: string
}

/** The same person in the same post, judged in the round directly before this one. */
export interface EarlierRound extends EarlierVerdict {
  /** By the question of this round that judges the same person and post. */
  questionOf: { [questionId: string]: PublishedQuestion }
}

export const SATISFACTION_FLOOR = 60

type Choice = Extract<PublishedQuestion, { options: { cell: Cell }[] }>

const isChoice = (question: PublishedQuestion): question is Choice =>
  !('withheld' in question) && question.type === 'SCALE'

/** How many chose the level at least: a withheld cell counts as the fewest it can be. */
function atLeast(question: Choice, levels: readonly string[]): number {
  let sum = 0
  for (const { optionId, cell } of question.options) {
    if (levels.indexOf(optionId) < 0) continue
    if (cell.state === 'SHOWN' || cell.state === 'AT_LEAST') sum += cell.count
    else if (cell.state === 'UNDER_FIVE') sum += 1
  }
  return sum
}

/** Surely judged 不称职 by local rule A: half of the ballots or more, whatever the withheld cells hold. */
export function isUnfit(question: PublishedQuestion | undefined): boolean {
  if (question === undefined || !isChoice(question) || question.answered === 0) return false
  return atLeast(question, ['INCOMPETENT']) * 100 >= COMPETENCE_RULE_A.unfitFrom * question.answered
}

function isExcellent(question: Choice): boolean {
  if (question.answered === 0) return false
  return atLeast(question, ['EXCELLENT', 'COMPETENT']) * 100 >= COMPETENCE_RULE_A.excellentFrom * question.answered
}

function flagOf(question: Choice, earlier: EarlierRound | null): EvaluationFlag | null {
  const { questionId, answered } = question
  if (isUnfit(question)) {
    const incompetent = atLeast(question, ['INCOMPETENT'])
    if (earlier === null || !isUnfit(earlier.questionOf[questionId]))
      return { kind: 'UNFIT', questionId, incompetent, answered }
    const { evaluationId, title, closedAt } = earlier
    return { kind: 'UNFIT_TWICE', questionId, incompetent, answered, earlier: { evaluationId, title, closedAt } }
  }
  if (!isExcellent(question)) return null
  return { kind: 'EXCELLENT', questionId, good: atLeast(question, ['EXCELLENT', 'COMPETENT']), answered }
}

const isCompetence = (question: Choice) => question.options.some(({ optionId }) => optionId === 'INCOMPETENT')

/** Surely under the floor: shown so, or a whole range of it. Only of figures that are shares in percent. */
function belowFloor(figure: PublishedFigure): number | null {
  const top = figure.state === 'SHOWN' ? figure.value : figure.state === 'RANGE' ? figure.high : null
  return top !== null && top < SATISFACTION_FLOOR * 100 ? top : null
}

/**
 * Flags of a closed round. `persons` are the questions that each judge one person; a verdict on the team is no flag.
 * `satisfaction` is the headline where the formula is a rate of satisfaction.
 */
export function flagsOf(round: {
  questions: readonly PublishedQuestion[]
  persons: readonly string[]
  satisfaction: { questionId: string; figure: PublishedFigure } | null
  earlier: EarlierRound | null
}): EvaluationFlag[] {
  const flags: EvaluationFlag[] = []
  for (const question of round.questions) {
    if (!isChoice(question) || !isCompetence(question) || round.persons.indexOf(question.questionId) < 0) continue
    const flag = flagOf(question, round.earlier)
    if (flag !== null) flags.push(flag)
  }
  const value = round.satisfaction === null ? null : belowFloor(round.satisfaction.figure)
  if (round.satisfaction !== null && value !== null)
    flags.push({ kind: 'BELOW_SIXTY', questionId: round.satisfaction.questionId, value })
  return flags
}
