import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import DetailPage from '../../miniapp/src/procedure/detail'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { phone } from '../support/taro'
import { failedJudgement, matterView, objectionView, planView, runView, sessionView, stageView } from './matter-view'

beforeEach(() => newPhone({ params: { id: 'matter-1' } }))

const show = (part: object, more: Record<string, () => object | 'offline'> = {}) => {
  const noRegister = () => ({ procedure: { __typename: 'Procedure', id: 'matter-1', registerAddress: null } })
  const api = stubApi({
    ProcedureDetail: () => ({ procedure: matterView(part) }),
    RegisterAddress: noRegister,
    ...more,
  })
  renderScreen(<DetailPage />)
  return api
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('where it stands and what comes next are said first, and the arithmetic as it was stored below a plain sentence', async () => {
  show({})
  expect(await screen.findByText('走到第 4 步，共 8 步：村民代表会议决议')).toBeTruthy()
  expect(screen.getByText('到会的人够数，赞成的超过到会的一半')).toBeTruthy()
  expect(screen.getByText('应到 43，实到 31，赞成 29：31×3 ≥ 43×2，29×2 > 31')).toBeTruthy()
})

test('the law stands a tap behind each relation, with the version it was judged by', async () => {
  show({})
  await press(/^29×2 > 31，依据/)
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('赞成要超过到会的 1/2')).toBeTruthy()
  expect(sheet.getByText('CN-1')).toBeTruthy()
  expect(sheet.getByText('《村民委员会组织法》第二十六条')).toBeTruthy()
})

test('a meeting that failed leaves the line at the side, says where it led, and keeps its figures', async () => {
  const failed = runView({ outcome: 'FAILED', sessions: [sessionView({ judgement: failedJudgement() })] })
  const again = runView({ number: 2, planVersion: 2, endedAt: null, outcome: null })
  show({ planVersion: 2, stages: [stageView({ runs: [failed, again] })] })
  await press('第 1 次会议没有通过，回到方案第 2 版')
  expect(screen.getByText('到会的人够数，赞成的没有超过到会的一半')).toBeTruthy()
  expect(screen.getByText('应到 43，实到 31，赞成 12：31×3 ≥ 43×2，12×2 ≤ 31')).toBeTruthy()
})

test('named dissent, the township’s attendee and a late entry with its real time and witness are not left out', async () => {
  const session = sessionView({
    dissents: [{ __typename: 'ProcedureDissent', name: '试代表', reason: '补偿没有写清楚' }],
    late: true,
    enteredAt: '2026-11-21T09:30:00.000Z',
    witnessName: '试证人',
  })
  show({ stages: [stageView({ runs: [runView({ endedAt: null, outcome: null, sessions: [session] })] })] })
  expect(await screen.findByText('试代表 反对')).toBeTruthy()
  expect(screen.getByText('补偿没有写清楚')).toBeTruthy()
  expect(screen.getByText('试乡干 副镇长')).toBeTruthy()
  expect(screen.getByText(/补录：事情在11月18日，11月21日 17:30才录入系统，试证人 作证/)).toBeTruthy()
})

test('a meeting that is called is the next step, with its day', async () => {
  const session = sessionView({
    status: 'CONVENED',
    startsAt: '2026-11-30T02:00:00.000Z',
    heldAt: null,
    judgement: null,
  })
  show({ stages: [stageView({ runs: [runView({ endedAt: null, outcome: null, sessions: [session] })] })] })
  expect(await screen.findByText('下一步：村民代表会议，预计 11月30日 10:00，在村委会二楼')).toBeTruthy()
})

test('a disclosure counts the days it still hangs out', async () => {
  const posting = { __typename: 'ProcedurePosting', startedAt: inDays(-2), until: inDays(3), endedAt: null, days: 5 }
  const stage = stageView({ kind: 'DISCLOSURE', runs: [runView({ endedAt: null, outcome: null, posting })] })
  show({ stages: [stage] })
  expect(await screen.findByText('还要公示 3 天')).toBeTruthy()
  expect(screen.getByText('下一步：还要公示 3 天')).toBeTruthy()
})

test('versions of the plan are laid over each other', async () => {
  const second = planView({ version: 2, text: '每户出工1天。', note: '吸收代表意见' })
  show({ planVersion: 2, plans: [second, planView()] })
  fireEvent.click(await screen.findByRole('link', { name: /^方案第 2 版，吸收代表意见/ }))
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('3').className).toContain('removed')
  expect(sheet.getByText('1').className).toContain('added')
})

