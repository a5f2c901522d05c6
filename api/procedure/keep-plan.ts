import type { ProcedureState } from '@shared/procedure/state'
import type { CountyTransaction } from '../database/county-database'

/**
 * Every version of the plan has its row: one that went back begins with the words of the version before. What a body was
 * called on is frozen. Call after each move that may do either.
 */
export async function keepPlans(
  db: CountyTransaction,
  procedureId: string,
  state: ProcedureState,
  now: Date,
): Promise<void> {
  const newest = await db.procedurePlan.findFirstOrThrow({ where: { procedureId }, orderBy: { version: 'desc' } })
  for (const { version } of state.plans.filter((plan) => plan.version > newest.version)) {
    const { text, attachmentIds, authorId, authorName } = newest
    await db.procedurePlan.create({
      data: { procedureId, version, text, attachmentIds, authorId, authorName, savedAt: now },
    })
  }
  const frozen = state.plans.filter((plan) => plan.frozen).map((plan) => plan.version)
  await db.procedurePlan.updateMany({
    where: { procedureId, version: { in: frozen }, frozen: false },
    data: { frozen: true },
  })
}
