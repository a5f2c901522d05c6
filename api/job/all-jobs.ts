import { relayBallotsJob } from '../ballot/relay'
import { calendarJob } from '../calendar/calendar-job'
import { countEvaluationsJob } from '../evaluation/count-job'
import { postPointsJob } from '../points/post-due'
import { expireRankingsJob } from '../ranking/expire-rankings'
import { escalateObjectionsJob, expireListsJob } from './deadline-jobs'
import type { Job } from './job'
import { directorySweepJob, sweepJob } from './sweep-job'

/** Everything that time asks for. */
export const allJobs: readonly Job[] = [
  calendarJob,
  countEvaluationsJob,
  directorySweepJob,
  escalateObjectionsJob,
  expireListsJob,
  expireRankingsJob,
  postPointsJob,
  relayBallotsJob,
  sweepJob,
]
