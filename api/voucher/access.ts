import { actsAs, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'

interface Placed {
  divisionCode: string
}

/** 村干部 of that village: receives, states, signs, co-signs, books. */
export function mayHandleVouchers(viewer: Viewer, { divisionCode }: Placed): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE'], divisionCode)
}

export function mayReviewVouchers(viewer: Viewer, { divisionCode }: Placed): boolean {
  return actsAs(viewer, ['SUPERVISOR'], divisionCode)
}

/** Receipts hold names and numbers of others: only those who work with them, and who oversees the village. */
export function maySeeVouchers(viewer: Viewer, placed: Placed): boolean {
  return (
    mayHandleVouchers(viewer, placed) ||
    mayReviewVouchers(viewer, placed) ||
    actsAs(viewer, OVERSEERS, placed.divisionCode)
  )
}
