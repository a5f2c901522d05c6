import { currentPeriod, endedPeriods, PERIODS_BACK } from '../disclosure/calendar'
import { dueDate } from '../disclosure/catalogue'
import { DUE_DAYS } from '../disclosure/catalogue-item'
import { CALENDAR_DEFAULTS, type CalendarSetting, type OwedItem, owedItems } from './setting'

export interface DueRow {
  catalogueCode: string
  period: string
  /** YYYY-MM-DD, the last day on which it is in time. */
  dueOn: string
}

export type CalendarState = 'PUBLISHED' | 'LATE' | 'DUE_SOON' | 'UPCOMING' | 'NOT_APPLICABLE'

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

function later(one: string, other: string): string {
  return [one, other].sort()[1] ?? one
}

/** Whole days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000)
}

/** The rows a village has on a day: the current period and the two before it. `today` is YYYY-MM-DD. */
export function dueRows(settings: readonly CalendarSetting[], today: string): DueRow[] {
  return owedItems(settings).reduce<DueRow[]>((rows, owed) => rows.concat(rowsOf(owed, today)), [])
}

/** The rows of one item. */
export function rowsOf({ item, frequency, setOn }: OwedItem, today: string): DueRow[] {
  const asked = { ...item, frequency }
  const rows: DueRow[] = []
  for (const period of [currentPeriod(asked, today)].concat(endedPeriods(asked, today, PERIODS_BACK))) {
    const dueOn = dueDate(item, period)
    // A decision binds from its day on: it makes nothing late that nobody owed before.
    if (dueOn !== null && (setOn === null || dueOn >= setOn)) rows.push({ catalogueCode: item.code, period, dueOn })
  }
  return rows
}

/** The periods that today lies in, with the other months of its quarter: what a new decision replaces. */
export function periodsNow(today: string): string[] {
  const year = today.slice(0, 4)
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const months = [2, 1, 0].map((back) => quarter * 3 - back)
  return [year, `${year}-Q${quarter}`].concat(months.map((month) => `${year}-${month < 10 ? '0' : ''}${month}`))
}

/** The months of the current quarter up to this one: what a change to monthly asks for at once, with time to do it. */
export function monthsOfChange(owed: OwedItem, today: string): DueRow[] {
  const month = Number(today.slice(5, 7))
  const first = month - ((month - 1) % 3)
  const rows: DueRow[] = []
  for (let at = first; at <= month; at++) {
    const period = `${today.slice(0, 4)}-${at < 10 ? '0' : ''}${at}`
    const regular = dueDate(owed.item, period)
    const earliest = addDays(today, DUE_DAYS.MONTHLY)
    if (regular !== null) {
      rows.push({ catalogueCode: owed.item.code, period, dueOn: later(regular, earliest) })
    }
  }
  return rows
}

interface Judged {
  dueOn: string
  published: boolean
  off: boolean
}

export function calendarState({ dueOn, published, off }: Judged, today: string): CalendarState {
  if (published) return 'PUBLISHED'
  if (off) return 'NOT_APPLICABLE'
  if (dueOn < today) return 'LATE'
  return dueOn <= addDays(today, CALENDAR_DEFAULTS.dueSoonDays) ? 'DUE_SOON' : 'UPCOMING'
}
