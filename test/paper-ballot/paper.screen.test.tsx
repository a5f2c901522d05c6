import { fireEvent, screen, waitFor } from '@testing-library/react'
import PaperBatchPage from '../../miniapp/src/paper-ballot/batch'
import PaperDeskPage from '../../miniapp/src/paper-ballot/desk'
import PaperEntryPage from '../../miniapp/src/paper-ballot/entry'
import { FORM } from '../evaluation/evaluation-form'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { phone } from '../support/taro'

beforeEach(() => newPhone({ params: { id: 'batch-1' } }))

const reading = (personName: string, entered: number, handedIn: boolean) => ({
  __typename: 'PaperReading',
  personName,
  entered,
  handedIn,
})

const batchView = (changes: object = {}) => ({
  __typename: 'PaperBatch',
  id: 'batch-1',
  number: 1,
  state: 'ENTERING',
  sheets: 2,
  readings: [],
  signedByName: null,
  availableActions: ['ENTER', 'DISCARD'],
  evaluationId: 'evaluation-1',
  form: FORM,
  openedByName: '试监督',
  openedAt: '2026-11-20T02:00:00.000Z',
  mine: null,
  differences: null,
  differenceCount: null,
  resolvedByName: null,
  photos: [],
  signedAt: null,
  reason: null,
  ...changes,
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

test('a sheet is saved as it lies on the table; what was refused stays typed', async () => {
  const mine = [{ __typename: 'PaperSheet', kind: 'FILLED', answers: { overall: 'SATISFIED' } }]
  const fault = { __typename: 'UserError', code: 'PAPER_SHEET_RANGE', message: '请按顺序录', field: 'sheet' }
  let answers = 0
  const api = stubApi({
    PaperBatchDetail: () => ({ paperBatch: batchView() }),
    SavePaperSheet: () => {
      answers += 1
      const [batch, userErrors] = answers === 1 ? [null, [fault]] : [batchView({ mine }), []]
      return { savePaperSheet: { __typename: 'PaperBatchPayload', batch, userErrors } }
    },
  })
  renderScreen(<PaperEntryPage />)
  await screen.findByText('纸上怎么填就怎么录。没填的题空着，一题选多了的也空着。')
  choose('满意')
  press('存下，录下一张')
  expect(await screen.findByText('请按顺序录')).toBeTruthy()
  expect(screen.getByRole('radio', { name: '满意' }).getAttribute('aria-checked')).toBe('true')
  press('存下，录下一张')
  await waitFor(() => expect(screen.getAllByText('录第 2 张，共 2 张').length).toBeGreaterThan(0))
  const [first, second] = api.sent('SavePaperSheet').map(({ input }) => input)
  const sheet = { batchId: 'batch-1', sheet: 1, kind: 'FILLED', answers: { overall: 'SATISFIED' } }
  expect(first).toMatchObject(sheet)
  expect(second).toMatchObject(sheet)
})

test('an empty sheet is a blank one, and a spoiled one sends no answers', async () => {
  const api = stubApi({
    PaperBatchDetail: () => ({ paperBatch: batchView() }),
    SavePaperSheet: () => ({
      savePaperSheet: { __typename: 'PaperBatchPayload', batch: batchView(), userErrors: [] },
    }),
  })
  renderScreen(<PaperEntryPage />)
  await screen.findByRole('radio', { name: '满意' })
  choose('满意')
  choose('整张作废')
  expect(screen.queryByRole('radio', { name: '满意' })).toBeNull()
  press('存下，录下一张')
  await waitFor(() => expect(api.sent('SavePaperSheet')).toHaveLength(1))
  expect(api.sent('SavePaperSheet')[0]?.input).toMatchObject({ kind: 'SPOILED', answers: {} })
})

test('who may not read in is told so', async () => {
  stubApi({ PaperBatchDetail: () => ({ paperBatch: batchView({ availableActions: [] }) }) })
  renderScreen(<PaperEntryPage />)
  expect(await screen.findByText('这一批不用您录')).toBeTruthy()
})

test('every difference is decided before the readings are one; nobody is told whose is whose', async () => {
  const compared = batchView({
    state: 'COMPARING',
    readings: [reading('试代表', 2, true), reading('试乡镇', 2, true)],
    availableActions: ['RESOLVE'],
    differenceCount: 2,
    differences: [
      { __typename: 'PaperDifference', sheet: 1, questionId: 'overall', first: 'SATISFIED', second: null },
      { __typename: 'PaperDifference', sheet: 2, questionId: null, first: 'BLANK', second: 'SPOILED' },
    ],
  })
  const api = stubApi({
    PaperBatchDetail: () => ({ paperBatch: compared }),
    ResolvePaperBatch: () => ({
      resolvePaperBatch: { __typename: 'PaperBatchPayload', batch: batchView({ state: 'AGREED' }), userErrors: [] },
    }),
  })
  renderScreen(<PaperBatchPage />)
  expect(await screen.findByText(/下面 2 处不一样/)).toBeTruthy()
  choose('没有填')
  press('都核对好了')
  expect(api.sent('ResolvePaperBatch')).toHaveLength(0)
  choose('空白票')
  press('都核对好了')
  await waitFor(() => expect(api.sent('ResolvePaperBatch')).toHaveLength(1))
  expect(api.sent('ResolvePaperBatch')[0]?.input).toMatchObject({
    resolutions: [
      { sheet: 1, questionId: 'overall', choice: 'SECOND', answer: null },
      { sheet: 2, questionId: null, choice: 'FIRST', answer: null },
    ],
  })
})

test('the sum on the desk is said as one; what may not be done is not offered', async () => {
  phone.params = { id: 'evaluation-1' }
  const desk = {
    __typename: 'PaperDesk',
    id: 'evaluation-1',
    title: '村干部满意度评议',
    state: 'COUNTING',
    closesAt: '2026-11-20T02:00:00.000Z',
    counts: {
      __typename: 'RollCounts',
      people: 312,
      phoneTaken: 250,
      phoneWaiting: 50,
      paper: 12,
      noPhone: 3,
      sheets: 10,
      sheetsSigned: 10,
    },
    batches: [batchView({ state: 'SIGNED', sheets: 10 })],
    enterers: [],
    candidates: [],
    helpers: [{ __typename: 'HelperTally', helperName: '试驻村', sessions: 9, today: 0, personNames: ['试甲'] }],
    helperDailyMost: 20,
    availableActions: ['APPOINT', 'OPEN_BATCH'],
  }
  stubApi({ PaperDesk: () => ({ paperDesk: desk }) })
  renderScreen(<PaperDeskPage />)
  expect(await screen.findByText('312 人 = 手机已领 250 + 手机未领 50 + 纸质票 12')).toBeTruthy()
  expect(screen.getByText('还有 2 张登记的票没有清点（12 人登记，清点 10 张）。没交回的，不用等。')).toBeTruthy()
  expect(screen.getByText('帮了 9 人，今天 0 人')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '看名单，登记纸质票' })).toBeNull()
})
