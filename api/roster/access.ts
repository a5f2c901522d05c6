import { actsAs } from '../access/viewer'
import type { Viewer } from '../context'
import type { OfficeKind } from '../generated/county/enums'

const KEEPERS: readonly OfficeKind[] = ['VILLAGE_CADRE', 'TOWNSHIP_STAFF', 'COUNTY_ADMINISTRATOR']

/** Keeps the roll of a village: its own cadres, its township, the county administrator. */
export function mayKeepRoster(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, KEEPERS, division)
}

/** Whole ID numbers leave the system only by the hand of the village's own cadres. */
export function mayExportNumbers(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE'], division)
}
