import { addDays } from '@shared/calendar/due'
import { beijingParts, calendarDate } from '@shared/format'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { RequestError, requireAccess } from '../error'
import { mayReadCalendar } from './access'
import type { VillageCalendarRecord } from './record'

const LONGEST_DAYS = 800

/** NOT_FOUND for what is no division; FORBIDDEN for what the viewer may not read. */
export function requireReadable(context: RequestContext, division: string): void {
  const viewer = requireViewer(context)
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(mayReadCalendar(viewer, division))
}

export function readVillageCalendar(
  context: RequestContext,
  division: string,
  from?: Date | null,
  to?: Date | null,
): VillageCalendarRecord {
  requireReadable(context, division)
  if (division.length !== 12) throw new RequestError('NOT_FOUND')
  const span = { from: dayOf(from) ?? quarterStart(-1), to: dayOf(to) ?? addDays(quarterStart(2), -1) }
  if (span.to < span.from || span.to > addDays(span.from, LONGEST_DAYS)) {
    throw new RequestError('BAD_INPUT', 'CALENDAR_SPAN', { days: LONGEST_DAYS })
  }
  return { divisionCode: division, ...span }
}

const dayOf = (day: Date | null | undefined) => day?.toISOString().slice(0, 10)

/** The first day of the quarter so many quarters from now. */
function quarterStart(quarters: number): string {
  const { year, month } = beijingParts(new Date())
  const first = (Math.ceil(month / 3) - 1 + quarters) * 3
  return calendarDate(new Date(Date.UTC(year, first, 1)))
}
