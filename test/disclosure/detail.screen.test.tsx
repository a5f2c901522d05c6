import { fireEvent, screen, within } from '@testing-library/react'
import DetailPage from '../../miniapp/src/disclosure/detail'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { opinionView, publishedView, questionView, wholeView, workingView } from './disclosure-view'

beforeEach(() => newPhone({ params: { id: 'disclosure-1' } }))

const compared = (comparison: object | null) => ({
  disclosure: { __typename: 'Disclosure', id: 'disclosure-1', comparison },
})
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const show = (view: object, more: Record<string, () => object> = {}) => {
  const api = stubApi({
    DisclosureDetail: () => ({ disclosure: wholeView(view) }),
    DisclosureComparison: () => compared(null),
    DisclosurePosting: () => 'offline',
    ...more,
  })
  renderScreen(<DetailPage />)
  return api
}

test('a villager reads the sentence, the sum written out, every line, and a dissent word for word', async () => {
  const dissent = opinionView({ id: 'review-2', decision: 'DISSENT', reason: '材料价格比市场高两成' })
  show({ published: publishedView({ reviews: [opinionView(), dissent] }), availableActions: ['ASK'] })
  expect(await screen.findByText('这一季度收入5000元，支出1200.5元。')).toBeTruthy()
  expect(screen.getAllByText('4,799.50 元')).toHaveLength(2)
  expect(screen.getByText('支出 1,200.50 元')).toBeTruthy()
  expect(screen.getByText('材料价格比市场高两成')).toBeTruthy()
  expect(screen.getByText('保留意见')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '公开' })).toBeNull()
})

test('asking about a line names the line; a refusal keeps what was typed', async () => {
  const userErrors = [
    { code: 'DISCLOSURE_SENSITIVE_NUMBER', message: '您写的内容里有没遮住的手机号', field: 'question' },
  ]
  const refused = { askDisclosureQuestion: { question: null, userErrors } }
  const asking = { AskDisclosureQuestion: () => refused }
  const api = show({ published: publishedView(), availableActions: ['ASK'] }, asking)
  fireEvent.click((await screen.findAllByRole('button', { name: '问一问' }))[1] as HTMLElement)
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('问这一笔：修水渠材料款')).toBeTruthy()
  const box = sheet.getByLabelText('您想问什么', { selector: 'textarea' })
  fireEvent.input(box, { target: { value: '请回电13800138000' } })
  fireEvent.click(sheet.getByRole('button', { name: '提交问题' }))
  expect((await sheet.findByRole('alert')).textContent).toContain('没遮住的手机号')
  expect((box as HTMLTextAreaElement).value).toBe('请回电13800138000')
  expect(api.sent('AskDisclosureQuestion')).toEqual([
    { input: expect.objectContaining({ id: 'disclosure-1', rowId: 'r2', body: '请回电13800138000' }) },
  ])
})

test('a cadre may publish what was reviewed, after being told what that means', async () => {
  const working = workingView({ state: 'SUBMITTED', submission: 1, reviews: [opinionView()] })
  const published = wholeView({ published: publishedView(), availableActions: ['CORRECT'] })
  const done = { publishDisclosure: { disclosure: published, maskings: [], userErrors: [] } }
  const view = { publishedAt: null, working, availableActions: ['PUBLISH'] }
  const api = show(view, { PublishDisclosure: () => done })
  expect(await screen.findByText('已交监委会审核，还没有公开。')).toBeTruthy()
  await press('公开')
  expect(screen.getByText(/这一版不能再改/)).toBeTruthy()
  expect(api.sent('PublishDisclosure')).toEqual([])
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '公开' }))
  expect(await screen.findByRole('button', { name: '发现有错，出一版更正' })).toBeTruthy()
  expect(api.sent('PublishDisclosure')).toHaveLength(1)
})

test('an open question waits for the cadre, and only the cadre is offered to answer', async () => {
  show({ published: publishedView(), questions: [questionView()], availableActions: ['ASK'] })
  expect(await screen.findByText('等待回答')).toBeTruthy()
  expect(screen.getByRole('button', { name: '问一问（1）' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '回答' })).toBeNull()
})

test('what is not there says so', async () => {
  stubApi({ DisclosureDetail: () => thrown('NOT_FOUND') })
  renderScreen(<DetailPage />)
  expect(await screen.findByText(/没有找到这项内容/)).toBeTruthy()
})

test('what grew and what shrank since last period stands in words beside the bars', async () => {
  const flow = (income: number, expense: number) => ({ __typename: 'DisclosureFlow', income, expense })
  const of = (account: string, title: string, side: string, now: number, before: number) => {
    return { __typename: 'DisclosureAccountFigures', account, title, side, now, before }
  }
  const comparison = {
    __typename: 'DisclosureComparison',
    previousPeriod: '2026-Q2',
    now: flow(0, 300_000),
    before: flow(500_000, 300_000),
    accounts: [
      of('FINANCE_INCOME_01', '集体经营收入', 'INCOME', 0, 500_000),
      of('FINANCE_EXPENSE_05', '集体公益福利支出', 'EXPENSE', 300_000, 300_000),
    ],
  }
  show({ published: publishedView() }, { DisclosureComparison: () => compared(comparison) })
  expect(await screen.findByText('和上期比')).toBeTruthy()
  expect(screen.getAllByText('少 5,000 元')).toHaveLength(2)
  expect(screen.getAllByText('一样')).toHaveLength(2)
  expect(screen.getByText('集体公益福利支出')).toBeTruthy()
})

test('a line opens its voucher: purpose, handler, who reviewed and co-signed, and 问一问', async () => {
  const signed = (name: string, words: string | null = null) => {
    return { __typename: 'DisclosureSigner', name, post: '村干部', words, at: '2026-08-05T02:00:00.000Z' }
  }
  const voucher = {
    __typename: 'DisclosureLineVoucher',
    id: 'v1',
    openable: false,
    bookNumber: '付字08-01',
    date: '2026-08-03',
    amountFen: 120_050,
    side: 'EXPENSE',
    accountTitle: '集体公益福利支出',
    purpose: '水泥、防水料',
    witness: '普某',
    photosHidden: true,
    photos: [],
    handler: signed('试委员'),
    reviewers: [signed('试监督', '属实')],
    coSigners: [signed('试书记'), signed('试主任')],
  }
  const line = { __typename: 'DisclosureLine', rowId: 'r2', noVoucher: null, vouchers: [voucher] }
  show({ published: publishedView(), availableActions: ['ASK'] }, { DisclosureLine: () => ({ disclosureLine: line }) })
  fireEvent.click((await screen.findAllByRole('button', { name: '看票据' }))[1] as HTMLElement)
  const sheet = within(await screen.findByRole('dialog'))
  for (const words of ['水泥、防水料', '普某', '属实', /试委员/, /试书记/, /试主任/])
    expect(await sheet.findByText(words)).toBeTruthy()
  expect(sheet.getByText(/照片里可能有别人的号码/)).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '问一问' }))
  expect(await screen.findByText('问这一笔：修水渠材料款')).toBeTruthy()
})
