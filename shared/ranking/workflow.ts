export const rankingStates = ['DRAFT', 'SENT', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN'] as const
export type RankingState = (typeof rankingStates)[number]

/** Editable defaults (R: regional): days to appeal before publication, and days a published list counts. */
export const RANKING_DEFAULTS = { appealDays: 3, expiryDays: 90 }
export const RANKING_LIMITS = {
  title: 60,
  words: 300,
  appeal: 500,
  appealsMost: 20,
  appealDaysMost: 15,
  expiryDaysMost: 365,
}

/** 十个方面 of an environment comparison (DOMAIN §10), as a panel may score them. */
export const ENVIRONMENT_ASPECTS: { code: string; zh: string; en: string }[] = [
  { code: 'CLEANING', zh: '保洁机制', en: 'Cleaning mechanism' },
  { code: 'FACILITIES', zh: '收运设施', en: 'Collection and transport' },
  { code: 'WASTE', zh: '垃圾无害化', en: 'Harmless treatment of waste' },
  { code: 'TOILETS', zh: '卫生户厕', en: 'Sanitary household toilets' },
  { code: 'ROADS', zh: '道路建管', en: 'Building and upkeep of roads' },
  { code: 'GREENING', zh: '绿化', en: 'Greening' },
  { code: 'SANITATION', zh: '爱国卫生', en: 'Patriotic sanitation campaign' },
  { code: 'LIVING', zh: '人居改善', en: 'Living environment' },
  { code: 'PROTECTION', zh: '村庄保护', en: 'Protection of the village' },
  { code: 'RAISING', zh: '保护提升', en: 'Raising protection' },
]

export interface RankingStanding {
  state: RankingState
  appealUntil: Date | null
  /** Appeals that have no answer yet. */
  unanswered: number
}

export type RankingMove = 'SEND' | 'DISCARD' | 'APPEAL' | 'ANSWER' | 'PUBLISH' | 'WITHDRAW'

export type RankingFault =
  | 'RANKING_STEP_NOT_DUE'
  | 'RANKING_APPEAL_OVER'
  | 'RANKING_APPEAL_RUNNING'
  | 'RANKING_APPEALS_UNANSWERED'

const FROM: { [move in RankingMove]: RankingState[] } = {
  SEND: ['DRAFT'],
  DISCARD: ['DRAFT'],
  APPEAL: ['SENT'],
  ANSWER: ['SENT'],
  PUBLISH: ['SENT'],
  WITHDRAW: ['SENT', 'PUBLISHED'],
}

/** Why a move is not possible now; null when it is. Whose move it is, access decides. */
export function rankingFault(move: RankingMove, standing: RankingStanding, now: Date): RankingFault | null {
  const { state, appealUntil, unanswered } = standing
  if (FROM[move].indexOf(state) < 0) return 'RANKING_STEP_NOT_DUE'
  const running = appealUntil !== null && now.getTime() < appealUntil.getTime()
  if (move === 'APPEAL' && !running) return 'RANKING_APPEAL_OVER'
  if (move !== 'PUBLISH') return null
  if (running) return 'RANKING_APPEAL_RUNNING'
  return unanswered > 0 ? 'RANKING_APPEALS_UNANSWERED' : null
}

/** Its days are over, whether or not the job has been there. `expiresOn` and `today` are YYYY-MM-DD; the last day counts. */
export function isOver(state: RankingState, expiresOn: string | null, today: string): boolean {
  return state === 'EXPIRED' || (state === 'PUBLISHED' && expiresOn !== null && today > expiresOn)
}
