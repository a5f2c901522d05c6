import { fireEvent, screen, waitFor } from '@testing-library/react'
import { EvaluationPane } from '../../miniapp/src/evaluation/EvaluationPane'
import FillPage from '../../miniapp/src/evaluation/fill'
import { writeSeedCode } from '../../shared/ballot/seed-code'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { phone } from '../support/taro'
import { issued, notIssued, secretView, stubBox } from './secret-view'

const KEY = 'ballot:person-1:evaluation-1'
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name: label }), { target: { value } })

type Answer = (variables: Record<string, unknown>) => object | 'offline'

function start(view: () => object = secretView, issue: Answer = issued, box?: Parameters<typeof stubBox>[0]) {
  const api = stubApi({ EvaluationFill: () => ({ evaluation: view() }), IssueBallots: issue })
  const casts = stubBox(box)
  return { api, casts, ...renderScreen(<FillPage />) }
}

async function vote(answer = '满意') {
  await press('开始填写')
  await choose(answer)
  await press('检查一遍')
  await press('投票')
}

beforeEach(() => newPhone({ params: { id: 'evaluation-1' } }))

test.each([
  ['who has a paper ballot', () => secretView({}, { channel: 'PAPER' }), '您领的是纸质票'],
  ['who took ballots on another phone', () => secretView({ hasAnswered: true }), '您已经领过票了'],
  ['who is not on the roll', () => secretView({ isElector: false }, { channel: null }), '这次不用您填'],
  ['who comes while paper is counted', () => secretView({ state: 'COUNTING' }), '已经截止，正在点纸质票'],
  ['who comes after closing', () => secretView({ state: 'CLOSED' }), '这次评议已经结束'],
])('%s is told so and where to go, and finds nothing to fill in', async (_who, view, words) => {
  const { api } = start(view)
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开始填写' })).toBeNull()
  expect(api.sent('IssueBallots')).toEqual([])
})

test.each([
  ['BigInt', globalThis, 'BigInt'],
  ['a source of chance', globalThis, 'crypto'],
])('a phone without %s is led to paper or a helper', async (_what, scope, name) => {
  const before = Object.getOwnPropertyDescriptor(scope, name) ?? {}
  Object.defineProperty(scope, name, { value: undefined, configurable: true, writable: true })
  start()
  const told = await screen.findByText('这部手机投不了无记名票')
  Object.defineProperty(scope, name, before)
  expect(told).toBeTruthy()
  expect(screen.getByText(/领纸质票，或者请他们的人协助/)).toBeTruthy()
})

test('what the API refuses stands there, and nothing filled in is lost', async () => {
  const { casts } = start(secretView, () => notIssued('EVALUATION_CLOSED', '这次评议已经截止'))
  await vote('基本满意')
  expect((await screen.findByRole('alert')).textContent).toContain('这次评议已经截止')
  expect(screen.getByText('基本满意')).toBeTruthy()
  expect(casts).toEqual([])
})

test('without a network the seed is kept already, and the next press asks for the same', async () => {
  let online = false
  const { api } = start(secretView, (variables) => (online ? issued(variables) : 'offline'))
  await vote()
  expect((await screen.findByRole('alert', undefined, { timeout: 10_000 })).textContent).toContain('网络')
  expect(phone.storage.get(KEY)).toMatchObject({ ballots: [] })
  online = true
  await press('投票')
  expect(await screen.findByText(/全部投进票箱了/)).toBeTruthy()
  const asked = api.sent('IssueBallots').map(({ input }) => JSON.stringify((input as { ballots: object }).ballots))
  expect(asked.length).toBeGreaterThan(1)
  expect(new Set(asked).size).toBe(1)
})

test('a vote: what is sent under the name tells nothing, what is cast carries no name', async () => {
  const { api, casts } = start()
  await vote('不满意').catch(() => {})
  expect(await screen.findByText('这道题需要回答。')).toBeTruthy()
  await choose('账目公开')
  await press('检查一遍')
  await press('投票')
  expect(await screen.findByText('已投进票箱 2 / 2 张')).toBeTruthy()
  expect(JSON.stringify(api.sent('IssueBallots'))).not.toContain('DISSATISFIED')
  expect(casts.map(({ path }) => path).sort()).toEqual([
    '/ballot/360603/evaluation-1/overall',
    '/ballot/360603/evaluation-1/say',
  ])
  const cast = casts.find(({ path }) => path.endsWith('overall'))
  expect(cast?.body).toMatchObject({ answers: { overall: 'DISSATISFIED', why: 'money' } })
  expect(Object.keys(cast?.header ?? {})).toEqual(['content-type'])
  const kept = [...phone.storage].filter(([key]) => key.startsWith('draft:'))
  expect(kept).toEqual([])
})

