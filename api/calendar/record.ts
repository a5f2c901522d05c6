import type { CalendarState } from '@shared/calendar/due'
import type { CalendarFrequency } from '@shared/calendar/setting'

export interface CalendarEntryRecord {
  id: string
  divisionCode: string
  catalogueCode: string
  period: string
  /** YYYY-MM-DD */
  dueOn: string
  state: CalendarState
  publishedAt: Date | null
  escalatedAt: Date | null
  /** The item, published or begun. */
  begunId: string | null
}

export interface CalendarItemRecord {
  divisionCode: string
  catalogueCode: string
  applicable: boolean
  frequency: CalendarFrequency
  standing: boolean
  reason: string | null
  setterName: string | null
  setterPost: string | null
  setAt: Date | null
}

export interface VillageCalendarRecord {
  divisionCode: string
  from: string
  to: string
}

export interface CalendarStandingRecord {
  divisionCode: string
  joined: boolean
  published: number
  dueSoon: number
  late: number
  escalated: number
  notApplicable: number
  longestLate: number
}
