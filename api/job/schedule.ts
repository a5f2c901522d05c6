import { beijingParts } from '@shared/format'

/** When a job is due, by a clock in Beijing: once a day at "02:10", or every so many minutes of the day. */
export type Schedule = { daily: string } | { everyMinutes: number }

const two = (value: number) => String(value).padStart(2, '0')
const DAY_MS = 86_400_000

/**
 * The newest slot that has come, such as "2026-11-22T02:10". A job brings its whole subject up to date, so of slots missed
 * while nothing ran the newest is enough.
 */
export function slotAt(schedule: Schedule, now: Date): string {
  const { hour, minute } = beijingParts(now)
  if ('everyMinutes' in schedule) {
    const passed = hour * 60 + minute
    const start = passed - (passed % schedule.everyMinutes)
    return slot(now, `${two(Math.floor(start / 60))}:${two(start % 60)}`)
  }
  const come = `${two(hour)}:${two(minute)}` >= schedule.daily
  return slot(come ? now : new Date(now.getTime() - DAY_MS), schedule.daily)
}

function slot(day: Date, time: string): string {
  const { year, month, date } = beijingParts(day)
  return `${year}-${two(month)}-${two(date)}T${time}`
}

/** Throws on a schedule that would never come or drift from day to day. */
export function checkSchedule(schedule: Schedule): void {
  const valid =
    'daily' in schedule
      ? /^([01]\d|2[0-3]):[0-5]\d$/.test(schedule.daily)
      : Number.isInteger(schedule.everyMinutes) && schedule.everyMinutes > 0 && 1440 % schedule.everyMinutes === 0
  if (!valid) throw new Error(`Not a schedule: ${JSON.stringify(schedule)}`)
}
