import { isObject, isStringArray, own } from '../json'
import { ok, type Problem, type Result, refused } from '../result'
import { isReadableText, textLength } from '../written-text'
import type {
  Answer,
  Answers,
  EvaluationForm,
  MultipleQuestion,
  Question,
  RankingQuestion,
  ScoreQuestion,
} from './form'
import { optionsOf, questionsOf, visibleQuestions } from './form'
import { toHundredths } from './hundredths'

export type AnswerProblemCode =
  | 'ANSWERS_MALFORMED'
  | 'ANSWER_UNKNOWN_QUESTION'
  | 'ANSWER_MALFORMED'
  | 'ANSWER_UNKNOWN_OPTION'
  | 'ANSWER_OPTION_TWICE'
  | 'ANSWER_REQUIRED'
  | 'ANSWER_TOO_FEW'
  | 'ANSWER_TOO_MANY'
  | 'ANSWER_OUT_OF_RANGE'
  | 'ANSWER_STEP'
  | 'ANSWER_TEXT_TOO_LONG'
  | 'ANSWER_TEXT_UNREADABLE'

/** `field` is the question's id. */
export type AnswerProblem = Problem<AnswerProblemCode>

export interface AnswerOptions {
  /** A half-filled form being kept: what is missing or too few is not yet a problem. */
  partial?: boolean
}

type Reading = { answer?: Answer; problem?: AnswerProblemCode; parameters?: { [name: string]: number } }

const NOTHING: Reading = {}

function readChoice(question: Question, value: unknown): Reading {
  if (value === '') return NOTHING
  if (typeof value !== 'string') return { problem: 'ANSWER_MALFORMED' }
  const known = optionsOf(question).some((option) => option.id === value)
  return known ? { answer: value } : { problem: 'ANSWER_UNKNOWN_OPTION' }
}

/** Length problems keep the answer, so that a half-filled form can be stored. */
function readSeveral(question: MultipleQuestion | RankingQuestion, value: unknown): Reading {
  if (!isStringArray(value)) return { problem: 'ANSWER_MALFORMED' }
  if (value.length === 0) return NOTHING
  const ids = question.options.map((option) => option.id)
  if (value.length > ids.length) return { problem: 'ANSWER_TOO_MANY', parameters: { max: ids.length } }
  if (value.some((id) => ids.indexOf(id) < 0)) return { problem: 'ANSWER_UNKNOWN_OPTION' }
  if (value.some((id, index) => value.indexOf(id) !== index)) return { problem: 'ANSWER_OPTION_TWICE' }
  const ranking = question.type === 'RANKING'
  const max = ranking ? (question.top ?? ids.length) : (question.max ?? ids.length)
  const min = ranking ? max : (question.min ?? 1)
  if (value.length > max) return { problem: 'ANSWER_TOO_MANY', parameters: { max } }
  const answer = ranking ? value.slice() : ids.filter((id) => value.indexOf(id) >= 0)
  return value.length < min ? { answer, problem: 'ANSWER_TOO_FEW', parameters: { min } } : { answer }
}

function readScore(question: ScoreQuestion, value: unknown): Reading {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { problem: 'ANSWER_MALFORMED' }
  const { min, max, step } = question
  if (value < min || value > max) return { problem: 'ANSWER_OUT_OF_RANGE', parameters: { min, max } }
  const [score, start, stride] = [toHundredths(value), toHundredths(min), toHundredths(step)]
  const onStep = score !== null && start !== null && stride !== null && (score - start) % stride === 0
  // -0 is a score of 0, but two ballots that say the same must be the same text.
  return onStep ? { answer: value + 0 } : { problem: 'ANSWER_STEP', parameters: { step } }
}

function readText(maxLength: number, value: unknown): Reading {
  if (typeof value !== 'string') return { problem: 'ANSWER_MALFORMED' }
  const text = value.trim()
  if (text === '') return NOTHING
  if (textLength(text) > maxLength) return { problem: 'ANSWER_TEXT_TOO_LONG', parameters: { max: maxLength } }
  return isReadableText(text) ? { answer: text } : { problem: 'ANSWER_TEXT_UNREADABLE' }
}

function read(question: Question, value: unknown): Reading {
  if (value === undefined || value === null) return NOTHING
  switch (question.type) {
    case 'MULTIPLE':
    case 'RANKING':
      return readSeveral(question, value)
    case 'SCORE':
      return readScore(question, value)
    case 'TEXT':
      return readText(question.maxLength, value)
    default:
      return readChoice(question, value)
  }
}

function readAll(form: EvaluationForm, answers: unknown) {
  const given: { [id: string]: unknown } = isObject(answers) ? answers : {}
  const readable: Answers = {}
  const readings: { [id: string]: Reading } = Object.create(null)
  for (const question of questionsOf(form)) {
    const reading = read(question, own(given, question.id))
    readings[question.id] = reading
    if (reading.answer !== undefined) readable[question.id] = reading.answer
  }
  return { given, readable, readings, visible: visibleQuestions(form, readable) }
}

/**
 * Only well-formed answers of visible questions, in the form's order: hidden, empty and unknown ones are dropped,
 * texts trimmed, chosen options put in the form's order. Never throws, whatever comes.
 */
export function cleanAnswers(form: EvaluationForm, answers: unknown): Answers {
  const { readable, visible } = readAll(form, answers)
  const clean: Answers = {}
  for (const question of visible) {
    const answer = own(readable, question.id)
    if (answer !== undefined) clean[question.id] = answer
  }
  return clean
}

/** What is wrong with untrusted answers to a valid form. An answer to a hidden question is no problem: it is dropped. */
export function checkAnswers(form: EvaluationForm, answers: unknown, options: AnswerOptions = {}): AnswerProblem[] {
  if (!isObject(answers)) return [{ code: 'ANSWERS_MALFORMED', field: 'answers' }]
  const { given, readings, visible } = readAll(form, answers)
  const unknown = Object.keys(given).filter((id) => readings[id] === undefined)
  const problems: AnswerProblem[] = unknown
    .slice(0, 20)
    .map((id) => ({ code: 'ANSWER_UNKNOWN_QUESTION', field: id.slice(0, 40) }))
  for (const question of visible) {
    const { answer, problem, parameters } = readings[question.id] ?? NOTHING
    if (problem === 'ANSWER_TOO_FEW' && options.partial) continue
    if (problem) problems.push({ code: problem, field: question.id, ...(parameters ? { parameters } : {}) })
    else if (answer === undefined && question.required && !options.partial) {
      problems.push({ code: 'ANSWER_REQUIRED', field: question.id })
    }
  }
  return problems
}

/** Checks, then cleans: the answers as a ballot stores them. */
export function parseAnswers(
  form: EvaluationForm,
  answers: unknown,
  options: AnswerOptions = {},
): Result<Answers, AnswerProblemCode> {
  const problems = checkAnswers(form, answers, options)
  return problems.length > 0 ? refused(problems) : ok(cleanAnswers(form, answers))
}
