import { fireEvent, screen, waitFor } from '@testing-library/react'
import SessionPage from '../../miniapp/src/procedure/session'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { phone } from '../support/taro'
import { matterView, rollView, runView, sessionView, stageView } from './matter-view'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString()

const body = (part: object = {}) => ({
  __typename: 'ProcedureBody',
  body: 'REPRESENTATIVE_ASSEMBLY',
  title: '村民代表会议',
  ways: ['PERSONS'],
  noticeDays: 3,
  byHouseholds: false,
  ruleText: '到会不少于应到的三分之二，赞成超过到会的一半',
  ...part,
})
const called = (part: object = {}) =>
  sessionView({ status: 'CONVENED', startsAt: ago(HOUR), heldAt: null, enteredAt: null, judgement: null, ...part })
const running = (sessions: object[]) => runView({ endedAt: null, outcome: null, sessions })
const matter = (actions: string[], sessions: object[]) =>
  matterView({
    availableActions: actions,
    stages: [stageView({ bodies: [body()], runs: [running(sessions)] })],
  })

const field = (label: string) => screen.getByLabelText(label, { selector: 'input, textarea' })
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const off = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

beforeEach(() => newPhone({ params: { id: 'matter-1' } }))

const show = (procedure: object, answers: Parameters<typeof stubApi>[0] = {}) => {
  const api = stubApi({
    ProcedureWork: () => ({ procedure }),
    AssemblyComposition: () => ({ assemblyRoll: rollView() }),
    ...answers,
  })
  renderScreen(<SessionPage />)
  return api
}

describe('how a meeting went', () => {
  const record = (session = called(), answers: Parameters<typeof stubApi>[0] = {}) =>
    show(matter(['CONVENE', 'RECORD_SESSION', 'ADD_EVIDENCE'], [session]), answers)

  test('what cannot be is said while it is typed, and cannot have been carried', async () => {
    record()
    await screen.findByText('填上到会人数和赞成票，这里马上算出够不够数。')
    expect(off('登记')).toBe(true)
    type('到会人数', '44')
    type('赞成', '29')
    expect(screen.getByText('到会 44 人，比应到的 43 人还多，请核对签到表。')).toBeTruthy()
    type('到会人数', '28')
    expect(screen.getByText('赞成、反对、弃权加起来比到会的还多，请核对票数。')).toBeTruthy()
  })

  test('the arithmetic follows the typing: short by how many, then enough, by the rules of the matter', async () => {
    record()
    await screen.findByText('填上到会人数和赞成票，这里马上算出够不够数。')
    type('到会人数', '28')
    type('赞成', '14')
    expect(screen.getByText('到会不够，还差 1 人：28×3 < 43×2')).toBeTruthy()
    expect(screen.getByText('赞成不够，还差 1 票：14×2 ≤ 28')).toBeTruthy()
    expect(screen.getByText('到会的人不够，这次会不算数：退回上一步，方案改成第 2 版再议。')).toBeTruthy()
    type('到会人数', '29')
    expect(screen.getByText('没有通过：退回上一步，方案改成第 2 版再议。')).toBeTruthy()
    type('赞成', '15')
    expect(screen.getByText('到会够数：29×3 ≥ 43×2')).toBeTruthy()
    expect(screen.getByText('赞成够数：15×2 > 29')).toBeTruthy()
    expect(screen.getByText('会议有效，通过。')).toBeTruthy()
  })

  test('one that fails says what follows before it is sent; a refusal keeps the form', async () => {
    const refused = { code: 'PROCEDURE_ALREADY_HELD', message: '这次会已经登记过了', field: null }
    const api = record(called(), {
      RecordSession: () => ({ recordSession: { procedure: null, userErrors: [refused] } }),
    })
    await screen.findByText('填上到会人数和赞成票，这里马上算出够不够数。')
    type('到会人数', '31')
    type('赞成', '12')
    type('反对', '19')
    type('会议记录', '嫌贵')
    press('登记')
    expect(await screen.findByText('登记为没有通过？')).toBeTruthy()
    expect(screen.getByText(/退回上一步，方案改成第 2 版再议；这次的票数会留着/)).toBeTruthy()
    press('确认登记')
    expect(await screen.findByText('这次会已经登记过了')).toBeTruthy()
    expect((field('会议记录') as HTMLTextAreaElement).value).toBe('嫌贵')
    expect(api.sent('RecordSession')).toEqual([
      {
        input: expect.objectContaining({
          attended: 31,
          votesFor: 12,
          votesAgainst: 19,
          votesAbstain: 0,
          minutes: '嫌贵',
          witnessId: null,
        }),
      },
    ])
  })

  test('entered days later: the real time is told and a witness is found by name', async () => {
    const found = {
      __typename: 'RosterPerson',
      id: 'person-9',
      name: '试证人',
      groupName: '一组',
      householdNumber: '7',
    }
    const api = record(called({ startsAt: ago(3 * DAY) }), {
      ProcedureWitnesses: () => ({ persons: { __typename: 'RosterPersonConnection', nodes: [found] } }),
      RecordSession: () => thrown('RATE_LIMITED'),
    })
    expect(await screen.findByText(/才登记。系统会照实写明“补录”和登记时间/)).toBeTruthy()
    type('输入姓名查找', '试证')
    fireEvent.click(await screen.findByRole('link', { name: /^试证人/ }))
    type('到会人数', '31')
    type('赞成', '29')
    press('登记')
    await screen.findByText('登记为通过？')
    press('确认登记')
    await waitFor(() =>
      expect(api.sent('RecordSession')[0]).toEqual({ input: expect.objectContaining({ witnessId: 'person-9' }) }),
    )
    expect((field('赞成') as HTMLInputElement).value).toBe('29')
  })
})

