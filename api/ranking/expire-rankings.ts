import { calendarDate } from '@shared/format'
import { recordAction } from '../command/record-action'
import type { CountyTransaction } from '../database/county-database'
import { defineJob } from '../job/job'

const AT_ONCE = 500

/** Writes down that the last day of lists is over; readers are told so already. Answers how many. */
export async function expireRankings(db: CountyTransaction, now: Date): Promise<number> {
  const over = await db.ranking.findMany({
    where: { state: 'PUBLISHED', expiresOn: { lt: new Date(calendarDate(now)) } },
    select: { id: true, divisionCode: true },
    take: AT_ONCE,
  })
  for (const { id, divisionCode } of over) {
    await db.ranking.update({ where: { id }, data: { state: 'EXPIRED' } })
    await recordAction(db, null, { action: 'expireRanking', subjectType: 'Ranking', subjectId: id, divisionCode })
  }
  return over.length
}

export const expireRankingsJob = defineJob({
  name: 'expire-rankings',
  schedule: { daily: '00:25' },
  run: async ({ db, now }) => ({ expired: await expireRankings(db, now) }),
})
