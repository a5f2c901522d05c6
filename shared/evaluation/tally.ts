import { own } from '../json'
import { cleanAnswers } from './answer'
import { type Answers, type EvaluationForm, optionsOf, type Question, type QuestionType, questionsOf } from './form'
import { divideHalfUp, toHundredths } from './hundredths'

interface CountedQuestion {
  questionId: string
  /** Ballots that answer this question; a ballot it was hidden from does not. */
  answered: number
}

export interface ChoiceTally extends CountedQuestion {
  type: 'SINGLE' | 'MULTIPLE' | 'SCALE'
  /** In the form's order, zeros included. */
  counts: { optionId: string; count: number }[]
}

export interface ScoreTally extends CountedQuestion {
  type: 'SCORE'
  /** Mean score × 100, rounded half up (away from zero); null when nobody answered. */
  meanHundredths: number | null
  /** Scores that were given, lowest first. */
  distribution: { score: number; count: number }[]
}

export interface RankingTally extends CountedQuestion {
  type: 'RANKING'
  /** Borda: with k places the first is worth k points, the last 1, the unranked 0. `places[0]` are first places. */
  options: { optionId: string; points: number; first: number; places: number[] }[]
}

export interface TextTally extends CountedQuestion {
  type: 'TEXT'
}

export type QuestionTally = ChoiceTally | ScoreTally | RankingTally | TextTally

export interface Tally {
  /** 发出, 收回, 有效: a ballot without any answer is returned but not valid. */
  issued: number
  returned: number
  valid: number
  questions: QuestionTally[]
  /** What was written, sorted, so that no order of arrival remains. */
  texts: { questionId: string; texts: string[] }[]
}

function tallyChoice(question: Question, type: ChoiceTally['type'], ballots: Answers[]): ChoiceTally {
  const counts: { [optionId: string]: number } = Object.create(null)
  for (const ballot of ballots) {
    const answer = own(ballot, question.id)
    for (const id of Array.isArray(answer) ? answer : [String(answer)]) counts[id] = (counts[id] ?? 0) + 1
  }
  return {
    questionId: question.id,
    type,
    answered: ballots.length,
    counts: optionsOf(question).map(({ id }) => ({ optionId: id, count: counts[id] ?? 0 })),
  }
}

function tallyScore(question: Question, ballots: Answers[]): ScoreTally {
  const scores = ballots.map((ballot) => toHundredths(Number(own(ballot, question.id))) ?? 0).sort((a, b) => a - b)
  const distribution: ScoreTally['distribution'] = []
  let sum = 0
  for (const hundredths of scores) {
    sum += hundredths
    const last = distribution[distribution.length - 1]
    if (last && last.score === hundredths / 100) last.count += 1
    else distribution.push({ score: hundredths / 100, count: 1 })
  }
  const mean = scores.length === 0 ? null : divideHalfUp(Math.abs(sum), scores.length) * (sum < 0 ? -1 : 1)
  return { questionId: question.id, type: 'SCORE', answered: scores.length, meanHundredths: mean, distribution }
}

function tallyRanking(question: Question, ballots: Answers[]): RankingTally {
  const ids = optionsOf(question).map((option) => option.id)
  const places = question.type === 'RANKING' ? (question.top ?? ids.length) : ids.length
  const at: { [optionId: string]: number[] } = Object.create(null)
  for (const id of ids) at[id] = Array.from({ length: places }, () => 0)
  for (const ballot of ballots) {
    const ranked = own(ballot, question.id)
    if (!Array.isArray(ranked)) continue
    ranked.forEach((id, place) => {
      const list = at[id]
      if (list && place < places) list[place] = (list[place] ?? 0) + 1
    })
  }
  const options = ids.map((optionId) => {
    const list = at[optionId] ?? []
    const points = list.reduce((sum, count, place) => sum + count * (places - place), 0)
    return { optionId, points, first: list[0] ?? 0, places: list }
  })
  return { questionId: question.id, type: 'RANKING', answered: ballots.length, options }
}

function tallyQuestion(question: Question, ballots: Answers[]): QuestionTally {
  const answering = ballots.filter((ballot) => own(ballot, question.id) !== undefined)
  const type: QuestionType = question.type
  switch (type) {
    case 'SCORE':
      return tallyScore(question, answering)
    case 'RANKING':
      return tallyRanking(question, answering)
    case 'TEXT':
      return { questionId: question.id, type, answered: answering.length }
    default:
      return tallyChoice(question, type, answering)
  }
}

/**
 * Counts the ballots of a form. Each ballot is cleaned first, so that hidden or malformed answers never count.
 * Order of the ballots changes nothing. Throws a RangeError when more came back than were issued: the count is then
 * not a result but an incident.
 */
export function tally(form: EvaluationForm, ballots: readonly Answers[], context: { issued: number }): Tally {
  if (!(context.issued >= ballots.length)) {
    throw new RangeError(`${ballots.length} ballots returned, ${context.issued} issued`)
  }
  const clean = ballots.map((ballot) => cleanAnswers(form, ballot))
  const questions = questionsOf(form)
  return {
    issued: context.issued,
    returned: ballots.length,
    valid: clean.filter((ballot) => Object.keys(ballot).length > 0).length,
    questions: questions.map((question) => tallyQuestion(question, clean)),
    texts: questions
      .filter((question) => question.type === 'TEXT')
      .map(({ id }) => ({ questionId: id, texts: writtenFor(id, clean) })),
  }
}

function writtenFor(questionId: string, ballots: Answers[]): string[] {
  const texts: string[] = []
  for (const ballot of ballots) {
    const text = own(ballot, questionId)
    if (typeof text === 'string') texts.push(text)
  }
  return texts.sort()
}
