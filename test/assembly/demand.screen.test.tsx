import { fireEvent, screen, within } from '@testing-library/react'
import DemandPage from '../../miniapp/src/assembly/demand'
import OpenPage from '../../miniapp/src/assembly/open'
import VillagePage from '../../miniapp/src/assembly/village'
import { rollView } from '../procedure/matter-view'
import { newPhone, renderScreen, stubApi as stubbed } from '../support/render-screen'

const VILLAGE = '360603001201'
const AT = '2026-11-18T02:00:00.000Z'

const card = (part: object = {}) => ({
  __typename: 'AssemblyDemand',
  ...{ id: 'd1', state: 'OPEN', bodyTitle: '村民会议', by: 'VILLAGERS', topic: '水费怎么收', openerLabel: '扎某' },
  ...{ openedAt: AT, base: 178, needed: 18, onlineCount: 11, paperCount: 6, arithmetic: '17×10 < 178' },
  ...{ signedByMe: false, dueAt: null, overdue: false, convenedAt: null, startsAt: null },
  division: { __typename: 'Division', code: VILLAGE, name: '测试村' },
  ...part,
})
const whole = (part: object = {}) => ({
  ...card(),
  ...{ reason: '去年没有单独算账', source: '《村民委员会组织法》第二十一条', reachedAt: null, convenedBy: null },
  ...{ place: null, withdrawnAt: null, availableActions: ['SIGN'], sheets: [] },
  ...part,
})

/** A page that was left may still be reading: everything has an answer. */
const stubApi = (answers: Parameters<typeof stubbed>[0]) =>
  stubbed({
    AssemblyDemand: () => ({ assemblyDemand: whole() }),
    AssemblyRoll: () => ({ assemblyRoll: rollView({ members: [] }) }),
    AssemblyDemands: () => ({
      assemblyDemands: {
        __typename: 'AssemblyDemandConnection',
        nodes: [card()],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
    ...answers,
  })

describe('one demand', () => {
  beforeEach(() => newPhone({ params: { id: 'd1' } }))

  test('says how many are missing, with the arithmetic and the law, and that names are shown to nobody', async () => {
    stubApi({ AssemblyDemand: () => ({ assemblyDemand: whole() }) })
    renderScreen(<DemandPage />)
    expect(await screen.findByText('还差 1 人：17×10 < 178')).toBeTruthy()
    expect(screen.getByText(/能签名的有 178 人.*手机上签了 11 人，纸上签了 6 人/)).toBeTruthy()
    expect(screen.getByText('依据：《村民委员会组织法》第二十一条')).toBeTruthy()
    expect(screen.getByText(/谁签了名，不给任何人看/)).toBeTruthy()
  })

  test('is signed after one more question; then it is enough', async () => {
    const reached = { state: 'REACHED', onlineCount: 12, arithmetic: '18×10 ≥ 178', signedByMe: true, reachedAt: AT }
    const due = { dueAt: new Date(Date.now() + 86_400_000).toISOString(), availableActions: [] }
    const api = stubApi({
      AssemblyDemand: () => ({ assemblyDemand: whole() }),
      SignAssemblyDemand: () => ({
        signAssemblyDemand: {
          __typename: 'AssemblyDemandPayload',
          demand: whole({ ...reached, ...due }),
          userErrors: [],
        },
      }),
    })
    renderScreen(<DemandPage />)
    fireEvent.click(await screen.findByRole('button', { name: '我也签名' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '我也签名' }))
    expect(await screen.findByText('够数了：18×10 ≥ 178')).toBeTruthy()
    expect(api.sent('SignAssemblyDemand')).toMatchObject([{ input: { id: 'd1' } }])
  })

  test('the committee that must call it has that as its one thing to do', async () => {
    const reached = { state: 'REACHED', overdue: true, dueAt: AT, availableActions: ['CONVENE', 'ENTER_SHEET'] }
    stubApi({ AssemblyDemand: () => ({ assemblyDemand: whole(reached) }) })
    renderScreen(<DemandPage />)
    expect(await screen.findByRole('button', { name: '召集会议' })).toBeTruthy()
    expect(screen.getByText('到期没有召集')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '我也签名' })).toBeNull()
  })
})

test('the village’s page has the roll with its arithmetic and what is asked for', async () => {
  await newPhone({ params: { division: VILLAGE } })
  const member = {
    __typename: 'AssemblyMember',
    personId: 'p1',
    name: '试代表',
    groupName: '一组',
    woman: true,
    ofCommittee: false,
  }
  stubApi({
    AssemblyRoll: () => ({ assemblyRoll: rollView({ members: [member] }) }),
    AssemblyDemands: () => ({
      assemblyDemands: {
        __typename: 'AssemblyDemandConnection',
        nodes: [card()],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
  })
  renderScreen(<VillagePage />)
  expect(await screen.findByText('不够规定的比例，要补选代表')).toBeTruthy()
  expect(screen.getByText('15×5 < 20×4')).toBeTruthy()
  expect(await screen.findByText('已签 17 人，要 18 人')).toBeTruthy()
})

test('only what one may ask for is offered, with how many it takes', async () => {
  await newPhone({ params: { division: VILLAGE } })
  const option = (by: string, mine: boolean) => ({
    __typename: 'AssemblyDemandOption',
    ...{ body: 'VILLAGER_ASSEMBLY', bodyTitle: '村民会议', by, base: 178, needed: 18, source: '第二十一条', mine },
  })
  stubApi({
    AssemblyDemandOptions: () => ({
      assemblyDemandOptions: [option('VILLAGERS', true), option('REPRESENTATIVES', false)],
    }),
  })
  renderScreen(<OpenPage />)
  expect(await screen.findByText('要 18 人签名（能签的有 178 人，第二十一条）')).toBeTruthy()
  expect(screen.queryByText('村民会议，村民代表联名')).toBeNull()
})
