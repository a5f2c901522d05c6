import type { RequestContext } from '../../context'
import type { WithdrawProcedureInput } from '../../generated/graphql'
import { mayWithdraw } from '../access'
import { requireStage, runMove } from '../run-move'
import { requireWords } from '../words'

/** 撤回 with a reason that everybody reads who could read the matter; nothing of it is taken away. */
export function withdrawProcedure(context: RequestContext, input: WithdrawProcedureInput) {
  return runMove(context, { action: 'withdrawProcedure', input }, mayWithdraw, async (moving) => {
    const { db, procedure, now } = moving
    requireStage(moving, input.stage)
    const withdrawnFor = requireWords(input.reason, 'reason')
    await moving.advance({ type: 'WITHDRAW' })
    await db.procedure.update({ where: { id: procedure.id }, data: { withdrawnAt: now, withdrawnFor } })
    return { id: procedure.id }
  })
}
