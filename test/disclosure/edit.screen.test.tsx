import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import EditPage from '../../miniapp/src/disclosure/edit'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { opinionView, wholeView, workingView } from './disclosure-view'
import { JOURNAL, withHandler } from './journal-sample'

const DRAFTING = { publishedAt: null, availableActions: ['EDIT', 'SUBMIT'] }
const draft = (part: object = {}) => wholeView({ ...DRAFTING, working: workingView(part) })
const field = (label: string) => screen.getByLabelText(label, { selector: 'textarea, input' }) as HTMLInputElement
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

const show = async (view: object, answers: Record<string, (variables: Record<string, unknown>) => object> = {}) => {
  const api = stubApi({ DisclosureDetail: () => ({ disclosure: view }), BookedVouchers: noVouchers, ...answers })
  renderScreen(<EditPage />)
  await screen.findByText('一句话说明')
  return api
}
const noVouchers = () => ({
  vouchers: {
    __typename: 'VoucherConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
})
const saved = (part: object) => ({ saveDisclosureDraft: { disclosure: draft(part), userErrors: [] } })

beforeEach(() => newPhone({ params: { id: 'disclosure-1' } }))

test('a returned draft says who returned it and why', async () => {
  const reason = '第二笔没有发票'
  await show(draft({ state: 'RETURNED', reviews: [opinionView({ decision: 'RETURN', reason })] }))
  expect(screen.getByText(/试监督退回了这一份：第二笔没有发票/)).toBeTruthy()
})

test('a number nobody may read is named by its place and masked by one press', async () => {
  await show(draft({ table: withHandler('王某13800138000') }))
  expect(screen.getByText('第 2 笔的“经手人”：手机号“13800138000”')).toBeTruthy()
  await press('遮住')
  expect(screen.queryByText('第 2 笔的“经手人”：手机号“13800138000”')).toBeNull()
  expect(screen.getByText(/经手人 王某138\*\*\*\*8000/)).toBeTruthy()
})

test('words that look personal are masked, or vouched for with a reason; a number cannot be', async () => {
  const table = withHandler('王某13800138000')
  const confirmed = { kind: 'ADDRESS', words: '12号', reason: '村委会的地址', confirmerName: '试村干' }
  const api = await show(draft({ table, body: '开会地点：藏村三组12号' }), {
    ConfirmDisclosureWords: () => ({
      confirmDisclosureWords: {
        disclosure: {
          __typename: 'Disclosure',
          id: 'disclosure-1',
          confirmations: [{ __typename: 'DisclosureConfirmation', ...confirmed }],
        },
        userErrors: [],
      },
    }),
  })
  expect(screen.getByText('补充说明：家庭住址“12号”')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: '遮住' })).toHaveLength(2)
  expect(screen.getAllByRole('button', { name: '不是个人信息' })).toHaveLength(1)
  await press('不是个人信息')
  expect(screen.getByRole('button', { name: '确认不是个人信息' }).getAttribute('aria-disabled')).toBe('true')
  type('原因', '村委会的地址')
  await press('确认不是个人信息')
  await waitFor(() => expect(screen.queryByText('补充说明：家庭住址“12号”')).toBeNull())
  expect(api.sent('ConfirmDisclosureWords')).toEqual([
    { input: expect.objectContaining({ kind: 'ADDRESS', words: '12号', reason: '村委会的地址' }) },
  ])
})

