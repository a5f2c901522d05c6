import { type Answers, type EvaluationForm, type Question, questionsOf, visibleSections } from '@shared/evaluation/form'

export interface NumberedQuestion {
  question: Question
  /** Its place among the questions shown. */
  number: number
}

export interface AnswerPage {
  id: string
  title: string
  description?: string
  questions: NumberedQuestion[]
}

/** What is shown on each page: a section, or with large text one question. Follows the skip rules as answers change. */
export function pagesOf(form: EvaluationForm, answers: Answers, oneByOne: boolean): AnswerPage[] {
  const pages: AnswerPage[] = []
  let number = 0
  for (const { section, questions } of visibleSections(form, answers)) {
    const numbered = questions.map((question) => {
      number += 1
      return { question, number }
    })
    if (numbered.length === 0) continue
    const { title, description } = section
    if (!oneByOne) pages.push({ id: section.id, title, description, questions: numbered })
    else pages.push(...numbered.map((one) => ({ id: one.question.id, title, description, questions: [one] })))
  }
  return pages
}

/** A choice takes a moment, a text longer: whole minutes, at least one. */
export function minutesFor(form: EvaluationForm): number {
  const seconds = questionsOf(form).reduce(
    (sum, { type }) => sum + (type === 'TEXT' || type === 'RANKING' ? 30 : 10),
    0,
  )
  return Math.max(1, Math.ceil(seconds / 60))
}
