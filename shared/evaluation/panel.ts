import { isObject, own } from '../json'
import type { Problem } from '../result'
import { isReadableText, textLength } from '../written-text'
import { divideHalfUp, toHundredths } from './hundredths'

/** 评审组打分: named, appointed scorers judge villages or village groups by aspects. Never persons. */
export interface PanelAspect {
  id: string
  title: string
  /** Full marks, a whole number. */
  max: number
  /** Percent; all of a panel's make 100. */
  weight: number
}

export type PanelSubjectKind = 'VILLAGE' | 'GROUP'

export interface PanelSubject {
  /** A village's code or a village group's id. */
  id: string
  name: string
}

/** DOMAIN 10: the ten aspects of Mengwang's comparison. */
export const TEN_ASPECTS: readonly PanelAspect[] = [
  '保洁机制',
  '垃圾收集转运设施',
  '垃圾无害化处理',
  '卫生户厕普及',
  '道路建设和养护',
  '绿化',
  '爱国卫生运动',
  '人居环境提升',
  '村庄保护',
  '保护水平提升',
].map((title, index) => ({ id: `aspect-${index + 1}`, title, max: 10, weight: 10 }))

/** How scores become a rank. A version is never edited once a panel used it, only followed by another. */
export const PANEL_FORMULA = 'PANEL_MEAN_V1'

export const PANEL_LIMITS = {
  title: 60,
  purpose: 500,
  aspects: 20,
  aspectTitle: 30,
  maxScore: 100,
  subjects: 40,
  /** Under three a scorer's marks can be worked out from the mean and one's own. */
  scorersLeast: 3,
  scorers: 30,
  /** From so many scorers on, the highest and the lowest may be left out. */
  dropFrom: 5,
  note: 300,
  photos: 6,
} as const

export type PanelProblemCode =
  | 'PANEL_ASPECTS_COUNT'
  | 'PANEL_ASPECT_INVALID'
  | 'PANEL_WEIGHTS_SUM'
  | 'PANEL_SCORE_MISSING'
  | 'PANEL_SCORE_RANGE'
  | 'PANEL_NOTE_TOO_LONG'

/** What is wrong with the aspects of a panel, each with its place. */
export function checkAspects(aspects: readonly PanelAspect[]): Problem<PanelProblemCode>[] {
  const { aspects: most, aspectTitle, maxScore } = PANEL_LIMITS
  if (aspects.length < 1 || aspects.length > most)
    return [{ code: 'PANEL_ASPECTS_COUNT', field: 'aspects', parameters: { max: most } }]
  const problems: Problem<PanelProblemCode>[] = []
  aspects.forEach(({ title, max, weight }, index) => {
    const length = textLength(title.trim())
    const named = length >= 1 && length <= aspectTitle && isReadableText(title)
    const whole =
      Number.isInteger(max) && max >= 1 && max <= maxScore && Number.isInteger(weight) && weight >= 1 && weight <= 100
    if (!named || !whole)
      problems.push({
        code: 'PANEL_ASPECT_INVALID',
        field: `aspects.${index}`,
        parameters: { number: index + 1, max: maxScore },
      })
  })
  const sum = aspects.reduce((all, { weight }) => all + weight, 0)
  if (sum !== 100) problems.push({ code: 'PANEL_WEIGHTS_SUM', field: 'aspects', parameters: { sum } })
  return problems
}

/** Marks of one scorer for one subject: by aspect, in hundredths. */
export type PanelMarks = { [aspectId: string]: number }

/** Untrusted marks: every aspect once, from 0 to its full marks, in steps of half a mark. */
export function readMarks(
  aspects: readonly PanelAspect[],
  given: unknown,
): { marks: PanelMarks; problems: Problem<PanelProblemCode>[] } {
  const marks: PanelMarks = {}
  const problems: Problem<PanelProblemCode>[] = []
  const values = isObject(given) ? given : {}
  for (const { id, title, max } of aspects) {
    const value = own(values, id)
    const field = `marks.${id}`
    const hundredths = typeof value === 'number' ? toHundredths(value) : null
    if (value === undefined || value === null)
      problems.push({ code: 'PANEL_SCORE_MISSING', field, parameters: { aspect: title } })
    else if (hundredths === null || hundredths < 0 || hundredths > max * 100 || hundredths % 50 !== 0)
      problems.push({ code: 'PANEL_SCORE_RANGE', field, parameters: { aspect: title, max } })
    else marks[id] = hundredths
  }
  return { marks, problems }
}

export interface PanelSheet {
  scorerId: string
  subjectId: string
  marks: PanelMarks
}

