import type { VoucherSide } from '../voucher/account'
import type { Column, LineRow, LineTable } from './table'

/** A voucher as far as a line of the accounts is checked against it. */
export interface BookedVoucher {
  id: string
  booked: boolean
  /** Stands in the accounts of another period already. */
  elsewhere: boolean
  amountFen: number
  side: VoucherSide
}

export type LineFaultCode =
  | 'DISCLOSURE_LINE_WITHOUT_VOUCHER'
  | 'DISCLOSURE_VOUCHER_UNKNOWN'
  | 'DISCLOSURE_VOUCHER_NOT_BOOKED'
  | 'DISCLOSURE_VOUCHER_TWICE'
  | 'DISCLOSURE_VOUCHER_AMOUNT'

export interface LineFault {
  code: LineFaultCode
  /** From 0. */
  row: number
  /** For DISCLOSURE_VOUCHER_AMOUNT: what the line says and what its vouchers add up to, in fen. */
  line?: number
  vouchers?: number
}

const sided = (columns: readonly Column[]) => columns.filter(({ side }) => side !== undefined)

/** Income less spending of a line in fen; null where the line has neither. */
export function netOf(columns: readonly Column[], row: LineRow): number | null {
  let net: number | null = null
  for (const { id, side } of sided(columns)) {
    const value = row.cells[id]
    if (typeof value === 'number' && value !== 0) net = (net ?? 0) + (side === 'INCOME' ? value : -value)
  }
  return net
}

/** 农经发〔2011〕13号, DOMAIN 4: each line of money stands on booked vouchers of the same sum, or says why it has none. */
export function checkLines(table: LineTable, vouchers: readonly BookedVoucher[]): LineFault[] {
  const used: { [id: string]: true } = Object.create(null)
  return table.rows.flatMap((row, index) => {
    const net = netOf(table.columns, row)
    const ids = row.voucherIds ?? []
    if (ids.length === 0) return net === null || row.noVoucher ? [] : [fault('DISCLOSURE_LINE_WITHOUT_VOUCHER', index)]
    const twice = ids.some((id) => used[id])
    for (const id of ids) used[id] = true
    if (twice) return [fault('DISCLOSURE_VOUCHER_TWICE', index)]
    return checkVouchers(ids, vouchers, net ?? 0, index)
  })
}

const fault = (code: LineFaultCode, row: number): LineFault => ({ code, row })

function checkVouchers(ids: string[], vouchers: readonly BookedVoucher[], net: number, row: number): LineFault[] {
  const found = vouchers.filter(({ id }) => ids.indexOf(id) >= 0)
  if (found.length < ids.length) return [fault('DISCLOSURE_VOUCHER_UNKNOWN', row)]
  if (found.some(({ booked }) => !booked)) return [fault('DISCLOSURE_VOUCHER_NOT_BOOKED', row)]
  if (found.some(({ elsewhere }) => elsewhere)) return [fault('DISCLOSURE_VOUCHER_TWICE', row)]
  const sum = found.reduce((all, { amountFen, side }) => all + (side === 'INCOME' ? amountFen : -amountFen), 0)
  return sum === net ? [] : [{ code: 'DISCLOSURE_VOUCHER_AMOUNT', row, line: Math.abs(net), vouchers: Math.abs(sum) }]
}

/** 期初 = 上期期末. Null when they agree, or there is nothing to agree with. */
export function carryFault(
  opening: number | null | undefined,
  closing: number | null,
): { opening: number; closing: number } | null {
  if (opening === null || opening === undefined || closing === null || opening === closing) return null
  return { opening, closing }
}

/** 民主理财: what whoever signs the accounts says of them. */
export const financeChecks = ['truthful', 'complete', 'compliant'] as const
export type FinanceChecks = { [check in (typeof financeChecks)[number]]: boolean }

export function allChecked(checks: Partial<FinanceChecks> | null | undefined): boolean {
  return financeChecks.every((check) => checks?.[check] === true)
}
