import { divideHalfUp } from '../evaluation/hundredths'
import type { PanelScores } from './panel-scores'

export interface RankingFormula {
  id: string
  zh: string
  en: string
}

/** A formula that was used once never changes: another one gets another name. */
export const RANKING_FORMULAS: RankingFormula[] = [
  {
    id: 'WEIGHTED_MEAN_1',
    zh: '总分 =（各方面平均分 × 权重）之和 ÷ 权重之和，四舍五入到两位小数。',
    en: 'Total = sum of (mean of each aspect × its weight) ÷ sum of the weights, rounded half up to two decimals.',
  },
]

export const RANKING_FORMULA = 'WEIGHTED_MEAN_1'

/** One line of the sum: weight × mean. */
export interface FormulaTerm {
  aspect: string
  title: string
  weight: number
  meanHundredths: number
  scorers: number
}

export interface SubjectTotal {
  subjectId: string
  name: string
  /** Hundredths of a point. */
  totalHundredths: number
  terms: FormulaTerm[]
}

function termsOf({ aspects, scores }: PanelScores, subjectId: string): FormulaTerm[] {
  return aspects.map(({ code, title, weight }) => {
    const score = scores.filter((one) => one.subjectId === subjectId && one.aspect === code)[0]
    const { meanHundredths = 0, scorers = 0 } = score ?? {}
    return { aspect: code, title, weight, meanHundredths, scorers }
  })
}

/** The total of each subject with the numbers it is made of. The panel is one that `panelFault` let pass. */
export function totalsOf(panel: PanelScores): SubjectTotal[] {
  return panel.subjects.map(({ id, name }) => {
    const terms = termsOf(panel, id)
    const weights = terms.reduce((sum, { weight }) => sum + weight, 0)
    const sum = terms.reduce((all, { weight, meanHundredths }) => all + weight * meanHundredths, 0)
    return { subjectId: id, name, totalHundredths: divideHalfUp(sum, weights), terms }
  })
}

/** 92.5 of 9250: two decimals at most. */
export function scoreText(hundredths: number): string {
  return String(hundredths / 100)
}

/** (3 × 92.5 + 2 × 80) ÷ 5 = 87.5 */
export function formulaText({ terms, totalHundredths }: SubjectTotal): string {
  const weights = terms.reduce((sum, { weight }) => sum + weight, 0)
  const products = terms.map(({ weight, meanHundredths }) => `${weight} × ${scoreText(meanHundredths)}`)
  return `(${products.join(' + ')}) ÷ ${weights} = ${scoreText(totalHundredths)}`
}
