import { pagesOf } from '../../miniapp/src/evaluation/answer/pages'
import { FORM } from './evaluation-form'

const shown = (answers: object, oneByOne: boolean) =>
  pagesOf(FORM, answers as never, oneByOne).map(({ questions }) =>
    questions.map(({ question, number }) => `${number} ${question.id}`),
  )

test('a section a page; with large text a question a page', () => {
  expect(shown({}, false)).toEqual([['1 overall', '2 say']])
  expect(shown({}, true)).toEqual([['1 overall'], ['2 say']])
})

test('a question that hangs on an answer comes and goes with it, and the numbers follow', () => {
  expect(shown({ overall: 'DISSATISFIED' }, true)).toEqual([['1 overall'], ['2 why'], ['3 say']])
  expect(shown({ overall: 'SATISFIED', why: 'money' }, true)).toEqual([['1 overall'], ['2 say']])
})

test('a section with nothing to show is no page', () => {
  const form = {
    sections: [
      ...FORM.sections,
      {
        id: 's2',
        title: '后续',
        questions: [{ id: 'more', type: 'TEXT' as const, title: '还有吗', required: false, maxLength: 50 }],
        showIf: [{ questionId: 'why', operator: 'ANSWERED' as const }],
      },
    ],
  }
  expect(pagesOf(form, { overall: 'SATISFIED' }, false)).toHaveLength(1)
  expect(pagesOf(form, { overall: 'DISSATISFIED', why: 'money' }, false)).toHaveLength(2)
})
