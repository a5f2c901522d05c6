import { cleanSheet, compareReadings, type PaperSheet, resolveReadings } from '../../shared/ballot/paper'
import { FORM } from '../evaluation/evaluation-form'

const filled = (answers: PaperSheet['answers']): PaperSheet => ({ kind: 'FILLED', answers })
const blank: PaperSheet = { kind: 'BLANK', answers: {} }

test('a blank or spoiled sheet keeps no answers, a filled one only those its conditions allow', () => {
  expect(cleanSheet(FORM, { kind: 'SPOILED', answers: { overall: 'SATISFIED' } }).answers).toEqual({})
  const sheet = filled({ overall: 'SATISFIED', why: 'money', stranger: 'x' })
  expect(cleanSheet(FORM, sheet).answers).toEqual({ overall: 'SATISFIED' })
})

test('readings are compared sheet by sheet and question by question', () => {
  const first = [filled({ overall: 'SATISFIED' }), filled({ overall: 'UNKNOWN', say: '路' }), blank]
  expect(compareReadings(FORM, first, first)).toEqual([])
  const second = [filled({ overall: 'DISSATISFIED', why: 'money' }), filled({ overall: 'UNKNOWN' }), filled({})]
  expect(compareReadings(FORM, first, second)).toEqual([
    { sheet: 1, questionId: 'overall' },
    { sheet: 1, questionId: 'why' },
    { sheet: 2, questionId: 'say' },
    { sheet: 3, questionId: null },
  ])
  expect(compareReadings(FORM, first, first.slice(0, 2))).toEqual([{ sheet: 3, questionId: null }])
})

test('what is undecided is told, what is decided makes one reading', () => {
  const first = [filled({ overall: 'SATISFIED' }), blank]
  const second = [filled({ overall: 'DISSATISFIED', why: 'money' }), filled({ overall: 'UNKNOWN' })]
  const nothing = resolveReadings(FORM, first, second, [])
  expect(nothing.missing).toHaveLength(3)
  const kind = { sheet: 2, questionId: null, answer: null }
  const vague = resolveReadings(FORM, first, second, [{ ...kind, choice: 'OTHER' }])
  expect(vague.missing).toContainEqual({ sheet: 2, questionId: null })
  const { sheets, missing } = resolveReadings(FORM, first, second, [
    { sheet: 1, questionId: 'overall', choice: 'SECOND', answer: null },
    { sheet: 1, questionId: 'why', choice: 'OTHER', answer: 'service' },
    { ...kind, choice: 'SECOND' },
  ])
  expect(missing).toEqual([])
  expect(sheets).toEqual([filled({ overall: 'DISSATISFIED', why: 'service' }), filled({ overall: 'UNKNOWN' })])
  // The readings themselves stay as they were.
  expect(first[0]?.answers).toEqual({ overall: 'SATISFIED' })
})

test('an answer decided away takes what hangs on it along', () => {
  const first = [filled({ overall: 'DISSATISFIED', why: 'money' })]
  const second = [filled({ overall: 'SATISFIED', why: 'money' })]
  const decided = [{ sheet: 1, questionId: 'overall', choice: 'SECOND' as const, answer: null }]
  expect(resolveReadings(FORM, first, second, decided).sheets).toEqual([filled({ overall: 'SATISFIED' })])
})
