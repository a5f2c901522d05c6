import type { Viewer } from '../context'
import type { OfficeKind } from '../generated/county/enums'

/** Offices whose holders publish in the name of their division, and so may add files to what they publish. */
export const PUBLISHERS: readonly OfficeKind[] = [
  'VILLAGE_CADRE',
  'WORK_TEAM_MEMBER',
  'TOWNSHIP_STAFF',
  'COUNTY_STAFF',
  'COUNTY_ADMINISTRATOR',
]

/** 村务监督委员会 publishes nothing by itself, but shows what it inspected beside its opinions. */
const UPLOADERS: readonly OfficeKind[] = [...PUBLISHERS, 'SUPERVISOR']

/** Files belong to the division of the office acted under. */
export function mayUpload(viewer: Viewer): viewer is Viewer & { hat: NonNullable<Viewer['hat']> } {
  return viewer.hat !== null && UPLOADERS.includes(viewer.hat.kind)
}
