import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import EvidencePage from '../../miniapp/src/procedure/evidence'
import PlanPage from '../../miniapp/src/procedure/plan-edit'
import StepPage from '../../miniapp/src/procedure/step'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { phone } from '../support/taro'
import { failedJudgement, matterView, objectionView, planView, runView, sessionView, stageView } from './matter-view'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const need = (kind: string, title: string, present = false) => ({
  __typename: 'ProcedureRequirement',
  kind,
  title,
  present,
})
const task = (part: object = {}) =>
  stageView({
    code: 'PROPOSED',
    kind: 'TASK',
    title: '村党组织提议',
    requirements: [need('SOURCE', '提议来源', true), need('SURVEY', '征求意见情况')],
    runs: [runView({ endedAt: null, outcome: null })],
    ...part,
  })
const disclosure = (posting: object | null, part: object = {}) =>
  stageView({
    code: 'DECISION_DISCLOSED',
    kind: 'DISCLOSURE',
    title: '决议公开',
    disclosureDays: 7,
    requirements: [need('BOARD_PHOTO', '公开栏照片')],
    runs: [runView({ endedAt: null, outcome: null, posting })],
    ...part,
  })
const posting = (until: string) => ({
  __typename: 'ProcedurePosting',
  startedAt: inDays(-2),
  until,
  endedAt: null,
  days: 7,
})
const next = (part: object) => ({ ...matterView().nextStep, ...part })

beforeEach(() => newPhone({ params: { id: 'matter-1' } }))

const show = async (part: object, answers: Parameters<typeof stubApi>[0] = {}) => {
  const api = stubApi({ ProcedureWork: () => ({ procedure: matterView(part) }), ...answers })
  renderScreen(<StepPage />)
  await screen.findByText('饮水管道改造')
  return api
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label, { selector: 'input, textarea' }), { target: { value } })

describe('the one step', () => {
  test('leads to exactly what is missing', async () => {
    await show({ availableActions: ['SAVE_PLAN', 'COMPLETE', 'ADD_EVIDENCE'], stages: [task()] })
    expect(screen.getByText('四议两公开 · 第 4 步，共 8 步')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '这一步办完了' })).toBeNull()
    press('登记：征求意见情况')
    expect(phone.navigations).toEqual([
      { kind: 'navigateTo', url: '/procedure/evidence/index?id=matter-1&kind=SURVEY' },
    ])
  })

  test('ends once everything is there, and says what comes next', async () => {
    const stages = [
      task({ requirements: [need('SURVEY', '征求意见情况', true)] }),
      stageView({ code: 'CONSULTED', title: '村“两委”商议', status: 'AHEAD' }),
    ]
    const api = await show(
      { stage: 'PROPOSED', availableActions: ['COMPLETE', 'ADD_EVIDENCE'], stages },
      { CompleteStage: () => thrown('RATE_LIMITED') },
    )
    press('这一步办完了')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText(/办完后进入下一步：村“两委”商议/)).toBeTruthy()
    fireEvent.click(sheet.getByRole('button', { name: '这一步办完了' }))
    expect(await screen.findByText(/操作太频繁了/)).toBeTruthy()
    expect(api.sent('CompleteStage')).toEqual([
      { input: expect.objectContaining({ id: 'matter-1', stage: 'PROPOSED', happenedAt: null, witnessId: null }) },
    ])
  })

  test('one who only looks has nothing to press but the whole course', async () => {
    await show({ availableActions: [], stages: [task()] })
    expect(screen.getByText('现在轮到村委会办，办完会回到这里。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^登记/ })).toBeNull()
    expect(screen.getByRole('link', { name: /^看全部经过/ })).toBeTruthy()
  })

  test('a meeting that failed: why, what follows, and the same plan is not put to the vote again', async () => {
    const at = '2026-11-19T02:00:00.000Z'
    const failed = runView({
      endedAt: at,
      outcome: 'FAILED',
      sessions: [sessionView({ judgement: failedJudgement() })],
    })
    const again = stageView({
      code: 'REVIEWED',
      title: '党员大会审议',
      runs: [runView({ reachedAt: at, endedAt: null, outcome: null })],
    })
    const stages = [again, stageView({ status: 'AHEAD', runs: [failed] })]
    const plans = [planView({ version: 2, frozen: false }), planView()]
    await show({ planVersion: 2, plans, availableActions: ['SAVE_PLAN', 'CONVENE', 'ADD_EVIDENCE'], stages })
    expect(screen.getByText(/“村民代表会议决议”没有通过：已退回上一步，方案改成第 2 版再议/)).toBeTruthy()
    expect(screen.getByText(/赞成的人不够。应到 43，实到 31，赞成 12/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发会议通知' })).toBeNull()
    press('改方案')
    expect(phone.navigations).toEqual([{ kind: 'navigateTo', url: '/procedure/plan-edit/index?id=matter-1' }])
  })
})

describe('a disclosure', () => {
  const ACTIONS = ['END_DISCLOSURE', 'ADD_EVIDENCE']

  test('begins before its photo can be taken', async () => {
    await show({ availableActions: ['START_DISCLOSURE', 'ADD_EVIDENCE'], stages: [disclosure(null)] })
    press('开始公开')
    expect(screen.getByText(/从这时起算，满 7 天才能结束/)).toBeTruthy()
  })

  test('cannot be ended early, and says until when', async () => {
    const there = { requirements: [need('BOARD_PHOTO', '公开栏照片', true)] }
    const until = inDays(5)
    await show({
      availableActions: ACTIONS,
      stages: [disclosure(posting(until), there)],
      nextStep: next({ until }),
    })
    expect(screen.getByText(/^要贴满 7 天，到.*才能结束（.+），不能提前。$/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '结束公开' })).toBeNull()
  })

  const ready = {
    availableActions: ACTIONS,
    stages: [disclosure(posting(inDays(-1)), { requirements: [need('BOARD_PHOTO', '公开栏照片', true)] })],
  }

  test('waits for the committee’s opinion', async () => {
    await show({ ...ready, nextStep: next({ awaitsOpinion: true }) })
    expect(screen.getByText(/^等监委会签意见/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '结束公开' })).toBeNull()
  })

  test('waits for the answer to an objection, and says how long there is', async () => {
    await show({
      ...ready,
      objections: [objectionView({ availableActions: ['REPLY_TO_OBJECTION'], dueAt: inDays(8) })],
    })
    expect(screen.getByText(/^还有村民的异议没有答复/)).toBeTruthy()
    expect(screen.getByText(/^1 条村民异议等您答复/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '结束公开' })).toBeNull()
  })

  test('ends when its days are up and nobody waits', async () => {
    await show(ready)
    press('结束公开')
    expect(screen.getByText(/^公开期已满/)).toBeTruthy()
  })
})

