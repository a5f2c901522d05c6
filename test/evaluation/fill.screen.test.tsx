import { fireEvent, screen, waitFor } from '@testing-library/react'
import FillPage from '../../miniapp/src/evaluation/fill'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { phone } from '../support/taro'
import { openView } from './evaluation-view'

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))
const namedView = (changes: object = {}) => openView({ anonymous: false, ...changes })
const answered = () => ({
  submitEvaluation: { evaluation: namedView({ hasAnswered: true, availableActions: [] }), userErrors: [] },
})
const refused = () => ({
  submitEvaluation: {
    evaluation: null,
    userErrors: [{ code: 'EVALUATION_CLOSED', message: '这次评议已经截止', field: null }],
  },
})
const start = (submit: () => object | 'offline', view = namedView()) => {
  const api = stubApi({ EvaluationFill: () => ({ evaluation: view }), SubmitEvaluation: submit })
  renderScreen(<FillPage />)
  return api
}

beforeEach(() => newPhone({ params: { id: 'evaluation-1' } }))

test('an unanswered question is named before the next page, and the page stays', async () => {
  start(answered)
  await press('开始填写')
  await press('检查一遍')
  expect(await screen.findByText('这道题需要回答。')).toBeTruthy()
  expect(screen.queryByText('请检查一遍')).toBeNull()
})

test('a question shown by an answer must be answered; hidden again, its answer is not sent', async () => {
  const api = start(answered)
  await press('开始填写')
  await choose('不满意')
  await choose('账目公开')
  await choose('满意')
  expect(screen.queryByRole('radio', { name: '账目公开' })).toBeNull()
  await press('检查一遍')
  await press('提交评议')
  expect(await screen.findByText('已提交，谢谢您')).toBeTruthy()
  expect(api.sent('SubmitEvaluation')).toEqual([
    { input: expect.objectContaining({ evaluationId: 'evaluation-1', answers: { overall: 'SATISFIED' } }) },
  ])
})

test('after a refusal the reason stands there and nothing is lost; after sending nothing stays on the phone', async () => {
  start(refused)
  await press('开始填写')
  await choose('基本满意')
  await press('检查一遍')
  await press('提交评议')
  expect((await screen.findByRole('alert')).textContent).toContain('这次评议已经截止')
  expect(screen.getByText('基本满意')).toBeTruthy()
  stubApi({ SubmitEvaluation: answered })
  await press('提交评议')
  await screen.findByText('已提交，谢谢您')
  expect(JSON.stringify([...phone.storage])).not.toContain('FAIRLY_SATISFIED')
})

test('half filled, it is found again', async () => {
  const { unmount } = renderScreenAgain()
  await press('开始填写')
  await choose('不满意')
  await waitFor(() => expect(JSON.stringify([...phone.storage])).toContain('DISSATISFIED'))
  unmount()
  renderScreenAgain()
  await press('接着上次填')
  expect((await screen.findByRole('radio', { name: '不满意' })).getAttribute('aria-checked')).toBe('true')
})

function renderScreenAgain() {
  stubApi({ EvaluationFill: () => ({ evaluation: namedView() }) })
  return renderScreen(<FillPage />)
}

test.each([
  ['who is not on the roll', { isElector: false, availableActions: [] }, '这次不用您填'],
  ['who has answered', { hasAnswered: true, availableActions: [] }, '您已提交'],
  ['who comes after closing', { state: 'CLOSED', availableActions: [] }, '这次评议已经结束'],
])('%s is told so and finds nothing to fill in', async (_who, changes, words) => {
  start(answered, namedView(changes))
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开始填写' })).toBeNull()
})

test('that a named one is named can be read before the first question', async () => {
  start(answered)
  await press('哪些能保证，哪些不能')
  expect(await screen.findByText(/系统会保存您的姓名、选择和提交时间/)).toBeTruthy()
})

test('another village’s evaluation shows words, not a form', async () => {
  stubApi({ EvaluationFill: () => thrown('NOT_FOUND') })
  renderScreen(<FillPage />)
  expect(await screen.findByText(/没有找到这项内容/)).toBeTruthy()
})
