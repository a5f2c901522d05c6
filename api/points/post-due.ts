import { recordAction } from '../command/record-action'
import type { CountyCode, CountyTransaction } from '../database/county-database'
import { defineJob } from '../job/job'
import { findClaim, isDue } from './claim'
import { lockPoints } from './lock'
import { readProgrammeOf } from './programme'

const AT_ONCE = 500

/**
 * Posts what was published long enough and nobody waits for an answer on. A household that meanwhile left loses nothing: the
 * entry is written, its balance stays hidden. Where the system is off, claims wait. Answers how many were posted.
 */
export async function postDueClaims(db: CountyTransaction, county: CountyCode, now: Date): Promise<number> {
  const due = await db.pointsClaim.findMany({
    where: { state: 'PUBLISHED', objectionUntil: { lte: now }, objections: { none: { answeredAt: null } } },
    select: { id: true, divisionCode: true },
    orderBy: [{ objectionUntil: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  })
  const villages = new Map<string, boolean>()
  let posted = 0
  for (const { id, divisionCode } of due) {
    const on = villages.get(divisionCode) ?? (await readProgrammeOf(db, divisionCode)).on
    villages.set(divisionCode, on)
    if (on && (await postClaim(db, county, id, now))) posted += 1
  }
  return posted
}

/** The claim's row is held and read again: an objection that came in between keeps it open. */
async function postClaim(db: CountyTransaction, county: CountyCode, id: string, now: Date): Promise<boolean> {
  await lockPoints(db, county, 'points_claim', id)
  const claim = await findClaim(db, id)
  if (claim === null || !isDue(claim, now)) return false
  const { divisionCode, householdId, points, itemTitle: title } = claim
  const entry = await db.pointsEntry.create({
    data: { divisionCode, householdId, kind: 'EARNED', points, title, claimId: id, at: now },
  })
  await db.pointsClaim.update({ where: { id }, data: { state: 'POSTED', postedAt: now } })
  await recordAction(db, null, {
    action: 'postPoints',
    subjectType: 'PointsClaim',
    subjectId: id,
    divisionCode,
    detail: { points },
    published: { type: 'POINTS_POSTED', version: 1, content: { entry: entry.id, claim: id, points } },
  })
  return true
}

export const postPointsJob = defineJob({
  name: 'post-points',
  schedule: { everyMinutes: 30 },
  run: async ({ db, county, now }) => ({ posted: await postDueClaims(db, county, now) }),
})
