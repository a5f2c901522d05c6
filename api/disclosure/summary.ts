import { findCatalogueItem } from '@shared/disclosure/catalogue'
import { calendarDate } from '@shared/format'
import { requireViewer } from '../access/viewer'
import { listLateEntries } from '../calendar/queries'
import type { CalendarEntryRecord } from '../calendar/record'
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

const THIS_YEAR = `
  SELECT count(*)::int AS count FROM {county}.disclosure WHERE division_code = $1 AND published_at >= $2::timestamptz`

export async function findSummary(context: RequestContext, divisionCode: string): Promise<DisclosureSummaryRecord> {
  const viewer = requireViewer(context)
  requireDivision(viewer, divisionCode)
  const { county } = context
  const today = calendarDate(new Date())
  const yearStart = `${today.slice(0, 4)}-01-01T00:00:00+08:00`
  const [accounts, late, counted] = await Promise.all([
    queryCounty<DisclosureRecord>(county, 'disclosure-accounts', ACCOUNTS, [divisionCode, PERIODS]),
    listLateEntries(county, divisionCode),
    queryCounty<{ count: number }>(county, 'disclosure-this-year', THIS_YEAR, [divisionCode, yearStart]),
  ])
  const overdue = overdueOf(late, seesWorking(viewer, { divisionCode }))
  const trend = [...accounts]
    .reverse()
    .flatMap(({ period, totals }) => (totals === null ? [] : [{ period, ...totals }]))
  return { divisionCode, latest: accounts[0] ?? null, trend, overdue, publishedThisYear: counted[0]?.count ?? 0 }
}

/** The calendar's rows are the one place where it stands what is owed. */
function overdueOf(late: readonly CalendarEntryRecord[], drafts: boolean): DisclosureSummaryRecord['overdue'] {
  return late.flatMap(({ catalogueCode, period, dueOn, begunId }) => {
    const kind = findCatalogueItem(catalogueCode)?.kind
    return kind === undefined ? [] : { kind, catalogueCode, period, dueOn, disclosureId: drafts ? begunId : null }
  })
}
