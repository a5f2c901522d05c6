import { actsAs, within } from '../access/viewer'
import type { Viewer } from '../context'
import { canHost } from '../evaluation/access'

/** Cadres are who is evaluated: they count no paper and help nobody to vote, whatever hat they wear. */
export function isCadreOf(viewer: Viewer, division: string): boolean {
  return viewer.offices.some(
    ({ kind, divisionCode }) =>
      kind === 'VILLAGE_CADRE' && (within(divisionCode, division) || within(division, divisionCode)),
  )
}

/** Marks people, appoints, signs: who may host the evaluation. */
export function mayRunPaper(viewer: Viewer, division: string): boolean {
  return canHost(viewer, division) && !isCadreOf(viewer, division)
}

/** Reads sheets in: the host's side, and representatives the host appointed. */
export function mayReadSheets(
  viewer: Viewer,
  { divisionCode, isEnterer }: { divisionCode: string; isEnterer: boolean },
) {
  return mayRunPaper(viewer, divisionCode) || (isEnterer && !isCadreOf(viewer, divisionCode))
}

/** 协助填写: the supervision committee, the resident work team and the township's staff. */
export function mayHelp(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, ['SUPERVISOR', 'WORK_TEAM_MEMBER', 'TOWNSHIP_STAFF'], division) && !isCadreOf(viewer, division)
}
