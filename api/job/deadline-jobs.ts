import { expirePersonalLists } from '../disclosure/expiry'
import { escalateDueObjections } from '../procedure/escalate-due-objections'
import { defineJob } from './job'

/** Personal lists lose their names when their days are over; who reads between midnight and the run is refused them already. */
export const expireListsJob = defineJob({
  name: 'expire-personal-lists',
  schedule: { daily: '00:20' },
  run: async ({ db, now, signal }) => ({ expired: await inBatches(500, signal, () => expirePersonalLists(db, now)) }),
})

/** 异议 without an answer in time go up a step. */
export const escalateObjectionsJob = defineJob({
  name: 'escalate-objections',
  schedule: { daily: '00:30' },
  run: async ({ db, now, signal }) => ({
    escalated: await inBatches(100, signal, () => escalateDueObjections(db, now)),
  }),
})

/** Again and again while a batch comes back full; answers how many in all. */
async function inBatches(full: number, signal: AbortSignal, batch: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    signal.throwIfAborted()
    const done = await batch()
    total += done
    if (done < full) return total
  }
}
