import { type RankingMove, rankingFault } from '@shared/ranking/workflow'
import type { CommandScope } from '../../command/run-command'
import { Refusal, RequestError, requireAccess } from '../../error'
import { mayRank, maySeeRanking } from '../access'
import { lockRanking } from '../queries'
import type { RankingRecord } from '../record'
import { standingOf } from '../view'

/** Takes the ranking and asks whether this move of its makers is due. NOT_FOUND for whoever may not see it. */
export async function holdRanking(
  { db, viewer, now }: CommandScope,
  id: string,
  move: RankingMove,
): Promise<RankingRecord> {
  const ranking = await lockRanking(db, viewer.county, id)
  if (!maySeeRanking(viewer, ranking)) throw new RequestError('NOT_FOUND')
  if (move !== 'APPEAL') requireAccess(mayRank(viewer, ranking.divisionCode))
  const fault = rankingFault(move, standingOf(ranking, now), now)
  if (fault !== null) throw new Refusal(fault)
  return ranking
}
