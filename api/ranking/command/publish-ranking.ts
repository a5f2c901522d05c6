import { addDays } from '@shared/calendar/due'
import { calendarDate } from '@shared/format'
import { outcomeAfterAppeals } from '@shared/ranking/lists'
import { RANKING_DEFAULTS, RANKING_LIMITS } from '@shared/ranking/workflow'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { PublishRankingInput, WithdrawRankingInput } from '../../generated/graphql'
import { correctionsOf, outcomeOf, placesOf, readPanel } from '../view'
import { requireWords } from '../words'
import { holdRanking } from './hold-ranking'

/** After the days to appeal, with every appeal answered: lists as the answers left them, and a leaf of the log. */
export function publishRanking(
  context: RequestContext,
  input: PublishRankingInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'publishRanking', input }, async (scope) => {
    const { db, now, record } = scope
    const ranking = await holdRanking(scope, input.id, 'PUBLISH')
    const { id, divisionCode, title, formulaId } = ranking
    const days = input.expiryDays ?? RANKING_DEFAULTS.expiryDays
    const most = RANKING_LIMITS.expiryDaysMost
    if (days < 1 || days > most) throw new Refusal('RANKING_EXPIRY_DAYS', 'expiryDays', { most })
    const outcome = outcomeAfterAppeals(readPanel(ranking), outcomeOf(ranking), correctionsOf(ranking))
    const expiresOn = addDays(calendarDate(now), days)
    await db.ranking.update({
      where: { id },
      data: {
        state: 'PUBLISHED',
        publishedAt: now,
        expiresOn: new Date(expiresOn),
        outcome: outcome as unknown as Prisma.InputJsonObject,
      },
    })
    const places = placesOf({ ...ranking, outcome: outcome as unknown as Prisma.JsonObject })
    const content = {
      id,
      title,
      formulaId,
      scores: ranking.scores,
      corrections: correctionsOf(ranking),
      places,
      expiresOn,
    }
    await record({
      subjectType: 'Ranking',
      subjectId: id,
      divisionCode,
      detail: { days },
      published: { type: 'RANKING_PUBLISHED', version: 1, content },
    })
    return { id }
  })
}

/** 撤回 with a reason that stands beside it. What was published stays readable and in the log. */
export function withdrawRanking(
  context: RequestContext,
  input: WithdrawRankingInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'withdrawRanking', input }, async (scope) => {
    const { db, now, record } = scope
    const { id, divisionCode, publishedAt } = await holdRanking(scope, input.id, 'WITHDRAW')
    const reason = requireWords(input.reason, RANKING_LIMITS.words, 'reason')
    await db.ranking.update({ where: { id }, data: { state: 'WITHDRAWN', withdrawnAt: now, withdrawnReason: reason } })
    const published = { type: 'RANKING_WITHDRAWN', version: 1, content: { id, reason, withdrawnAt: now } }
    await record({
      subjectType: 'Ranking',
      subjectId: id,
      divisionCode,
      ...(publishedAt === null ? {} : { published }),
    })
    return { id }
  })
}
