import { calendarDate } from '@shared/format'
import { type RankingOutcome, rankingOutcome } from '@shared/ranking/lists'
import type { PanelScores, ScoreCorrection } from '@shared/ranking/panel-scores'
import { isOver, type RankingMove, type RankingStanding, rankingFault } from '@shared/ranking/workflow'
import type { Viewer } from '../context'
import type { RankingState } from '../generated/county/enums'
import { mayRank, speaksFor } from './access'
import type { RankingPlaceRecord, RankingRecord } from './record'

/** Written only after `panelFault`. */
export const readPanel = ({ scores }: Pick<RankingRecord, 'scores'>) => scores as unknown as PanelScores
/** Written only by the commands here. */
export const readOutcome = (json: unknown) => json as RankingOutcome | null

/** As it was published, else as it was told, else as the scores say now. */
export function outcomeOf(ranking: RankingRecord): RankingOutcome {
  return (
    readOutcome(ranking.outcome) ??
    readOutcome(ranking.toldOutcome) ??
    rankingOutcome(readPanel(ranking), ranking.redCount, ranking.blackCount)
  )
}

const NO_NOTE = { reason: '', improvement: '', helper: '' }

/** Words about the black list are shown for who is still on it. */
export function placesOf(ranking: RankingRecord): RankingPlaceRecord[] {
  return outcomeOf(ranking).placed.map((placed) => {
    const found = ranking.subjects.find(({ subject }) => subject === placed.subjectId)
    const { reason, improvement, helper } = placed.list === 'BLACK' && found !== undefined ? found : NO_NOTE
    return { ...placed, reason, improvement, helper }
  })
}

/** What the answers put right, in the order they were given. */
export function correctionsOf({ appeals }: Pick<RankingRecord, 'appeals'>): ScoreCorrection[] {
  const answered = appeals.filter(({ answeredAt }) => answeredAt !== null)
  answered.sort((one, other) => (one.answeredAt?.getTime() ?? 0) - (other.answeredAt?.getTime() ?? 0))
  return answered.flatMap(({ corrections }) => corrections as unknown as ScoreCorrection[])
}

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null

/** Its last day is over before the job has been there: expired for every reader. */
export function stateOf({ state, expiresOn }: Pick<RankingRecord, 'state' | 'expiresOn'>, now: Date): RankingState {
  return isOver(state, dayOf(expiresOn), calendarDate(now)) ? 'EXPIRED' : state
}

export function standingOf(ranking: RankingRecord, now: Date): RankingStanding {
  const unanswered = ranking.appeals.filter(({ answeredAt }) => answeredAt === null).length
  return { state: stateOf(ranking, now), appealUntil: ranking.appealUntil, unanswered }
}

/** The subjects the viewer may still appeal for. */
export function appealsLeft(viewer: Viewer, ranking: RankingRecord, now: Date): string[] {
  if (rankingFault('APPEAL', standingOf(ranking, now), now) !== null) return []
  const done = ranking.appeals.filter(({ personId }) => personId === viewer.personId).map(({ subject }) => subject)
  return speaksFor(viewer, ranking).filter((subject) => !done.includes(subject))
}

const HOSTED: RankingMove[] = ['SEND', 'DISCARD', 'ANSWER', 'PUBLISH', 'WITHDRAW']

export function rankingActions(viewer: Viewer, ranking: RankingRecord, now: Date): RankingMove[] {
  const standing = standingOf(ranking, now)
  const hosted = mayRank(viewer, ranking.divisionCode) ? HOSTED : []
  const moves = hosted.filter((move) => rankingFault(move, standing, now) === null)
  const useful = moves.filter((move) => move !== 'ANSWER' || standing.unanswered > 0)
  return appealsLeft(viewer, ranking, now).length > 0 ? [...useful, 'APPEAL'] : useful
}
