import { type CellValue, type Column, type LineRow, type LineTable, type TableTotals, tableTotals } from './table'
import { diffCharacters, diffLines, type LineDiff, type Segment } from './text-diff'

/** What a version says, as far as a reader compares it. */
export interface DisclosureText {
  title: string
  gist: string
  body: string
  table: LineTable | null
  attachmentIds?: string[]
}

/** Vouchers or files, by id. */
export interface IdChange {
  added: string[]
  removed: string[]
}

export interface WordChange {
  before: string | null
  after: string | null
}

/** What a line stands on, as far as it changed. */
export interface ProofDiff {
  vouchers?: IdChange
  /** Why there is none. */
  noVoucher?: WordChange
  /** 科目, by its code. */
  account?: WordChange
}

export type RowDiff =
  | { kind: 'SAME' | 'ADDED' | 'REMOVED'; row: LineRow }
  | {
      kind: 'CHANGED'
      row: LineRow
      cells: { columnId: string; before: CellValue; after: CellValue }[]
      proof?: ProofDiff
    }

export interface TableDiff {
  /** Columns of the new table, and those that are gone. */
  columns: { kind: 'SAME' | 'ADDED' | 'REMOVED'; column: Column }[]
  /** In the order of the new table; a removed line stands after the line it stood behind. */
  rows: RowDiff[]
  totals: { before: TableTotals | null; after: TableTotals | null }
}

/** Null parts did not change. */
export interface DisclosureDiff {
  title: Segment[] | null
  gist: Segment[] | null
  body: LineDiff[] | null
  table: TableDiff | null
  attachments: IdChange | null
  /** What the vouchers and files are called, by id, as far as whoever compared them knows. */
  names?: { [id: string]: string }
}

const EMPTY: LineTable = { columns: [], rows: [] }

function changedCells(before: LineRow, after: LineRow, columns: string[]) {
  const cells: { columnId: string; before: CellValue; after: CellValue }[] = []
  for (const columnId of columns) {
    const [old, young] = [before.cells[columnId] ?? null, after.cells[columnId] ?? null]
    if (old !== young) cells.push({ columnId, before: old, after: young })
  }
  return cells
}

function diffWord(before?: string, after?: string): WordChange | undefined {
  return before === after ? undefined : { before: before ?? null, after: after ?? null }
}

/** Undefined when the line stands on the same as before. */
function changedProof(before: LineRow, after: LineRow): ProofDiff | undefined {
  const vouchers = diffIds(before.voucherIds, after.voucherIds) ?? undefined
  const noVoucher = diffWord(before.noVoucher, after.noVoucher)
  const account = diffWord(before.account, after.account)
  const proof: ProofDiff = {
    ...(vouchers && { vouchers }),
    ...(noVoucher && { noVoucher }),
    ...(account && { account }),
  }
  return Object.keys(proof).length > 0 ? proof : undefined
}

function diffRow(former: LineRow | undefined, row: LineRow, columns: string[]): RowDiff {
  if (!former) return { kind: 'ADDED', row }
  const cells = changedCells(former, row, columns)
  const proof = changedProof(former, row)
  if (cells.length === 0 && !proof) return { kind: 'SAME', row }
  return { kind: 'CHANGED', row, cells, ...(proof && { proof }) }
}

function diffRows(before: LineTable, after: LineTable, columns: string[]): RowDiff[] {
  const kept: { [id: string]: LineRow } = Object.create(null)
  for (const row of after.rows) kept[row.id] = row
  const old: { [id: string]: LineRow } = Object.create(null)
  const removedAfter: { [id: string]: LineRow[] } = Object.create(null)
  let last = ''
  for (const row of before.rows) {
    old[row.id] = row
    if (kept[row.id]) last = row.id
    else removedAfter[last] = (removedAfter[last] ?? []).concat(row)
  }
  const removed = (id: string) => (removedAfter[id] ?? []).map((row): RowDiff => ({ kind: 'REMOVED', row }))
  const rows = removed('')
  for (const row of after.rows) {
    rows.push(diffRow(old[row.id], row, columns))
    rows.push(...removed(row.id))
  }
  return rows
}

function diffColumns(before: Column[], after: Column[]): TableDiff['columns'] {
  const has = (columns: Column[], id: string) => columns.some((column) => column.id === id)
  const columns = after.map((column): TableDiff['columns'][number] => {
    return { kind: has(before, column.id) ? 'SAME' : 'ADDED', column }
  })
  for (const column of before) if (!has(after, column.id)) columns.push({ kind: 'REMOVED', column })
  return columns
}

/** Rows are known by their id, so that a line that was moved is not a line that was changed. */
export function diffTables(before: LineTable | null, after: LineTable | null): TableDiff | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  const [old, young] = [before ?? EMPTY, after ?? EMPTY]
  const columns = diffColumns(old.columns, young.columns)
  return {
    columns,
    rows: diffRows(
      old,
      young,
      columns.map(({ column }) => column.id),
    ),
    totals: { before: before && tableTotals(before), after: after && tableTotals(after) },
  }
}

function diffIds(before: string[] = [], after: string[] = []): IdChange | null {
  const added = after.filter((id) => before.indexOf(id) < 0)
  const removed = before.filter((id) => after.indexOf(id) < 0)
  return added.length + removed.length > 0 ? { added, removed } : null
}

/** 更正对照: what a reader must see between two versions, as data for display. */
export function diffVersions(before: DisclosureText, after: DisclosureText): DisclosureDiff {
  return {
    title: before.title === after.title ? null : diffCharacters(before.title, after.title),
    gist: before.gist === after.gist ? null : diffCharacters(before.gist, after.gist),
    body: before.body === after.body ? null : diffLines(before.body, after.body),
    table: diffTables(before.table, after.table),
    attachments: diffIds(before.attachmentIds, after.attachmentIds),
  }
}

/** Every voucher and file that came or went, each once. */
export function changedIds({ table, attachments }: DisclosureDiff): { vouchers: string[]; attachments: string[] } {
  const vouchers: string[] = []
  for (const row of table?.rows ?? []) {
    if (row.kind !== 'CHANGED' || !row.proof?.vouchers) continue
    const { added, removed } = row.proof.vouchers
    for (const id of added.concat(removed)) if (vouchers.indexOf(id) < 0) vouchers.push(id)
  }
  return { vouchers, attachments: attachments ? attachments.added.concat(attachments.removed) : [] }
}

export function isUnchanged(diff: DisclosureDiff): boolean {
  return !diff.title && !diff.gist && !diff.body && !diff.table && !diff.attachments
}