describe('putting something on record', () => {
  const photo = {
    __typename: 'Attachment',
    kind: 'IMAGE',
    fileName: 'a.jpg',
    contentType: 'image/jpeg',
    byteSize: 10,
    width: 4,
    height: 3,
    url: '/a',
    thumbnailUrl: '/a',
  }

  test('where a proposal comes from is chosen and told', async () => {
    await newPhone({ params: { id: 'matter-1', kind: 'SOURCE' } })
    const procedure = matterView({ availableActions: ['ADD_EVIDENCE'], stages: [task()] })
    const api = stubApi({ ProcedureWork: () => ({ procedure }), AddEvidence: () => thrown('RATE_LIMITED') })
    renderScreen(<EvidencePage />)
    fireEvent.click(await screen.findByRole('radio', { name: '村民或党员提出的' }))
    type('写下来', '一组七户联名')
    press('登记')
    expect(await screen.findByText(/操作太频繁了/)).toBeTruthy()
    expect(api.sent('AddEvidence')[0]).toEqual({
      input: expect.objectContaining({ kind: 'SOURCE', text: '村民或党员提出的：一组七户联名', attachmentId: null }),
    })
  })

  test('of two papers the one that arrived is not sent again', async () => {
    await newPhone({ params: { id: 'matter-1', kind: 'BOARD_PHOTO' } })
    const procedure = matterView({ availableActions: ['ADD_EVIDENCE'], stages: [disclosure(posting(inDays(5)))] })
    const when = { past: false, day: '', time: '', witnessId: '', witnessName: '' }
    const files = ['f1', 'f2'].map((id) => ({ ...photo, id }))
    phone.storage.set('draft:person-1:procedure-evidence:matter-1:RESOLVED:BOARD_PHOTO', {
      source: '',
      text: '村口',
      files,
      when,
    })
    const answers = [
      () => ({ addEvidence: { procedure, userErrors: [] } }),
      () => thrown('RATE_LIMITED'),
      () => ({ addEvidence: { procedure, userErrors: [] } }),
    ]
    const api = stubApi({
      ProcedureWork: () => ({ procedure }),
      AddEvidence: () => answers.shift()?.() ?? thrown('BAD_INPUT'),
    })
    renderScreen(<EvidencePage />)
    await screen.findByText('照片或文件')
    press('登记')
    expect(await screen.findByText(/操作太频繁了/)).toBeTruthy()
    press('登记')
    await waitFor(() => expect(phone.navigations).toHaveLength(1))
    const sent = api.sent('AddEvidence').map(({ input }) => input as { attachmentId: string; text: string | null })
    expect(sent.filter(({ attachmentId }) => attachmentId === 'f1')).toHaveLength(1)
    expect(sent.map(({ text }) => text).filter((text) => text !== null)).toEqual(['村口'])
    expect(sent[sent.length - 1]?.attachmentId).toBe('f2')
  })
})

describe('the plan', () => {
  const plans = () => [planView({ version: 2, frozen: false, revision: 1, text: '每户出工3天。' }), planView()]

  test('is laid over what was last put to a meeting while it is typed, and saved as the version one began from', async () => {
    const procedure = matterView({ planVersion: 2, plans: plans(), availableActions: ['SAVE_PLAN'] })
    const stale = { code: 'PROCEDURE_PLAN_STALE', message: '试会计刚才也改了', field: 'revision' }
    const api = stubApi({
      ProcedureWork: () => ({ procedure }),
      SaveProcedurePlan: () => ({ saveProcedurePlan: { procedure: null, userErrors: [stale] } }),
    })
    renderScreen(<PlanPage />)
    expect(await screen.findByText('和上次会上议的第 1 版比')).toBeTruthy()
    expect(screen.getByText('还没有改动。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '存为第 2 版' }).getAttribute('aria-disabled')).toBe('true')
    type('方案', '每户出工1天。')
    expect(screen.getByText('1').className).toContain('added')
    press('存为第 2 版')
    expect(await screen.findByText('试会计刚才也改了')).toBeTruthy()
    expect(api.sent('SaveProcedurePlan')).toEqual([
      { input: expect.objectContaining({ version: 2, revision: 1, plan: '每户出工1天。' }) },
    ])
    expect((screen.getByLabelText('方案', { selector: 'textarea' }) as HTMLTextAreaElement).value).toBe('每户出工1天。')
  })

  test('is closed once a meeting was called', async () => {
    stubApi({ ProcedureWork: () => ({ procedure: matterView() }) })
    renderScreen(<PlanPage />)
    expect(await screen.findByText('方案现在不能改')).toBeTruthy()
  })
})
