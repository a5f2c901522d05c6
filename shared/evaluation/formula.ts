import type { ScaleId } from './form'
import { SCALES } from './form'
import { divideHalfUp } from './hundredths'

/**
 * A way to make one figure of the counts of a scale: Σ weight × count ÷ Σ count of `base`. Versioned: a result keeps the
 * id it was judged by, and a published formula is never edited, only followed by another.
 */
export interface Formula {
  /** Unique, version included: stored with the evaluation. */
  id: string
  version: number
  scale: ScaleId
  title: string
  titleEn: string
  weights: { [levelId: string]: number }
  /** Levels whose counts make the divisor. */
  base: string[]
  /** PERCENT: weights are 1, the figure is a share. POINT: the figure is a score out of 100. */
  unit: 'PERCENT' | 'POINT'
  source: string
}

const ALL_SATISFACTION = ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED', 'UNKNOWN']
const ALL_COMPETENCE = ['EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT']

/** DOMAIN 7; all local practice (U), none of them "the law". */
export const FORMULAS: readonly Formula[] = [
  {
    id: 'SATISFACTION_RATE_V1',
    version: 1,
    scale: 'SATISFACTION',
    title: '满意率（不了解计入总数）',
    titleEn: 'Satisfaction rate, “do not know” counted in the base',
    weights: { SATISFIED: 1, FAIRLY_SATISFIED: 1 },
    base: ALL_SATISFACTION,
    unit: 'PERCENT',
    source: '地方通行做法，可由县里调整',
  },
  {
    id: 'SATISFACTION_RATE_V2',
    version: 2,
    scale: 'SATISFACTION',
    title: '满意率（不了解不计入总数）',
    titleEn: 'Satisfaction rate, “do not know” left out of the base',
    weights: { SATISFIED: 1, FAIRLY_SATISFIED: 1 },
    base: ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED'],
    unit: 'PERCENT',
    source: '地方通行做法，可由县里调整',
  },
  {
    id: 'SATISFACTION_SCORE_V1',
    version: 1,
    scale: 'SATISFACTION',
    title: '满意度得分（满意100、基本满意75、不满意55，不了解不计）',
    titleEn: 'Satisfaction score: 100, 75, 55; “do not know” left out',
    weights: { SATISFIED: 100, FAIRLY_SATISFIED: 75, DISSATISFIED: 55 },
    base: ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED'],
    unit: 'POINT',
    source: '地方通行做法，可由县里调整',
  },
  {
    id: 'COMPETENCE_RATE_V1',
    version: 1,
    scale: 'COMPETENCE',
    title: '称职率（优秀和称职）',
    titleEn: 'Share of excellent and competent',
    weights: { EXCELLENT: 1, COMPETENT: 1 },
    base: ALL_COMPETENCE,
    unit: 'PERCENT',
    source: '地方通行做法，可由县里调整',
  },
  {
    id: 'INCOMPETENCE_RATE_V1',
    version: 1,
    scale: 'COMPETENCE',
    title: '不称职率',
    titleEn: 'Share of incompetent',
    weights: { INCOMPETENT: 1 },
    base: ALL_COMPETENCE,
    unit: 'PERCENT',
    source: '地方通行做法，可由县里调整',
  },
]

/** The formula a new evaluation starts with. */
export const DEFAULT_FORMULA: { [scale in ScaleId]: string } = {
  SATISFACTION: 'SATISFACTION_RATE_V1',
  COMPETENCE: 'COMPETENCE_RATE_V1',
}

export function findFormula(id: string): Formula | undefined {
  return FORMULAS.filter((formula) => formula.id === id)[0]
}

export type LevelCounts = { [levelId: string]: number }

export interface FormulaResult {
  formulaId: string
  numerator: number
  denominator: number
  /** PERCENT: basis points (9000 = 90 %); POINT: hundredths of a point. Null when the divisor is 0. */
  value: number | null
}

function weigh(formula: Formula, counts: LevelCounts) {
  const numerator = Object.keys(formula.weights).reduce(
    (sum, level) => sum + (formula.weights[level] ?? 0) * (counts[level] ?? 0),
    0,
  )
  return { numerator, denominator: formula.base.reduce((sum, level) => sum + (counts[level] ?? 0), 0) }
}

/** Applies a formula to counts by level id, in integers, rounded half up. */
export function applyFormula(formula: Formula, counts: LevelCounts): FormulaResult {
  const { numerator, denominator } = weigh(formula, counts)
  const scale = formula.unit === 'PERCENT' ? 10_000 : 100
  const value = denominator === 0 ? null : divideHalfUp(numerator * scale, denominator)
  return { formulaId: formula.id, numerator, denominator, value }
}

/** Exact comparison, before any rounding: is the share at least (or the score at least) `bound`? False without a base. */
export function reaches(result: FormulaResult, bound: number, unit: Formula['unit']): boolean {
  if (result.denominator === 0) return false
  return result.numerator * (unit === 'PERCENT' ? 100 : 1) >= bound * result.denominator
}

