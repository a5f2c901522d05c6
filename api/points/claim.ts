import { type Bystander, type ClaimMove, type ClaimStanding, claimFault, isDueForPosting } from '@shared/points/flow'
import type { Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { maySupervisePoints, mayVerifyPoints } from './access'
import type { PointsClaimRecord } from './record'

const OBJECTIONS_MOST = 50

export const CLAIM_PARTS = {
  verifications: { orderBy: [{ at: 'asc' as const }, { personId: 'asc' as const }], take: 10 },
  objections: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }], take: OBJECTIONS_MOST },
}

export function findClaim(db: Pick<CountyTransaction, 'pointsClaim'>, id: string): Promise<PointsClaimRecord | null> {
  return db.pointsClaim.findUnique({ where: { id }, include: CLAIM_PARTS })
}

/** Photos of the declaration, then of who verified it. */
export function photosOf({ attachmentIds, verifications }: PointsClaimRecord): string[] {
  return [...attachmentIds, ...verifications.flatMap((verification) => verification.attachmentIds)]
}

export function standingOf(claim: PointsClaimRecord): ClaimStanding {
  const { state, declarerId, verifications, objections, objectionUntil } = claim
  return {
    state,
    declarerId,
    verifierIds: verifications.map(({ personId }) => personId),
    photos: photosOf(claim).length,
    objectionUntil,
    openObjections: objections.filter(({ answeredAt }) => answeredAt === null).length,
  }
}

export const isDue = (claim: PointsClaimRecord, now: Date) => isDueForPosting(standingOf(claim), now)

/** Whose move it can be at all; the rules then say whether it is due and theirs. */
export function isAllowed(viewer: Viewer, claim: PointsClaimRecord, move: ClaimMove, who: Bystander): boolean {
  const { divisionCode, declarerId } = claim
  if (move === 'VERIFY' || move === 'REJECT') return mayVerifyPoints(viewer, divisionCode)
  if (move === 'ANSWER_OBJECTION') return maySupervisePoints(viewer, divisionCode)
  if (move === 'OBJECT') return viewer.divisionCode === divisionCode
  return who.isOwn || declarerId === viewer.personId
}

const MOVES: ClaimMove[] = ['VERIFY', 'REJECT', 'WITHDRAW', 'OBJECT', 'ANSWER_OBJECTION']

export function claimActions(viewer: Viewer, claim: PointsClaimRecord, who: Bystander, now: Date): ClaimMove[] {
  const standing = standingOf(claim)
  const objected = claim.objections.some(({ personId }) => personId === viewer.personId)
  return MOVES.filter((move) => {
    if (!isAllowed(viewer, claim, move, who) || claimFault(move, standing, who, now) !== null) return false
    if (move === 'OBJECT') return !objected && !who.isOwn
    return move !== 'ANSWER_OBJECTION' || standing.openObjections > 0
  })
}
