import { FINANCE_ITEMS } from '../disclosure/catalogue-finance'

export type VoucherSide = 'INCOME' | 'EXPENSE'

export interface Account {
  /** The catalogue's item of income or spending: FINANCE_INCOME_01 … FINANCE_EXPENSE_10. */
  code: string
  side: VoucherSide
  title: string
  titleEn: string
}

/** 科目: income and spending by the items of 农经发〔2011〕13号, so that one voucher feeds every list it belongs to. */
export const ACCOUNTS: Account[] = FINANCE_ITEMS.filter(({ group }) => group === 'INCOME' || group === 'EXPENSE').map(
  ({ code, group, title, titleEn }) => ({ code, side: group as VoucherSide, title, titleEn }),
)

export function findAccount(code: string): Account | undefined {
  return ACCOUNTS.filter((account) => account.code === code)[0]
}

export function isAccount(code: string): boolean {
  return findAccount(code) !== undefined
}

export function accountsOf(side: VoucherSide): Account[] {
  return ACCOUNTS.filter((account) => account.side === side)
}
