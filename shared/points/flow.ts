export const claimStates = ['DECLARED', 'VERIFIED_ONCE', 'PUBLISHED', 'POSTED', 'REJECTED', 'WITHDRAWN'] as const
export type ClaimState = (typeof claimStates)[number]

/** 两人核实 (DOMAIN §10). */
export const VERIFIERS = 2

export interface ClaimStanding {
  state: ClaimState
  declarerId: string
  verifierIds: readonly string[]
  /** Photos of the declaration and of those who verified it. */
  photos: number
  objectionUntil: Date | null
  /** Objections without an answer. */
  openObjections: number
}

/** Who looks at a claim, seen from its household. */
export interface Bystander {
  personId: string
  /** Of that household, or a close relative (民法典 1045) of somebody in it. */
  isOwn: boolean
  isRelative: boolean
}

export type ClaimMove = 'VERIFY' | 'REJECT' | 'WITHDRAW' | 'OBJECT' | 'ANSWER_OBJECTION'

export type ClaimFault =
  | 'POINTS_STEP_NOT_DUE'
  | 'POINTS_OWN_HOUSEHOLD'
  | 'POINTS_RELATIVE'
  | 'POINTS_OWN_DECLARATION'
  | 'POINTS_VERIFIED_ALREADY'
  | 'POINTS_OBJECTION_OVER'

const FROM: { [move in ClaimMove]: ClaimState[] } = {
  VERIFY: ['DECLARED', 'VERIFIED_ONCE'],
  REJECT: ['DECLARED', 'VERIFIED_ONCE'],
  WITHDRAW: ['DECLARED', 'VERIFIED_ONCE'],
  OBJECT: ['PUBLISHED'],
  ANSWER_OBJECTION: ['PUBLISHED'],
}

/** Judging the claim of one's own people, or one's own declaration, is nobody's. */
const JUDGED: ClaimMove[] = ['VERIFY', 'REJECT', 'ANSWER_OBJECTION']

/** Why this move is not this person's now; null when it is. Which offices may make it, access decides. */
export function claimFault(move: ClaimMove, claim: ClaimStanding, who: Bystander, now: Date): ClaimFault | null {
  if (FROM[move].indexOf(claim.state) < 0) return 'POINTS_STEP_NOT_DUE'
  if (move === 'OBJECT') {
    return claim.objectionUntil !== null && now.getTime() < claim.objectionUntil.getTime()
      ? null
      : 'POINTS_OBJECTION_OVER'
  }
  if (JUDGED.indexOf(move) < 0) return null
  if (who.isOwn) return 'POINTS_OWN_HOUSEHOLD'
  if (who.isRelative) return 'POINTS_RELATIVE'
  if (claim.declarerId === who.personId) return 'POINTS_OWN_DECLARATION'
  if (move === 'ANSWER_OBJECTION') return null
  return claim.verifierIds.indexOf(who.personId) < 0 ? null : 'POINTS_VERIFIED_ALREADY'
}

/** Where a claim stands after one more person verified it. */
export function stateAfterVerification(verified: number): 'VERIFIED_ONCE' | 'PUBLISHED' {
  return verified >= VERIFIERS ? 'PUBLISHED' : 'VERIFIED_ONCE'
}

/** The days of its publication are over and nobody waits for an answer. */
export function isDueForPosting(claim: ClaimStanding, now: Date): boolean {
  const { state, objectionUntil, openObjections } = claim
  return (
    state === 'PUBLISHED' &&
    objectionUntil !== null &&
    now.getTime() >= objectionUntil.getTime() &&
    openObjections === 0
  )
}
