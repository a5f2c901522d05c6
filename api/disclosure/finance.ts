import { findCatalogueItem } from '@shared/disclosure/catalogue'
import { type BookedVoucher, carryFault, checkLines, type LineFault } from '@shared/disclosure/finance'
import type { LineTable } from '@shared/disclosure/table'
import { formatFen } from '@shared/money'
import type { CountyTransaction } from '../database/county-database'
import { refuseAll } from '../error'
import type { Disclosure } from '../generated/county/client'
import { type Locale, message } from '../message/catalogue'
import { periodText } from './period-text'
import { findPrevious } from './previous'

type Item = Pick<Disclosure, 'id' | 'divisionCode' | 'catalogueCode' | 'period'>

/**
 * Accounts hang together: the opening is what the last published period closed with, and every line of money stands on
 * booked vouchers or says why not. A difference that is justified is corrected in the earlier period, never here.
 */
export async function refuseUnaccounted(
  db: CountyTransaction,
  item: Item,
  table: LineTable | null,
  locale: Locale,
): Promise<void> {
  const entry = findCatalogueItem(item.catalogueCode)
  if (table === null || entry?.kind !== 'FINANCE') return
  const lines = checkLines(table, await readVouchers(db, item, table)).map((fault) => lineFault(fault, locale))
  const carried = entry.balanced === true ? await carriedOver(db, item, table, locale) : []
  refuseAll([...carried, ...lines])
}

async function carriedOver(db: CountyTransaction, item: Item, { opening }: LineTable, locale: Locale) {
  const previous = await findPrevious(db, item)
  const fault = carryFault(opening, previous?.closing ?? null)
  if (fault === null || previous === null) return []
  const parameters = {
    opening: formatFen(fault.opening),
    closing: formatFen(fault.closing),
    period: periodText(previous.period, locale),
  }
  return [{ code: 'DISCLOSURE_OPENING_BROKEN', field: 'table.opening', parameters }]
}

function lineFault({ code, row, line = 0, vouchers = 0 }: LineFault, locale: Locale) {
  const place = message(locale, 'DISCLOSURE_PLACE_ROW', { row: row + 1 })
  const parameters = { place, line: formatFen(line), vouchers: formatFen(vouchers) }
  return { code, field: `table.rows.${row}.voucherIds`, parameters }
}

/** Within the village alone: another one's vouchers are unknown here. */
export async function readVouchers(
  db: Pick<CountyTransaction, 'voucher'>,
  { id, divisionCode, catalogueCode }: Omit<Item, 'period'>,
  table: LineTable,
): Promise<BookedVoucher[]> {
  const ids = table.rows.flatMap(({ voucherIds }) => voucherIds ?? [])
  if (ids.length === 0) return []
  const rows = await db.voucher.findMany({ where: { id: { in: ids }, divisionCode } })
  const journal = findCatalogueItem(catalogueCode)?.balanced === true
  return rows.map((row) => ({
    id: row.id,
    booked: row.state === 'BOOKED',
    // A voucher stands in the journal of one period; the lists by class may show it again.
    elsewhere: journal && row.disclosureId !== null && row.disclosureId !== id,
    amountFen: Number(row.amountFen),
    side: row.side,
  }))
}

/** At publication: each voucher of the journal knows its line. Two journals at once: the second finds it taken. */
export async function placeVouchers(db: CountyTransaction, item: Item, table: LineTable | null): Promise<void> {
  if (table === null || findCatalogueItem(item.catalogueCode)?.balanced !== true) return
  await db.voucher.updateMany({ where: { disclosureId: item.id }, data: { disclosureId: null, rowId: null } })
  for (const { id: rowId, voucherIds = [] } of table.rows) {
    if (voucherIds.length === 0) continue
    const where = { id: { in: voucherIds }, OR: [{ disclosureId: null }, { disclosureId: item.id }] }
    const { count } = await db.voucher.updateMany({ where, data: { disclosureId: item.id, rowId } })
    if (count !== voucherIds.length) refuseAll([{ code: 'DISCLOSURE_VOUCHER_TAKEN', field: 'table' }])
  }
}
