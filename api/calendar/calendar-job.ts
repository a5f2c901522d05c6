import { calendarDate } from '@shared/format'
import { defineJob } from '../job/job'
import { makeDueRows } from './due-rows'
import { escalateLateRows } from './escalate'

/** Each night: the rows of the day, and what has been late too long. */
export const calendarJob = defineJob({
  name: 'calendar',
  schedule: { daily: '00:10' },
  run: async ({ db, county, now }) => {
    const today = calendarDate(now)
    const made = await makeDueRows(db, county, today)
    return { made, escalated: await escalateLateRows(db, county, today, now) }
  },
})
