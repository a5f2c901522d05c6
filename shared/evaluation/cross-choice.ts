import type { EvaluationForm, Question } from './form'
import { optionsOf } from './form'

/** The rows of a table by the villagers' groups; every other axis is a question's id. */
export const GROUP_AXIS = 'GROUP'
/** Came back, but this question was left open: everybody stands in every table of the round. */
export const UNANSWERED = 'UNANSWERED'
/** Lives in no group that is on the books. */
export const NO_GROUP = 'NO_GROUP'

export interface CrossAxes {
  row: string
  column: string
}

/**
 * Questions with one answer out of a list that everybody was asked. One that hangs on another's answer is itself a table
 * of the two, which would be a further equation for whoever solves.
 */
export function crossQuestions(form: EvaluationForm): Question[] {
  const questions: Question[] = []
  for (const section of form.sections) {
    for (const question of section.questions) {
      const everybody = (section.showIf ?? []).length === 0 && (question.showIf ?? []).length === 0
      if (everybody && (question.type === 'SINGLE' || question.type === 'SCALE')) questions.push(question)
    }
  }
  return questions
}

export function axisIds(question: Question): string[] {
  return [...optionsOf(question).map(({ id }) => id), UNANSWERED]
}

/** Whether a way already leads from one axis to the other over the tables that were chosen. */
function joined(tables: readonly CrossAxes[], from: string, to: string): boolean {
  const seen = [from]
  for (let next = 0; next < seen.length; next += 1) {
    for (const { row, column } of tables) {
      const other = seen[next] === row ? column : seen[next] === column ? row : undefined
      if (other !== undefined && seen.indexOf(other) < 0) seen.push(other)
    }
  }
  return seen.indexOf(to) >= 0
}

/**
 * True when a further table of the round tells no more than itself. Tables that share at most one axis, without a circle,
 * can each be any of what fits it alone: whatever fits every single one fits all of them together. A circle (A×B, B×C,
 * A×C) lets one table be solved out of the others, so that it is refused. Withheld ones were not published and do not count.
 */
export function mayCross(tables: readonly CrossAxes[], { row, column }: CrossAxes): boolean {
  return row !== column && !joined(tables, row, column)
}