test('a villager is told what follows before objecting, and a refusal keeps every word', async () => {
  const userErrors = [{ __typename: 'UserError', code: 'X', message: '您已有 5 件异议在等答复', field: 'text' }]
  const api = show(
    { availableActions: ['OBJECT'] },
    { RaiseObjection: () => ({ raiseObjection: { __typename: 'ObjectionPayload', procedure: null, userErrors } }) },
  )
  await press('有不同意见，提异议')
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText(/村委会 10 天内书面答复/)).toBeTruthy()
  const box = sheet.getByLabelText('您对哪里有意见', { selector: 'textarea' })
  fireEvent.input(box, { target: { value: '补偿标准写得不清楚' } })
  fireEvent.click(sheet.getByRole('button', { name: '提交异议' }))
  expect((await sheet.findByRole('alert')).textContent).toContain('5 件异议')
  expect((box as HTMLTextAreaElement).value).toBe('补偿标准写得不清楚')
  expect(api.sent('RaiseObjection')).toEqual([
    { input: expect.objectContaining({ id: 'matter-1', text: '补偿标准写得不清楚' }) },
  ])
})

test('who objected may go higher only where the API says so, and chooses to whom', async () => {
  const mine = objectionView({ mine: true, answered: true, availableActions: ['ESCALATE_OBJECTION'] })
  const theirs = objectionView({ id: 'objection-2', text: '别人的异议' })
  const done = { __typename: 'ObjectionPayload', procedure: matterView(), userErrors: [] }
  const api = show({ objections: [mine, theirs] }, { EscalateObjection: () => ({ escalateObjection: done }) })
  await screen.findByText('别人的异议')
  expect(screen.getAllByRole('button', { name: '往上提' })).toHaveLength(1)
  await press('往上提')
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: '村民代表会议' }))
  fireEvent.input(sheet.getByLabelText('为什么不满意', { selector: 'textarea' }), { target: { value: '没有答到点上' } })
  fireEvent.click(sheet.getByRole('button', { name: '提交' }))
  await screen.findByText('已提到村民代表会议')
  expect(api.sent('EscalateObjection')).toEqual([
    { input: expect.objectContaining({ objectionId: 'objection-1', to: 'ASSEMBLY', reason: '没有答到点上' }) },
  ])
})

test('each reader has one next step: the cadre’s work, the supervisor’s opinion', async () => {
  show({ availableActions: ['ADD_EVIDENCE', 'SAVE_PLAN', 'REPLY_TO_OBJECTION'] })
  await press('去办这一步')
  expect(phone.navigations[0]).toMatchObject({ url: '/procedure/step/index?id=matter-1' })
  expect(screen.queryByRole('button', { name: '提监督意见' })).toBeNull()
})

test('the register is offered to whom the API gives its address, and to nobody else', async () => {
  show({})
  await screen.findByText('全部经过')
  expect(screen.queryByRole('button', { name: '打印登记表' })).toBeNull()
  cleanup()
  await newPhone({ params: { id: 'matter-1' } })
  const opened = jest.fn(() => ({}) as Window)
  window.open = opened
  show(
    {},
    {
      RegisterAddress: () => ({
        procedure: { __typename: 'Procedure', id: 'matter-1', registerAddress: '/print/register/x' },
      }),
    },
  )
  await press('打印登记表')
  expect(opened).toHaveBeenCalledWith(expect.stringContaining('/print/register/x'), '_blank')
})

test('what may not be known of says so', async () => {
  stubApi({ ProcedureDetail: () => thrown('NOT_FOUND') })
  renderScreen(<DetailPage />)
  expect(await screen.findByText(/没有找到这项内容/)).toBeTruthy()
})

test('a matter that was taken back says where, why, and that nobody goes on with it', async () => {
  const withdrawn = runView({ outcome: 'WITHDRAWN', endedAt: '2026-11-20T02:00:00.000Z', sessions: [] })
  show({
    archivedAt: '2026-11-20T02:00:00.000Z',
    withdrawnAt: '2026-11-20T02:00:00.000Z',
    withdrawnFor: '县里已经另有项目',
    stages: [stageView({ status: 'DONE', runs: [withdrawn] })],
  })
  expect(await screen.findByText('11月20日撤回，走到第 4 步：村民代表会议决议')).toBeTruthy()
  expect(screen.getByText('撤回原因：县里已经另有项目')).toBeTruthy()
  expect(screen.getByText('已撤回')).toBeTruthy()
  expect(screen.getByText('在这一步撤回')).toBeTruthy()
})
