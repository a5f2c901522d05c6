import { VERIFIERS } from '@shared/points/flow'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { RequestContext } from '../context'
import { officeText } from '../disclosure/office-now'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { isOwnClaim, mayKeepPoints, maySeeClaims, maySeeStock, maySupervisePoints } from './access'
import { CLAIM_PARTS, claimActions, photosOf } from './claim'
import { bystander, labelOf } from './household'
import { readItems } from './programme'
import { isAdult, programmeActions } from './queries'
import type { PointsClaimRecord } from './record'

/** The household itself, and the village's offices and overseers. */
const knowsClaim = (context: RequestContext, claim: PointsClaimRecord) => {
  const viewer = requireViewer(context)
  return isOwnClaim(viewer, claim) || maySeeClaims(viewer, claim.divisionCode)
}

/** To the village a household is named while it is published and takes part. */
async function householdName(claim: PointsClaimRecord, context: RequestContext): Promise<string | null> {
  if (!knowsClaim(context, claim)) {
    const { householdId } = claim
    const account = await context.database.pointsHousehold.findUnique({ where: { householdId } })
    if (account?.consented !== true) return null
  }
  return labelOf(context, claim.householdId)
}

async function isReversed({ id, state }: PointsClaimRecord, { database }: RequestContext): Promise<boolean> {
  if (state !== 'POSTED') return false
  const entry = await database.pointsEntry.findUnique({ where: { claimId: id } })
  return entry !== null && (await database.pointsEntry.count({ where: { reversesId: entry.id } })) > 0
}

/** The types of the feature. */
export const parts: Resolvers = {
  PointsProgramme: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
    versions: ({ divisionCode }, _args, { database }) =>
      database.pointsRules.findMany({ where: { divisionCode }, orderBy: { version: 'desc' }, take: 50 }),
    availableActions: (programme, _args, context) => programmeActions(context, programme),
  },
  PointsRules: {
    items: (rules) => readItems(rules),
    passedOn: ({ passedOn }) => passedOn.toISOString().slice(0, 10),
    recorderPost: ({ recorderPost }, _args, { locale }) => officeText(recorderPost, locale),
  },
  PointsHousehold: {
    consented: ({ account }) => account?.consented ?? false,
    balance: ({ account }) => (account?.consented ? account.balance : null),
    entries: ({ householdId, account }, _args, { database }) =>
      account?.consented
        ? database.pointsEntry.findMany({
            where: { householdId },
            orderBy: [{ at: 'desc' }, { id: 'desc' }],
            take: 100,
          })
        : null,
    claims: ({ householdId }, _args, { database }) =>
      database.pointsClaim.findMany({
        where: { householdId },
        include: CLAIM_PARTS,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 50,
      }),
    redemptions: ({ householdId }, _args, { database }) =>
      database.pointsRedemption.findMany({
        where: { householdId },
        orderBy: [{ redeemedAt: 'desc' }, { id: 'desc' }],
        take: 50,
      }),
    mayDecide: (_household, _args, context) => isAdult(context.database, requireViewer(context).personId, new Date()),
  },
  PointsClaim: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
    household: (claim, _args, context) => householdName(claim, context),
    isOwn: (claim, _args, context) => isOwnClaim(requireViewer(context), claim),
    doneOn: ({ doneOn }) => doneOn.toISOString().slice(0, 10),
    attachments: (claim, _args, context) =>
      knowsClaim(context, claim) ? findAttachments(context, photosOf(claim)) : [],
    declarerPost: ({ declarerPost }, _args, { locale }) => declarerPost && officeText(declarerPost, locale),
    verificationsMissing: ({ verifications }) => Math.max(0, VERIFIERS - verifications.length),
    reversed: (claim, _args, context) => isReversed(claim, context),
    mayReverse: async (claim, _args, context) => {
      const viewer = requireViewer(context)
      if (claim.state !== 'POSTED' || !maySupervisePoints(viewer, claim.divisionCode)) return false
      return !isOwnClaim(viewer, claim) && !(await isReversed(claim, context))
    },
    availableActions: async (claim, _args, context) => {
      const viewer = requireViewer(context)
      const who = await bystander(context.database, viewer, claim.householdId)
      return claimActions(viewer, claim, who, new Date())
    },
  },
  PointsVerification: {
    personPost: ({ personPost }, _args, { locale }) => officeText(personPost, locale),
  },
  PointsObjection: {
    isOwn: ({ personId }, _args, context) => personId === requireViewer(context).personId,
    answererPost: ({ answererPost }, _args, { locale }) => answererPost && officeText(answererPost, locale),
  },
  PointsGoods: {
    moves: ({ id, divisionCode }, _args, context) =>
      maySeeStock(requireViewer(context), divisionCode)
        ? context.database.pointsStockMove.findMany({
            where: { goodsId: id },
            orderBy: [{ at: 'desc' }, { id: 'desc' }],
            take: 50,
          })
        : [],
  },
  PointsRedemption: {
    household: ({ householdId }, _args, context) => labelOf(context, householdId),
    mayCancel: (redemption, _args, context) => {
      const viewer = requireViewer(context)
      const open = redemption.handedAt === null && redemption.cancelledAt === null
      return open && (isOwnClaim(viewer, redemption) || mayKeepPoints(viewer, redemption.divisionCode))
    },
    mayHandOver: (redemption, _args, context) => {
      const viewer = requireViewer(context)
      const open = redemption.handedAt === null && redemption.cancelledAt === null
      return open && mayKeepPoints(viewer, redemption.divisionCode) && !isOwnClaim(viewer, redemption)
    },
  },
}
