import { fireEvent, screen, within } from '@testing-library/react'
import ReviewPage from '../../miniapp/src/disclosure/review'
import { storage } from '../../miniapp/src/store/storage'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'
import { phone } from '../support/taro'
import { opinionView, wholeView, workingView } from './disclosure-view'

const earlier = opinionView({ decision: 'RETURN', current: false, reason: '第二笔没有发票' })
const waiting = wholeView({
  publishedAt: null,
  availableActions: ['SIGN', 'RETURN', 'DISSENT'],
  working: workingView({
    state: 'SUBMITTED',
    submission: 2,
    reviewDueAt: '2026-10-23T02:00:00.000Z',
    reviews: [earlier],
  }),
})
const decided = { disclosure: wholeView({ working: workingView({ state: 'SUBMITTED' }) }), userErrors: [] }

beforeEach(() => newPhone({ params: { id: 'disclosure-1' } }))

const show = () => {
  const api = stubApi({
    DisclosureDetail: () => ({ disclosure: waiting }),
    DissentFromDisclosure: () => ({ dissentFromDisclosure: decided }),
  })
  renderScreen(<ReviewPage />)
  return api
}

test('the rule, missing vouchers and what was decided before stand beside the item', async () => {
  show()
  expect(await screen.findByText(/请核对：每一笔有没有票据/)).toBeTruthy()
  expect(screen.getByText(/没有附票据/)).toBeTruthy()
  expect(screen.getByText('第二笔没有发票')).toBeTruthy()
})

test('a dissent without a reason cannot be sent; with one it goes to the submission that was read', async () => {
  const api = show()
  fireEvent.click(await screen.findByRole('radio', { name: /保留意见/ }))
  const send = () => screen.getByRole('button', { name: '提交意见' })
  expect(send().getAttribute('aria-disabled')).toBe('true')
  const words = screen.getByLabelText('为什么不认同', { selector: 'textarea' })
  fireEvent.input(words, { target: { value: '价格高两成' } })
  fireEvent.click(send())
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确定' }))
  await screen.findByText('已提交保留意见，会和公开内容一起显示')
  expect(api.sent('DissentFromDisclosure')).toEqual([
    { input: expect.objectContaining({ id: 'disclosure-1', submission: 2, reason: '价格高两成' }) },
  ])
  expect(phone.navigations).toHaveLength(1)
})

test('accounts are agreed to only when all three checks are made', async () => {
  show()
  fireEvent.click(await screen.findByRole('radio', { name: /^同意公开/ }))
  const send = () => screen.getByRole('button', { name: '提交意见' }).getAttribute('aria-disabled')
  const checks = screen.getAllByRole('checkbox')
  expect(checks).toHaveLength(3)
  for (const check of checks) {
    expect(send()).toBe('true')
    fireEvent.click(check)
  }
  expect(send()).not.toBe('true')
})

test('a photo of what was inspected goes with the opinion', async () => {
  const photo = {
    ...{ __typename: 'Attachment', id: 'photo-1', kind: 'IMAGE', fileName: '现场.jpg', contentType: 'image/jpeg' },
    ...{ byteSize: 9, width: 10, height: 10, url: '/a', thumbnailUrl: '/t' },
  }
  const typed = { judgement: 'DISSENT', words: '水泥少了两袋', checks: [], photos: [photo] }
  storage.write(`draft:${villager.personId}:disclosure-review:disclosure-1:2`, typed)
  const api = show()
  fireEvent.click(await screen.findByRole('button', { name: '提交意见' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确定' }))
  await screen.findByText('已提交保留意见，会和公开内容一起显示')
  expect(api.sent('DissentFromDisclosure')).toEqual([
    { input: expect.objectContaining({ reason: '水泥少了两袋', attachmentIds: ['photo-1'] }) },
  ])
})
