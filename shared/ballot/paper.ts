import { cleanAnswers } from '../evaluation/answer'
import { type Answer, type Answers, type EvaluationForm, questionsOf } from '../evaluation/form'
import { own } from '../json'

export const PAPER_LIMITS = {
  /** Two people read a pile this high in one sitting; a higher one is two batches. */
  sheets: 100,
  batches: 50,
  markedAtOnce: 100,
  photos: 9,
  copies: 200,
  enterers: 20,
} as const

export const paperSheetKinds = ['FILLED', 'BLANK', 'SPOILED'] as const
/** 有效, 空白, 作废: blank and spoiled sheets came back too, and count as returned. */
export type PaperSheetKind = (typeof paperSheetKinds)[number]

/** A sheet as somebody read it. Answers only where it is FILLED; a question crossed twice is a question left out. */
export interface PaperSheet {
  kind: PaperSheetKind
  answers: Answers
}

/** Where two readings of a batch say different things. */
export interface PaperDifference {
  /** From 1, in the order of the pile. */
  sheet: number
  /** Null: they differ in what kind of sheet it is. */
  questionId: string | null
}

export interface PaperResolution extends PaperDifference {
  /** Whose reading is right; OTHER: neither, the paper says `answer`. For a kind of sheet FIRST or SECOND. */
  choice: 'FIRST' | 'SECOND' | 'OTHER'
  /** Null: left out on the paper. */
  answer: Answer | null
}

/** A sheet as it is kept: nothing hidden, nothing unknown, and no answers on one that is not filled in. */
export function cleanSheet(form: EvaluationForm, { kind, answers }: PaperSheet): PaperSheet {
  return { kind, answers: kind === 'FILLED' ? cleanAnswers(form, answers) : {} }
}

/** Every place where two readings of the same pile differ, sheet by sheet, question by question. */
export function compareReadings(
  form: EvaluationForm,
  first: readonly PaperSheet[],
  second: readonly PaperSheet[],
): PaperDifference[] {
  const differences: PaperDifference[] = []
  const count = Math.max(first.length, second.length)
  for (let at = 0; at < count; at++) {
    const [left, right] = [first[at], second[at]]
    if (left === undefined || right === undefined || left.kind !== right.kind) {
      differences.push({ sheet: at + 1, questionId: null })
      continue
    }
    for (const { id } of questionsOf(form)) {
      if (!sameAnswer(own(left.answers, id), own(right.answers, id)))
        differences.push({ sheet: at + 1, questionId: id })
    }
  }
  return differences
}

const sameAnswer = (left: Answer | undefined, right: Answer | undefined): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

/** The readings made one. `missing`: differences nobody has decided yet. */
export function resolveReadings(
  form: EvaluationForm,
  first: readonly PaperSheet[],
  second: readonly PaperSheet[],
  resolutions: readonly PaperResolution[],
): { sheets: PaperSheet[]; missing: PaperDifference[] } {
  const sheets = first.map(({ kind, answers }): PaperSheet => ({ kind, answers: { ...answers } }))
  const missing: PaperDifference[] = []
  for (const difference of compareReadings(form, first, second)) {
    const decided = resolutions.filter(
      ({ sheet, questionId }) => sheet === difference.sheet && questionId === difference.questionId,
    )[0]
    const other = second[difference.sheet - 1]
    if (decided === undefined || other === undefined || !decide(sheets, other, decided)) missing.push(difference)
  }
  return { sheets: sheets.map((sheet) => cleanSheet(form, sheet)), missing }
}

/** False for a decision that decides nothing. */
function decide(sheets: PaperSheet[], second: PaperSheet, { sheet, questionId, choice, answer }: PaperResolution) {
  const mine = sheets[sheet - 1]
  if (mine === undefined) return false
  if (questionId === null) {
    if (choice === 'SECOND') sheets[sheet - 1] = { kind: second.kind, answers: { ...second.answers } }
    return choice !== 'OTHER'
  }
  if (choice === 'FIRST') return true
  const right = choice === 'SECOND' ? own(second.answers, questionId) : answer
  const { [questionId]: _before, ...others } = mine.answers
  mine.answers = right === undefined || right === null ? others : { ...others, [questionId]: right }
  return true
}