test('a line of money asks for its vouchers or why there are none', async () => {
  const rows = JOURNAL.rows.map(({ id, cells }) => ({ id, cells }))
  await show(draft({ table: { ...JOURNAL, rows } }), {
    BookedVouchers: () => ({
      vouchers: {
        __typename: 'VoucherConnection',
        nodes: [
          {
            __typename: 'Voucher',
            id: 'v1',
            date: '2026-08-03',
            amountFen: 120_050,
            side: 'EXPENSE',
            account: 'FINANCE_EXPENSE_05',
            purpose: '水渠材料',
            bookNumber: '付字08-01',
            line: null,
          },
          {
            __typename: 'Voucher',
            id: 'v2',
            date: '2026-08-03',
            amountFen: 100,
            side: 'INCOME',
            account: 'FINANCE_INCOME_01',
            purpose: '租金',
            bookNumber: '收字08-01',
            line: null,
          },
        ],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
  })
  expect(screen.getAllByText('没有票据')).toHaveLength(2)
  fireEvent.click(screen.getByText('2. 修水渠材料款'))
  fireEvent.click(await screen.findByText('付字08-01 · 1,200.50 元'))
  expect(screen.queryByText(/收字08-01/)).toBeNull()
  await press('好了')
  expect(screen.getByText('1 张票据')).toBeTruthy()
  fireEvent.click(screen.getByText('1. 出租仓库租金'))
  await press('纸质原件留村里')
  await press('好了')
  expect(screen.queryByText('没有票据')).toBeNull()
})

test('a line is added with money as it is written; the sum and whether the accounts close follow', async () => {
  await show(draft({ table: JOURNAL }))
  expect(screen.getByText('账平了：期初 + 收入 − 支出 = 期末。')).toBeTruthy()
  await press('添一笔')
  const sheet = within(screen.getByRole('dialog'))
  const money = sheet.getByLabelText('支出', { selector: 'input' })
  fireEvent.input(money, { target: { value: '12个' } })
  expect(sheet.getByRole('alert').textContent).toContain('看不懂这个金额')
  expect(sheet.getByRole('button', { name: '好了' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.input(money, { target: { value: '0.1万' } })
  expect(sheet.getByText('= 1,000.00 元')).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '好了' }))
  expect(screen.getByText(/账上比算出来的多 1,000.00 元（算出来是 3,799.50 元）/)).toBeTruthy()
})

test('another editor saved meanwhile: nothing is lost, and one decides whose words are used', async () => {
  const theirs = { gist: '会计写的', revision: 2, editorName: '试会计' }
  const stale = { code: 'DISCLOSURE_DRAFT_STALE', message: '试会计刚刚也改过', field: 'revision' }
  const answers = [
    () => ({ saveDisclosureDraft: { disclosure: draft(theirs), userErrors: [stale] } }),
    () => saved({ gist: '主任写的', revision: 3 }),
  ]
  const submitted = {
    disclosure: wholeView({ working: workingView({ state: 'SUBMITTED' }) }),
    maskings: [],
    userErrors: [],
  }
  const api = await show(draft(), {
    SaveDisclosureDraft: () => (answers.shift() as () => object)(),
    SubmitDisclosure: () => ({ submitDisclosure: submitted }),
  })
  type('一句话说明', '主任写的')
  await press('提交审核')
  await press('提交')
  expect(await screen.findByText('试会计 也改过这一份')).toBeTruthy()
  expect(field('一句话说明').value).toBe('主任写的')
  expect(api.sent('SubmitDisclosure')).toEqual([])
  await press('用我写的')
  await press('提交审核')
  await press('提交')
  await waitFor(() =>
    expect(api.sent('SubmitDisclosure')).toEqual([{ input: expect.objectContaining({ revision: 3 }) }]),
  )
  expect(api.sent('SaveDisclosureDraft')[1]).toEqual({
    input: expect.objectContaining({ revision: 2, gist: '主任写的' }),
  })
})

test('offline, what is typed stays and says that it is only on the phone', async () => {
  const api = stubApi({
    DisclosureDetail: () => ({ disclosure: draft() }),
    SaveDisclosureDraft: () => 'offline',
  })
  const { unmount } = renderScreen(<EditPage />)
  await screen.findByText('一句话说明')
  type('一句话说明', '没有信号时写的')
  expect(screen.getByText('写的内容已存在本机，正在等着上传')).toBeTruthy()
  unmount()
  renderScreen(<EditPage />)
  await waitFor(() => expect(field('一句话说明').value).toBe('没有信号时写的'))
  expect(api.sent('SubmitDisclosure')).toEqual([])
})

describe('the matter an item belongs to', () => {
  const road = { __typename: 'Procedure', id: 'matter-1', title: '修村道', stageTitle: '决议公开', archivedAt: null }
  const tied = (matter: object | null) => ({
    setDisclosureMatter: {
      disclosure: { __typename: 'Disclosure', id: 'disclosure-1', procedureId: matter && 'matter-1', matter },
      userErrors: [],
    },
  })
  const matters = () => ({ open: { nodes: [road] }, archived: { nodes: [] } })

  test('is chosen among those of the village, shown as a line, and taken off again', async () => {
    let matter: object | null = road
    const api = await show(draft(), { DisclosureMatters: matters, SetDisclosureMatter: () => tied(matter) })
    await press('选一件大事')
    fireEvent.click(await screen.findByRole('link', { name: /修村道/ }))
    expect(await screen.findByText('已和“修村道”连在一起')).toBeTruthy()
    expect(screen.getByRole('link', { name: /修村道，决议公开/ })).toBeTruthy()
    matter = null
    await press('不属于这件事')
    await waitFor(() => expect(screen.queryByRole('link', { name: /修村道/ })).toBeNull())
    expect(api.sent('SetDisclosureMatter')).toEqual([
      { input: expect.objectContaining({ id: 'disclosure-1', procedureId: 'matter-1' }) },
      { input: expect.objectContaining({ id: 'disclosure-1', procedureId: null }) },
    ])
  })

  test('comes along when the item is begun from a step of the matter', async () => {
    await newPhone({ params: { procedureId: 'matter-1', code: 'VILLAGE_MAJOR' } })
    const api = stubApi({
      DisclosureDraftList: () => ({ disclosureDrafts: [] }),
      DisclosureOpenQuestions: () => ({ disclosureOpenQuestions: [] }),
      DisclosureMatter: () => ({ procedure: road }),
      DisclosureDetail: () => ({ disclosure: draft() }),
      BookedVouchers: noVouchers,
      CreateDisclosure: () => ({ createDisclosure: { disclosure: draft(), userErrors: [] } }),
    })
    renderScreen(<EditPage />)
    expect(await screen.findByText('这一项会和“修村道”连在一起，大家能从头看到尾。')).toBeTruthy()
    await press('开始填写')
    await waitFor(() => expect(api.sent('CreateDisclosure')).toHaveLength(1))
    expect(api.sent('CreateDisclosure')).toEqual([
      { input: expect.objectContaining({ catalogueCode: 'VILLAGE_MAJOR', procedureId: 'matter-1' }) },
    ])
  })
})
