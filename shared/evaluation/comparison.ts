import { type EvaluationForm, type Question, questionsOf } from './form'
import type { Outcome } from './outcome'
import type { PublishedFigure } from './published-figure'

/** A closed round as it is compared with others of its template. */
export interface ComparedRound {
  id: string
  title: string
  /** ISO instant. */
  closedAt: string
  formulaId: string
  form: EvaluationForm
  outcome: Outcome
}

/** OTHER_FORMULA: worked out in another way, so the two figures say different things. WITHHELD: not published. */
export type Incomparable = 'OTHER_FORMULA' | 'WITHHELD' | 'NO_FIGURE'

export interface ComparedFigure {
  roundId: string
  title: string
  closedAt: string
  figure: PublishedFigure | null
  incomparable: Incomparable | null
}

export interface ComparedQuestion {
  questionId: string
  title: string
  rounds: ComparedFigure[]
}

function judge(round: ComparedRound, figure: PublishedFigure | null, formulaId: string): ComparedFigure {
  const { id: roundId, title, closedAt } = round
  const base = { roundId, title, closedAt }
  if (round.formulaId !== formulaId) return { ...base, figure: null, incomparable: 'OTHER_FORMULA' }
  if (figure === null) return { ...base, figure: null, incomparable: 'NO_FIGURE' }
  if (figure.state === 'WITHHELD') return { ...base, figure: null, incomparable: 'WITHHELD' }
  return { ...base, figure, incomparable: null }
}

const figureOn = (round: ComparedRound, questionId: string): PublishedFigure | null =>
  round.outcome.figures.filter((entry) => entry.questionId === questionId)[0]?.figure ?? null

const byTime = (one: ComparedRound, other: ComparedRound) =>
  one.closedAt < other.closedAt ? -1 : one.closedAt > other.closedAt ? 1 : 0

/** The headline of every round, oldest first; those made by another formula version stand there without a figure. */
export function compareHeadlines(rounds: readonly ComparedRound[], current: ComparedRound): ComparedFigure[] {
  const all = rounds
    .filter((round) => round.id !== current.id)
    .concat(current)
    .sort(byTime)
  return all.map((round) => judge(round, round.outcome.figures[0]?.figure ?? null, current.formulaId))
}

/** Asked in the same words on the same scale: only then do two rounds' answers say the same. */
function sameQuestion(question: Question, others: readonly Question[]): Question | undefined {
  return others.filter(
    (other) =>
      other.id === question.id &&
      other.title === question.title &&
      other.type === 'SCALE' &&
      question.type === 'SCALE' &&
      other.scale === question.scale,
  )[0]
}

/** Each question of the current form that at least one former round asked in the same words, oldest round first. */
export function compareQuestions(rounds: readonly ComparedRound[], current: ComparedRound): ComparedQuestion[] {
  const former = rounds.filter((round) => round.id !== current.id).sort(byTime)
  const compared: ComparedQuestion[] = []
  for (const question of questionsOf(current.form)) {
    if (figureOn(current, question.id) === null) continue
    const asked = former.filter((round) => sameQuestion(question, questionsOf(round.form)) !== undefined)
    if (asked.length === 0) continue
    const figures = asked.concat(current).map((round) => judge(round, figureOn(round, question.id), current.formulaId))
    compared.push({ questionId: question.id, title: question.title, rounds: figures })
  }
  return compared
}
