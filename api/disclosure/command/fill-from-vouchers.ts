import { findCatalogueItem, periodEnd, periodStart } from '@shared/disclosure/catalogue'
import { type LineRow, type LineTable, TABLE_LIMITS } from '@shared/disclosure/table'
import { maskPersonalData } from '@shared/masking/personal-data'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { Disclosure, Prisma, Voucher } from '../../generated/county/client'
import type { FillDisclosureFromVouchersInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { readTable, totalsOf } from '../content'
import { findPrevious } from '../previous'
import { refuseUneditable, touchedBy } from './save-disclosure-draft'
import { lockDisclosure, requireWorking } from './working-copy'

/** 从票据生成明细: a line for each voucher booked in the period and not yet in the table; what was typed stays. */
export function fillDisclosureFromVouchers(
  context: RequestContext,
  input: FillDisclosureFromVouchersInput,
): Promise<CommandOutcome<{ id: string; added: number }>> {
  return runCommand(context, { action: 'fillDisclosureFromVouchers', input }, async (scope) => {
    const { db, record } = scope
    const item = await lockDisclosure(db, scope.viewer, input.id, mayWrite)
    const version = await requireWorking(db, item)
    refuseUneditable(version, input.revision)
    const table = readTable(version.table)
    if (table === null || findCatalogueItem(item.catalogueCode)?.kind !== 'FINANCE')
      throw new Refusal('DISCLOSURE_NOT_ACCOUNTS')
    const rows = await newRows(scope, item, table)
    if (rows.length === 0) throw new Refusal('DISCLOSURE_NO_VOUCHERS')
    const filled = await withOpening(scope, item, { ...table, rows: [...table.rows, ...rows].sort(byDate) })
    if (filled.rows.length > TABLE_LIMITS.rows)
      throw new Refusal('TABLE_ROW_COUNT', 'table', { max: TABLE_LIMITS.rows })
    const { revision } = await db.disclosureVersion.update({
      where: { id: version.id },
      data: {
        table: json(filled),
        totals: json(totalsOf(filled)),
        ...touchedBy(scope, version),
        revision: { increment: 1 },
      },
    })
    const { id, divisionCode } = item
    await record({ subjectType: 'Disclosure', subjectId: id, divisionCode, detail: { revision, added: rows.length } })
    return { id, added: rows.length }
  })
}

const json = (value: object | null) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject

async function newRows({ db }: CommandScope, item: Disclosure, table: LineTable): Promise<LineRow[]> {
  const { id, divisionCode, catalogueCode, period } = item
  const [from, to] = [periodStart(period), periodEnd(period)]
  if (from === null || to === null) return []
  const journal = findCatalogueItem(catalogueCode)?.balanced === true
  const vouchers = await db.voucher.findMany({
    where: {
      divisionCode,
      state: 'BOOKED',
      occurredOn: { gte: new Date(from), lte: new Date(to) },
      ...(journal ? { OR: [{ disclosureId: null }, { disclosureId: id }] } : { account: catalogueCode }),
    },
    orderBy: [{ occurredOn: 'asc' }, { bookNumber: 'asc' }],
    take: TABLE_LIMITS.rows + 1,
  })
  const known = new Set(table.rows.flatMap(({ voucherIds }) => voucherIds ?? []))
  return vouchers.filter((voucher) => !known.has(voucher.id)).map((voucher) => rowOf(table, voucher))
}

/** The purpose as it may be read, whatever stands on the receipt. */
function rowOf({ columns }: LineTable, voucher: Voucher): LineRow {
  const { id, occurredOn, bookNumber, handlerName, purpose, side, account } = voucher
  const amount = Number(voucher.amountFen)
  const values: Record<string, string | number | null> = {
    date: occurredOn.toISOString().slice(0, 10),
    matter: maskPersonalData(purpose).slice(0, TABLE_LIMITS.text),
    voucher: bookNumber,
    handler: handlerName,
  }
  const cells = Object.fromEntries(
    columns.map((column) => [column.id, column.side === side ? amount : (values[column.id] ?? null)]),
  )
  return { id, cells, voucherIds: [id], account }
}

/** 期初 is what the period before closed with, where nobody has written another. */
async function withOpening({ db }: CommandScope, item: Disclosure, table: LineTable): Promise<LineTable> {
  if (findCatalogueItem(item.catalogueCode)?.balanced !== true || typeof table.opening === 'number') return table
  const previous = await findPrevious(db, item)
  return { ...table, opening: previous?.closing ?? null }
}

const byDate = (one: LineRow, other: LineRow) =>
  String(one.cells.date ?? '').localeCompare(String(other.cells.date ?? ''))
