import { screen } from '@testing-library/react'
import EvaluationComparePage from '../../miniapp/src/evaluation/compare/index'
import { ReportSection } from '../../miniapp/src/evaluation/report/ReportSection'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const figure = (value: number) => ({
  __typename: 'EvaluationFigure',
  state: 'SHOWN',
  title: '满意率（不了解计入总数）',
  unit: 'PERCENT',
  value,
  low: null,
  high: null,
  text: '',
})

const round = (evaluationId: string, value: number | null, incomparable: string | null) => ({
  __typename: 'EvaluationComparedFigure',
  evaluationId,
  title: `${evaluationId}年评议`,
  closedAt: `${evaluationId}-11-20T10:00:00Z`,
  incomparable,
  figure: value === null ? null : figure(value),
})

const HEADLINES = [round('2024', 7_100, null), round('2025', null, 'OTHER_FORMULA'), round('2026', 8_250, null)]

const REPORT = {
  __typename: 'EvaluationReport',
  id: 'e1',
  flags: [],
  survey: null,
  crossTables: [],
  crossAxes: [],
  criteriaMet: [],
  proposal: null,
  xlsxPath: '/evaluation-export/x',
  pdfPath: '/evaluation-export/p',
  availableActions: [],
  comparison: { __typename: 'EvaluationComparison', headlines: HEADLINES, questions: [] },
}

test('rounds stand side by side; one made by another formula says so and has no figure', async () => {
  newPhone({ params: { id: 'e1' } })
  stubApi({ EvaluationComparison: () => ({ evaluationReport: REPORT }) })
  renderScreen(<EvaluationComparePage />)
  expect(await screen.findByText('82.5%')).toBeTruthy()
  expect(screen.getByText('71.0%')).toBeTruthy()
  expect(screen.getByText('算法版本不同，不能比')).toBeTruthy()
})

describe('beside a result', () => {
  beforeEach(() => newPhone())

  test('everybody finds the files and the comparison, and neither flags nor doors of the host', async () => {
    stubApi({ EvaluationReport: () => ({ evaluationReport: REPORT }) })
    renderScreen(<ReportSection id="e1" anonymous={false} />)
    expect(await screen.findByRole('button', { name: '打印（PDF）' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '和前几次比一比' })).toBeTruthy()
    for (const name of ['录入电话调查结果', '公布一张交叉表', '发起整顿筛查建议'])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.queryByText('提示')).toBeNull()
  })

  test('the host reads flags with their rule, and why a secret round has no cross-table', async () => {
    const flag = {
      __typename: 'EvaluationFlag',
      kind: 'UNFIT_TWICE',
      questionId: 'm-1',
      questionTitle: '村委会主任 试村干',
      text: '不称职 12 票',
      source: '村民委员会组织法第三十三条',
    }
    const report = { ...REPORT, flags: [flag], availableActions: ['RECORD_SURVEY'] }
    stubApi({ EvaluationReport: () => ({ evaluationReport: report }) })
    renderScreen(<ReportSection id="e1" anonymous />)
    expect(await screen.findByText('不称职 12 票')).toBeTruthy()
    expect(screen.getByText('依据：村民委员会组织法第三十三条')).toBeTruthy()
    expect(screen.getByText(/不记名的，没有交叉表/)).toBeTruthy()
  })

  test('a withheld cell of a cross-table says so', async () => {
    const line = (title: string, total: number) => ({ __typename: 'EvaluationCrossLine', titles: [title], total })
    const table = {
      __typename: 'EvaluationCrossTable',
      rowAxis: 'GROUP',
      rowTitle: '村民小组',
      columnAxis: 'overall',
      columnTitle: '满意吗',
      rows: [line('一组', 30), line('二组', 30)],
      columns: [line('满意', 40), line('不满意', 20)],
      cells: [
        [22, 8],
        [null, null],
      ],
      total: 60,
    }
    stubApi({ EvaluationReport: () => ({ evaluationReport: { ...REPORT, crossTables: [table] } }) })
    renderScreen(<ReportSection id="e1" anonymous={false} />)
    expect(await screen.findByText('村民小组 × 满意吗')).toBeTruthy()
    expect(screen.getAllByText('不公布')).toHaveLength(2)
    expect(screen.getByText('22')).toBeTruthy()
  })
})
