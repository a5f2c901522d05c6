import { fireEvent, screen, within } from '@testing-library/react'
import DetailPage from '../../miniapp/src/voucher/detail'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const at = '2026-08-05T02:00:00.000Z'
const voucher = (part: object = {}) => ({
  __typename: 'Voucher',
  id: 'v1',
  state: 'HANDLER_SIGNED',
  date: '2026-08-03',
  amountFen: 3_145_000,
  side: 'EXPENSE',
  account: 'FINANCE_EXPENSE_05',
  accountTitle: '集体公益福利支出',
  purpose: '水渠清淤、抹面材料',
  round: 2,
  bookNumber: null,
  coSignaturesMissing: 2,
  handler: { __typename: 'VoucherPerson', id: 'p1', name: '试委员', post: '村委会委员' },
  witness: null,
  photosPublic: false,
  availableActions: [],
  attachments: [],
  line: null,
  steps: [
    {
      __typename: 'VoucherStep',
      id: 's1',
      round: 1,
      kind: 'RETURNED',
      name: '试监督',
      post: '村务监督委员会主任',
      words: '发票少盖章',
      at,
    },
  ],
  ...part,
})
const show = (part: object, answers: Record<string, () => object> = {}) => {
  const api = stubApi({ VoucherDetail: () => ({ voucher: voucher(part) }), ...answers })
  renderScreen(<DetailPage />)
  return api
}

beforeEach(() => newPhone({ params: { id: 'v1' } }))

test('who may do nothing reads how far it is, and why it came back', async () => {
  show({})
  expect(await screen.findByText('支出 31,450.00 元')).toBeTruthy()
  expect(screen.getByText('发票少盖章')).toBeTruthy()
  expect(screen.getAllByText('待监委会联审')).toHaveLength(2)
  for (const name of ['退回', '联审通过', '会签', '入账']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('a review needs an opinion; photos are shown only when the reviewer says so', async () => {
  const done = { reviewVoucher: { voucher: voucher({ state: 'REVIEWED' }), userErrors: [] } }
  const api = show({ availableActions: ['REVIEW', 'RETURN'] }, { ReviewVoucher: () => done })
  fireEvent.click(await screen.findByRole('button', { name: '联审通过' }))
  const sheet = within(await screen.findByRole('dialog'))
  const opinion = sheet.getByLabelText('审核意见', { selector: 'textarea' })
  fireEvent.input(opinion, { target: { value: '  ' } })
  expect(sheet.getByRole('button', { name: '联审通过' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.input(opinion, { target: { value: '单价核对过' } })
  fireEvent.click(sheet.getByRole('button', { name: '联审通过' }))
  await screen.findByText('已审核，等会签')
  expect(api.sent('ReviewVoucher')).toEqual([
    { input: expect.objectContaining({ id: 'v1', round: 2, opinion: '单价核对过', photosPublic: false }) },
  ])
})

test('a refusal stands above the signature, and nothing is said to be done', async () => {
  const userErrors = [
    { __typename: 'UserError', code: 'VOUCHER_ROUND', message: '这张票据刚刚被退回改过', field: 'round' },
  ]
  show(
    { state: 'REVIEWED', availableActions: ['CO_SIGN', 'RETURN'] },
    { CoSignVoucher: () => ({ coSignVoucher: { voucher: null, userErrors } }) },
  )
  fireEvent.click(await screen.findByRole('button', { name: '会签' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '会签' }))
  expect(await screen.findByText('这张票据刚刚被退回改过')).toBeTruthy()
  expect(screen.queryByText('已会签')).toBeNull()
})
