import { NEXT_LEVEL } from '@shared/procedure/objection-move'
import { recordAction } from '../command/record-action'
import type { CountyTransaction } from '../database/county-database'
import { advanceProcedure, type MoveScope, readState } from './advance-procedure'
import { objectionIn, writeStep } from './command/objection'

const TIME = { personId: null, name: null, post: null }
const AT_ONCE = 100

/**
 * Takes objections further whose days have passed without an answer: from the committee or the assembly to the township, from
 * there to the county. For a job; harmless when run twice. Answers how many; call again while it answers 100 or more.
 */
export async function escalateDueObjections(db: CountyTransaction, now: Date): Promise<number> {
  // Another process at the same work finds these rows locked and leaves them out.
  const due = await db.procedure.findMany({
    where: { objectionDueAt: { lte: now }, archivedAt: null },
    select: { id: true },
    orderBy: { objectionDueAt: 'asc' },
    take: AT_ONCE,
  })
  let moved = 0
  for (const { id } of due) moved += await escalateIn(db, id, now)
  return moved
}

async function escalateIn(db: CountyTransaction, id: string, now: Date): Promise<number> {
  // The update waits for whoever moves the matter now, and then reads what they made of it.
  await db.procedure.update({ where: { id }, data: { id } })
  const record: MoveScope['record'] = (action) => recordAction(db, null, { ...action, action: 'escalateDueObjections' })
  const scope: MoveScope = { db, now, mover: TIME, locale: 'zh-CN', record }
  let moved = 0
  for (;;) {
    const procedure = await db.procedure.findUniqueOrThrow({ where: { id } })
    const at = now.toISOString()
    const objection = readState(procedure).objections.find(
      (one) => one.answeredAt === null && one.dueAt <= at && NEXT_LEVEL[one.level].length > 0,
    )
    const to = objection && NEXT_LEVEL[objection.level][0]
    if (objection === undefined || to === undefined) return moved
    const state = await advanceProcedure(scope, procedure, { type: 'ESCALATE', id: objection.id, to })
    await writeStep(scope, objectionIn(state, objection.id), { kind: 'ESCALATED_BY_TIME', text: null, by: TIME })
    moved += 1
  }
}
