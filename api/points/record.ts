import type {
  PointsClaim,
  PointsGoods,
  PointsHousehold,
  PointsObjection,
  PointsRedemption,
  PointsRules,
  PointsVerification,
} from '../generated/county/client'

export interface PointsProgrammeRecord {
  divisionCode: string
  on: boolean
  offReason: string | null
  offByCounty: boolean
  rules: PointsRules | null
}

export type PointsRulesRecord = PointsRules

/** `account` is null for a household that never took part. */
export interface PointsHouseholdRecord {
  householdId: string
  account: PointsHousehold | null
}

/** With its verifications and objections, oldest first. */
export type PointsClaimRecord = PointsClaim & { verifications: PointsVerification[]; objections: PointsObjection[] }

export type PointsObjectionRecord = PointsObjection
export type PointsVerificationRecord = PointsVerification
export type PointsGoodsRecord = PointsGoods
export type PointsRedemptionRecord = PointsRedemption
