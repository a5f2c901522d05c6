import { own } from '../json'

export interface Option {
  id: string
  title: string
}

/** Shown only if an earlier question is itself shown and answered, and its answer fits. Several are joined by AND. */
export interface Condition {
  questionId: string
  /** IN: the answer (or one of several chosen) is among `values`; NOT_IN: none is; ANSWERED: there is an answer. */
  operator: 'IN' | 'NOT_IN' | 'ANSWERED'
  values?: (string | number)[]
}

interface QuestionBase {
  id: string
  title: string
  help?: string
  required: boolean
  showIf?: Condition[]
}

export interface SingleQuestion extends QuestionBase {
  type: 'SINGLE'
  options: Option[]
}

export interface MultipleQuestion extends QuestionBase {
  type: 'MULTIPLE'
  options: Option[]
  /** Fewest and most options of an answer; an unanswered optional question is not held to `min`. */
  min?: number
  max?: number
}

export interface ScaleQuestion extends QuestionBase {
  type: 'SCALE'
  scale: ScaleId | 'CUSTOM'
  /** Only for CUSTOM, best first. */
  levels?: Option[]
}

export interface ScoreQuestion extends QuestionBase {
  type: 'SCORE'
  /** At most two decimals each. */
  min: number
  max: number
  step: number
}

export interface RankingQuestion extends QuestionBase {
  type: 'RANKING'
  options: Option[]
  /** Rank only the first so many; all when absent. */
  top?: number
}

export interface TextQuestion extends QuestionBase {
  type: 'TEXT'
  maxLength: number
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | ScaleQuestion
  | ScoreQuestion
  | RankingQuestion
  | TextQuestion

export type QuestionType = Question['type']

export interface Section {
  id: string
  title: string
  description?: string
  questions: Question[]
  showIf?: Condition[]
}

export interface EvaluationForm {
  sections: Section[]
}

/** Option or level id; ids chosen, or ranked first to last; a score; the text written. */
export type Answer = string | string[] | number
export type Answers = { [questionId: string]: Answer }

export type ScaleId = 'SATISFACTION' | 'COMPETENCE'

/** The two scales of village evaluation (村组法 33 and practice), best first. */
export const SCALES: { [id in ScaleId]: (Option & { titleEn: string })[] } = {
  SATISFACTION: [
    { id: 'SATISFIED', title: '满意', titleEn: 'Satisfied' },
    { id: 'FAIRLY_SATISFIED', title: '基本满意', titleEn: 'Fairly satisfied' },
    { id: 'DISSATISFIED', title: '不满意', titleEn: 'Dissatisfied' },
    { id: 'UNKNOWN', title: '不了解', titleEn: 'Do not know' },
  ],
  COMPETENCE: [
    { id: 'EXCELLENT', title: '优秀', titleEn: 'Excellent' },
    { id: 'COMPETENT', title: '称职', titleEn: 'Competent' },
    { id: 'BASICALLY_COMPETENT', title: '基本称职', titleEn: 'Basically competent' },
    { id: 'INCOMPETENT', title: '不称职', titleEn: 'Incompetent' },
  ],
}

/** What can be chosen: options, or levels of the scale; empty for SCORE and TEXT. */
export function optionsOf(question: Question): Option[] {
  if (question.type === 'SCALE') return question.scale === 'CUSTOM' ? (question.levels ?? []) : SCALES[question.scale]
  return question.type === 'SCORE' || question.type === 'TEXT' ? [] : question.options
}

export function questionsOf(form: EvaluationForm): Question[] {
  const questions: Question[] = []
  for (const section of form.sections) questions.push(...section.questions)
  return questions
}

function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined || answer === null) return false
  return typeof answer === 'number' ? true : typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0
}

function fits(condition: Condition, answer: Answer | undefined): boolean {
  if (!isAnswered(answer)) return false
  if (condition.operator === 'ANSWERED') return true
  const values = condition.values ?? []
  const chosen: (string | number)[] = Array.isArray(answer) ? answer : [answer]
  const found = chosen.some((value) => values.indexOf(value) >= 0)
  return condition.operator === 'IN' ? found : !found
}

/** The sections and questions to show, in order. The answer of a hidden question counts as none. */
export function visibleSections(form: EvaluationForm, answers: Answers): { section: Section; questions: Question[] }[] {
  const shown: { [questionId: string]: true } = {}
  const holds = (conditions: Condition[] | undefined) =>
    (conditions ?? []).every(
      (condition) => own(shown, condition.questionId) === true && fits(condition, own(answers, condition.questionId)),
    )
  const sections: { section: Section; questions: Question[] }[] = []
  for (const section of form.sections) {
    if (!holds(section.showIf)) continue
    const questions = section.questions.filter((question) => {
      const visible = holds(question.showIf)
      if (visible) shown[question.id] = true
      return visible
    })
    sections.push({ section, questions })
  }
  return sections
}

export function visibleQuestions(form: EvaluationForm, answers: Answers): Question[] {
  const questions: Question[] = []
  for (const shown of visibleSections(form, answers)) questions.push(...shown.questions)
  return questions
}
