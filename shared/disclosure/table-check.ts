import { isObject, type JsonObject, own } from '../json'
import { formatFen, isFen } from '../money'
import { isCalendarDate } from '../person-identity'
import { ok, type Problem, type Result, refused } from '../result'
import { isAccount } from '../voucher/account'
import { isBlank, isReadableLine, isReadableText, textLength } from '../written-text'
import {
  balanceDifference,
  type CellValue,
  type Column,
  type ColumnType,
  TABLE_LIMITS as LIMITS,
  type LineRow,
  type LineTable,
} from './table'

export type TableProblemCode =
  | 'TABLE_MALFORMED'
  | 'TABLE_COLUMN_COUNT'
  | 'TABLE_ROW_COUNT'
  | 'TABLE_ROW_EMPTY'
  | 'TABLE_ID_INVALID'
  | 'TABLE_ID_TWICE'
  | 'TABLE_TITLE_MISSING'
  | 'TABLE_TEXT_TOO_LONG'
  | 'TABLE_TEXT_UNREADABLE'
  | 'TABLE_MONEY_INVALID'
  | 'TABLE_QUANTITY_INVALID'
  | 'TABLE_DATE_INVALID'
  | 'TABLE_COLUMN_UNKNOWN'
  | 'TABLE_NOT_BALANCED'
  | 'TABLE_VOUCHERS_INVALID'

export type TableProblem = Problem<TableProblemCode>

const TYPES: ColumnType[] = ['TEXT', 'MONEY', 'QUANTITY', 'DATE']
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ENOUGH_PROBLEMS = 100
const LARGEST_QUANTITY = 1_000_000_000

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return match !== null && isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

function isQuantity(value: unknown): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > LARGEST_QUANTITY) return false
  return Math.round(value * 1000) / 1000 === value
}

class TableReader {
  readonly problems: TableProblem[] = []

  report(code: TableProblemCode, field: string, parameters?: { [name: string]: number | string }) {
    if (this.problems.length < ENOUGH_PROBLEMS)
      this.problems.push(parameters ? { code, field, parameters } : { code, field })
  }

  table(input: unknown): LineTable {
    const item = this.object(input, 'table')
    const columns = this.list(item.columns, 'columns', 1, LIMITS.columns, 'TABLE_COLUMN_COUNT')
    const rows = this.list(item.rows, 'rows', 0, LIMITS.rows, 'TABLE_ROW_COUNT')
    const table: LineTable = {
      columns: columns.map((column, index) => this.column(column, `columns.${index}`)),
      rows: [],
    }
    this.unique(table.columns, 'columns')
    table.rows = rows.map((row, index) => this.row(row, table.columns, `rows.${index}`))
    this.unique(table.rows, 'rows')
    for (const end of ['opening', 'closing'] as const) {
      const value = item[end]
      if (value === undefined || value === null) continue
      if (isFen(value)) table[end] = value
      else this.report('TABLE_MONEY_INVALID', end)
    }
    return table
  }

  private column(input: unknown, field: string): Column {
    const item = this.object(input, field)
    const type = TYPES.filter((known) => known === item.type)[0]
    if (!type) this.report('TABLE_MALFORMED', `${field}.type`)
    const column: Column = {
      id: this.id(item.id, field),
      title: this.title(item.title, `${field}.title`),
      type: type ?? 'TEXT',
    }
    if (type === 'MONEY' && (item.side === 'INCOME' || item.side === 'EXPENSE')) column.side = item.side
    if (type === 'QUANTITY' && typeof item.unit === 'string' && !isBlank(item.unit)) {
      column.unit = this.text(item.unit.trim(), `${field}.unit`, LIMITS.unit)
    }
    return column
  }

  private row(input: unknown, columns: Column[], field: string): LineRow {
    const item = this.object(input, field)
    const cells = this.object(item.cells, `${field}.cells`)
    const row: LineRow = { id: this.id(item.id, field), cells: {} }
    for (const id of Object.keys(cells)) {
      if (!columns.some((column) => column.id === id)) this.report('TABLE_COLUMN_UNKNOWN', `${field}.cells`)
    }
    for (const column of columns)
      row.cells[column.id] = this.cell(own(cells, column.id), column, `${field}.cells.${column.id}`)
    this.proof(item, row, field)
    if (columns.every((column) => row.cells[column.id] === null)) this.report('TABLE_ROW_EMPTY', field)
    return row
  }

