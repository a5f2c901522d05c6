import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { OfficeKind } from '../generated/county/enums'

const VERIFYING: readonly OfficeKind[] = ['VILLAGE_CADRE', 'SUPERVISOR', 'REPRESENTATIVE']

/** 村干部: rules, declarations, goods. */
export const mayKeepPoints = (viewer: Viewer, village: string) => actsAs(viewer, ['VILLAGE_CADRE'], village)

/** 两人核实 by any two of the village's offices. */
export const mayVerifyPoints = (viewer: Viewer, village: string) => actsAs(viewer, VERIFYING, village)

/** 监委会: answers objections, reverses entries. */
export const maySupervisePoints = (viewer: Viewer, village: string) => actsAs(viewer, ['SUPERVISOR'], village)

/** Claims of every state; those who verify see them too. */
export function maySeeClaims(viewer: Viewer, village: string): boolean {
  return mayVerifyPoints(viewer, village) || actsAs(viewer, OVERSEERS, village)
}

/** Stock and redemptions hold what households took: for who keeps and checks them. */
export function maySeeStock(viewer: Viewer, village: string): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE', 'SUPERVISOR', ...OVERSEERS], village)
}

export const mayReadPoints = (viewer: Viewer, village: string) => canReadDivision(viewer, village)

/** The village for itself, the county for all its villages. */
export function maySwitchPoints(viewer: Viewer, division: string): boolean {
  if (division.length === 12) return mayKeepPoints(viewer, division)
  return division.length === 6 && actsAs(viewer, ['COUNTY_STAFF', 'COUNTY_ADMINISTRATOR'], division)
}

interface PlacedClaim {
  divisionCode: string
  householdId: string
  state: string
}

export const isOwnClaim = (viewer: Viewer, { householdId }: { householdId: string }) =>
  viewer.householdId !== null && viewer.householdId === householdId

export function maySeeClaim(viewer: Viewer, claim: PlacedClaim): boolean {
  if (isOwnClaim(viewer, claim) || maySeeClaims(viewer, claim.divisionCode)) return true
  return claim.state === 'PUBLISHED' && viewer.divisionCode === claim.divisionCode
}
