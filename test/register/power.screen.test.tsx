import { fireEvent, screen, within } from '@testing-library/react'
import PowerDetailPage from '../../miniapp/src/register/power/detail'
import PowerListPage from '../../miniapp/src/register/power/list'
import { MICRO_POWERS } from '../../shared/power-list/catalogue'
import type { MicroPower } from '../../shared/power-list/micro-power'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const VILLAGE = '540225101201'

const contentOf = ({ code: _code, category: _category, ...content }: MicroPower) => ({
  __typename: 'MicroPowerContent',
  ...content,
  legalBasis: content.legalBasis.map((basis) => ({ __typename: 'LegalBasis', ...basis })),
  steps: content.steps.map((step) => ({
    __typename: 'PowerStep',
    ...step,
    ask: step.ask && { __typename: 'PowerQuestion', ...step.ask },
  })),
})

const view = (power: MicroPower, more: object = {}) => ({
  __typename: 'MicroPower',
  id: `${VILLAGE}-${power.code}`,
  code: power.code,
  category: power.category,
  source: 'SAMPLE',
  version: 0,
  content: contentOf(power),
  versions: [],
  availableActions: [],
  ...more,
})

const relief = MICRO_POWERS.find(({ code }) => code === 'S03') as MicroPower

beforeEach(() => newPhone({ params: { division: VILLAGE, code: 'S03' } }))

test('services stand first; a search finds a power of the officials too', async () => {
  stubApi({ MicroPowerList: () => ({ microPowers: MICRO_POWERS.map((power) => view(power)) }) })
  renderScreen(<PowerListPage />)
  expect(await screen.findByText(relief.title)).toBeTruthy()
  expect(screen.queryByText('印章使用')).toBeNull()
  fireEvent.input(screen.getByLabelText(/想办什么/), { target: { value: '公章' } })
  expect(await screen.findByText('印章使用')).toBeTruthy()
  expect(screen.queryByText(relief.title)).toBeNull()
})

test('an item says the plain sentence, what to bring, the law at a press, and every step with who and how long', async () => {
  stubApi({ MicroPowerDetail: () => ({ microPower: view(relief) }) })
  renderScreen(<PowerDetailPage />)
  expect(await screen.findByText(relief.plain)).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: '户口簿' })).toBeTruthy()
  const flow = screen.getByRole('list', { name: '共 6 步，从开始到办结' })
  const steps = within(flow).getAllByRole('listitem')
  expect(steps).toHaveLength(relief.steps.length)
  expect(within(steps[0] as HTMLElement).getByText('不是：一次说清缺什么，补来再办，回到第 1 步')).toBeTruthy()
  expect(within(steps[2] as HTMLElement).getByText('村务监督委员会监督这一步')).toBeTruthy()
  expect(screen.queryByText(relief.legalBasis[0]?.says ?? '')).toBeNull()
  fireEvent.click(screen.getByText('《社会救助暂行办法》'))
  expect(await screen.findByText(relief.legalBasis[0]?.says ?? '')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '修改这一项' })).toBeNull()
})

test('two versions are held against each other, word by word', async () => {
  const version = (number: number, change: object) => ({
    __typename: 'MicroPowerVersion',
    version: number,
    reason: number === 0 ? '' : '加上上门代办',
    authorName: number === 0 ? '' : '旺堆加布',
    authorPost: number === 0 ? 'SAMPLE' : '村委会主任',
    recordedAt: '2026-11-01T04:00:00.000Z',
    content: { ...contentOf(relief), ...change },
  })
  const changed = view(relief, {
    source: 'VILLAGE',
    version: 1,
    versions: [version(1, { owner: '村文书、驻村工作队' }), version(0, {})],
    availableActions: ['REVISE'],
  })
  stubApi({ MicroPowerDetail: () => ({ microPower: changed }) })
  renderScreen(<PowerDetailPage />)
  fireEvent.click(await screen.findByRole('button', { name: '对照上一版' }))
  const added = await screen.findByText('、驻村工作队')
  expect(added.className).toContain('added')
  expect(screen.getByRole('button', { name: '修改这一项' })).toBeTruthy()
})
