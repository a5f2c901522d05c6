import { isObject, type JsonObject } from '../json'
import { ok, type Problem, type Result, refused } from '../result'
import { isBlank, isReadableLine, isReadableText, textLength } from '../written-text'
import type { Condition, EvaluationForm, Option, Question, QuestionType, Section } from './form'
import { isPossible, isScoreRange } from './form-bound'
import { EVALUATION_LIMITS as LIMITS } from './limits'

export type FormProblemCode =
  | 'FORM_MALFORMED'
  | 'FORM_EMPTY'
  | 'FORM_TOO_MANY_SECTIONS'
  | 'FORM_TOO_MANY_QUESTIONS'
  | 'FORM_SECTION_EMPTY'
  | 'FORM_ID_INVALID'
  | 'FORM_ID_TWICE'
  | 'FORM_TITLE_MISSING'
  | 'FORM_TEXT_TOO_LONG'
  | 'FORM_TEXT_UNREADABLE'
  | 'FORM_QUESTION_TYPE'
  | 'FORM_OPTIONS_COUNT'
  | 'FORM_OPTION_TITLE_TWICE'
  | 'FORM_CHOICE_BOUNDS'
  | 'FORM_SCORE_RANGE'
  | 'FORM_TEXT_LENGTH'
  | 'FORM_CONDITION_QUESTION'
  | 'FORM_CONDITION_VALUE'
  | 'FORM_CONDITION_COUNT'

export type FormProblem = Problem<FormProblemCode>

const TYPES: QuestionType[] = ['SINGLE', 'MULTIPLE', 'SCALE', 'SCORE', 'RANKING', 'TEXT']
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/
const ENOUGH_PROBLEMS = 100

class FormReader {
  readonly problems: FormProblem[] = []
  private readonly ids: { [id: string]: true } = Object.create(null)
  private readonly earlier: { [id: string]: Question } = Object.create(null)
  private questionCount = 0

  report(code: FormProblemCode, field: string, parameters?: { [name: string]: number | string }) {
    if (this.problems.length < ENOUGH_PROBLEMS)
      this.problems.push(parameters ? { code, field, parameters } : { code, field })
  }

  form(input: unknown): EvaluationForm {
    if (!isObject(input) || !Array.isArray(input.sections)) this.report('FORM_MALFORMED', 'sections')
    const list: unknown[] = isObject(input) && Array.isArray(input.sections) ? input.sections : []
    if (list.length > LIMITS.sections) this.report('FORM_TOO_MANY_SECTIONS', 'sections', { max: LIMITS.sections })
    const sections = list.slice(0, LIMITS.sections).map((item, index) => this.section(item, `sections.${index}`))
    if (this.problems.length === 0 && this.questionCount === 0) this.report('FORM_EMPTY', 'sections')
    if (this.questionCount > LIMITS.questions) {
      this.report('FORM_TOO_MANY_QUESTIONS', 'sections', { max: LIMITS.questions })
    }
    return { sections }
  }

  private section(input: unknown, field: string): Section {
    const item = this.object(input, field)
    const section: Section = { ...this.heading(item, field), questions: [] }
    const description = this.optionalText(item.description, `${field}.description`)
    if (description !== undefined) section.description = description
    const conditions = this.conditions(item.showIf, `${field}.showIf`)
    if (conditions) section.showIf = conditions
    const list: unknown[] = Array.isArray(item.questions) ? item.questions : []
    if (list.length === 0) this.report('FORM_SECTION_EMPTY', `${field}.questions`)
    this.questionCount += list.length
    section.questions = list.slice(0, LIMITS.questions).map((question, index) => {
      return this.question(question, `${field}.questions.${index}`)
    })
    return section
  }

  private question(input: unknown, field: string): Question {
    const item = this.object(input, field)
    const base = { ...this.heading(item, field), required: item.required === true }
    if (item.required !== undefined && typeof item.required !== 'boolean')
      this.report('FORM_MALFORMED', `${field}.required`)
    const help = this.optionalText(item.help, `${field}.help`)
    const showIf = this.conditions(item.showIf, `${field}.showIf`)
    const extra = { ...(help === undefined ? {} : { help }), ...(showIf ? { showIf } : {}) }
    const question = this.typed(item, { ...base, ...extra }, field)
    this.earlier[question.id] = question
    return question
  }

  private typed(item: JsonObject, base: Omit<Section, 'questions'> & { required: boolean }, field: string): Question {
    const type = TYPES.filter((known) => known === item.type)[0]
    switch (type) {
      case 'SINGLE':
        return { ...base, type, options: this.options(item.options, `${field}.options`) }
      case 'MULTIPLE':
        return { ...base, type, ...this.choices(item, field) }
      case 'SCALE':
        if (item.scale === 'SATISFACTION' || item.scale === 'COMPETENCE') return { ...base, type, scale: item.scale }
        if (item.scale !== 'CUSTOM') this.report('FORM_MALFORMED', `${field}.scale`)
        return { ...base, type, scale: 'CUSTOM', levels: this.options(item.levels, `${field}.levels`) }
      case 'SCORE':
        return { ...base, type, ...this.scores(item, field) }
      case 'RANKING':
        return { ...base, type, ...this.ranking(item, field) }
      case 'TEXT':
        return { ...base, type, maxLength: this.textLimit(item.maxLength, `${field}.maxLength`) }
      default:
        this.report('FORM_QUESTION_TYPE', `${field}.type`)
        return { ...base, type: 'TEXT', maxLength: LIMITS.text }
    }
  }

