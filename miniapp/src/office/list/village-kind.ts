/** The offices of a village, in the order of its board. */
export const VILLAGE_KINDS = [
  'VILLAGE_CADRE',
  'SUPERVISOR',
  'REPRESENTATIVE',
  'PARTY_MEMBER',
  'WORK_TEAM_MEMBER',
] as const
export type VillageKind = (typeof VILLAGE_KINDS)[number]
