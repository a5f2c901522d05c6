import { beijingInstant, calendarDate, formatTime } from '@shared/format'
import { PROCEDURE_DEFAULTS } from '@shared/procedure/defaults'

/** When something happened, as a form keeps it. */
export interface WhenForm {
  /** It happened earlier and is entered now. */
  past: boolean
  /** A calendar date and a clock time in Beijing. */
  day: string
  time: string
  witnessId: string
  witnessName: string
}

export const justNow: WhenForm = { past: false, day: '', time: '', witnessId: '', witnessName: '' }

export const onDay = (at: string): Pick<WhenForm, 'day' | 'time'> => ({ day: calendarDate(at), time: formatTime(at) })

export function happenedAt({ past, day, time }: WhenForm): string | null {
  return past && day !== '' ? beijingInstant(day, time || '12:00') : null
}

/** Entered so long afterwards that somebody must stand witness. */
export function isLate(at: string | null, now: number): boolean {
  return at !== null && now - Date.parse(at) > PROCEDURE_DEFAULTS.lateAfterHours * 3_600_000
}

/** For the inputs of the API. */
export const happening = (form: WhenForm) => {
  const at = happenedAt(form)
  return { happenedAt: at, witnessId: isLate(at, Date.now()) ? form.witnessId || null : null }
}