  private choices(item: JsonObject, field: string) {
    const options = this.options(item.options, `${field}.options`)
    const min = this.bound(item.min, options.length, `${field}.min`)
    const max = this.bound(item.max, options.length, `${field}.max`)
    if (min !== undefined && max !== undefined && min > max)
      this.report('FORM_CHOICE_BOUNDS', `${field}.max`, { min, max: options.length })
    return { options, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  }

  private ranking(item: JsonObject, field: string) {
    const options = this.options(item.options, `${field}.options`)
    const top = this.bound(item.top, options.length, `${field}.top`)
    return { options, ...(top === undefined ? {} : { top }) }
  }

  private bound(value: unknown, max: number, field: string): number | undefined {
    if (value === undefined || value === null) return undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max) return value
    this.report('FORM_CHOICE_BOUNDS', field, { min: 1, max })
    return undefined
  }

  private scores(item: JsonObject, field: string) {
    const [min, max, step] = [item.min, item.max, item.step].map((value) =>
      typeof value === 'number' ? value : Number.NaN,
    )
    const range = { min: min as number, max: max as number, step: step as number }
    if (!isScoreRange(range))
      this.report('FORM_SCORE_RANGE', field, { max: LIMITS.scoreMagnitude, steps: LIMITS.scoreSteps })
    return range
  }

  private textLimit(value: unknown, field: string): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LIMITS.text) return value
    this.report('FORM_TEXT_LENGTH', field, { max: LIMITS.text })
    return LIMITS.text
  }

  private options(input: unknown, field: string): Option[] {
    const list: unknown[] = Array.isArray(input) ? input : []
    if (list.length < 2 || list.length > LIMITS.options)
      this.report('FORM_OPTIONS_COUNT', field, { min: 2, max: LIMITS.options })
    const seen: { [key: string]: true } = Object.create(null)
    return list.slice(0, LIMITS.options).map((entry, index) => {
      const at = `${field}.${index}`
      const item = this.object(entry, at)
      const option = {
        id: this.id(item.id, `${at}.id`),
        title: this.title(item.title, `${at}.title`, LIMITS.optionTitle),
      }
      if (seen[`id ${option.id}`]) this.report('FORM_ID_TWICE', `${at}.id`)
      if (seen[`title ${option.title}`]) this.report('FORM_OPTION_TITLE_TWICE', `${at}.title`)
      seen[`id ${option.id}`] = seen[`title ${option.title}`] = true
      return option
    })
  }

  private conditions(input: unknown, field: string): Condition[] | undefined {
    if (input === undefined || input === null) return undefined
    const list: unknown[] = Array.isArray(input) ? input : [input]
    if (list.length > LIMITS.conditions) this.report('FORM_CONDITION_COUNT', field, { max: LIMITS.conditions })
    const conditions = list
      .slice(0, LIMITS.conditions)
      .map((entry, index) => this.condition(entry, `${field}.${index}`))
    return conditions.length > 0 ? conditions : undefined
  }

  private condition(input: unknown, field: string): Condition {
    const item = this.object(input, field)
    const question = typeof item.questionId === 'string' ? this.earlier[item.questionId] : undefined
    if (!question) this.report('FORM_CONDITION_QUESTION', `${field}.questionId`)
    const questionId = question ? question.id : ''
    if (item.operator === 'ANSWERED') return { questionId, operator: 'ANSWERED' }
    if (item.operator !== 'IN' && item.operator !== 'NOT_IN') this.report('FORM_MALFORMED', `${field}.operator`)
    const values: unknown[] = Array.isArray(item.values) ? item.values.slice(0, LIMITS.scoreSteps) : []
    if (question && (values.length === 0 || !values.every((value) => isPossible(question, value)))) {
      this.report('FORM_CONDITION_VALUE', `${field}.values`)
    }
    const known = values.filter(
      (value): value is string | number => typeof value === 'string' || typeof value === 'number',
    )
    return { questionId, operator: item.operator === 'NOT_IN' ? 'NOT_IN' : 'IN', values: known }
  }

  private heading(item: JsonObject, field: string): Option {
    const id = this.id(item.id, `${field}.id`)
    if (this.ids[id]) this.report('FORM_ID_TWICE', `${field}.id`)
    this.ids[id] = true
    return { id, title: this.title(item.title, `${field}.title`, LIMITS.title) }
  }

  private id(value: unknown, field: string): string {
    if (typeof value === 'string' && value.length <= LIMITS.idLength && ID.test(value)) return value
    this.report('FORM_ID_INVALID', field, { max: LIMITS.idLength })
    return ''
  }

  private title(value: unknown, field: string, max: number): string {
    const title = typeof value === 'string' ? value.trim() : ''
    if (isBlank(title)) this.report('FORM_TITLE_MISSING', field)
    else if (!isReadableLine(title)) this.report('FORM_TEXT_UNREADABLE', field)
    if (textLength(title) > max) this.report('FORM_TEXT_TOO_LONG', field, { max })
    return title
  }

  private optionalText(value: unknown, field: string): string | undefined {
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string' || !isReadableText(value)) {
      this.report('FORM_TEXT_UNREADABLE', field)
      return undefined
    }
    if (textLength(value) > LIMITS.description) this.report('FORM_TEXT_TOO_LONG', field, { max: LIMITS.description })
    return value
  }

  private object(input: unknown, field: string): JsonObject {
    if (isObject(input)) return input
    this.report('FORM_MALFORMED', field)
    return {}
  }
}

/** Reads untrusted JSON as a form; what the form does not know is dropped. */
export function parseForm(input: unknown): Result<EvaluationForm, FormProblemCode> {
  const reader = new FormReader()
  const form = reader.form(input)
  return reader.problems.length > 0 ? refused(reader.problems) : ok(form)
}

/** Everything wrong with a form, at most a hundred; an empty list means that it may be opened. */
export function checkForm(form: unknown): FormProblem[] {
  const parsed = parseForm(form)
  return parsed.ok ? [] : parsed.problems
}
