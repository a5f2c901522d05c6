import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'

/** 乡镇、县: may decide anything the law leaves open. */
export function mayDecide(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, OVERSEERS, division)
}

/** 村干部 of the village itself: may only bind the village to more. */
export function mayDecideMore(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE'], division)
}

export function mayChangeCalendar(viewer: Viewer, division: string): boolean {
  return mayDecide(viewer, division) || mayDecideMore(viewer, division)
}

/** A village's calendar is its people's; a wider view is the overseers'. */
export function mayReadCalendar(viewer: Viewer, division: string): boolean {
  return division.length === 12 ? canReadDivision(viewer, division) : actsAs(viewer, OVERSEERS, division)
}

/** What is begun and not published is the business of those who write it and those who check it. */
export function seesBegun(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE', 'SUPERVISOR'], division)
}
