/** 机构: the bodies that decide in a village (DOMAIN 1). */
export const bodyTypes = [
  'PARTY_COMMITTEE',
  'TWO_COMMITTEES',
  'PARTY_ASSEMBLY',
  'VILLAGER_ASSEMBLY',
  'REPRESENTATIVE_ASSEMBLY',
  'GROUP_ASSEMBLY',
  'MEMBER_ASSEMBLY',
  'MEMBER_REPRESENTATIVE_ASSEMBLY',
] as const
export type BodyType = (typeof bodyTypes)[number]

/** A name in both languages. */
export interface Words {
  zh: string
  en: string
}

export const BODIES: { [body in BodyType]: Words } = {
  PARTY_COMMITTEE: { zh: '村党组织委员会会议', en: 'Party branch committee' },
  TWO_COMMITTEES: { zh: '村“两委”会议', en: 'Meeting of the two committees' },
  PARTY_ASSEMBLY: { zh: '党员大会', en: 'Assembly of Party members' },
  VILLAGER_ASSEMBLY: { zh: '村民会议', en: 'Villagers’ assembly' },
  REPRESENTATIVE_ASSEMBLY: { zh: '村民代表会议', en: 'Assembly of villagers’ representatives' },
  GROUP_ASSEMBLY: { zh: '村民小组会议', en: 'Assembly of a villagers’ group' },
  MEMBER_ASSEMBLY: { zh: '集体经济组织成员大会', en: 'Assembly of the collective’s members' },
  MEMBER_REPRESENTATIVE_ASSEMBLY: { zh: '集体经济组织成员代表大会', en: 'Assembly of members’ representatives' },
}

/** Who is called: persons one by one, or one representative of each household. The law leaves some bodies the choice. */
export type MeetingWay = 'PERSONS' | 'HOUSEHOLDS'

/** A matter with thresholds of its own. */
export type RuleMatter = 'LEVY'

/**
 * What a count is held against. HOUSEHOLDS are those of the village, HOUSEHOLDS_PRESENT those that somebody there stands for;
 * VILLAGERS those of 18 and older; ASSEMBLY the representatives and the village committee together.
 */
export type RuleBase =
  | 'ROSTER'
  | 'PRESENT'
  | 'HOUSEHOLDS'
  | 'HOUSEHOLDS_PRESENT'
  | 'VILLAGERS'
  | 'REPRESENTATIVES'
  | 'ASSEMBLY'

/** left × denominator > or ≥ base × numerator, in integers. 过半数 is strict, 以上 is not (民法典 1259, K). */
export interface ShareValue {
  type: 'SHARE'
  of: RuleBase
  numerator: number
  denominator: number
  strict: boolean
}

/** Calendar days. */
export interface DaysValue {
  type: 'DAYS'
  bound: 'AT_LEAST' | 'AT_MOST'
  days: number
}

/** Something a region may turn on. */
export interface SwitchValue {
  type: 'SWITCH'
  on: boolean
}

export type RuleValue = ShareValue | DaysValue | SwitchValue

/** DEMAND: how many may ask for a meeting. COMPOSITION: who the assembly of representatives is made of. */
export type RuleKind =
  | 'QUORUM'
  | 'THRESHOLD'
  | 'NOTICE'
  | 'DISCLOSURE'
  | 'REPLY'
  | 'LIMIT'
  | 'DEMAND'
  | 'COMPOSITION'
  | 'SIGN_IN'

/**
 * One rule of the law at one time. `mark`: U = unsettled or local, shipped as a default that a region may replace; K = well
 * known, to be checked before a county relies on it; null = read in the published text.
 */
export interface LegalRule {
  id: string
  kind: RuleKind
  body: BodyType | null
  way: MeetingWay | null
  matter: RuleMatter | null
  law: string
  article: string
  mark: 'U' | 'K' | null
  /** YYYY-MM-DD, the day itself included. */
  effectiveFrom: string
  /** The last day; null while it holds. */
  effectiveTo: string | null
  /** `CN-1` for the nation's; `54-2` for the second version of a region's own. A decision keeps what it was judged by. */
  version: string
  value: RuleValue
}

/** A region's own value of a national rule. `region` is the beginning of its division codes: 54, 5402, 540225. */
export interface RuleOverride {
  region: string
  ruleId: string
  /** Counts the region's versions of that rule, from 1. */
  version: number
  value: RuleValue
  law: string
  article: string
  effectiveFrom: string
}

/** The rules of one place on one day. Where neither of two is stricter in every case, both stand and both must hold. */
export interface RuleSet {
  division: string
  date: string
  rules: LegalRule[]
}
