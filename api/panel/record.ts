import type { PanelAspect, PanelAspectScore, PanelResult, PanelSubject } from '../../shared/evaluation/panel'
import type { Panel, PanelScorer, PanelSheet } from '../generated/county/client'

/** The row with its scorers, in the order of their names. */
export type PanelRecord = Panel & { scorers: PanelScorer[] }

export type PanelSheetRecord = PanelSheet

export type PanelAspectScoreRecord = PanelAspectScore

export interface PanelScorerRecord extends PanelScorer {
  panel: PanelRecord
}

/** Written only after `checkAspects` and the choice of subjects. */
export const readSubjects = (json: unknown) => json as PanelSubject[]
export const readAspects = (json: unknown) => json as PanelAspect[]
export const readResult = (json: unknown) => json as PanelResult | null
