import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import { RequestError, requireAccess } from '../error'
import type { OfficeKind } from '../generated/county/enums'

/** Throws NOT_FOUND for what is no village, FORBIDDEN for another village's. */
export function requireReadableVillage(viewer: Viewer, division: string): void {
  if (!/^\d{12}$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(canReadDivision(viewer, division))
}

/** The power list stands in villages and, as the wording they start from, in the county. */
export function requirePowerDivision(viewer: Viewer, division: string): void {
  if (!/^(\d{6}|\d{12})$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(canReadDivision(viewer, division))
}

const holds = (viewer: Viewer, kinds: readonly OfficeKind[], division: string): boolean =>
  viewer.hat !== null && kinds.includes(viewer.hat.kind) && viewer.hat.divisionCode === division

/** The village's cadres keep its registers. */
export const keepsRegister = (viewer: Viewer, division: string) => holds(viewer, ['VILLAGE_CADRE'], division)

export function canRevisePower(viewer: Viewer, division: string): boolean {
  if (division.length === 12) return keepsRegister(viewer, division)
  return holds(viewer, ['COUNTY_STAFF', 'COUNTY_ADMINISTRATOR'], division)
}

/** 备案 is the township's. */
export const canFileRules = (viewer: Viewer, division: string) =>
  holds(viewer, ['TOWNSHIP_STAFF'], division.slice(0, 9))

export const inspectsRegister = (viewer: Viewer, division: string) => holds(viewer, ['SUPERVISOR'], division)

export const seesChanges = (viewer: Viewer, division: string) =>
  actsAs(viewer, ['VILLAGE_CADRE', 'SUPERVISOR', ...OVERSEERS], division)

/** Whole names of contract partners are for those who answer for the contracts (PIPL 25). */
export const seesParties = seesChanges