export interface PanelAspectScore {
  aspectId: string
  /** Scorers whose marks count. */
  counted: number
  /** The marks left out, in hundredths; null when none are. */
  dropped: { highest: number; lowest: number } | null
  /** Hundredths of a mark, rounded half up. */
  mean: number
}

export interface PanelSubjectScore {
  subjectId: string
  name: string
  /** Sheets that came in for it. */
  sheets: number
  aspects: PanelAspectScore[]
  /** Out of 100, in hundredths; null without a sheet. */
  total: number | null
  /** 1 is best; equal totals share a rank; null without a total. */
  rank: number | null
}

export interface PanelResult {
  formulaId: string
  /** The rule in words, with this panel's figures. */
  basis: string
  scorers: number
  dropExtremes: boolean
  subjects: PanelSubjectScore[]
}

function scoreAspect(aspectId: string, given: readonly number[], drop: boolean): PanelAspectScore {
  const marks = [...given].sort((one, other) => one - other)
  const dropping = drop && marks.length >= PANEL_LIMITS.dropFrom
  const kept = dropping ? marks.slice(1, -1) : marks
  const sum = kept.reduce((all, mark) => all + mark, 0)
  const mean = kept.length === 0 ? 0 : divideHalfUp(sum, kept.length)
  const dropped = dropping ? { highest: marks[marks.length - 1] ?? 0, lowest: marks[0] ?? 0 } : null
  return { aspectId, counted: kept.length, dropped, mean }
}

/** Σ weight × mean ÷ full marks, out of 100, in hundredths. Made of the rounded means, so that a reader can do the sum. */
function totalOf(aspects: readonly PanelAspect[], scores: readonly PanelAspectScore[]): number {
  // All terms over one divisor, rounded once.
  const common = aspects.reduce((product, { max }) => leastCommon(product, max), 1)
  const sum = aspects.reduce((all, { weight, max }, at) => all + weight * (scores[at]?.mean ?? 0) * (common / max), 0)
  return divideHalfUp(sum, common)
}

function leastCommon(one: number, other: number): number {
  let [larger, smaller] = [one, other]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return (one / larger) * other
}

interface PanelRules {
  aspects: readonly PanelAspect[]
  subjects: readonly PanelSubject[]
  scorers: number
  dropExtremes: boolean
}

/** Sheets of scorers as a ranked table, best first. The order of the sheets changes nothing. */
export function panelResult(
  { aspects, subjects, scorers, dropExtremes }: PanelRules,
  sheets: readonly PanelSheet[],
): PanelResult {
  const scored = subjects.map((subject): PanelSubjectScore => {
    const mine = sheets.filter(({ subjectId }) => subjectId === subject.id)
    const scores = aspects.map(({ id }) =>
      scoreAspect(
        id,
        mine.map(({ marks }) => own(marks, id) ?? 0),
        dropExtremes,
      ),
    )
    const total = mine.length === 0 ? null : totalOf(aspects, scores)
    return { subjectId: subject.id, name: subject.name, sheets: mine.length, aspects: scores, total, rank: null }
  })
  const ranked = scored.map((one) => ({ ...one, rank: rankOf(one, scored) }))
  ranked.sort((one, other) => (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER))
  return {
    formulaId: PANEL_FORMULA,
    basis: describeBasis(aspects, scorers, dropExtremes),
    scorers,
    dropExtremes,
    subjects: ranked,
  }
}

function rankOf({ total }: PanelSubjectScore, all: readonly PanelSubjectScore[]): number | null {
  if (total === null) return null
  return 1 + all.filter((other) => other.total !== null && other.total > total).length
}

function describeBasis(aspects: readonly PanelAspect[], scorers: number, drop: boolean): string {
  const [first] = aspects
  const even = aspects.every(({ weight, max }) => weight === first?.weight && max === first?.max)
  const weights = even
    ? `${aspects.length} 项各占 ${first?.weight ?? 0}%`
    : aspects.map(({ title, weight, max }) => `${title} ${weight}%（满分 ${max}）`).join('、')
  const mean = drop
    ? `每项去掉一个最高分、一个最低分后取平均（够 ${PANEL_LIMITS.dropFrom} 人打分才去掉）`
    : '每项取全部评委的平均分'
  return `${scorers} 名评委实名打分；${mean}，按满分折算后乘以权重相加，满分 100 分；${weights}；同分同名次`
}

/** 8650 → "86.50". */
export const formatMarks = (hundredths: number): string => (hundredths / 100).toFixed(2)
