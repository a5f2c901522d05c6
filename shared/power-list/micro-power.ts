/**
 * 小微权力清单 (DOMAIN §6; 宁海 2014): what a village's officials may decide or must do for people, step by step. The seeded
 * texts are our own and an editable default (U): each county and village checks them before it relies on them.
 */
export const POWER_CATEGORIES = ['PUBLIC_POWER', 'SERVICE'] as const
export type PowerCategory = (typeof POWER_CATEGORIES)[number]

/** A question at the end of a step. On no the matter goes back to step `backTo` (counted from 1), or ends where it is null. */
export interface PowerQuestion {
  question: string
  /** What happens on no, in a few words. */
  otherwise: string
  backTo: number | null
}

export interface PowerStep {
  title: string
  /** Who handles it: one or more roles parted by 、 */
  who: string
  what: string
  /** Days it may take at most; 0 is on the spot. */
  days: number
  /** What must be brought or be on file for this step. */
  documents: string[]
  ask: PowerQuestion | null
  /** Where and how long it is made public; null for a step that is not. */
  disclosure: string | null
  /** Who supervises the step; never one who handles it. */
  supervisor: string | null
}

export interface LegalBasis {
  law: string
  /** What it says of this matter, in plain words. */
  says: string
}

export interface MicroPowerContent {
  title: string
  /** One plain sentence: what for, what to bring, how long, whom to see. */
  plain: string
  legalBasis: LegalBasis[]
  /** Who answers for the whole matter. */
  owner: string
  steps: PowerStep[]
  documents: string[]
  /** Days from the first step to the last; not less than the steps' days together. */
  timeLimitDays: number
  disclosure: string
  supervisor: string
  riskPoints: string[]
}

export interface MicroPower extends MicroPowerContent {
  /** P01–P19 public powers, S01–S17 services. */
  code: string
  category: PowerCategory
}

export const POWER_LIMITS = {
  title: 40,
  plain: 300,
  owner: 40,
  steps: 20,
  stepTitle: 20,
  who: 40,
  what: 300,
  documents: 15,
  document: 60,
  laws: 8,
  law: 60,
  says: 200,
  days: 365,
  disclosure: 80,
  supervisor: 40,
  riskPoints: 10,
  riskPoint: 120,
  question: 60,
  otherwise: 60,
} as const
