import type { Voucher, VoucherStep } from '../generated/county/client'

/** The row with its steps, oldest first. */
export type VoucherRecord = Voucher & { steps: VoucherStep[] }

export interface VoucherDeskRecord {
  toState: number
  toSign: number
  toReview: number
  toCoSign: number
  toBook: number
  open: number
  returned: number
}

export type VoucherStepRecord = VoucherStep
