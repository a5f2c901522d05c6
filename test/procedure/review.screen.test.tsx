import { fireEvent, screen, within } from '@testing-library/react'
import ReviewPage from '../../miniapp/src/procedure/review'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'
import { phone } from '../support/taro'
import { cardView, matterView, runView, sessionView, stageView } from './matter-view'

const before = { __typename: 'ProcedureOpinion', id: 'opinion-1', kind: 'DISSENT', text: '方案没有附图' }
const opinion = {
  ...before,
  supervisorName: '试监督',
  supervisorPost: '监委会主任',
  attachments: [],
  givenAt: '2026-11-01T02:00:00.000Z',
}
const now = stageView({ runs: [runView({ number: 2, endedAt: null, outcome: null, sessions: [sessionView()] })] })
const consulted = stageView({
  code: 'CONSULTED',
  title: '村“两委”商议',
  status: 'DONE',
  runs: [runView({ opinions: [opinion] })],
})

const show = (part: object, answer: object = { procedure: null, userErrors: [] }) => {
  const api = stubApi({
    ProcedureDetail: () => ({ procedure: matterView({ stages: [consulted, now], ...part }) }),
    SuperviseStage: () => ({ superviseStage: { __typename: 'ProcedurePayload', ...answer } }),
  })
  renderScreen(<ReviewPage />)
  return api
}
const send = () => screen.getByRole('button', { name: '提交意见' })
const words = (label: string) => screen.getByLabelText(label, { selector: 'textarea' }) as HTMLTextAreaElement

test('matters, disclosures, vouchers and registers wait in one queue, least time left first', async () => {
  const hat = { id: 'o1', kind: 'SUPERVISOR' as const, post: null, division: villager.division }
  await newPhone({ viewer: { ...villager, offices: [hat], hat } })
  const voucher = {
    ...{ __typename: 'Voucher', id: 'voucher-1', state: 'HANDLER_SIGNED', date: '2026-11-02', amountFen: 86_000 },
    ...{ side: 'EXPENSE', account: 'FINANCE_EXPENSE_01', accountTitle: '管理费用', purpose: '买打印纸', round: 1 },
    ...{ bookNumber: null, coSignaturesMissing: 2 },
    handler: { __typename: 'VoucherPerson', id: 'p1', name: '试村干', post: '会计' },
  }
  const change = {
    ...{ __typename: 'RegisterChange', id: 'c1', subjectId: 'asset-1', isContract: false, title: '旧村部' },
    ...{ version: 2, reason: '换了面积', authorName: '试村干', recordedAt: '2026-11-02T02:00:00.000Z' },
  }
  const task = (kind: string, title: string, times: object) => ({
    __typename: 'ProcedureTask',
    kind,
    at: null,
    dueAt: null,
    overdue: false,
    procedure: cardView({ id: title, title }),
    ...times,
  })
  const version = {
    __typename: 'DisclosureVersion',
    id: 'v',
    title: '三季度账目',
    gist: '',
    authorName: '试村干',
    reviews: [],
  }
  const disclosure = { __typename: 'Disclosure', id: 'd', kind: 'FINANCE', period: '2026-Q3' }
  const review = { __typename: 'DisclosureReviewTask', dueAt: '2026-11-23T02:00:00.000Z', overdue: false }
  const more = { submittedAt: '2026-11-20T02:00:00.000Z', returnedBefore: 0, disclosure, version }
  stubApi({
    ProcedureTasks: () => ({
      procedureQueue: [
        task('ATTEND', '分配方案', { at: '2026-11-30T02:00:00.000Z' }),
        task('OPINION', '饮水管道', { dueAt: '2026-11-21T02:00:00.000Z', overdue: true }),
      ],
    }),
    DisclosureReviewQueue: () => ({ disclosureReviewQueue: [{ ...review, ...more }] }),
    VoucherList: () => ({
      vouchers: { nodes: [voucher], pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } },
    }),
    RegisterChanges: () => ({
      registerChanges: {
        ...{ __typename: 'RegisterChanges', id: 'changes', seenUpTo: null, last: null, availableActions: [] },
        changes: [change],
      },
    }),
  })
  renderScreen(<ReviewPage />)
  const rows = await screen.findAllByRole('link')
  expect(rows.map((row) => row.getAttribute('aria-label')?.split('，')[0])).toEqual([
    '饮水管道',
    '三季度账目',
    '分配方案',
    '管理费用',
    '资产和合同登记有 1 处改动',
  ])
  fireEvent.click(rows[4] as HTMLElement)
  fireEvent.click(rows[3] as HTMLElement)
  fireEvent.click(rows[1] as HTMLElement)
  fireEvent.click(rows[0] as HTMLElement)
  expect(phone.navigations).toMatchObject([
    { url: '/register/change/index' },
    { url: '/voucher/detail/index?id=voucher-1' },
    { url: '/disclosure/review/index?id=d' },
    { url: '/procedure/review/index?id=%E9%A5%AE%E6%B0%B4%E7%AE%A1%E9%81%93' },
  ])
})

