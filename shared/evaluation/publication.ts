import { own } from '../json'
import { type EvaluationForm, type MultipleQuestion, optionsOf, type Question, questionsOf, type Section } from './form'
import { toHundredths } from './hundredths'
import { type Cell, isFullyShown, MIN_ANSWERS, MIN_RETURNED, SMALL, suppressRow, suppressSeveral } from './suppression'
import type { ChoiceTally, QuestionTally, RankingTally, ScoreTally, Tally } from './tally'

/** TOO_FEW: under ten answers. CONDITIONAL: how many saw the question would tell a withheld answer to another. */
export type WithheldReason = 'TOO_FEW' | 'CONDITIONAL'

export type PublishedMean =
  | { state: 'SHOWN'; hundredths: number }
  | { state: 'AT_LEAST'; hundredths: number }
  | { state: 'AT_MOST'; hundredths: number }

export type PublishedQuestion =
  | { questionId: string; type: Question['type']; withheld: WithheldReason }
  | {
      questionId: string
      type: ChoiceTally['type']
      answered: number
      options: { optionId: string; cell: Cell }[]
    }
  | {
      questionId: string
      type: 'SCORE'
      answered: number
      mean: PublishedMean | null
      /** Only when no score was given by 1 to 4 people. */
      distribution: { score: number; count: number }[] | null
    }
  | {
      questionId: string
      type: 'RANKING'
      answered: number
      /** Best first; first places and points only when no place was given by 1 to 4 people. */
      options: { optionId: string; rank: number; first: Cell; points: number | null }[]
    }
  | { questionId: string; type: 'TEXT'; answered: number }

export interface PublishedTally {
  issued: number
  returned: number
  valid: number
  /** Null when fewer than five ballots came back. */
  questions: PublishedQuestion[] | null
}

type ConditionOwner = { question: Question; section: Section }

function conditionsOf({ question, section }: ConditionOwner) {
  return (section.showIf ?? []).concat(question.showIf ?? [])
}

/** True when everything the form publishes of this question is exact, so that a question hung on it tells nothing new. */
function isExact(published: PublishedQuestion | undefined): boolean {
  if (!published || 'withheld' in published) return false
  if (published.type === 'TEXT') return true
  if (published.type === 'SCORE') return published.distribution !== null
  if (published.type === 'RANKING') return published.options.every((option) => option.points !== null)
  return isFullyShown(published.options.map((option) => option.cell))
}

/** One condition, on one answer of a question that is published in full; more would cross two questions. */
function isIndependent(owner: ConditionOwner, earlier: { [id: string]: PublishedQuestion }): boolean {
  const conditions = conditionsOf(owner)
  const [condition] = conditions
  if (!condition) return true
  const on = own(earlier, condition.questionId)
  if (conditions.length > 1 || !isExact(on)) return false
  return on?.type !== 'MULTIPLE' || condition.operator === 'ANSWERED' || (condition.values ?? []).length === 1
}

function publishChoice(question: Question, tally: ChoiceTally): PublishedQuestion {
  const counts = tally.counts.map((entry) => entry.count)
  const cells = question.type === 'MULTIPLE' ? suppressMultiple(question, counts, tally.answered) : suppressRow(counts)
  return {
    questionId: tally.questionId,
    type: tally.type,
    answered: tally.answered,
    options: tally.counts.map(({ optionId }, index) => ({ optionId, cell: cells[index] ?? { state: 'HIDDEN' } })),
  }
}

function suppressMultiple(question: MultipleQuestion, counts: number[], answered: number): Cell[] {
  return suppressSeveral(counts, answered, question.min ?? 1, question.max ?? question.options.length)
}

/** Every count 0 or at least five, and no option with nearly all of the total. */
function isHarmless(counts: readonly number[], total: number): boolean {
  return counts.every((count) => (count === 0 || count > SMALL) && total - count > SMALL)
}

/** So many steps must lie between the sum of all scores and its least and most possible: see decision 0031. */
const SCORE_MARGIN = 8

