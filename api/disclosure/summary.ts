import { overdueItems } from '@shared/disclosure/calendar'
import { calendarDate } from '@shared/format'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-database'
import { seesWorking } from './access'
import { requireDivision } from './readings'
import type { DisclosureRecord, DisclosureSummaryRecord } from './record'
import { CARD, FROM_ITEM } from './statements'

const PERIODS = 6

/** $1 village · $2 limit. The newest accounts that have a balance, and those of the periods before them. */
const ACCOUNTS = `
  SELECT ${CARD} ${FROM_ITEM}
  WHERE d.division_code = $1 AND d.kind = 'FINANCE' AND d.published_at IS NOT NULL
    AND d.catalogue_code = 'FINANCE_JOURNAL' AND v.totals IS NOT NULL
  ORDER BY d.period DESC, d.published_at DESC LIMIT $2`

interface ItemRow {
  id: string
  catalogueCode: string
  period: string
  published: boolean
}

/** $1 village · $2 the start of the year. Everything begun in the last two years, for the calendar. */
const ITEMS = `
  SELECT id, catalogue_code AS "catalogueCode", period, published_at IS NOT NULL AS published
  FROM {county}.disclosure WHERE division_code = $1 AND created_at > now() - interval '2 years'`

const THIS_YEAR = `
  SELECT count(*)::int AS count FROM {county}.disclosure WHERE division_code = $1 AND published_at >= $2::timestamptz`

export async function findSummary(context: RequestContext, divisionCode: string): Promise<DisclosureSummaryRecord> {
  const viewer = requireViewer(context)
  requireDivision(viewer, divisionCode)
  const { county } = context
  const today = calendarDate(new Date())
  const yearStart = `${today.slice(0, 4)}-01-01T00:00:00+08:00`
  const [accounts, items, counted] = await Promise.all([
    queryCounty<DisclosureRecord>(county, 'disclosure-accounts', ACCOUNTS, [divisionCode, PERIODS]),
    queryCounty<ItemRow>(county, 'disclosure-calendar', ITEMS, [divisionCode]),
    queryCounty<{ count: number }>(county, 'disclosure-this-year', THIS_YEAR, [divisionCode, yearStart]),
  ])
  const overdue = overdueOf(items, today, seesWorking(viewer, { divisionCode }))
  const trend = [...accounts]
    .reverse()
    .flatMap(({ period, totals }) => (totals === null ? [] : [{ period, ...totals }]))
  return { divisionCode, latest: accounts[0] ?? null, trend, overdue, publishedThisYear: counted[0]?.count ?? 0 }
}

function overdueOf(items: readonly ItemRow[], today: string, drafts: boolean): DisclosureSummaryRecord['overdue'] {
  const published = items.filter((item) => item.published)
  return overdueItems(published, today).map((overdue) => {
    const { catalogueCode, period } = overdue
    const begun = items.find((item) => item.catalogueCode === catalogueCode && item.period === period)
    return { ...overdue, disclosureId: drafts ? (begun?.id ?? null) : null }
  })
}
