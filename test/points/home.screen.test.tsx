import { fireEvent, screen } from '@testing-library/react'
import PointsHomePage from '../../miniapp/src/points/home'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const RULES = {
  __typename: 'PointsRules',
  id: 'r1',
  version: 1,
  publishDays: 5,
  passedOn: '2026-03-18',
  reference: '村民代表会议记录',
  recorderName: '旺堆加布',
  recorderPost: '村委会主任',
  recordedAt: '2026-03-18T02:00:00Z',
  items: [{ __typename: 'PointsItem', code: 'P1', title: '参加村里清扫', points: 5, note: '每次半天' }],
}

const programme = (more: object = {}) => ({
  __typename: 'PointsProgramme',
  on: true,
  offReason: null,
  offByCounty: false,
  availableActions: [],
  division: { __typename: 'Division', code: '360603001201', name: '测试村' },
  rules: RULES,
  ...more,
})

const household = (more: object = {}) => ({
  __typename: 'PointsHousehold',
  consented: true,
  balance: 17,
  mayDecide: true,
  entries: [
    {
      __typename: 'PointsEntry',
      id: 'e1',
      kind: 'EARNED',
      points: 17,
      title: '门前三包',
      reason: '',
      at: '2026-10-01T02:00:00Z',
      claimId: 'c1',
    },
  ],
  claims: [],
  redemptions: [],
  ...more,
})

const GOODS = [
  { __typename: 'PointsGoods', id: 'g1', title: '洗衣粉', unit: '袋', points: 6, stock: 3, retired: false },
  { __typename: 'PointsGoods', id: 'g2', title: '砖茶', unit: '块', points: 18, stock: 3, retired: false },
]

const noClaims = {
  pointsClaims: {
    __typename: 'PointsClaimConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
}
const home = (parts: { programme?: object; household?: object | null }) => ({
  PointsHome: () => ({
    pointsProgramme: programme(parts.programme),
    myPoints: parts.household === null ? null : household(parts.household),
    pointsGoods: GOODS,
  }),
  PointsPublished: () => noClaims,
})

beforeEach(() => newPhone())

test('says that nothing statutory depends on points, and offers what the balance is enough for', async () => {
  const api = stubApi({
    ...home({}),
    RedeemPoints: () => ({ redeemPoints: { __typename: 'PointsRedemptionPayload', redemption: null, userErrors: [] } }),
  })
  renderScreen(<PointsHomePage />)
  expect(await screen.findByText('17 分')).toBeTruthy()
  expect(screen.getByText(/低保、医保、补贴这些该享受的，一样也不和积分挂钩/)).toBeTruthy()
  expect(screen.getAllByText('兑换').length).toBe(1)
  fireEvent.click(screen.getByText('洗衣粉'))
  fireEvent.click(await screen.findByRole('button', { name: '兑换' }))
  await screen.findByText('17 分')
  expect(api.sent('RedeemPoints')).toMatchObject([{ input: { goodsId: 'g1', quantity: 1 } }])
})

test('a household that does not take part sees no balance and is asked with what it means', async () => {
  stubApi(home({ household: { consented: false, balance: null, entries: null } }))
  renderScreen(<PointsHomePage />)
  fireEvent.click(await screen.findByRole('button', { name: '我家参加' }))
  expect(await screen.findByText(/带户主姓名在村里公示 5 天/)).toBeTruthy()
  expect(screen.queryByText('积分明细')).toBeNull()
  expect(screen.queryByText('申报一件事')).toBeNull()
})

test('switched off, the doors are shut and the reason stands there', async () => {
  stubApi(home({ programme: { on: false, offByCounty: true, offReason: '全县检查' } }))
  renderScreen(<PointsHomePage />)
  expect(await screen.findByText('县里已停：全县检查')).toBeTruthy()
  expect(screen.queryByText('17 分')).toBeNull()
  expect(screen.queryByText('洗衣粉')).toBeNull()
})
