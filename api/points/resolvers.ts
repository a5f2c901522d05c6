import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import type { Resolvers } from '../generated/graphql'
import { findClaim } from './claim'
import { adoptPointsRules, switchPoints } from './command/adopt-rules'
import { declarePoints } from './command/declare-points'
import { movePointsStock, savePointsGoods } from './command/keep-stock'
import { answerPointsObjection, objectToPoints } from './command/object-to-points'
import { cancelPointsRedemption, handOverPointsGoods, redeemPoints } from './command/redeem-points'
import { reversePoints } from './command/reverse-points'
import { setPointsConsent } from './command/set-consent'
import { rejectPoints, verifyPoints, withdrawPointsClaim } from './command/verify-points'
import { parts } from './part-resolvers'
import { readProgrammeOf } from './programme'
import {
  listClaims,
  listGoods,
  listRedemptions,
  readClaim,
  readOwnHousehold,
  readProgramme,
  searchHouseholds,
} from './queries'

type Done<Result> = CommandOutcome<Result>

async function programmePayload({ result, userErrors }: Done<{ division: string }>, { database }: RequestContext) {
  return { programme: result === null ? null : await readProgrammeOf(database, result.division), userErrors }
}

async function claimPayload({ result, userErrors }: Done<{ id: string }>, { database }: RequestContext) {
  return { claim: result === null ? null : await findClaim(database, result.id), userErrors }
}

async function goodsPayload({ result, userErrors }: Done<{ id: string }>, { database }: RequestContext) {
  const goods = result === null ? null : await database.pointsGoods.findUnique({ where: { id: result.id } })
  return { goods, userErrors }
}

async function redemptionPayload({ result, userErrors }: Done<{ id: string }>, { database }: RequestContext) {
  const redemption = result === null ? null : await database.pointsRedemption.findUnique({ where: { id: result.id } })
  return { redemption, userErrors }
}

export const resolvers: Resolvers = {
  ...parts,
  Query: {
    pointsProgramme: (_root, { division }, context) => readProgramme(context, division),
    myPoints: (_root, _args, context) => readOwnHousehold(context),
    pointsClaims: (_root, args, context) => listClaims(context, args),
    pointsClaim: (_root, { id }, context) => readClaim(context, id),
    pointsGoods: (_root, { division }, context) => listGoods(context, division),
    pointsRedemptions: (_root, args, context) => listRedemptions(context, args),
    pointsHouseholds: (_root, { division, search }, context) => searchHouseholds(context, division, search),
  },
  Mutation: {
    adoptPointsRules: async (_root, { input }, context) =>
      programmePayload(await adoptPointsRules(context, input), context),
    switchPoints: async (_root, { input }, context) => programmePayload(await switchPoints(context, input), context),
    setPointsConsent: async (_root, { input }, context) => {
      const { result, userErrors } = await setPointsConsent(context, input)
      return { household: result && (await readOwnHousehold(context)), userErrors }
    },
    declarePoints: async (_root, { input }, context) => claimPayload(await declarePoints(context, input), context),
    verifyPoints: async (_root, { input }, context) => claimPayload(await verifyPoints(context, input), context),
    rejectPoints: async (_root, { input }, context) => claimPayload(await rejectPoints(context, input), context),
    withdrawPointsClaim: async (_root, { input }, context) =>
      claimPayload(await withdrawPointsClaim(context, input), context),
    objectToPoints: async (_root, { input }, context) => claimPayload(await objectToPoints(context, input), context),
    answerPointsObjection: async (_root, { input }, context) =>
      claimPayload(await answerPointsObjection(context, input), context),
    reversePoints: async (_root, { input }, context) => {
      const done = await reversePoints(context, input)
      return { ...(await claimPayload(done, context)), waived: done.result?.waived ?? null }
    },
    savePointsGoods: async (_root, { input }, context) => goodsPayload(await savePointsGoods(context, input), context),
    movePointsStock: async (_root, { input }, context) => goodsPayload(await movePointsStock(context, input), context),
    redeemPoints: async (_root, { input }, context) => redemptionPayload(await redeemPoints(context, input), context),
    handOverPointsGoods: async (_root, { input }, context) =>
      redemptionPayload(await handOverPointsGoods(context, input), context),
    cancelPointsRedemption: async (_root, { input }, context) =>
      redemptionPayload(await cancelPointsRedemption(context, input), context),
  },
}
