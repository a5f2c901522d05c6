import { findAccount, type VoucherSide } from '../voucher/account'
import { type LineTable, tableTotals } from './table'

/** One 科目 now and in the period before, in fen. */
export interface ComparedAccount {
  /** FINANCE_INCOME_01 …, or OTHER for lines without one. */
  account: string
  side: VoucherSide
  now: number
  before: number
}

export interface Comparison {
  now: { income: number; expense: number }
  before: { income: number; expense: number }
  /** The largest first, income before spending; without those that are nothing in both. */
  accounts: ComparedAccount[]
}

export const OTHER_ACCOUNT = 'OTHER'

/** Null where a table has neither income nor spending: contracts, names, assets. */
function flows(table: LineTable | null) {
  if (table === null || !table.columns.some(({ side }) => side !== undefined)) return null
  const { income, expense } = tableTotals(table)
  return { income, expense }
}

function sums(table: LineTable): { [key: string]: number } {
  const all: { [key: string]: number } = {}
  for (const row of table.rows) {
    for (const { id, side } of table.columns) {
      const value = row.cells[id]
      if (side === undefined || typeof value !== 'number' || value === 0) continue
      const known = row.account !== undefined && findAccount(row.account)?.side === side
      const key = `${side} ${known ? row.account : OTHER_ACCOUNT}`
      all[key] = (all[key] ?? 0) + value
    }
  }
  return all
}

/** 与上期比较 by 科目. Null when there is nothing to compare: no money, no period before, or nothing in either. */
export function compareTables(now: LineTable | null, before: LineTable | null): Comparison | null {
  const [present, past] = [flows(now), flows(before)]
  if (now === null || before === null || present === null || past === null) return null
  if (present.income === 0 && present.expense === 0 && past.income === 0 && past.expense === 0) return null
  const [latest, old] = [sums(now), sums(before)]
  const keys = Object.keys({ ...old, ...latest })
  const accounts = keys
    .map((key): ComparedAccount => {
      const [side, account] = key.split(' ')
      return {
        side: side as VoucherSide,
        account: account ?? OTHER_ACCOUNT,
        now: latest[key] ?? 0,
        before: old[key] ?? 0,
      }
    })
    .filter((one) => one.now !== 0 || one.before !== 0)
  const size = (one: ComparedAccount) => Math.max(Math.abs(one.now), Math.abs(one.before))
  const order = (one: ComparedAccount) => (one.side === 'INCOME' ? 0 : 1)
  accounts.sort((one, other) => order(one) - order(other) || size(other) - size(one))
  return { now: present, before: past, accounts }
}
