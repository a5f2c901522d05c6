import type { VillageSpec } from './people'
import type { DisclosureSeed } from './seed-disclosure'
import type { EvaluationSeed } from './seed-evaluation'
import type { NoticeSeed } from './seed-notice'
import type { PolicySeed } from './seed-policy'
import type { VoucherSeed } from './seed-voucher'

/** All that a demo county holds. Every list may be empty. */
export interface CountySeed {
  code: string
  name: string
  villages: readonly VillageSpec[]
  notices: readonly NoticeSeed[]
  policies: readonly PolicySeed[]
  disclosures: readonly DisclosureSeed[]
  /** On their way, or booked and not yet disclosed; those of published accounts are made from their lines. */
  vouchers?: readonly VoucherSeed[]
  evaluations: readonly EvaluationSeed[]
}
