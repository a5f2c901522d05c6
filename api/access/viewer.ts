import type { RequestContext, Viewer } from '../context'
import { RequestError } from '../error'
import type { OfficeKind } from '../generated/county/enums'

export function requireViewer(context: RequestContext): Viewer {
  if (context.viewer === null) throw new RequestError('UNAUTHENTICATED')
  return context.viewer
}

/** 540225 → itself; 540225104203 → county, township and village: whose content reaches people of that division. */
export function divisionPath(code: string): string[] {
  return [6, 9, 12].filter((length) => length <= code.length).map((length) => code.slice(0, length))
}

/** True when the division lies in the scope: the same code or below it. */
export function within(scope: string, division: string): boolean {
  return division.startsWith(scope)
}

/** Acts under one of these offices, over this division. */
export function actsAs(viewer: Viewer, kinds: readonly OfficeKind[], division: string): boolean {
  return viewer.hat !== null && kinds.includes(viewer.hat.kind) && within(viewer.hat.divisionCode, division)
}

export const OVERSEERS: readonly OfficeKind[] = ['TOWNSHIP_STAFF', 'COUNTY_STAFF', 'COUNTY_ADMINISTRATOR']

/** Published things of a division are read by its people, by those under a higher one, and by who oversees it. */
export function canReadDivision(viewer: Viewer, division: string): boolean {
  if (within(division, viewer.divisionCode)) return true
  return viewer.hat !== null && (within(viewer.hat.divisionCode, division) || within(division, viewer.hat.divisionCode))
}
