import type { Placed } from '@shared/ranking/lists'
import type { RankedKind, ScoredAspect } from '@shared/ranking/panel-scores'
import type { Ranking, RankingAppeal, RankingSubject } from '../generated/county/client'

export type RankingAppealRecord = RankingAppeal & { subjectName: string }

/** The row with its subjects, and its appeals, oldest first. */
export type RankingRecord = Ranking & { subjects: RankingSubject[]; appeals: RankingAppeal[] }

export interface RankingChoiceRecord {
  divisionCode: string
  kind: RankedKind
  subjects: { id: string; name: string }[]
  aspects: ScoredAspect[]
  panels: { id: string; title: string; closedAt: Date; subjects: number }[]
}

/** A place with the words for who stands on the black list. */
export interface RankingPlaceRecord extends Placed {
  reason: string
  improvement: string
  helper: string
}
