export type ColumnType = 'TEXT' | 'MONEY' | 'QUANTITY' | 'DATE'

export interface Column {
  id: string
  title: string
  type: ColumnType
  /** Of a MONEY column: what it does to the balance. */
  side?: 'INCOME' | 'EXPENSE'
  /** Of a QUANTITY column: 亩, 人, 袋. */
  unit?: string
}

/** MONEY is integer fen, QUANTITY a number of at most three decimals, DATE is YYYY-MM-DD. */
export type CellValue = string | number | null

export interface LineRow {
  /** Stays with the line through every version, so that questions and differences find it. */
  id: string
  cells: { [columnId: string]: CellValue }
  /** 票据: the vouchers the line is made of, by id. */
  voucherIds?: string[]
  /** Why a line of money has no voucher, in words everybody reads. */
  noVoucher?: string
  /** 科目: the catalogue's item of income or spending, FINANCE_INCOME_01 … */
  account?: string
}

/** 逐笔明细: one line an entry, as 农经发〔2011〕13号 asks. */
export interface LineTable {
  columns: Column[]
  rows: LineRow[]
  /** 期初余额 and 期末余额 in fen, where the item has a balance. */
  opening?: number | null
  closing?: number | null
}

export const TABLE_LIMITS = {
  columns: 12,
  rows: 500,
  title: 20,
  unit: 8,
  text: 200,
  idLength: 40,
  vouchers: 20,
} as const

export interface TableTotals {
  /** Sum of each MONEY column, in fen. */
  byColumn: { [columnId: string]: number }
  opening: number | null
  income: number
  expense: number
  /** opening + income − expense; null without an opening balance. */
  closing: number | null
}

function sumOf(table: LineTable, columnId: string): number {
  return table.rows.reduce((sum, row) => {
    const value = row.cells[columnId]
    return sum + (typeof value === 'number' ? value : 0)
  }, 0)
}

/** Sums in integer fen; whatever totals were typed are not looked at. */
export function tableTotals(table: LineTable): TableTotals {
  const byColumn: { [columnId: string]: number } = {}
  let [income, expense] = [0, 0]
  for (const column of table.columns) {
    if (column.type !== 'MONEY') continue
    const sum = sumOf(table, column.id)
    byColumn[column.id] = sum
    if (column.side === 'INCOME') income += sum
    if (column.side === 'EXPENSE') expense += sum
  }
  const opening = table.opening ?? null
  return { byColumn, opening, income, expense, closing: opening === null ? null : opening + income - expense }
}

/** By how much the closing balance on file misses opening + income − expense, in fen; 0 when they agree or none is given. */
export function balanceDifference(table: LineTable): number {
  const { closing } = tableTotals(table)
  return closing === null || table.closing === null || table.closing === undefined ? 0 : table.closing - closing
}
