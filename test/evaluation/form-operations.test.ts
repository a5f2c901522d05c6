import {
  addSection,
  conditionCandidates,
  formulaFor,
  moveQuestion,
  newQuestion,
  putQuestion,
  questionOfType,
  removeQuestion,
  removeSection,
} from '../../miniapp/src/evaluation/edit/form-operations'
import { type EvaluationForm, questionsOf } from '../../shared/evaluation/form'
import { checkForm } from '../../shared/evaluation/form-check'
import { FORM } from './evaluation-form'

const two: EvaluationForm = {
  sections: [
    ...FORM.sections,
    { id: 's2', title: '其他', questions: [{ id: 'q1', type: 'TEXT', title: '别的', required: false, maxLength: 50 }] },
  ],
}
const order = (form: EvaluationForm) => form.sections.map(({ questions }) => questions.map(({ id }) => id).join(' '))

test('a question moves within its section and over the edge into the next; at the ends it stays', () => {
  expect(order(moveQuestion(two, 'why', 1))).toEqual(['overall say why', 'q1'])
  expect(order(moveQuestion(two, 'say', 1))).toEqual(['overall why', 'say q1'])
  expect(order(moveQuestion(two, 'q1', -1))).toEqual(['overall why say q1', ''])
  expect(moveQuestion(two, 'overall', -1)).toBe(two)
  expect(moveQuestion(two, 'q1', 1)).toBe(two)
})

test('removing a question takes the conditions on it along, so that the form may still be opened', () => {
  expect(checkForm(removeQuestion(two, 'overall'))).toEqual([])
  expect(questionsOf(removeQuestion(two, 'overall')).map(({ showIf }) => showIf)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('removing a section takes the conditions on its questions along', () => {
  const hung = putQuestion(two, 's2', {
    id: 'q2',
    type: 'TEXT',
    title: '为什么',
    required: false,
    maxLength: 50,
    showIf: [{ questionId: 'why', operator: 'ANSWERED' }],
  })
  expect(checkForm(removeSection(hung, 's1'))).toEqual([])
})

test('a new part and a new question get ids that stand nowhere else', () => {
  const form = addSection(two, '新的')
  const question = newQuestion(form)
  expect(questionsOf(form).map(({ id }) => id)).not.toContain(question.id)
  const filled = putQuestion(form, form.sections[2]?.id ?? '', { ...question, title: '新题' })
  expect(order(filled)[2]).toBe(question.id)
  expect(checkForm(filled)).toEqual([])
})

test('every kind of question made of another is complete but for its words', () => {
  const from = newQuestion(two)
  for (const type of ['SCALE', 'SCORE', 'TEXT'] as const) {
    const made = { ...questionOfType(type, from), title: '题目' }
    expect(checkForm({ sections: [{ id: 's', title: '一', questions: [made] }] })).toEqual([])
  }
  const single = questionOfType('SINGLE', from)
  const several = questionOfType('MULTIPLE', single)
  expect('options' in several && 'options' in single && several.options).toEqual('options' in single && single.options)
})

test('a condition can hang on earlier questions with options only', () => {
  expect(conditionCandidates(two, 'overall')).toEqual([])
  expect(conditionCandidates(two, 'q1').map(({ id }) => id)).toEqual(['overall', 'why'])
})

test('the formula follows the scales of the form', () => {
  expect(formulaFor(two, 'SATISFACTION_SCORE_V1')).toBe('SATISFACTION_SCORE_V1')
  expect(formulaFor(two, 'COMPETENCE_RATE_V1')).toBe('SATISFACTION_RATE_V1')
})
