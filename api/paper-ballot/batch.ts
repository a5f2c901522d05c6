import type { PaperSheet } from '../../shared/ballot/paper'
import type { CommandScope } from '../command/run-command'
import type { RequestContext, Viewer } from '../context'
import { countySchema } from '../database/county-database'
import { Refusal, requireFound, requireId } from '../error'
import { mayReadSheets } from './access'
import { hosts, lockDesk, requireDesk } from './desk'
import type { PaperBatchRecord, PaperDeskRecord } from './record'

export const BATCH_PARTS = { entries: { orderBy: { personId: 'asc' as const } } }

/** Written only by `cleanSheet`. */
export const readSheets = (json: unknown): PaperSheet[] => (Array.isArray(json) ? (json as PaperSheet[]) : [])

/** For the host: evaluation first, batch second, as whoever closes takes them. */
export async function lockHostedBatch(
  scope: Pick<CommandScope, 'db' | 'viewer'>,
  context: RequestContext,
  id: string,
): Promise<PaperBatchRecord> {
  const where = { id: requireId(id) }
  const { evaluationId } = requireFound(await scope.db.paperBatch.findUnique({ where }))
  return lockBatch(scope, context, id, await lockDesk(scope, context, evaluationId, hosts))
}

/** Takes a batch for this transaction: two people who hand in at once are compared once. `locked`: its evaluation, if it is taken. */
export async function lockBatch(
  { db, viewer }: Pick<CommandScope, 'db' | 'viewer'>,
  context: RequestContext,
  givenId: string,
  locked?: PaperDeskRecord,
): Promise<PaperBatchRecord> {
  const id = requireId(givenId)
  await db.$queryRawUnsafe(
    `SELECT 1 FROM ${countySchema(context.county)}.paper_batch WHERE id = $1::uuid FOR UPDATE`,
    id,
  )
  const batch = requireFound(await db.paperBatch.findUnique({ where: { id }, include: BATCH_PARTS }))
  if (locked !== undefined) return { ...batch, desk: locked }
  const evaluation = await db.evaluation.findUniqueOrThrow({ where: { id: batch.evaluationId } })
  return { ...batch, desk: await requireDesk(db, viewer, evaluation, mayReadSheets) }
}

/** Once counted nothing goes into the box; a batch that is signed or discarded stays as it is. */
export function requireUnderWay({ state, desk }: PaperBatchRecord): void {
  requireUncounted(desk)
  if (state === 'SIGNED' || state === 'DISCARDED') throw new Refusal('PAPER_BATCH_OVER')
}

export function requireUncounted({ state }: { state: PaperDeskRecord['state'] }): void {
  if (state !== 'OPEN' && state !== 'COUNTING') throw new Refusal('PAPER_COUNTED')
}

export const isReader = (viewer: Viewer, { entries }: Pick<PaperBatchRecord, 'entries'>): boolean =>
  entries.some(({ personId }) => personId === viewer.personId)
