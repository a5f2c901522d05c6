import type { OfficeKind, OfficePost } from '../office'

/** 票据 → 用途 → 经手人签字 → 联审 → 会签 → 入账 (DOMAIN 4). */
export const voucherStates = [
  'RECEIVED',
  'PURPOSE_STATED',
  'HANDLER_SIGNED',
  'REVIEWED',
  'CO_SIGNED',
  'BOOKED',
] as const
export type VoucherState = (typeof voucherStates)[number]

export type VoucherMove = 'AMEND' | 'STATE_PURPOSE' | 'SIGN' | 'REVIEW' | 'CO_SIGN' | 'BOOK' | 'RETURN'

export const VOUCHER_DEFAULTS = {
  /** Different persons who co-sign (DOMAIN 4: the secretary and the director). */
  coSigners: 2,
  /** Most photos of one voucher. */
  photos: 9,
} as const

export const VOUCHER_TEXT_LIMITS = { purpose: 200, witness: 20, opinion: 300, reason: 300 } as const

/** Who signs together, and who stands in for one who may not. */
export const CO_SIGN_POSTS: OfficePost[] = ['VILLAGE_SECRETARY', 'VILLAGE_DIRECTOR']
export const SUBSTITUTE_POSTS: OfficePost[] = ['COMMITTEE_MEMBER', 'BRANCH_MEMBER']

export interface VoucherStanding {
  state: VoucherState
  handlerId: string
  /** Of the present round: what was signed before a return counts no more. */
  reviewerIds: readonly string[]
  coSignerIds: readonly string[]
}

export interface Actor {
  personId: string
  kind: OfficeKind
  post: OfficePost | null
}

/** An office of the village as it is held today. */
export interface Holder {
  personId: string
  post: OfficePost | null
}

export type VoucherFault =
  | 'VOUCHER_STEP_NOT_DUE'
  | 'VOUCHER_NOT_YOURS'
  | 'VOUCHER_NOT_HANDLER'
  | 'VOUCHER_OWN_WORK'
  | 'VOUCHER_SIGNED_ALREADY'

const DUE: { [move in VoucherMove]: VoucherState[] } = {
  AMEND: ['RECEIVED'],
  STATE_PURPOSE: ['RECEIVED'],
  SIGN: ['PURPOSE_STATED'],
  REVIEW: ['HANDLER_SIGNED'],
  CO_SIGN: ['REVIEWED'],
  BOOK: ['CO_SIGNED'],
  RETURN: ['PURPOSE_STATED', 'HANDLER_SIGNED', 'REVIEWED', 'CO_SIGNED'],
}

/** The secretary and the director; where they are not two who had nothing to do with it, other members of the two committees too. */
export function coSignersOf(holders: readonly Holder[], handlerId: string): string[] {
  const among = (posts: OfficePost[]) =>
    distinct(
      holders
        .filter(({ post, personId }) => post !== null && posts.indexOf(post) >= 0 && personId !== handlerId)
        .map(({ personId }) => personId),
    )
  const first = among(CO_SIGN_POSTS)
  return first.length >= VOUCHER_DEFAULTS.coSigners ? first : distinct([...first, ...among(SUBSTITUTE_POSTS)])
}

function distinct(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) === index)
}

/** Where the village has an accountant, nobody else books. */
export function mayBook(actor: Actor, holders: readonly Holder[]): boolean {
  if (actor.kind !== 'VILLAGE_CADRE') return false
  const accountants = holders.filter(({ post }) => post === 'ACCOUNTANT').map(({ personId }) => personId)
  return accountants.length === 0 || accountants.indexOf(actor.personId) >= 0
}

/** Null when the move may be made. Whether it is their village, the caller asks. Nobody can skip a step, whoever asks. */
export function moveFault(
  move: VoucherMove,
  voucher: VoucherStanding,
  actor: Actor,
  holders: readonly Holder[],
): VoucherFault | null {
  const office = officeFault(move, voucher, actor, holders)
  if (office !== null) return office
  if (DUE[move].indexOf(voucher.state) < 0) return 'VOUCHER_STEP_NOT_DUE'
  if (move === 'CO_SIGN' && voucher.coSignerIds.indexOf(actor.personId) >= 0) return 'VOUCHER_SIGNED_ALREADY'
  return null
}

function officeFault(
  move: VoucherMove,
  voucher: VoucherStanding,
  actor: Actor,
  holders: readonly Holder[],
): VoucherFault | null {
  const { personId, kind } = actor
  const handled = personId === voucher.handlerId
  const cadre = kind === 'VILLAGE_CADRE'
  if (move === 'AMEND' || move === 'STATE_PURPOSE') return cadre ? null : 'VOUCHER_NOT_YOURS'
  if (move === 'SIGN') return handled && cadre ? null : 'VOUCHER_NOT_HANDLER'
  if (move === 'REVIEW') return kind !== 'SUPERVISOR' ? 'VOUCHER_NOT_YOURS' : handled ? 'VOUCHER_OWN_WORK' : null
  if (move === 'CO_SIGN') return coSignFault(voucher, actor, holders)
  if (move === 'BOOK') return mayBook(actor, holders) ? null : 'VOUCHER_NOT_YOURS'
  return returnFault(voucher, actor, holders)
}

function coSignFault(
  voucher: VoucherStanding,
  { personId, kind }: Actor,
  holders: readonly Holder[],
): VoucherFault | null {
  if (kind !== 'VILLAGE_CADRE') return 'VOUCHER_NOT_YOURS'
  if (personId === voucher.handlerId || voucher.reviewerIds.indexOf(personId) >= 0) return 'VOUCHER_OWN_WORK'
  return coSignersOf(holders, voucher.handlerId).indexOf(personId) >= 0 ? null : 'VOUCHER_NOT_YOURS'
}

/** Whoever's turn it is may send it back; so may the handler, before anybody else has signed. */
function returnFault(voucher: VoucherStanding, actor: Actor, holders: readonly Holder[]): VoucherFault | null {
  const { state } = voucher
  if (state === 'PURPOSE_STATED') return officeFault('SIGN', voucher, actor, holders)
  if (state === 'HANDLER_SIGNED') return officeFault('REVIEW', voucher, actor, holders)
  if (state === 'REVIEWED') return coSignFault(voucher, actor, holders)
  return state === 'CO_SIGNED' ? officeFault('BOOK', voucher, actor, holders) : 'VOUCHER_STEP_NOT_DUE'
}

/** The state after a move that was allowed. The first of two co-signatures leaves it where it is. */
export function stateAfter(move: VoucherMove, voucher: VoucherStanding): VoucherState {
  if (move === 'STATE_PURPOSE') return 'PURPOSE_STATED'
  if (move === 'SIGN') return 'HANDLER_SIGNED'
  if (move === 'REVIEW') return 'REVIEWED'
  if (move === 'CO_SIGN') return voucher.coSignerIds.length + 1 >= VOUCHER_DEFAULTS.coSigners ? 'CO_SIGNED' : 'REVIEWED'
  if (move === 'BOOK') return 'BOOKED'
  return 'RECEIVED'
}

export const voucherMoves: VoucherMove[] = ['AMEND', 'STATE_PURPOSE', 'SIGN', 'REVIEW', 'CO_SIGN', 'BOOK', 'RETURN']

/** What the actor may do with it now. */
export function movesOf(voucher: VoucherStanding, actor: Actor, holders: readonly Holder[]): VoucherMove[] {
  return voucherMoves.filter((move) => moveFault(move, voucher, actor, holders) === null)
}
