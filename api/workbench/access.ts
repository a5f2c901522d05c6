import { OVERSEERS } from '../access/viewer'
import type { Viewer, ViewerOffice } from '../context'
import type { OfficeKind } from '../generated/county/enums'

/** Offices that have work here; party members and representatives act at meetings. */
const WORKING: readonly OfficeKind[] = ['VILLAGE_CADRE', 'SUPERVISOR', 'WORK_TEAM_MEMBER', ...OVERSEERS]

/** The office the workbench is for, or null. */
export function workingHat(viewer: Viewer): ViewerOffice | null {
  return viewer.hat !== null && WORKING.includes(viewer.hat.kind) ? viewer.hat : null
}

export function oversees(hat: { kind: string }): boolean {
  return (OVERSEERS as readonly string[]).includes(hat.kind)
}
