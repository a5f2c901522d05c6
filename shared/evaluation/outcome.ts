import { type EvaluationForm, questionsOf } from './form'
import { type Formula, findFormula } from './formula'
import type { PublishedQuestion, PublishedTally } from './publication'
import { type PublishedFigure, publishFigure } from './published-figure'
import { showAll } from './suppression'
import type { QuestionTally, Tally } from './tally'

/** 评议结果: what everybody reads after closing. Made once, stored, never made again. */
export interface Outcome extends PublishedTally {
  formulaId: string
  /** The formula on each question of its scale, in the form's order; the first is the headline. */
  figures: { questionId: string; figure: PublishedFigure }[]
}

/** A named evaluation promises no secrecy: its counts are shown as they are. */
function openQuestion(tally: QuestionTally): PublishedQuestion {
  const { questionId, answered } = tally
  switch (tally.type) {
    case 'TEXT':
      return { questionId, type: 'TEXT', answered }
    case 'SCORE': {
      const mean = tally.meanHundredths === null ? null : { state: 'SHOWN' as const, hundredths: tally.meanHundredths }
      return { questionId, type: 'SCORE', answered, mean, distribution: tally.distribution }
    }
    case 'RANKING': {
      const options = tally.options.map(({ optionId, points, first }) => ({
        optionId,
        rank: 1 + tally.options.filter((other) => other.points > points).length,
        first: { state: 'SHOWN' as const, count: first },
        points,
      }))
      return { questionId, type: 'RANKING', answered, options: options.sort((one, other) => one.rank - other.rank) }
    }
    default: {
      const cells = showAll(tally.counts.map(({ count }) => count))
      const options = tally.counts.map(({ optionId }, index) => ({
        optionId,
        cell: cells[index] ?? { state: 'HIDDEN' as const },
      }))
      return { questionId, type: tally.type, answered, options }
    }
  }
}

function openTally({ issued, returned, valid, questions }: Tally): PublishedTally {
  return { issued, returned, valid, questions: questions.map(openQuestion) }
}

function figuresOf(form: EvaluationForm, published: PublishedTally, formula: Formula | undefined): Outcome['figures'] {
  if (formula === undefined) return []
  const judged = questionsOf(form).filter((question) => question.type === 'SCALE' && question.scale === formula.scale)
  const figures: Outcome['figures'] = []
  for (const { id } of judged) {
    const question = (published.questions ?? []).filter(({ questionId }) => questionId === id)[0]
    if (question) figures.push({ questionId: id, figure: publishFigure(formula, question) })
  }
  return figures
}

export interface OutcomeRules {
  formulaId: string
  /** Questions of a secret form that fewer than five answered: nothing but that is published of them. */
  tooFew?: readonly string[]
}

/**
 * Turns a count into what is published. Each question alone is shown as counted: a named evaluation promises no secrecy, and a
 * secret one has its ballots on the board, where anybody counts them (decision 0072).
 */
export function outcomeOf(form: EvaluationForm, tally: Tally, rules: OutcomeRules): Outcome {
  const published = openTally(tally)
  published.questions = (published.questions ?? []).map((question) =>
    (rules.tooFew ?? []).indexOf(question.questionId) < 0
      ? question
      : { questionId: question.questionId, type: question.type, withheld: 'TOO_FEW' },
  )
  const formula = findFormula(rules.formulaId)
  return { ...published, formulaId: rules.formulaId, figures: figuresOf(form, published, formula) }
}
