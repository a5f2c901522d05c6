import { type EvaluationForm, questionsOf } from '../../shared/evaluation/form'
import { own } from '../../shared/json'
import type { Problem } from '../../shared/result'
import type { MessageParameters } from '../error'
import { type Locale, message } from '../message/catalogue'

interface Fault {
  code: string
  field: string
  parameters: MessageParameters
}

const TITLE_SHOWN = 20

/** Counts through the sections, as the phone numbers the questions: untrusted JSON, so anything may be missing. */
function questionNumber(form: unknown, section: number, question: number): number {
  const sections = own((form ?? {}) as Record<string, unknown>, 'sections')
  const before = Array.isArray(sections) ? sections.slice(0, section) : []
  const counts = before.map((entry: { questions?: unknown } | null) =>
    Array.isArray(entry?.questions) ? entry.questions.length : 0,
  )
  return counts.reduce((sum, count) => sum + count, 0) + question + 1
}

/** "sections.0.questions.2.title" → 第3题; "sections.1.title" → 第2部分; else 表单. */
function placeOf(locale: Locale, form: unknown, field: string): string {
  const [, section, question] = /^sections\.(\d+)(?:\.questions\.(\d+))?/.exec(field) ?? []
  if (section === undefined) return message(locale, 'EVALUATION_PLACE_FORM')
  if (question === undefined) return message(locale, 'EVALUATION_PLACE_SECTION', { number: Number(section) + 1 })
  const number = questionNumber(form, Number(section), Number(question))
  return message(locale, 'EVALUATION_PLACE_QUESTION', { number })
}

/** Every fault of a form, its message naming the question it belongs to. */
export function formFaults(locale: Locale, form: unknown, problems: readonly Problem[]): Fault[] {
  return problems.map(({ code, field, parameters }) => ({
    code,
    field: `form.${field}`,
    parameters: { ...parameters, place: placeOf(locale, form, field) },
  }))
}

/** Every fault of the answers, its message naming the question by its title. */
export function answerFaults(form: EvaluationForm, problems: readonly Problem[]): Fault[] {
  const titles = new Map(questionsOf(form).map((question) => [question.id, question.title]))
  return problems.map(({ code, field, parameters }) => {
    const title = titles.get(field) ?? field
    const question = title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title
    return { code, field: field === 'answers' ? field : `answers.${field}`, parameters: { ...parameters, question } }
  })
}
