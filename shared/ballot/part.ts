import type { Answers, EvaluationForm, Question } from '../evaluation/form'
import { own } from '../json'

/**
 * A part of a secret form, cast as a ballot of its own with a number and a key of its own. Nothing ties a person's parts
 * together, so that no pattern of answers over a long form can mark whose they are.
 */
export interface BallotPart {
  /** The id of its first question. */
  id: string
  questionIds: string[]
  /** False for what people write: a handwriting of words would mark the ballot, so only its number is shown. */
  onBoard: boolean
}

/** Questions that hang on each other's answers stay together, each other one is a part alone. In the form's order. */
export function partsOf(form: EvaluationForm): BallotPart[] {
  const parts: BallotPart[] = []
  for (const section of form.sections) {
    for (const question of section.questions) {
      const reasons = (section.showIf ?? []).concat(question.showIf ?? []).map((condition) => condition.questionId)
      join(parts, question, reasons)
    }
  }
  return parts
}

function join(parts: BallotPart[], question: Question, reasons: string[]): void {
  const onBoard = question.type !== 'TEXT'
  const tied = parts.filter((part) => part.onBoard && part.questionIds.some((id) => reasons.indexOf(id) >= 0))
  const [first, ...others] = tied
  // A text is alone whatever it hangs on: whether it was asked would tell the answer it hangs on.
  if (first === undefined || !onBoard) {
    parts.push({ id: question.id, questionIds: [question.id], onBoard })
    return
  }
  for (const other of others) {
    first.questionIds.push(...other.questionIds)
    parts.splice(parts.indexOf(other), 1)
  }
  first.questionIds.push(question.id)
}

/** The form a part is answered on by itself. Conditions on other parts' questions fall away. */
export function formOfPart(form: EvaluationForm, part: BallotPart): EvaluationForm {
  const inside = (id: string) => part.questionIds.indexOf(id) >= 0
  const ofPart = (conditions: Question['showIf']) => conditions?.filter((condition) => inside(condition.questionId))
  return {
    sections: form.sections
      .map((section) => ({
        ...section,
        showIf: ofPart(section.showIf),
        questions: section.questions
          .filter((question) => inside(question.id))
          .map((question) => ({ ...question, showIf: ofPart(question.showIf) })),
      }))
      .filter((section) => section.questions.length > 0),
  }
}

/** A person's answers, taken apart. Parts without an answer are cast too: whoever leaves one out would stand out. */
export function answersByPart(form: EvaluationForm, answers: Answers): { part: BallotPart; answers: Answers }[] {
  return partsOf(form).map((part) => {
    const mine: Answers = {}
    for (const id of part.questionIds) {
      const answer = own(answers, id)
      if (answer !== undefined) mine[id] = answer
    }
    return { part, answers: mine }
  })
}
