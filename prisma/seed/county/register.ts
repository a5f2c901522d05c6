import type { MicroPowerContent } from '@shared/power-list/micro-power'
import type { AssetContent } from '@shared/register/asset'
import type { ContractTerms } from '@shared/register/contract'
import type { AssemblyRecord, RulesArticle } from '@shared/register/village-rules'
import { laziRegister } from './lazi-register'
import { menghaiRegister } from './menghai-register'

/** Value in yuan; null for a resource without one. */
export interface AssetSeed extends Omit<AssetContent, 'valueFen' | 'photoIds' | 'note'> {
  note?: string
  value: number | null
  daysAgo: number
  change?: Partial<AssetContent> & { reason: string; daysAgo: number }
}

/** Rent in yuan per period; the first `paid` payments came in on the day they were due. */
export interface ContractSeed
  extends Pick<ContractTerms, 'title' | 'object' | 'party' | 'partyKind' | 'period' | 'decidedBy'> {
  rent: number
  startsInDays: number
  endsInDays: number
  paid: number
  asset?: string
}

export interface RegisterSeed {
  division: string
  rules: {
    articles: RulesArticle[]
    record: AssemblyRecord
    reason: string
    daysAgo: number
    filing?: { number: string; filedOn: string }
  }[]
  power?: { code: string; change: Partial<MicroPowerContent>; reason: string; daysAgo: number }
  assets: AssetSeed[]
  contracts: ContractSeed[]
  inspection: { daysAgo: number; opinion: string }
}

export const REGISTERS: readonly RegisterSeed[] = [laziRegister, menghaiRegister]
