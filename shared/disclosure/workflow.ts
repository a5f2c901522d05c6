import type { OfficeKind } from '../office'
import type { DisclosureKind } from './catalogue-item'

/** Of one version. A published one never changes: a correction is a new version. */
export type DisclosureState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'PUBLISHED'

export type DisclosureMove =
  | 'EDIT'
  | 'SUBMIT'
  | 'SIGN'
  | 'RETURN'
  | 'DISSENT'
  | 'PUBLISH'
  | 'CORRECT'
  | 'ASK'
  | 'ANSWER'

export type ReviewDecision = 'SIGN' | 'RETURN' | 'DISSENT'

export interface MoveRule {
  move: DisclosureMove
  title: string
  from: DisclosureState[]
  /** The state afterwards; null where it stays. CORRECT opens another version as DRAFT. */
  to: DisclosureState | null
  /** VILLAGER is anybody of the village. */
  by: (OfficeKind | 'VILLAGER')[]
  /** A reason must be given, and stays visible. */
  reason: boolean
}

/** Who may do what with a disclosure of their village (DOMAIN 3, 4). Nobody, an administrator included, may do more. */
export const DISCLOSURE_MOVES: MoveRule[] = [
  { move: 'EDIT', title: '修改', from: ['DRAFT', 'RETURNED'], to: null, by: ['VILLAGE_CADRE'], reason: false },
  {
    move: 'SUBMIT',
    title: '提交审核',
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    by: ['VILLAGE_CADRE'],
    reason: false,
  },
  { move: 'SIGN', title: '同意', from: ['SUBMITTED'], to: null, by: ['SUPERVISOR'], reason: false },
  { move: 'RETURN', title: '退回', from: ['SUBMITTED'], to: 'RETURNED', by: ['SUPERVISOR'], reason: true },
  { move: 'DISSENT', title: '保留意见', from: ['SUBMITTED'], to: null, by: ['SUPERVISOR'], reason: true },
  { move: 'PUBLISH', title: '公开', from: ['SUBMITTED'], to: 'PUBLISHED', by: ['VILLAGE_CADRE'], reason: false },
  { move: 'CORRECT', title: '更正', from: ['PUBLISHED'], to: null, by: ['VILLAGE_CADRE'], reason: true },
  { move: 'ASK', title: '问一问', from: ['PUBLISHED'], to: null, by: ['VILLAGER'], reason: false },
  { move: 'ANSWER', title: '回答', from: ['PUBLISHED'], to: null, by: ['VILLAGE_CADRE'], reason: false },
]

export function moveRule(move: DisclosureMove): MoveRule {
  const found = DISCLOSURE_MOVES.filter((rule) => rule.move === move)[0]
  if (!found) throw new RangeError(move)
  return found
}

/** May this office make the move in this state? Whether it is the right village, the caller asks of the office. */
export function isMoveAllowed(move: DisclosureMove, state: DisclosureState, by: OfficeKind | 'VILLAGER'): boolean {
  const rule = moveRule(move)
  return rule.from.indexOf(state) >= 0 && rule.by.indexOf(by) >= 0
}

export interface ReviewRule {
  /** Opinions of supervisors, consent or dissent, before it may be published. */
  opinions: number
  /** Who signs the printed sheet. */
  signatories: string[]
  source: string
}

/** What must be reviewed before it is published. A dissent counts as an opinion: it is published beside, it never blocks. */
export const REVIEWS: { [kind in DisclosureKind]: ReviewRule } = {
  PARTY_AFFAIRS: {
    opinions: 1,
    signatories: ['村党组织书记', '监督人'],
    source: '党务公开条例（试行），地方通行做法（U）',
  },
  VILLAGE_AFFAIRS: { opinions: 1, signatories: ['村委会主任', '村务监督委员会主任'], source: '村民委员会组织法 32' },
  FINANCE: { opinions: 1, signatories: ['负责人', '民主理财小组组长', '会计'], source: '农经发〔2011〕13号' },
  SPECIAL: { opinions: 1, signatories: ['村委会主任', '村务监督委员会主任'], source: '村民委员会组织法 30、32' },
  COLLECTIVE: { opinions: 1, signatories: ['理事长', '监事长', '会计'], source: '农村集体经济组织法 45、46' },
}

export interface GivenReview {
  reviewerId: string
  decision: ReviewDecision
  /** Only reviews of the present submission count; earlier ones were of another text. */
  submission: number
}

/** WAITING: opinions are missing. SIGNED, DISSENTED: it may be published; one dissent is enough to be called so. */
export type ReviewStanding = 'WAITING' | 'RETURNED' | 'SIGNED' | 'DISSENTED'

export function reviewStanding(
  kind: DisclosureKind,
  submission: number,
  reviews: readonly GivenReview[],
): ReviewStanding {
  const current = reviews.filter((review) => review.submission === submission)
  const has = (decision: ReviewDecision) => current.some((review) => review.decision === decision)
  if (has('RETURN')) return 'RETURNED'
  const people: string[] = []
  for (const { reviewerId } of current) if (people.indexOf(reviewerId) < 0) people.push(reviewerId)
  if (people.length < REVIEWS[kind].opinions) return 'WAITING'
  return has('DISSENT') ? 'DISSENTED' : 'SIGNED'
}

/** True once enough supervisors have said yes or no: then a cadre may publish. */
export function isReadyToPublish(kind: DisclosureKind, submission: number, reviews: readonly GivenReview[]): boolean {
  const standing = reviewStanding(kind, submission, reviews)
  return standing === 'SIGNED' || standing === 'DISSENTED'
}

export interface ReviewerCase {
  /** Wrote or changed this version. */
  editorIds: readonly string[]
  reviewerId: string
  submission: number
  reviews: readonly GivenReview[]
}

/** Separation of duties: nobody reviews what they wrote, nor twice the same submission. Null when the review may be given. */
export function reviewFault(review: ReviewerCase): 'DISCLOSURE_OWN_WORK' | 'DISCLOSURE_ALREADY_REVIEWED' | null {
  if (review.editorIds.indexOf(review.reviewerId) >= 0) return 'DISCLOSURE_OWN_WORK'
  const given = review.reviews.some((other) => {
    return other.reviewerId === review.reviewerId && other.submission === review.submission
  })
  return given ? 'DISCLOSURE_ALREADY_REVIEWED' : null
}
