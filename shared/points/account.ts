export const entryKinds = ['EARNED', 'REVERSED', 'REDEEMED', 'RETURNED'] as const
export type EntryKind = (typeof entryKinds)[number]

export interface Entry {
  kind: EntryKind
  /** Signed. */
  points: number
}

/** The account of a household is the sum of its entries, and nothing else. */
export function balanceOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { points }) => sum + points, 0)
}

/** The sign an entry of a kind has. A reversal of points that are spent already may be 0. */
export function entryFits({ kind, points }: Entry): boolean {
  if (kind === 'EARNED' || kind === 'RETURNED') return points > 0
  return kind === 'REDEEMED' ? points < 0 : points <= 0
}

/**
 * What a reversal takes back: all of the entry, as far as it has not been spent. What is missing is waived, because no
 * household ever owes points.
 */
export function reversalOf(earned: number, balance: number): { points: number; waived: number } {
  const taken = Math.min(earned, balance)
  return { points: taken === 0 ? 0 : -taken, waived: earned - taken }
}

export type RedeemFault = 'POINTS_BALANCE_SHORT' | 'POINTS_STOCK_SHORT' | 'POINTS_QUANTITY'

export function redeemFault(
  wish: { quantity: number; price: number; most: number },
  has: { balance: number; stock: number },
): RedeemFault | null {
  const { quantity, price, most } = wish
  if (Math.floor(quantity) !== quantity || quantity < 1 || quantity > most) return 'POINTS_QUANTITY'
  if (quantity > has.stock) return 'POINTS_STOCK_SHORT'
  return quantity * price > has.balance ? 'POINTS_BALANCE_SHORT' : null
}
