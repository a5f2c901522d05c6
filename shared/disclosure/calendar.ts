import { dueDate, findCatalogueItem } from './catalogue'
import type { CatalogueItem, DisclosureKind } from './catalogue-item'

/** 每季度至少一次 (村组法 30): what every village owes its people whatever happens. Editable default (U). */
export const STANDING_ITEMS = ['FINANCE_JOURNAL', 'VILLAGE_DECISION', 'VILLAGE_RELIEF', 'PARTY_DUES']

/** How many periods back an item that never came is still called overdue (U). */
export const PERIODS_BACK = 2

export interface OverdueItem {
  kind: DisclosureKind
  catalogueCode: string
  period: string
  /** YYYY-MM-DD, the last day on which it was in time. */
  dueOn: string
}

interface Published {
  catalogueCode: string
  period: string
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** The period of a frequency that a count of months since the year 0 falls in. */
function periodAt(frequency: CatalogueItem['frequency'], months: number): string {
  const [year, month] = [Math.floor(months / 12), months % 12]
  if (frequency === 'MONTHLY') return `${year}-${two(month + 1)}`
  if (frequency === 'YEARLY') return String(year)
  return `${year}-Q${Math.floor(month / 3) + 1}`
}

const MONTHS: { [frequency in CatalogueItem['frequency']]: number } = {
  MONTHLY: 1,
  QUARTERLY: 3,
  YEARLY: 12,
  PER_EVENT: 0,
}

/** Periods before the current one, newest first: what a chooser offers and what may be overdue. `today` is YYYY-MM-DD. */
export function endedPeriods(item: CatalogueItem, today: string, count: number): string[] {
  const step = MONTHS[item.frequency]
  if (step === 0) return []
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: count }, (_unused, index) => periodAt(item.frequency, now - step * (index + 1)))
}

/** The period today falls in. */
export function currentPeriod(item: CatalogueItem, today: string): string {
  if (item.frequency === 'PER_EVENT') return today
  return periodAt(item.frequency, Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1)
}

/** A quarter is also told by its three months. */
function isTold(published: readonly Published[], catalogueCode: string, period: string): boolean {
  const has = (wanted: string) => published.some((one) => one.catalogueCode === catalogueCode && one.period === wanted)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (has(period) || quarter === null) return has(period)
  const first = Number(quarter[2]) * 3 - 2
  return [first, first + 1, first + 2].every((month) => has(`${quarter[1]}-${two(month)}`))
}

/** 应公开而未公开: of the standing items, whatever is past its day; the longest overdue first. */
export function overdueItems(published: readonly Published[], today: string): OverdueItem[] {
  const overdue: OverdueItem[] = []
  for (const catalogueCode of STANDING_ITEMS) {
    const item = findCatalogueItem(catalogueCode)
    if (item === undefined) continue
    for (const period of endedPeriods(item, today, PERIODS_BACK)) {
      const dueOn = dueDate(item, period)
      if (dueOn === null || dueOn >= today || isTold(published, catalogueCode, period)) continue
      overdue.push({ kind: item.kind, catalogueCode, period, dueOn })
    }
  }
  return overdue.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}