  /** 票据, or why there is none; 科目. */
  private proof(item: JsonObject, row: LineRow, field: string) {
    const { voucherIds, noVoucher, account } = item
    if (Array.isArray(voucherIds) && voucherIds.length > 0) {
      if (voucherIds.length > LIMITS.vouchers || voucherIds.some((id) => typeof id !== 'string' || !UUID.test(id)))
        this.report('TABLE_VOUCHERS_INVALID', `${field}.voucherIds`, { max: LIMITS.vouchers })
      else row.voucherIds = voucherIds.filter((id, index) => voucherIds.indexOf(id) === index)
    }
    if (typeof noVoucher === 'string' && !isBlank(noVoucher))
      row.noVoucher = this.text(noVoucher.trim(), `${field}.noVoucher`, LIMITS.text)
    if (typeof account === 'string' && isAccount(account)) row.account = account
  }

  private cell(value: unknown, column: Column, field: string): CellValue {
    if (value === undefined || value === null || value === '') return null
    if (column.type === 'MONEY') return isFen(value) ? value : this.refuse('TABLE_MONEY_INVALID', field)
    if (column.type === 'QUANTITY')
      return isQuantity(value) ? (value as number) : this.refuse('TABLE_QUANTITY_INVALID', field)
    if (typeof value !== 'string') return this.refuse('TABLE_MALFORMED', field)
    if (column.type === 'DATE') return isDate(value) ? value : this.refuse('TABLE_DATE_INVALID', field)
    return isBlank(value) ? null : this.text(value.trim(), field, LIMITS.text)
  }

  private refuse(code: TableProblemCode, field: string): null {
    this.report(code, field)
    return null
  }

  private text(value: string, field: string, max: number): string {
    if (!isReadableText(value)) this.report('TABLE_TEXT_UNREADABLE', field)
    if (textLength(value) > max) this.report('TABLE_TEXT_TOO_LONG', field, { max })
    return value
  }

  private title(value: unknown, field: string): string {
    const title = typeof value === 'string' ? value.trim() : ''
    if (isBlank(title)) this.report('TABLE_TITLE_MISSING', field)
    else if (!isReadableLine(title)) this.report('TABLE_TEXT_UNREADABLE', field)
    if (textLength(title) > LIMITS.title) this.report('TABLE_TEXT_TOO_LONG', field, { max: LIMITS.title })
    return title
  }

  private id(value: unknown, field: string): string {
    if (typeof value === 'string' && value.length <= LIMITS.idLength && ID.test(value)) return value
    this.report('TABLE_ID_INVALID', `${field}.id`)
    return ''
  }

  private unique(items: { id: string }[], field: string) {
    const seen: { [id: string]: true } = Object.create(null)
    items.forEach(({ id }, index) => {
      if (id !== '' && seen[id]) this.report('TABLE_ID_TWICE', `${field}.${index}.id`)
      seen[id] = true
    })
  }

  private list(input: unknown, field: string, min: number, max: number, code: TableProblemCode): unknown[] {
    const list: unknown[] = Array.isArray(input) ? input : []
    if (!Array.isArray(input)) this.report('TABLE_MALFORMED', field)
    else if (list.length < min || list.length > max) this.report(code, field, { min, max })
    return list.slice(0, max)
  }

  private object(input: unknown, field: string): JsonObject {
    if (isObject(input)) return input
    this.report('TABLE_MALFORMED', field)
    return {}
  }
}

/** Reads untrusted JSON as a table; fields it does not know are dropped, empty cells become null. */
export function parseTable(input: unknown): Result<LineTable, TableProblemCode> {
  const reader = new TableReader()
  const table = reader.table(input)
  return reader.problems.length > 0 ? refused(reader.problems) : ok(table)
}

/** 期初 + 收入 − 支出 = 期末: asked when a table is handed in, not while it is being written. */
export function checkBalance(table: LineTable): TableProblem[] {
  const difference = balanceDifference(table)
  if (difference === 0) return []
  return [{ code: 'TABLE_NOT_BALANCED', field: 'closing', parameters: { difference: formatFen(difference) } }]
}
