import { calendarDate } from '@shared/format'

const DAY = 86_400_000

/** The first day a meeting may be held on: the notice, in calendar days of Beijing, lies before it. `2026-11-25`. */
export const earliestDay = (noticedAt: string, noticeDays: number): string =>
  calendarDate(Date.parse(noticedAt) + noticeDays * DAY)
