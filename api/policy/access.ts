import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { OfficeKind } from '../generated/county/enums'

const PUBLISHERS: readonly OfficeKind[] = ['VILLAGE_CADRE', ...OVERSEERS]

/** The division that the viewer's hat publishes policies for, or null. */
export function publishingDivision(viewer: Viewer): string | null {
  return viewer.hat !== null && PUBLISHERS.includes(viewer.hat.kind) ? viewer.hat.divisionCode : null
}

export function canReadPolicy(viewer: Viewer, policy: { divisionCode: string }): boolean {
  return canReadDivision(viewer, policy.divisionCode)
}

/** Only the body that published it changes it: a county does not rewrite a village's words. */
export function canChangePolicy(viewer: Viewer, policy: { divisionCode: string }): boolean {
  return actsAs(viewer, PUBLISHERS, policy.divisionCode) && viewer.hat?.divisionCode === policy.divisionCode
}
