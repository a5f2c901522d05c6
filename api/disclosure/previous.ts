import { periodEnd, periodStart } from '@shared/disclosure/catalogue'
import type { LineTable } from '@shared/disclosure/table'
import type { CountyTransaction } from '../database/county-database'
import { readTable } from './content'

export interface PreviousPeriod {
  disclosureId: string
  period: string
  table: LineTable | null
  /** 期末 in fen; null where there is no balance. */
  closing: number | null
}

interface Item {
  id: string
  divisionCode: string
  catalogueCode: string
  period: string
}

/** Periods looked back over: five years of months. */
const BACK = 60

/** The last published period of the same item that ended before this one began; null for events, which follow nothing. */
export async function findPrevious(
  db: Pick<CountyTransaction, 'disclosure' | 'disclosureVersion'>,
  { id, divisionCode, catalogueCode, period }: Item,
): Promise<PreviousPeriod | null> {
  const start = periodStart(period)
  if (start === null || start === periodEnd(period)) return null
  const items = await db.disclosure.findMany({
    where: { divisionCode, catalogueCode, publishedVersion: { not: null }, NOT: { id } },
    select: { id: true, period: true, publishedVersion: true },
    orderBy: { publishedAt: 'desc' },
    take: BACK,
  })
  const earlier = items
    .map((item) => ({ ...item, end: periodEnd(item.period) ?? '' }))
    .filter(({ end }) => end !== '' && end < start)
    .sort((one, other) => (one.end < other.end ? 1 : -1))
  const [newest] = earlier
  if (newest === undefined) return null
  const version = await db.disclosureVersion.findUnique({
    where: { disclosureId_version: { disclosureId: newest.id, version: newest.publishedVersion ?? 1 } },
    select: { table: true, totals: true },
  })
  const closing = (version?.totals as { closing?: number | null } | null)?.closing ?? null
  return { disclosureId: newest.id, period: newest.period, table: readTable(version?.table), closing }
}