describe('calling a meeting', () => {
  test('the first day its notice allows is said and offered, the rule is a tap away, and the roster freezes', async () => {
    const api = show(matter(['CONVENE', 'SAVE_PLAN'], []), { ConveneSession: () => thrown('RATE_LIMITED') })
    expect(await screen.findByText(/^至少提前 3 天通知，最早 .*才能开。$/)).toBeTruthy()
    expect(screen.getByText(/应到的名单按.*冻结，方案第 1 版也不能再改/)).toBeTruthy()
    expect(screen.queryByText('到会不少于应到的三分之二，赞成超过到会的一半')).toBeNull()
    press('看规定')
    expect(screen.getByText('到会不少于应到的三分之二，赞成超过到会的一半')).toBeTruthy()
    expect(off('发出通知')).toBe(true)
    type('在哪里开', '村委会二楼')
    press('发出通知')
    await screen.findByText('发出村民代表会议的通知？')
    fireEvent.click(screen.getAllByRole('button', { name: '发出通知' }).pop() as HTMLElement)
    await waitFor(() => expect(api.sent('ConveneSession')).toHaveLength(1))
    const { input } = api.sent('ConveneSession')[0] as { input: { startsAt: string; noticedAt: string | null } }
    expect(input).toEqual(expect.objectContaining({ body: 'REPRESENTATIVE_ASSEMBLY', way: 'PERSONS', noticedAt: null }))
    const beijingDay = (at: number) => Math.floor((at + 8 * HOUR) / DAY)
    expect(beijingDay(Date.parse(input.startsAt)) - beijingDay(Date.now())).toBe(3)
    expect((field('在哪里开') as HTMLInputElement).value).toBe('村委会二楼')
  })

  test('is not offered where it is not one’s to do', async () => {
    show(matter([], []))
    expect(await screen.findByText('现在不能办这一步')).toBeTruthy()
    expect(phone.navigations).toEqual([])
  })
})

test('before representatives are called, whether their assembly is made up as the law asks; it stops nothing', async () => {
  show(matter(['CONVENE'], []))
  expect(await screen.findByText('组成人员 20 人，其中村民代表 15 人，妇女代表 7 人')).toBeTruthy()
  expect(screen.getByText('15×5 < 20×4')).toBeTruthy()
  expect(screen.getByText(/代表会议的组成不够规定的比例。会照样可以开/)).toBeTruthy()
  type('在哪里开', '村委会')
  expect(off('发出通知')).toBe(false)
})
