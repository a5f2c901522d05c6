import { screen } from '@testing-library/react'
import { EvaluationPane } from '../../miniapp/src/evaluation/EvaluationPane'
import ResultPage from '../../miniapp/src/evaluation/result'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { closedView, openView } from './evaluation-view'

beforeEach(() => newPhone({ params: { id: 'evaluation-1' } }))

const show = (evaluation: object) => {
  const counting = { __typename: 'Evaluation', id: 'evaluation-1', countingActions: [] }
  stubApi({
    EvaluationResult: () => ({ evaluation }),
    EvaluationReport: () => ({ evaluationReport: null }),
    CountingActions: () => ({ evaluation: counting }),
  })
  renderScreen(<ResultPage />)
}

test('the figure, how many came back, and why a question is not shown', async () => {
  show(closedView({}, ['why']))
  expect(await screen.findByText('满意率')).toBeTruthy()
  expect(screen.getByText('90.0%')).toBeTruthy()
  expect(screen.getByText('份，占 75%')).toBeTruthy()
  expect(screen.getByText('收回的票不到5张，为保护填写的人，不公布选了什么。')).toBeTruthy()
  expect(screen.queryByText(/大家写的意见/)).toBeNull()
})

test('the host reads what was written, the same words once', async () => {
  show(closedView({ writtenAnswers: [{ questionId: 'say', texts: ['修路', '修路', '装路灯'] }] }))
  expect(await screen.findByText('大家写的意见（3 条，打乱了先后）')).toBeTruthy()
  expect(screen.getByText('修路（2 人这样写）')).toBeTruthy()
})

test('while it is open a villager reads when the result comes, the host how many have answered and what to do', async () => {
  show(openView())
  expect(await screen.findByText(/截止后在这里公布结果/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '现在结束并计票' })).toBeNull()
})

test('the host of an open one sees the count and may end it', async () => {
  show(openView({ answeredCount: 186, availableActions: ['EXTEND', 'CLOSE'] }))
  expect(await screen.findByText('已填 186 / 312 人')).toBeTruthy()
  expect(screen.getByRole('button', { name: '现在结束并计票' })).toBeTruthy()
})

const list = (nodes: object[]) => {
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
  stubApi({ EvaluationList: () => ({ evaluations: { __typename: 'EvaluationConnection', nodes, pageInfo } }) })
  renderScreen(<EvaluationPane />)
}

test('the tab shows what is asked of me first, then results in a line', async () => {
  list([openView(), { ...closedView(), id: 'evaluation-2', title: '去年的评议' }])
  expect(await screen.findByRole('button', { name: '去评议' })).toBeTruthy()
  expect(screen.getByRole('link', { name: /去年的评议，满意率 90.0%.*收回 30 \/ 40 份/ })).toBeTruthy()
})

test('who has answered is not asked again', async () => {
  list([openView({ hasAnswered: true, availableActions: [] })])
  expect(await screen.findByText('您已领票')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '去评议' })).toBeNull()
  expect(screen.getByRole('button', { name: '看我的票、改投' })).toBeTruthy()
})
