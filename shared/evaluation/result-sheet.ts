import { type EvaluationForm, type Question, questionsOf } from './form'
import { findFormula } from './formula'
import type { Outcome } from './outcome'
import { optionTitle, type PublishedMean, type PublishedQuestion } from './publication'
import type { Cell } from './suppression'

/** A published result as tables of text, for paper and spreadsheet. Chinese: it hangs on a wall. */
export interface ResultSheet {
  title: string
  /** 县 乡镇 村 */
  place: string
  /** Label and value: 发出, 收回, 有效, 满意率, … */
  facts: [string, string][]
  /** The formula with its figures; null without one. */
  formula: string | null
  tables: ResultTable[]
  notes: string[]
}

export interface ResultTable {
  title: string
  note: string | null
  columns: string[]
  rows: string[][]
}

function cellText(cell: Cell): string {
  switch (cell.state) {
    case 'SHOWN':
      return String(cell.count)
    case 'UNDER_FIVE':
      return '少于5'
    case 'HIDDEN':
      return '不公布'
    case 'AT_LEAST':
      return `至少 ${cell.count}`
    case 'AT_MOST':
      return `不超过 ${cell.count}`
  }
}

const shareText = (cell: Cell, answered: number): string =>
  cell.state === 'SHOWN' && answered > 0 ? `${((cell.count * 100) / answered).toFixed(1)}%` : ''

function meanText(mean: PublishedMean | null): string {
  if (mean === null) return '不公布'
  const score = (mean.hundredths / 100).toFixed(2)
  return mean.state === 'SHOWN' ? score : mean.state === 'AT_LEAST' ? `不低于 ${score}` : `不高于 ${score}`
}

const WITHHELD = {
  TOO_FEW: '回答的人太少，为保护填写的人，不单独公布',
  CONDITIONAL: '只问了选某个答案的人，公布出来会露出他们的选择，所以不公布',
}

function tableOf(question: Question, number: number, result: PublishedQuestion, figure: string | null): ResultTable {
  const title = `${number}. ${question.title}`
  if ('withheld' in result) return { title, note: WITHHELD[result.withheld], columns: [], rows: [] }
  const answered = `${result.answered} 人回答`
  const note = figure === null ? answered : `${answered}；${figure}`
  switch (result.type) {
    case 'TEXT':
      return { title, note: `${result.answered} 人写了意见`, columns: [], rows: [] }
    case 'SCORE': {
      const rows = (result.distribution ?? []).map(({ score, count }) => [`${score} 分`, String(count)])
      return {
        title,
        note: `${note}；平均 ${meanText(result.mean)}`,
        columns: rows.length > 0 ? ['分数', '人数'] : [],
        rows,
      }
    }
    case 'RANKING': {
      const rows = result.options.map(({ optionId, rank, points }) => [
        String(rank),
        optionTitle(question, optionId),
        points === null ? '不公布' : String(points),
      ])
      return { title, note, columns: ['名次', '选项', '得分'], rows }
    }
    default: {
      const rows = result.options.map(({ optionId, cell }) => [
        optionTitle(question, optionId),
        cellText(cell),
        shareText(cell, result.answered),
      ])
      return { title, note, columns: ['选项', '人数', '占比'], rows }
    }
  }
}

interface Source {
  title: string
  place: string
  form: EvaluationForm
  outcome: Outcome
  anonymous: boolean
  host: string
  /** In words. */
  closedAt: string
  reason: string | null
}

/** What everybody may read of a closed round, and nothing else. */
export function resultSheet(source: Source): ResultSheet {
  const { title, place, form, outcome, anonymous, host, closedAt, reason } = source
  const formula = findFormula(outcome.formulaId)
  const headline = outcome.figures[0]?.figure
  const facts: [string, string][] = [
    ['发出', `${outcome.issued} 份`],
    ['收回', `${outcome.returned} 份`],
    ['有效', `${outcome.valid} 份`],
    ['方式', anonymous ? '不记名' : '实名'],
    ['主持', host],
    ['结束', closedAt],
  ]
  if (reason !== null) facts.push(['提前结束的原因', reason])
  const tables = questionsOf(form).map((question, index) => {
    const result = (outcome.questions ?? []).find(({ questionId }) => questionId === question.id)
    const figure = outcome.figures.find(({ questionId }) => questionId === question.id)?.figure.text ?? null
    const missing: PublishedQuestion = { questionId: question.id, type: question.type, withheld: 'TOO_FEW' }
    return tableOf(question, index + 1, result ?? missing, figure)
  })
  return {
    title,
    place,
    facts,
    formula: headline && formula ? `${formula.title}：${headline.text}` : null,
    tables,
    notes: ['结果在截止时一次算定，已登记留底。没有公布的票数，是为了不让人猜出谁选了什么。'],
  }
}
