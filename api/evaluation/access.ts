import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { EvaluationRecord } from './record'

/** 村组法 33: the evaluation is hosted by the supervision body; the township may host where it cannot. */
export function canHost(viewer: Viewer, division: string): boolean {
  return actsAs(viewer, ['SUPERVISOR', 'TOWNSHIP_STAFF'], division)
}

/** Cadres prepare it, but those evaluated do not open their own evaluation. */
export function canDraft(viewer: Viewer, division: string): boolean {
  return canHost(viewer, division) || actsAs(viewer, ['VILLAGE_CADRE'], division)
}

/** Sees how many have answered, never how. */
export function canFollow(viewer: Viewer, division: string): boolean {
  return canDraft(viewer, division) || actsAs(viewer, OVERSEERS, division)
}

/** Opened ones: the division's people and its overseers; who stands on the roll always. */
export function canRead(viewer: Viewer, record: { divisionCode: string; isElector: boolean }): boolean {
  return record.isElector || canReadDivision(viewer, record.divisionCode)
}

export type EvaluationActionName = 'ANSWER' | 'EXTEND' | 'CLOSE' | 'FINISH_COUNTING'

export function evaluationActions(
  viewer: Viewer,
  record: Pick<EvaluationRecord, 'state' | 'divisionCode' | 'isElector' | 'hasAnswered'>,
): EvaluationActionName[] {
  const host = canHost(viewer, record.divisionCode)
  if (record.state === 'COUNTING') return host ? ['FINISH_COUNTING'] : []
  if (record.state !== 'OPEN') return []
  const answer: EvaluationActionName[] = record.isElector && !record.hasAnswered ? ['ANSWER'] : []
  return host ? [...answer, 'EXTEND', 'CLOSE'] : answer
}