/** 9000 → "90.0%", 9474 → "94.74%"; points: 8842 → "88.42 分". */
export function formatFigure(value: number, unit: Formula['unit']): string {
  const decimals = value % 10 === 0 ? 1 : 2
  const digits = (value / 100).toFixed(decimals)
  return unit === 'PERCENT' ? `${digits}%` : `${digits} 分`
}

/** The formula in words with the numbers put in: "(满意 120 + 基本满意 60) ÷ 有效票 200 = 90.0%". */
export function describeFormula(formula: Formula, counts: LevelCounts): string {
  const levels = SCALES[formula.scale]
  const terms = levels
    .filter((level) => formula.weights[level.id] !== undefined)
    .map((level) => {
      const weight = formula.weights[level.id] ?? 0
      return `${level.title} ${counts[level.id] ?? 0}${weight === 1 ? '' : `×${weight}`}`
    })
  const { value } = applyFormula(formula, counts)
  const top = terms.length === 1 ? terms[0] : `(${terms.join(' + ')})`
  const figure = value === null ? '没有有效票，不计算' : formatFigure(value, formula.unit)
  return `${top} ÷ ${describeBase(formula, counts)} = ${figure}`
}

function describeBase(formula: Formula, counts: LevelCounts): string {
  const levels = SCALES[formula.scale]
  const all = levels.reduce((sum, level) => sum + (counts[level.id] ?? 0), 0)
  const left = levels.filter((level) => formula.base.indexOf(level.id) < 0)
  if (left.length === 0) return `有效票 ${all}`
  return `(有效票 ${all} ${left.map((level) => `− ${level.title} ${counts[level.id] ?? 0}`).join(' ')})`
}

/**
 * 电话调查与评议折算: the figure of a telephone survey and that of the ballots, weighed. Versioned like a formula; the
 * survey is not ours, so its figure stands beside the document it was taken from.
 */
export interface Blend {
  id: string
  version: number
  title: string
  titleEn: string
  /** Tenths; the two make ten. */
  phone: number
  ballots: number
  source: string
}

/** DOMAIN 7: telephone to questionnaire 6:4 (U). */
export const BLENDS: readonly Blend[] = [
  {
    id: 'PHONE_6_BALLOTS_4_V1',
    version: 1,
    title: '综合满意度（电话调查 6、评议 4）',
    titleEn: 'Combined satisfaction: telephone survey 6, ballots 4',
    phone: 6,
    ballots: 4,
    source: '地方通行做法，可由县里调整',
  },
]

export function findBlend(id: string): Blend | undefined {
  return BLENDS.filter((blend) => blend.id === id)[0]
}

/** Weighs two shares in basis points, rounded half up to a basis point. */
export function applyBlend({ phone, ballots }: Blend, phoneValue: number, ballotsValue: number): number {
  return divideHalfUp(phone * phoneValue + ballots * ballotsValue, phone + ballots)
}

/** "电话调查 86.0% × 60% + 评议 93.4% × 40% = 88.96%". */
export function describeBlend(blend: Blend, phoneValue: number, ballotsValue: number): string {
  const { phone, ballots } = blend
  const [one, other] = [formatFigure(phoneValue, 'PERCENT'), formatFigure(ballotsValue, 'PERCENT')]
  const figure = formatFigure(applyBlend(blend, phoneValue, ballotsValue), 'PERCENT')
  return `电话调查 ${one} × ${phone * 10}% + 评议 ${other} × ${ballots * 10}% = ${figure}`
}

/** 民主评议 by local rule A (U): a hint for people to decide on, never a decision. Percent, both included. */
export const COMPETENCE_RULE_A = { id: 'LOCAL_A_V1', excellentFrom: 90, unfitFrom: 50 } as const

export interface CompetenceFlag {
  rule: string
  flag: 'EXCELLENT' | 'UNFIT' | null
  text: string
}

/** Flags a person's evaluation. Two 不称职 years in a row end a post by law (村组法 33): that, too, people decide. */
export function competenceFlag(counts: LevelCounts): CompetenceFlag {
  const share = (level: string[]) => level.reduce((sum, id) => sum + (counts[id] ?? 0), 0)
  const all = share(ALL_COMPETENCE)
  const { id: rule, excellentFrom, unfitFrom } = COMPETENCE_RULE_A
  const good = share(['EXCELLENT', 'COMPETENT'])
  const bad = share(['INCOMPETENT'])
  if (all > 0 && bad * 100 >= unfitFrom * all) {
    return { rule, flag: 'UNFIT', text: `不称职 ${bad} ÷ 有效票 ${all}，达到 ${unfitFrom}%，仅作提示` }
  }
  if (all > 0 && good * 100 >= excellentFrom * all) {
    return { rule, flag: 'EXCELLENT', text: `优秀和称职 ${good} ÷ 有效票 ${all}，达到 ${excellentFrom}%，仅作提示` }
  }
  return { rule, flag: null, text: `优秀和称职 ${good}、不称职 ${bad}，有效票 ${all}，未达到提示线` }
}
