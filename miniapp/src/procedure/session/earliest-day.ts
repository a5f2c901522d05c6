import { beijingParts, calendarDate } from '@shared/format'

const DAY = 86_400_000
const MORNING = '09:00'
/** Nobody is called to a meeting later than this hour of the same day. */
const LAST_HOUR = 20

/** The first day a meeting may be held on: the notice, in calendar days of Beijing, lies before it. `2026-11-25`. */
export const earliestDay = (noticedAt: string, noticeDays: number): string =>
  calendarDate(Date.parse(noticedAt) + noticeDays * DAY)

/** What the form begins with: the first morning that is allowed, or the next full hour where today is. */
export function earliestStart(noticedAt: string, noticeDays: number): { day: string; time: string } {
  if (noticeDays > 0) return { day: earliestDay(noticedAt, noticeDays), time: MORNING }
  const hour = beijingParts(noticedAt).hour + 1
  if (hour > LAST_HOUR) return { day: earliestDay(noticedAt, 1), time: MORNING }
  return { day: earliestDay(noticedAt, 0), time: hour < 10 ? MORNING : `${hour}:00` }
}
