import { calendarDate, formatTime } from '@shared/format'
import { useFormat } from '../message/useFormat'

/** `11月24日 星期二 15:00—16:30`; with the second day when the meeting runs over midnight. */
export function useMeetingTime() {
  const format = useFormat()
  return (startsAt: string, endsAt?: string | null) => {
    const start = `${format.date(startsAt)} ${format.weekday(startsAt)} ${formatTime(startsAt)}`
    if (!endsAt) return start
    const sameDay = calendarDate(startsAt) === calendarDate(endsAt)
    return `${start}—${sameDay ? formatTime(endsAt) : format.dateTime(endsAt)}`
  }
}
