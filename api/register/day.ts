import { calendarDate } from '@shared/format'

/** YYYY-MM-DD of a Date scalar, which arrives as a Date or its text. */
export const dayOf = (value: Date | string): string =>
  (value instanceof Date ? value.toISOString() : value).slice(0, 10)

export const optionalDay = (value: Date | string | null | undefined): string | null =>
  value === null || value === undefined ? null : dayOf(value)

/** Today in China. */
export const today = (): string => calendarDate(new Date())
