import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { PanelRecord } from './record'

/** As with every evaluation: the supervision body of a village, or the township's staff. */
export function canHostPanel(viewer: Viewer, division: string): boolean {
  return (division.length === 9 || division.length === 12) && actsAs(viewer, ['SUPERVISOR', 'TOWNSHIP_STAFF'], division)
}

/** Sees how far the scorers are before it is closed. */
export function canFollowPanel(viewer: Viewer, division: string): boolean {
  return canHostPanel(viewer, division) || actsAs(viewer, OVERSEERS, division)
}

export const isScorer = (viewer: Viewer, panel: PanelRecord): boolean =>
  panel.scorers.some(({ personId }) => personId === viewer.personId)

export function canReadPanel(viewer: Viewer, panel: PanelRecord): boolean {
  return isScorer(viewer, panel) || canReadDivision(viewer, panel.divisionCode)
}

export type PanelActionName = 'SCORE' | 'CLOSE'

export function panelActions(viewer: Viewer, panel: PanelRecord, now: Date): PanelActionName[] {
  if (panel.state === 'CLOSED') return []
  const actions: PanelActionName[] = []
  if (isScorer(viewer, panel) && panel.closesAt > now) actions.push('SCORE')
  if (canHostPanel(viewer, panel.divisionCode)) actions.push('CLOSE')
  return actions
}
