import { type SubjectTotal, totalsOf } from './formula'
import { corrected, type PanelScores, type ScoreCorrection } from './panel-scores'

export type ListName = 'RED' | 'BLACK'

export interface Placed extends SubjectTotal {
  /** Equal totals share a place, and the next place is left out: 1, 1, 3. */
  place: number
  tied: boolean
  list: ListName | null
}

export interface RankingOutcome {
  /** Best first; among equals in the order of the panel. */
  placed: Placed[]
  /** How many were asked for. */
  redCount: number
  blackCount: number
  /** More than asked for are on the red list, because the last places are equal. */
  redGrew: boolean
  /** Fewer than asked for are on the black list, because who could not be told apart stays off it. */
  blackShrank: boolean
}

export const LIST_LIMITS = { mostOfAll: 3 }

export type ListFault = 'RANKING_RED_COUNT' | 'RANKING_BLACK_COUNT'

/** At least one on the red list, and neither list holds more than a third of all: a list of everybody says nothing. */
export function listFault(subjects: number, redCount: number, blackCount: number): ListFault | null {
  const most = Math.floor(subjects / LIST_LIMITS.mostOfAll)
  if (redCount < 1 || redCount > most) return 'RANKING_RED_COUNT'
  return blackCount < 0 || blackCount > most ? 'RANKING_BLACK_COUNT' : null
}

/**
 * Places and lists. Who ties with the last place of the red list is on it too; who ties with somebody that stays off the
 * black list stays off as well: in doubt for the subject. So nobody can be on both.
 */
export function rankingOutcome(panel: PanelScores, redCount: number, blackCount: number): RankingOutcome {
  const totals = totalsOf(panel)
  const better = (total: number) => totals.filter(({ totalHundredths }) => totalHundredths > total).length
  const atMost = (total: number) => totals.filter(({ totalHundredths }) => totalHundredths <= total).length
  const placed = totals.map((one): Placed => {
    const total = one.totalHundredths
    const red = better(total) < redCount
    const black = !red && atMost(total) <= blackCount
    const tied = totals.filter(({ totalHundredths }) => totalHundredths === total).length > 1
    return { ...one, place: better(total) + 1, tied, list: red ? 'RED' : black ? 'BLACK' : null }
  })
  placed.sort((one, other) => one.place - other.place)
  return describe(placed, redCount, blackCount)
}

function describe(placed: Placed[], redCount: number, blackCount: number): RankingOutcome {
  const on = (name: ListName) => placed.filter(({ list }) => list === name).length
  return { placed, redCount, blackCount, redGrew: on('RED') > redCount, blackShrank: on('BLACK') < blackCount }
}

/**
 * After the appeals: totals and the red list anew; on the black list only who was told so before and still belongs there. Nobody
 * comes onto it without the days to appeal.
 */
export function outcomeAfterAppeals(
  panel: PanelScores,
  told: RankingOutcome,
  corrections: readonly ScoreCorrection[],
): RankingOutcome {
  const { redCount, blackCount } = told
  const wasTold = told.placed.filter(({ list }) => list === 'BLACK').map(({ subjectId }) => subjectId)
  const again = rankingOutcome(corrected(panel, corrections), redCount, blackCount)
  const placed = again.placed.map((one): Placed => {
    const unannounced = one.list === 'BLACK' && wasTold.indexOf(one.subjectId) < 0
    return unannounced ? { ...one, list: null } : one
  })
  return describe(placed, redCount, blackCount)
}
