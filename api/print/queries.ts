import { periodEnd } from '@shared/disclosure/catalogue'
import type { RequestContext } from '../context'
import type { CountyCode, CountyDatabase } from '../database/county-database'
import { fileOf, findDisclosure } from '../disclosure/queries'
import type { DisclosureRecord, DisclosureVersionRecord } from '../disclosure/record'
import type { DisclosureKind } from '../generated/county/enums'
import type { WallPhotoRecord } from './record'

const PHOTOS_MAX = 100
/** A file of more items, or of more lines, is neither carried nor pasted: the reader is told to choose a kind or a shorter time. */
export const PERIOD_ITEMS_MAX = 60
export const PERIOD_ROWS_MAX = 4000

export function wallPhotosOf({ database }: RequestContext, disclosureId: string): Promise<WallPhotoRecord[]> {
  return database.wallPhoto.findMany({
    where: { disclosureId },
    orderBy: [{ takenOn: 'desc' }, { recordedAt: 'desc' }],
    take: PHOTOS_MAX,
  })
}

/** Ids of what a village published for a period or for months and days within it: kind by kind, earliest first. */
export async function publishedWithin(
  db: CountyDatabase,
  divisionCode: string,
  period: string,
  kind: DisclosureKind | null,
): Promise<string[]> {
  const rows = await db.disclosure.findMany({
    where: {
      divisionCode,
      publishedVersion: { not: null },
      period: { startsWith: period.slice(0, 4) },
      ...(kind && { kind }),
    },
    select: { id: true, period: true },
    orderBy: [{ kind: 'asc' }, { period: 'asc' }, { catalogueCode: 'asc' }, { sequence: 'asc' }],
    take: 1000,
  })
  return rows.filter((row) => isWithin(row.period, period)).map(({ id }) => id)
}

/** 2026-08 and 2026-08-03 lie within 2026-Q3, and all of them within 2026; 2026 does not lie within 2026-Q4. */
export function isWithin(inner: string, outer: string): boolean {
  const [start, end] = [periodStart(outer), periodEnd(outer)]
  const [from, to] = [periodStart(inner), periodEnd(inner)]
  return start !== null && end !== null && from !== null && to !== null && from >= start && to <= end
}

function periodStart(period: string): string | null {
  const end = periodEnd(period)
  if (end === null || period.length === 10) return end
  if (period.length === 4) return `${period}-01-01`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter === null) return `${period}-01`
  return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`
}

/** A published version with its item, as readers see it; null where there is none. Without a version, the one that stands. */
export async function findPublished(
  county: CountyCode,
  id: string,
  version?: number,
): Promise<{ item: DisclosureRecord; version: DisclosureVersionRecord } | null> {
  const item = await findDisclosure(county, id)
  if (item === null || item.publishedVersion === null) return null
  const wanted = version ?? item.publishedVersion
  const { versions } = await fileOf(county, item)
  const found = versions.find((one) => one.version === wanted && one.state === 'PUBLISHED')
  return found === undefined ? null : { item, version: found }
}
