import { fireEvent, screen } from '@testing-library/react'
import PanelDetailPage from '../../miniapp/src/panel/detail/index'
import PanelScorePage from '../../miniapp/src/panel/score/index'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const ASPECTS = [
  { __typename: 'PanelAspect', id: 'aspect-1', title: '保洁机制', max: 10, weight: 60 },
  { __typename: 'PanelAspect', id: 'aspect-2', title: '绿化', max: 10, weight: 40 },
]

const OPEN = {
  __typename: 'Panel',
  id: 'p1',
  division: { __typename: 'Division', code: '532822202', name: '勐往乡' },
  title: '第四季度评比',
  purpose: '比一比。',
  subjectKind: 'VILLAGE',
  state: 'OPEN',
  opensAt: '2026-11-01T00:00:00Z',
  closesAt: '2099-12-01T10:00:00Z',
  closedAt: null,
  closedEarlyReason: null,
  dropExtremes: true,
  host: '乡镇干部 刀明白',
  sheetCount: null,
  availableActions: ['SCORE'],
  subjects: [
    { __typename: 'PanelSubject', id: 'v1', name: '勐往村' },
    { __typename: 'PanelSubject', id: 'v2', name: '曼糯村' },
  ],
  aspects: ASPECTS,
  scorers: [{ __typename: 'PanelScorer', personId: 'a', name: '岩罕恩', office: '监委会主任', sheets: null }],
  mySheets: [
    {
      __typename: 'PanelSheet',
      scorerId: 'a',
      subjectId: 'v1',
      marks: { 'aspect-1': 800, 'aspect-2': 700 },
      note: '',
      attachments: [],
    },
  ],
  sheets: [],
  result: null,
}

const SCORE = (rank: number, subjectId: string, name: string, total: number) => ({
  __typename: 'PanelSubjectScore',
  subjectId,
  name,
  sheets: 5,
  total,
  rank,
  aspects: ASPECTS.map(({ id }) => ({
    __typename: 'PanelAspectScore',
    aspectId: id,
    counted: 3,
    mean: 833,
    highest: 1_000,
    lowest: 100,
  })),
})

const CLOSED = {
  ...OPEN,
  state: 'CLOSED',
  closedAt: '2026-11-20T10:00:00Z',
  sheetCount: 2,
  availableActions: [],
  mySheets: [],
  sheets: [{ ...OPEN.mySheets[0], note: '垃圾房有味道' }],
  result: {
    __typename: 'PanelResult',
    basis: '5 名评委实名打分',
    subjects: [SCORE(1, 'v1', '勐往村', 9_000), SCORE(2, 'v2', '曼糯村', 8_330)],
  },
}

describe('a comparison that is being scored', () => {
  test('asks its scorer for what is not marked yet', async () => {
    newPhone({ params: { id: 'p1' } })
    stubApi({ PanelDetail: () => ({ panel: OPEN }) })
    renderScreen(<PanelDetailPage />)
    expect(await screen.findByText('我要打的分')).toBeTruthy()
    expect(screen.getByText('已打分')).toBeTruthy()
    expect(screen.getByText('还没打')).toBeTruthy()
    expect(screen.queryByText('名次')).toBeNull()
  })

  test('a sheet is handed in only when every aspect has a mark', async () => {
    newPhone({ params: { id: 'p1', subject: 'v2' } })
    const submitted = { panel: OPEN, userErrors: [] }
    const api = stubApi({
      PanelDetail: () => ({ panel: OPEN }),
      SubmitPanelSheet: () => ({ submitPanelSheet: { __typename: 'SubmitPanelSheetPayload', ...submitted } }),
    })
    renderScreen(<PanelScorePage />)
    expect(await screen.findByText('还有 2 项没有打分')).toBeTruthy()
    const [eight, nine] = [
      screen.getAllByRole('radio', { name: '8' })[0],
      screen.getAllByRole('radio', { name: '9' })[1],
    ]
    if (eight) fireEvent.click(eight)
    expect(screen.getByText('还有 1 项没有打分')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '交这一份' }))
    expect(api.sent('SubmitPanelSheet')).toEqual([])
    if (nine) fireEvent.click(nine)
    fireEvent.click(screen.getByRole('button', { name: '交这一份' }))
    await screen.findByText('交这一份')
    expect(api.sent('SubmitPanelSheet')).toMatchObject([
      { input: { panelId: 'p1', subjectId: 'v2', marks: { 'aspect-1': 8, 'aspect-2': 9 }, attachmentIds: [] } },
    ])
  })
})

test('a published one shows ranks, the rule, and behind each village every mark that made it', async () => {
  newPhone({ params: { id: 'p1' } })
  stubApi({ PanelDetail: () => ({ panel: CLOSED }) })
  renderScreen(<PanelDetailPage />)
  expect(await screen.findByText(/第 1 名.勐往村/)).toBeTruthy()
  expect(screen.getByText('83.30 分')).toBeTruthy()
  expect(screen.getByText('5 名评委实名打分')).toBeTruthy()
  expect(screen.queryByText('岩罕恩：垃圾房有味道')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看 勐往村 的明细' }))
  expect(screen.getByText('岩罕恩：垃圾房有味道')).toBeTruthy()
  expect(screen.getAllByText('10.00 和 1.00')).toHaveLength(2)
})
