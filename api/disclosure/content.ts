import { findCatalogueItem } from '@shared/disclosure/catalogue'
import type { DisclosureContent } from '@shared/disclosure/content'
import { type LineTable, tableTotals } from '@shared/disclosure/table'
import { checkBalance, parseTable } from '@shared/disclosure/table-check'
import { refuseAll } from '../error'
import type { DisclosureVersion } from '../generated/county/client'
import type { Locale } from '../message/catalogue'
import type { DisclosureTotalsRecord } from './record'
import { tableFault } from './table-fault'

/** A stored table: it was read with `parseTable` when it was saved. */
export function readTable(stored: unknown): LineTable | null {
  return stored === null || stored === undefined ? null : (stored as LineTable)
}

type Written = Pick<DisclosureVersion, 'title' | 'gist' | 'body' | 'attachmentIds'> & { table: unknown }

export function contentOf({ title, gist, body, table, attachmentIds }: Written): DisclosureContent {
  return { title, gist, body, table: readTable(table), attachmentIds }
}

/** Untrusted JSON as a table; every fault of it at once, each named by line and column. */
export function parseTableInput(input: unknown, locale: Locale): LineTable | null {
  if (input === null || input === undefined) return null
  const parsed = parseTable(input)
  if (parsed.ok) return parsed.value
  refuseAll(parsed.problems.map((problem) => tableFault(problem, input, locale)))
  return null
}

/** Null where no column is income or spending: there is nothing to balance. */
export function totalsOf(table: LineTable | null): DisclosureTotalsRecord | null {
  if (table === null || !table.columns.some((column) => column.side !== undefined)) return null
  const { opening, income, expense, closing } = tableTotals(table)
  return { opening, income, expense, closing }
}

/** Whether everything readers need is there and the accounts close. Numbers to be masked are looked for apart. */
export function refuseIncomplete(catalogueCode: string, content: DisclosureContent, locale: Locale): void {
  const { title, gist, body, table, attachmentIds } = content
  const rows = table?.rows.length ?? 0
  const byLine = findCatalogueItem(catalogueCode)?.kind === 'FINANCE'
  const faults: { code: string; field: string }[] = []
  if (title.trim() === '') faults.push({ code: 'TEXT_REQUIRED', field: 'title' })
  if (gist.trim() === '') faults.push({ code: 'DISCLOSURE_GIST_REQUIRED', field: 'gist' })
  if (byLine && rows === 0) faults.push({ code: 'DISCLOSURE_TABLE_REQUIRED', field: 'table' })
  else if (rows === 0 && body.trim() === '' && attachmentIds.length === 0)
    faults.push({ code: 'DISCLOSURE_CONTENT_REQUIRED', field: 'body' })
  const unbalanced = table === null ? [] : checkBalance(table).map((problem) => tableFault(problem, table, locale))
  refuseAll([...faults, ...unbalanced, ...missingBalance(catalogueCode, table)])
}

/** 期初余额 of a ledger: without it nobody can follow the money from one period to the next. */
function missingBalance(catalogueCode: string, table: LineTable | null): { code: string; field: string }[] {
  const balanced = findCatalogueItem(catalogueCode)?.balanced === true
  const missing = balanced && table !== null && (table.opening === null || table.opening === undefined)
  return missing ? [{ code: 'DISCLOSURE_OPENING_REQUIRED', field: 'table.opening' }] : []
}
