import { actsAs, canReadDivision } from '../access/viewer'
import type { Viewer } from '../context'

interface Placed {
  divisionCode: string
}

interface Published extends Placed {
  publishedVersion: number | null
}

interface Written {
  /** Everyone who wrote in the version. */
  editorIds: readonly string[]
}

/** 村干部 of that village: writes, submits, publishes, answers. */
export function mayWrite(viewer: Viewer, { divisionCode }: Placed): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE'], divisionCode)
}

/** 村务监督委员会 of that village. */
export function maySupervise(viewer: Viewer, { divisionCode }: Placed): boolean {
  return actsAs(viewer, ['SUPERVISOR'], divisionCode)
}

/** Separation of duties: who wrote in a version, under whatever office, does not judge it. */
export function mayJudge(viewer: Viewer, item: Placed, version: Written): boolean {
  return maySupervise(viewer, item) && !version.editorIds.includes(viewer.personId)
}

/** What is not published yet is the business of those who write it and those who check it. */
export function seesWorking(viewer: Viewer, item: Placed): boolean {
  return mayWrite(viewer, item) || maySupervise(viewer, item)
}

export function maySee(viewer: Viewer, item: Published): boolean {
  if (item.publishedVersion !== null && canReadDivision(viewer, item.divisionCode)) return true
  return seesWorking(viewer, item)
}

/** 村民 of that village, whatever office they hold besides. */
export function mayAsk(viewer: Viewer, item: Published): boolean {
  return item.publishedVersion !== null && viewer.divisionCode === item.divisionCode
}
