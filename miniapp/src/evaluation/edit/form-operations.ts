import {
  type EvaluationForm,
  type Option,
  optionsOf,
  type Question,
  type QuestionType,
  questionsOf,
  type ScaleId,
  type Section,
} from '@shared/evaluation/form'
import { DEFAULT_FORMULA, FORMULAS, type Formula, findFormula } from '@shared/evaluation/formula'

/** The next number no part of the form carries: ids never come back, so an answer cannot land on another question. */
export function freeId(form: EvaluationForm, prefix: string, last = 0): string {
  const ids = [...form.sections, ...questionsOf(form)].map(({ id }) => id)
  const numbers = ids.filter((id) => id.indexOf(prefix) === 0).map((id) => Number(id.slice(prefix.length)) || 0)
  return `${prefix}${Math.max(last, 0, ...numbers) + 1}`
}

export function freeOptionId(options: readonly Option[]): string {
  const numbers = options.map(({ id }) => Number(id.slice(1)) || 0)
  return `o${Math.max(0, ...numbers) + 1}`
}

export const twoOptions = (): Option[] => [
  { id: 'o1', title: '' },
  { id: 'o2', title: '' },
]

/** A question of a kind with what every kind has kept, and options kept where both kinds have them. */
export function questionOfType(type: QuestionType, from: Question): Question {
  const { id, title, help, required, showIf } = from
  const base = { id, title, required, ...(help ? { help } : {}), ...(showIf ? { showIf } : {}) }
  const options = 'options' in from ? from.options : twoOptions()
  switch (type) {
    case 'SCALE':
      return { ...base, type, scale: 'SATISFACTION' }
    case 'SCORE':
      return { ...base, type, min: 0, max: 10, step: 1 }
    case 'TEXT':
      return { ...base, type, maxLength: 300 }
    default:
      return { ...base, type, options }
  }
}

export function newQuestion(form: EvaluationForm): Question {
  return { id: freeId(form, 'q'), title: '', required: true, type: 'SCALE', scale: 'SATISFACTION' }
}

const withSections = (form: EvaluationForm, change: (section: Section) => Section): EvaluationForm => ({
  sections: form.sections.map(change),
})

export function addSection(form: EvaluationForm, title: string): EvaluationForm {
  return { sections: [...form.sections, { id: freeId(form, 's'), title, questions: [] }] }
}

export function changeSection(form: EvaluationForm, id: string, part: Partial<Section>): EvaluationForm {
  return withSections(form, (section) => (section.id === id ? { ...section, ...part } : section))
}

/** Puts a changed question in its place, or a new one at the end of the section. */
export function putQuestion(form: EvaluationForm, sectionId: string, question: Question): EvaluationForm {
  const known = questionsOf(form).some(({ id }) => id === question.id)
  return withSections(form, (section) => {
    if (!known) {
      return section.id === sectionId ? { ...section, questions: [...section.questions, question] } : section
    }
    return { ...section, questions: section.questions.map((one) => (one.id === question.id ? question : one)) }
  })
}

/** Conditions on what is gone would hide a question for good: they go with it. */
function withoutConditionsOn(form: EvaluationForm, gone: readonly string[]): EvaluationForm {
  const cleaned = <Owner extends Question | Section>(owner: Owner): Owner => {
    const showIf = (owner.showIf ?? []).filter(({ questionId }) => gone.indexOf(questionId) < 0)
    const { showIf: _before, ...rest } = owner
    return (showIf.length > 0 ? { ...rest, showIf } : rest) as Owner
  }
  return withSections(form, (section) => ({ ...cleaned(section), questions: section.questions.map(cleaned) }))
}

export function removeQuestion(form: EvaluationForm, id: string): EvaluationForm {
  const left = withSections(form, (section) => ({
    ...section,
    questions: section.questions.filter((question) => question.id !== id),
  }))
  return withoutConditionsOn(left, [id])
}

export function removeSection(form: EvaluationForm, id: string): EvaluationForm {
  const gone = form.sections.filter((section) => section.id === id).flatMap(({ questions }) => questions)
  const left = { sections: form.sections.filter((section) => section.id !== id) }
  return withoutConditionsOn(
    left,
    gone.map((question) => question.id),
  )
}

/** One place up or down; over the edge of a section into the next one. */
export function moveQuestion(form: EvaluationForm, id: string, by: 1 | -1): EvaluationForm {
  const at = form.sections.findIndex(({ questions }) => questions.some((question) => question.id === id))
  const from = form.sections[at]
  const index = from?.questions.findIndex((question) => question.id === id) ?? -1
  const question = from?.questions[index]
  if (!from || !question) return form
  const others = from.questions.filter((one) => one !== question)
  const to = index + by
  if (to >= 0 && to <= others.length) {
    return changeSection(form, from.id, { questions: [...others.slice(0, to), question, ...others.slice(to)] })
  }
  const next = form.sections[at + by]
  if (!next) return form
  const questions = by === 1 ? [question, ...next.questions] : [...next.questions, question]
  return changeSection(changeSection(form, from.id, { questions: others }), next.id, { questions })
}

/** Earlier questions a condition can hang on: those with options to name. */
export function conditionCandidates(form: EvaluationForm, id: string): Question[] {
  const all = questionsOf(form)
  const at = all.findIndex((question) => question.id === id)
  const earlier = at < 0 ? all : all.slice(0, at)
  return earlier.filter((question) => question.type !== 'RANKING' && optionsOf(question).length > 0)
}

/** The formulas that fit the scales of the form. */
export function formulasFor(form: EvaluationForm): Formula[] {
  const scales = questionsOf(form).map((question) => (question.type === 'SCALE' ? question.scale : undefined))
  return FORMULAS.filter((formula) => scales.indexOf(formula.scale) >= 0)
}

/** The chosen formula while the form has its scale, else the usual one of a scale it has. */
export function formulaFor(form: EvaluationForm, chosen: string): string {
  const [first] = formulasFor(form)
  const known = findFormula(chosen)
  if (!first || (known && formulasFor(form).indexOf(known) >= 0)) return chosen
  const scale: ScaleId = first.scale
  return DEFAULT_FORMULA[scale]
}
