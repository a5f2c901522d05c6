import type { MicroPower } from '@shared/power-list/micro-power'
import type { AssetContent } from '@shared/register/asset'
import type { ContractContent } from '@shared/register/contract'
import type { VillageRulesContent } from '@shared/register/village-rules'
import type { RegisterEntry, RegisterInspection, RegisterVersion, RulesFiling } from '../generated/county/client'

/** A line with its newest version; content as its kind says. */
export interface RegisterLine {
  entry: RegisterEntry
  current: RegisterVersion
}

export interface MicroPowerRecord {
  divisionCode: string
  item: MicroPower
  source: 'SAMPLE' | 'COUNTY' | 'VILLAGE'
  /** The line of this division itself; null while it has none of its own. */
  entryId: string | null
  version: number
}

export type MicroPowerVersionRecord = RegisterVersion
export type VillageRulesRecord = RegisterLine
export type VillageRulesVersionRecord = RegisterVersion
export type RulesFilingRecord = RulesFiling
export type AssetRecord = RegisterLine
export type AssetVersionRecord = RegisterVersion
export type ContractRecord = RegisterLine

/** A contract's version as this viewer may see it. */
export type ContractVersionRecord = RegisterVersion

export interface RegisterChangeRecord {
  id: string
  subjectId: string
  isContract: boolean
  title: string
  version: number
  reason: string
  authorName: string
  recordedAt: Date
}

export type RegisterInspectionRecord = RegisterInspection

export interface RegisterChangesRecord {
  divisionCode: string
  changes: RegisterChangeRecord[]
  last: RegisterInspection | null
}

export interface RegisterSummaryRecord {
  divisionCode: string
  assets: AssetContent[]
  contracts: ContractContent[]
}

type Stored = Pick<RegisterVersion, 'content'>

/** Written by our own commands after their checks: each kind of line holds its own kind of content. */
export const rulesOf = (version: Stored) => version.content as unknown as VillageRulesContent
export const assetOf = (version: Stored) => version.content as unknown as AssetContent
export const contractOf = (version: Stored) => version.content as unknown as ContractContent

/** A village's own wording of an item that differs from the county's. */
export interface PowerDeviationRecord {
  id: string
  code: string
  divisionCode: string
  version: number
  authorName: string
  reason: string
  changedAt: Date
  /** Fields of MicroPowerContent. */
  differs: string[]
}