/**
 * The mean beside a partly hidden distribution would solve it, so it is one or the other. Alone, a mean near the end of
 * the scale tells that everybody gave the same: there it is a bound. A scale of two scores is a choice: no mean.
 */
function publishMean(question: Question, tally: ScoreTally): PublishedMean | null {
  if (question.type !== 'SCORE' || tally.meanHundredths === null) return null
  const [min, max, step] = [question.min, question.max, question.step].map((value) => toHundredths(value) ?? 0)
  if (min === undefined || max === undefined || !step || (max - min) / step < 2) return null
  const sum = tally.distribution.reduce((all, { score, count }) => all + count * (toHundredths(score) ?? 0), 0)
  const margin = SCORE_MARGIN * step
  const [least, most] = [tally.answered * min + margin, tally.answered * max - margin]
  if (sum < least) return { state: 'AT_MOST', hundredths: Math.ceil(least / tally.answered) }
  if (sum > most) return { state: 'AT_LEAST', hundredths: Math.floor(most / tally.answered) }
  return { state: 'SHOWN', hundredths: tally.meanHundredths }
}

function publishScore(question: Question, tally: ScoreTally): PublishedQuestion {
  const counts = tally.distribution.map((entry) => entry.count)
  const base = { questionId: tally.questionId, type: 'SCORE' as const, answered: tally.answered }
  if (!isHarmless(counts, tally.answered)) return { ...base, mean: publishMean(question, tally), distribution: null }
  const hundredths = tally.meanHundredths ?? 0
  return { ...base, mean: { state: 'SHOWN', hundredths }, distribution: tally.distribution }
}

/**
 * Points would solve the places, and even the order beside withheld first places can: so either every figure, or the
 * order alone.
 */
function publishRanking(tally: RankingTally): PublishedQuestion {
  const { answered, options } = tally
  const harmless = options.every((option) => isHarmless(option.places, answered))
  const published = options.map((option) => ({
    optionId: option.optionId,
    rank: 1 + options.filter((other) => other.points > option.points).length,
    first: (harmless ? { state: 'SHOWN', count: option.first } : { state: 'HIDDEN' }) as Cell,
    points: harmless ? option.points : null,
  }))
  published.sort((one, other) => one.rank - other.rank)
  return { questionId: tally.questionId, type: 'RANKING', answered, options: published }
}

function publishQuestion(question: Question, tally: QuestionTally, independent: boolean): PublishedQuestion {
  const base = { questionId: tally.questionId, type: tally.type }
  if (!independent) return { ...base, withheld: 'CONDITIONAL' }
  if (tally.answered < MIN_ANSWERS) return { ...base, withheld: 'TOO_FEW' }
  if (tally.type === 'SCORE') return publishScore(question, tally)
  if (tally.type === 'RANKING') return publishRanking(tally)
  if (tally.type === 'TEXT') return { questionId: tally.questionId, type: 'TEXT', answered: tally.answered }
  return publishChoice(question, tally)
}

/**
 * What everybody may read of an anonymous evaluation. Issued, returned and valid are always shown, as the law asks;
 * how many answered a question is a total, not an answer. Texts are never part of it.
 */
export function publishTally(form: EvaluationForm, tally: Tally): PublishedTally {
  const { issued, returned, valid } = tally
  if (returned < MIN_RETURNED) return { issued, returned, valid, questions: null }
  const sectionOf: { [questionId: string]: Section } = Object.create(null)
  for (const section of form.sections) for (const question of section.questions) sectionOf[question.id] = section
  const published: { [questionId: string]: PublishedQuestion } = Object.create(null)
  const questions: PublishedQuestion[] = []
  questionsOf(form).forEach((question, index) => {
    const counted = tally.questions[index]
    const section = sectionOf[question.id]
    if (!counted || !section) return
    const result = publishQuestion(question, counted, isIndependent({ question, section }, published))
    published[question.id] = result
    questions.push(result)
  })
  return { issued, returned, valid, questions }
}

/** Options by id, for charts: the levels' titles in the form's order. */
export function optionTitle(question: Question, optionId: string): string {
  const found = optionsOf(question).filter((option) => option.id === optionId)[0]
  return found ? found.title : optionId
}
