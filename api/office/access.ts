import { levelOf } from '../../shared/office'
import { actsAs } from '../access/viewer'
import type { Viewer } from '../context'

/** Village offices by the township or the county administrator; what stands above a village by the latter alone. */
export function mayAssign(viewer: Viewer, division: string): boolean {
  const village = levelOf(division) === 'VILLAGE'
  return actsAs(viewer, village ? ['TOWNSHIP_STAFF', 'COUNTY_ADMINISTRATOR'] : ['COUNTY_ADMINISTRATOR'], division)
}

/** Kinship is known in the village and decides about its offices. */
export function mayRecordKinship(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE', 'TOWNSHIP_STAFF', 'COUNTY_ADMINISTRATOR'], division)
}
