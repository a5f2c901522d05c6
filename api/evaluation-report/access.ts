import { actsAs, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import { canHost } from '../evaluation/access'
import type { EvaluationRecord } from '../evaluation/record'

/** Flags and proposals are about people in office: the host and who oversees it, never the cadres themselves. */
export function canSeeFlags(viewer: Viewer, division: string): boolean {
  return canHost(viewer, division) || actsAs(viewer, OVERSEERS, division)
}

export type EvaluationReportActionName = 'RECORD_SURVEY' | 'PUBLISH_CROSS_TABLE' | 'PROPOSE_SCREENING'

interface Standing {
  hasRate: boolean
  mayCross: boolean
  proposed: boolean
}

export function reportActions(
  viewer: Viewer,
  { divisionCode }: Pick<EvaluationRecord, 'divisionCode'>,
  { hasRate, mayCross, proposed }: Standing,
): EvaluationReportActionName[] {
  if (!canHost(viewer, divisionCode)) return []
  const actions: EvaluationReportActionName[] = []
  if (hasRate) actions.push('RECORD_SURVEY')
  if (mayCross) actions.push('PUBLISH_CROSS_TABLE')
  if (!proposed) actions.push('PROPOSE_SCREENING')
  return actions
}
