import { fireEvent, screen } from '@testing-library/react'
import ListPage from '../../miniapp/src/procedure/list'
import { daysInStage, sortMatters } from '../../miniapp/src/procedure/list/standing-table'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { phone } from '../support/taro'
import { cardView } from './matter-view'

type Card = Parameters<typeof sortMatters>[0][number]

const page = (nodes: object[], endCursor: string | null = null) => ({
  procedures: {
    __typename: 'ProcedureConnection',
    nodes,
    pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
  },
})
const mine = { ProcedureMine: () => ({ myProcedures: [] }) }

beforeEach(() => newPhone())

test('a visitor is asked in, and nothing is asked of the API', async () => {
  await newPhone({ viewer: null })
  const api = stubApi({})
  renderScreen(<ListPage />)
  expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  expect(api.sent('ProcedureList')).toEqual([])
})

test('a matter says at which station it stands, what is missing, and that it is late', async () => {
  const card = cardView({ overdue: true, openObjectionCount: 2, planVersion: 2 })
  stubApi({ ProcedureList: () => page([card]), ...mine })
  renderScreen(<ListPage />)
  expect(await screen.findByText('第 4 步，共 8 步：村民代表会议决议')).toBeTruthy()
  expect(screen.getByText('还差：会议记录、签名照片。')).toBeTruthy()
  for (const tag of ['已超期', '2 条异议待答复', '方案第 2 版']) expect(screen.getByText(tag)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^饮水管道改造/ }))
  expect(phone.navigations).toMatchObject([{ url: '/procedure/detail/index?id=matter-1' }])
})

test('state and institution are asked of the API, and the next page stands below the first', async () => {
  const api = stubApi({
    ProcedureList: ({ after }) =>
      after ? page([cardView({ id: 'matter-2', title: '路灯' })]) : page([cardView()], 'cursor-1'),
    ...mine,
  })
  renderScreen(<ListPage />)
  fireEvent.click(await screen.findByRole('button', { name: '查看更多' }))
  expect(await screen.findByText('路灯')).toBeTruthy()
  expect(screen.getByText('饮水管道改造')).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '已办完' }))
  fireEvent.click(screen.getByRole('tab', { name: '村规民约' }))
  await screen.findByText('饮水管道改造')
  expect(api.sent('ProcedureList').pop()).toMatchObject({ state: 'ARCHIVED', template: 'VILLAGE_RULES' })
})

test('nothing under way says what will appear; a bad line offers another try', async () => {
  stubApi({ ProcedureList: () => page([]), ...mine })
  const { unmount } = renderScreen(<ListPage />)
  expect(await screen.findByText('现在没有正在办的')).toBeTruthy()
  unmount()
  await newPhone()
  stubApi({ ProcedureList: () => 'timeout', ...mine })
  renderScreen(<ListPage />)
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
})

test('the township’s table puts first what needs a look', () => {
  const now = '2026-11-22T02:00:00.000Z'
  const card = (id: string, part: object) => cardView({ id, ...part }) as unknown as Card
  const long = card('long', { reachedAt: '2026-10-01T02:00:00.000Z' })
  const late = card('late', { reachedAt: '2026-11-20T02:00:00.000Z', overdue: true, stageNumber: 2 })
  const fresh = card('fresh', { reachedAt: '2026-11-22T01:00:00.000Z', stageNumber: 1 })
  const order = (sort: Parameters<typeof sortMatters>[1]) =>
    sortMatters([fresh, late, long], sort, now).map(({ id }) => id)
  expect(order('days')).toEqual(['long', 'late', 'fresh'])
  expect(order('late')).toEqual(['late', 'long', 'fresh'])
  expect(order('stage')).toEqual(['fresh', 'late', 'long'])
  expect([long, late, fresh].map((matter) => daysInStage(matter, now))).toEqual([52, 2, 0])
})
