import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { AssemblyDemand } from '../generated/county/client'
import type { AssemblyDemandAction, AssemblyDemandState } from '../generated/graphql'

interface Placed {
  divisionCode: string
}

export const mayRead = (viewer: Viewer, { divisionCode }: Placed): boolean => canReadDivision(viewer, divisionCode)

/** 村民 of that village, whatever office they hold; the roll says whether they may sign. */
export const livesIn = (viewer: Viewer, { divisionCode }: Placed): boolean => viewer.divisionCode === divisionCode

/** The committee that is asked, who watches over it, and the township: not the askers alone count their paper. */
export const mayEnterSheet = (viewer: Viewer, { divisionCode }: Placed): boolean =>
  actsAs(viewer, ['VILLAGE_CADRE', 'SUPERVISOR', 'TOWNSHIP_STAFF'], divisionCode)

export const mayConvene = (viewer: Viewer, { divisionCode }: Placed): boolean =>
  actsAs(viewer, ['VILLAGE_CADRE'], divisionCode)

/** Handwriting stays with the offices. */
export const seesSheets = (viewer: Viewer, demand: Placed): boolean =>
  mayEnterSheet(viewer, demand) || actsAs(viewer, OVERSEERS, demand.divisionCode)

export const mayWithdraw = (viewer: Viewer, { openerId }: Pick<AssemblyDemand, 'openerId'>): boolean =>
  viewer.personId === openerId

export function stateOf(demand: Pick<AssemblyDemand, 'withdrawnAt' | 'convenedAt' | 'reachedAt'>): AssemblyDemandState {
  if (demand.withdrawnAt !== null) return 'WITHDRAWN'
  if (demand.convenedAt !== null) return 'CONVENED'
  return demand.reachedAt === null ? 'OPEN' : 'REACHED'
}

/** What the viewer may do now; the commands decide again. */
export function actionsOf(viewer: Viewer, demand: AssemblyDemand, signed: boolean): AssemblyDemandAction[] {
  const state = stateOf(demand)
  const running = state === 'OPEN' || state === 'REACHED'
  const actions: [AssemblyDemandAction, boolean][] = [
    ['SIGN', running && !signed && livesIn(viewer, demand)],
    ['WITHDRAW', state === 'OPEN' && mayWithdraw(viewer, demand)],
    ['ENTER_SHEET', running && mayEnterSheet(viewer, demand)],
    ['CONVENE', state === 'REACHED' && mayConvene(viewer, demand)],
  ]
  return actions.filter(([, may]) => may).map(([action]) => action)
}
