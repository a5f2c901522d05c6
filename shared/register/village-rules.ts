import { isBlank, isReadableText, textLength } from '../written-text'

/** 村规民约: made and amended by the villagers' assembly itself, never by representatives (村组法 27). */
export interface RulesArticle {
  title: string
  text: string
}

/** Whether adults of 18 and more were counted, or representatives of households (村组法 22). */
export type AssemblyBasis = 'ADULTS' | 'HOUSEHOLDS'

export interface AssemblyRecord {
  /** YYYY-MM-DD */
  passedOn: string
  basis: AssemblyBasis
  /** Adults, or households, that should attend. */
  shouldAttend: number
  attended: number
  inFavour: number
  against: number
  abstained: number
}

export interface VillageRulesContent {
  articles: RulesArticle[]
  record: AssemblyRecord
  /** The case under which they were passed, where it was run in the product. */
  procedureId: string | null
}

export const RULES_LIMITS = { articles: 60, title: 30, text: 1000, people: 100_000 } as const

export interface RegisterFault {
  code: string
  field: string
  parameters?: Record<string, string | number>
}

/** > 1/2 of those 18 and more, or ≥ 2/3 of the households; then > 1/2 of those present (村组法 22). In integers. */
export function assemblyChecks({ basis, shouldAttend, attended, inFavour }: AssemblyRecord) {
  const quorum = basis === 'ADULTS' ? attended * 2 > shouldAttend : attended * 3 >= shouldAttend * 2
  const arithmetic =
    basis === 'ADULTS'
      ? `${attended}×2 ${quorum ? '>' : '≤'} ${shouldAttend}`
      : `${attended}×3 ${quorum ? '≥' : '<'} ${shouldAttend}×2`
  const passed = inFavour * 2 > attended
  const vote = `${inFavour}×2 ${passed ? '>' : '≤'} ${attended}`
  return { quorum, passed, arithmetic: `${arithmetic}，${vote}` }
}

function recordFaults(record: AssemblyRecord, today: string): RegisterFault[] {
  const { passedOn, shouldAttend, attended, inFavour, against, abstained } = record
  const figures = [shouldAttend, attended, inFavour, against, abstained]
  const whole = (figure: number) => Number.isInteger(figure) && figure >= 0 && figure <= RULES_LIMITS.people
  if (!/^\d{4}-\d{2}-\d{2}$/.test(passedOn) || passedOn > today) return [{ code: 'RULES_PASSED_ON', field: 'passedOn' }]
  if (!figures.every(whole) || shouldAttend === 0) return [{ code: 'RULES_FIGURES', field: 'shouldAttend' }]
  if (attended > shouldAttend)
    return [{ code: 'RULES_ATTENDANCE_OVER_ROLL', field: 'attended', parameters: { attended, shouldAttend } }]
  const votes = inFavour + against + abstained
  if (votes > attended)
    return [{ code: 'RULES_VOTES_OVER_ATTENDANCE', field: 'inFavour', parameters: { votes, attended } }]
  const { quorum, passed, arithmetic } = assemblyChecks(record)
  if (!quorum) return [{ code: 'RULES_QUORUM', field: 'attended', parameters: { arithmetic } }]
  return passed ? [] : [{ code: 'RULES_NOT_PASSED', field: 'inFavour', parameters: { arithmetic } }]
}

function articleFaults(articles: readonly RulesArticle[]): RegisterFault[] {
  if (articles.length < 1 || articles.length > RULES_LIMITS.articles)
    return [{ code: 'RULES_ARTICLES', field: 'articles', parameters: { max: RULES_LIMITS.articles } }]
  return articles.reduce<RegisterFault[]>((all, article, at) => {
    const faults = (['title', 'text'] as const).reduce<RegisterFault[]>((found, name) => {
      const field = `articles.${at}.${name}`
      const [max, length] = [RULES_LIMITS[name], textLength(article[name].trim())]
      if (isBlank(article[name])) return found.concat({ code: 'TEXT_REQUIRED', field })
      if (length > max) return found.concat({ code: 'TEXT_TOO_LONG', field, parameters: { max, length } })
      return isReadableText(article[name]) ? found : found.concat({ code: 'REGISTER_TEXT_UNREADABLE', field })
    }, [])
    return all.concat(faults)
  }, [])
}

/** Every fault of a version as it is to be entered on the day `today` (YYYY-MM-DD). */
export function villageRulesFaults(content: VillageRulesContent, today: string): RegisterFault[] {
  return articleFaults(content.articles).concat(recordFaults(content.record, today))
}