describe('one matter', () => {
  beforeEach(() => newPhone({ params: { id: 'matter-1' } }))

  test('what was said on the same matter before stands beside the form', async () => {
    show({ availableActions: ['SUPERVISE'] })
    expect(await screen.findByText('这件事以前的意见')).toBeTruthy()
    expect(screen.getByText('方案没有附图')).toBeTruthy()
  })

  test('a member agrees or dissents; only the chair is offered the breach', async () => {
    show({ availableActions: ['SUPERVISE'] })
    expect(await screen.findByRole('radio', { name: /^保留意见/ })).toBeTruthy()
    expect(screen.queryByRole('radio', { name: /^程序违规/ })).toBeNull()
  })

  test('a dissent needs a reason, goes to the run that was read, and keeps its words when it is refused', async () => {
    const userErrors = [{ __typename: 'UserError', code: 'X', message: '近亲属要回避', field: null }]
    const api = show({ availableActions: ['SUPERVISE'] }, { procedure: null, userErrors })
    fireEvent.click(await screen.findByRole('radio', { name: /^保留意见/ }))
    expect(send().getAttribute('aria-disabled')).toBe('true')
    fireEvent.input(words('保留什么意见'), { target: { value: '补偿没有写清楚' } })
    fireEvent.click(send())
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '提交保留意见' }))
    expect(await screen.findByText('近亲属要回避')).toBeTruthy()
    expect(words('保留什么意见').value).toBe('补偿没有写清楚')
    expect(phone.navigations).toEqual([])
    expect(api.sent('SuperviseStage')).toEqual([
      {
        input: expect.objectContaining({
          id: 'matter-1',
          stage: 'RESOLVED',
          run: 2,
          kind: 'DISSENT',
          text: '补偿没有写清楚',
        }),
      },
    ])
  })

  test('a breach names the rule, says what follows, and is sent only after a yes', async () => {
    const done = { procedure: matterView(), userErrors: [] }
    const api = show({ availableActions: ['SUPERVISE', 'REPORT_BREACH'] }, done)
    fireEvent.click(await screen.findByRole('radio', { name: /^程序违规/ }))
    fireEvent.input(words('哪里违规了'), { target: { value: '有两人代签' } })
    expect(screen.getByText('请先选违反了哪一条规定。')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /^到会不少于应到的 2\/3/ }))
    fireEvent.click(send())
    const dialog = within(await screen.findByRole('dialog'))
    expect(
      dialog.getByText(/村民代表会议作废，要重新通知、重新表决。依据：《村民委员会组织法》第二十六条/),
    ).toBeTruthy()
    expect(api.sent('SuperviseStage')).toEqual([])
    fireEvent.click(dialog.getByRole('button', { name: '重新开会' }))
    await screen.findByText('已报告程序违规，会议要重新开')
    expect(api.sent('SuperviseStage')).toEqual([
      {
        input: expect.objectContaining({
          kind: 'BREACH',
          text: '违反《村民委员会组织法》第二十六条（到会不少于应到的 2/3）：有两人代签',
        }),
      },
    ])
  })

  test('a stage that needs no opinion says so', async () => {
    show({})
    expect(await screen.findByText('这一步现在不需要监委会的意见。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交意见' })).toBeNull()
  })
})
