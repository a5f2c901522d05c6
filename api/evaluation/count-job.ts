import { countyDatabase } from '../database/county-database'
import { defineJob } from '../job/job'
import { countDueEvaluations } from './count'

/** Counts what closed without a reader. Each count is a transaction of its own, kept single by the row's lock and its state. */
export const countEvaluationsJob = defineJob({
  name: 'count-evaluations',
  schedule: { everyMinutes: 10 },
  run: async ({ county }) => ({ counted: await countDueEvaluations(county, countyDatabase(county)) }),
})
