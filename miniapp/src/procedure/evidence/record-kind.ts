import type { ProcedureRecordKind } from '../generated/documents'

/** Where a proposal comes from (DOMAIN 2: of villagers or members, of cadres, from above). */
export const SOURCES = ['villagers', 'cadres', 'above'] as const
export type Source = (typeof SOURCES)[number]

const PAPERS = [
  'ATTENDANCE_SHEET',
  'SIGNATURES',
  'MEETING_PHOTO',
  'BOARD_PHOTO',
  'CONTRACT',
  'VOUCHER',
  'FINAL_ACCOUNT',
  'VALUATION',
  'HOUSEHOLD_SIGNATURES',
  'BURDEN_CARD',
  'PUBLIC_LIST',
  'FILING',
  'APPLICATION',
  'AUTHORISATION',
  'HOUSEHOLD_CHECK',
  'DATA_CHECK',
] as const satisfies readonly ProcedureRecordKind[]
type Paper = (typeof PAPERS)[number]

/** Something on paper, which is photographed; the others are told in words. */
export const isPaper = (kind: ProcedureRecordKind): kind is Paper => PAPERS.some((paper) => paper === kind)