test('the code is covered until it is asked for, and can be copied', async () => {
  start()
  await vote()
  await screen.findByText('已投进票箱 2 / 2 张')
  const { seed } = phone.storage.get(KEY) as { seed: string }
  const code = writeSeedCode(new Uint8Array(Buffer.from(seed, 'base64url')))
  expect(screen.queryByText(code)).toBeNull()
  await press('看票号')
  expect(screen.getByText(code)).toBeTruthy()
  await press('复制票号')
  expect(phone.calls).toContainEqual({ name: 'setClipboardData', options: { data: code } })
})

test('changed before closing: the earlier answers are there, every part is cast anew, nothing is taken again', async () => {
  const { api, casts } = start()
  await vote('满意')
  await screen.findByText('已投进票箱 2 / 2 张')
  await press('截止前改投')
  await press('开始填写')
  expect((await screen.findByRole('radio', { name: '满意' })).getAttribute('aria-checked')).toBe('true')
  await choose('基本满意')
  await press('检查一遍')
  await press('改投')
  await waitFor(() => expect(casts).toHaveLength(4))
  expect(await screen.findByText('已投进票箱 2 / 2 张')).toBeTruthy()
  const [first, again] = casts.filter(({ path }) => path.endsWith('overall')).map(({ body }) => body)
  const revision = Number(first?.revision) + 1
  expect(again).toMatchObject({ number: first?.number, revision, answers: { overall: 'FAIRLY_SATISFIED' } })
  expect(api.sent('IssueBallots')).toHaveLength(1)
})

test('ballots taken on another phone: a wrong code is refused in words, the right one votes here', async () => {
  const code = writeSeedCode(new Uint8Array(32).fill(9))
  const { casts } = start(() => secretView({ hasAnswered: true }))
  await press('输入票号')
  await type('票号', 'ABCD')
  await press('用这个票号')
  expect((await screen.findByRole('alert')).textContent).toContain('现在有 4 个')
  await type('票号', (code.charAt(0) === '0' ? '1' : '0') + code.slice(1))
  await press('用这个票号')
  expect((await screen.findByRole('alert')).textContent).toContain('有一处抄错或颠倒了')
  await type('票号', code.toLowerCase())
  await press('用这个票号')
  await vote()
  await waitFor(() => expect(casts).toHaveLength(2))
  expect(await screen.findByText(/全部投进票箱了/)).toBeTruthy()
})

test('refused because they were taken elsewhere: the code is asked for', async () => {
  start(secretView, () => notIssued('BALLOT_ISSUED_ELSEWHERE', '您已在另一部手机上领过票'))
  await vote()
  expect(await screen.findByText('您已经领过票了')).toBeTruthy()
  expect(screen.getByRole('button', { name: '输入票号' })).toBeTruthy()
})

test('ballots the box has not answered for are shown as such, here and on the tab', async () => {
  const { unmount } = start(secretView, issued, () => ({ statusCode: 503, data: { error: { code: 'BALLOT_BUSY' } } }))
  await vote()
  expect(await screen.findByText('已投进票箱 0 / 2 张')).toBeTruthy()
  expect(screen.getByText(/余下的会在一分钟内分开投/)).toBeTruthy()
  unmount()
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
  const nodes = [secretView({ hasAnswered: true, availableActions: [] })]
  stubApi({ EvaluationList: () => ({ evaluations: { __typename: 'EvaluationConnection', nodes, pageInfo } }) })
  stubBox()
  renderScreen(<EvaluationPane />)
  expect(await screen.findByText('还有 2 张票没投进票箱')).toBeTruthy()
  expect(screen.getByText('您已领票')).toBeTruthy()
  expect(screen.getByRole('button', { name: '看我的票、改投' })).toBeTruthy()
})
