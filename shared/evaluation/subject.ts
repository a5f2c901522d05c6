import type { EvaluationForm, Question, Section } from './form'

/** 评议对象: somebody who holds an office now and is judged for it. */
export interface Subject {
  /** The office held: the person, the post and the term in one. */
  officeId: string
  /** 村委会主任 王大明, as villagers call them. */
  title: string
}

/** The section of a 民主评议 form that holds one question for each person. */
export const SUBJECT_SECTION = 'members'
const PREFIX = 'm-'

export const subjectQuestionId = (officeId: string): string => `${PREFIX}${officeId}`

const OFFICE = /^m-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** The office a question judges; undefined for any other question. */
export function officeOfQuestion(questionId: string): string | undefined {
  return OFFICE.exec(questionId)?.[1]
}

/** Offices judged by the form, in its order. */
export function officesOf(form: EvaluationForm): string[] {
  const offices: string[] = []
  for (const section of form.sections) {
    for (const question of section.questions) {
      const office = officeOfQuestion(question.id)
      if (office !== undefined) offices.push(office)
    }
  }
  return offices
}

export function hasSubjects(form: EvaluationForm): boolean {
  return form.sections.some((section) => section.id === SUBJECT_SECTION)
}

const questionOn = ({ officeId, title }: Subject): Question => ({
  id: subjectQuestionId(officeId),
  title,
  type: 'SCALE',
  scale: 'COMPETENCE',
  required: true,
})

/**
 * The form with one COMPETENCE question for each chosen person. Questions written by hand into the section stay behind
 * them; the template's posts without a name go, and so do people who were taken off.
 */
export function withSubjects(
  form: EvaluationForm,
  subjects: readonly Subject[],
  placeholders: readonly string[],
): EvaluationForm {
  const replaced = (section: Section): Section => {
    const own = section.questions.filter(({ id }) => officeOfQuestion(id) === undefined && placeholders.indexOf(id) < 0)
    return { ...section, questions: [...subjects.map(questionOn), ...own] }
  }
  return { sections: form.sections.map((section) => (section.id === SUBJECT_SECTION ? replaced(section) : section)) }
}
