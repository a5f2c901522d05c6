import { formulaText, RANKING_FORMULAS } from '@shared/ranking/formula'
import { RANKING_DEFAULTS } from '@shared/ranking/workflow'
import { requireViewer } from '../access/viewer'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { officeText } from '../disclosure/office-now'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { answerRankingAppeal, appealRanking } from './command/appeal-ranking'
import { discardRanking, draftRanking, draftRankingFromPanel } from './command/draft-ranking'
import { publishRanking, withdrawRanking } from './command/publish-ranking'
import { sendRanking } from './command/send-ranking'
import { findRanking, listRankings, readRanking, readRankingChoice } from './queries'
import { appealsLeft, outcomeOf, placesOf, rankingActions, readPanel, stateOf } from './view'

/** The payload reads the ranking anew: a repeated call shows what the first one wrote. */
async function payload({ result, userErrors }: CommandOutcome<{ id: string }>, context: RequestContext) {
  return { ranking: result === null ? null : await findRanking(context.database, result.id), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    rankings: (_root, args, context) => listRankings(context, args),
    ranking: (_root, { id }, context) => readRanking(context, id),
    rankingChoice: (_root, { division }, context) => readRankingChoice(context, division),
  },
  Mutation: {
    draftRanking: async (_root, { input }, context) => payload(await draftRanking(context, input), context),
    draftRankingFromPanel: async (_root, { input }, context) =>
      payload(await draftRankingFromPanel(context, input), context),
    sendRanking: async (_root, { input }, context) => payload(await sendRanking(context, input), context),
    discardRanking: async (_root, { input }, context) => {
      const { result, userErrors } = await discardRanking(context, input)
      return { discardedId: result?.id ?? null, userErrors }
    },
    appealRanking: async (_root, { input }, context) => payload(await appealRanking(context, input), context),
    answerRankingAppeal: async (_root, { input }, context) =>
      payload(await answerRankingAppeal(context, input), context),
    publishRanking: async (_root, { input }, context) => payload(await publishRanking(context, input), context),
    withdrawRanking: async (_root, { input }, context) => payload(await withdrawRanking(context, input), context),
  },
  Ranking: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
    kind: ({ subjectKind }) => subjectKind,
    state: (ranking) => stateOf(ranking, new Date()),
    source: (ranking) => readPanel(ranking).source,
    evaluationId: (ranking) => readPanel(ranking).evaluationId,
    scoredOn: (ranking) => readPanel(ranking).scoredOn,
    aspects: (ranking) => readPanel(ranking).aspects,
    formula: ({ formulaId }, _args, { locale }) =>
      RANKING_FORMULAS.find(({ id }) => id === formulaId)?.[locale === 'en' ? 'en' : 'zh'] ?? formulaId,
    redGrew: (ranking) => outcomeOf(ranking).redGrew,
    blackShrank: (ranking) => outcomeOf(ranking).blackShrank,
    places: (ranking) => placesOf(ranking),
    appeals: ({ appeals, subjects }) =>
      appeals.map((appeal) => ({
        ...appeal,
        subjectName: subjects.find(({ subject }) => subject === appeal.subject)?.name ?? '',
      })),
    expiresOn: ({ expiresOn }) => expiresOn?.toISOString().slice(0, 10) ?? null,
    makerPost: ({ makerPost }, _args, { locale }) => officeText(makerPost, locale),
    availableActions: (ranking, _args, context) => rankingActions(requireViewer(context), ranking, new Date()),
    mayAppealFor: (ranking, _args, context) => appealsLeft(requireViewer(context), ranking, new Date()),
  },
  RankingPlace: {
    calculation: (place) => formulaText(place),
    scores: ({ terms }) => terms,
  },
  RankingAppeal: {
    subjectId: ({ subject }) => subject,
    answererPost: ({ answererPost }, _args, { locale }) => answererPost && officeText(answererPost, locale),
  },
  RankingChoice: {
    appealDays: () => RANKING_DEFAULTS.appealDays,
    expiryDays: () => RANKING_DEFAULTS.expiryDays,
  },
}
