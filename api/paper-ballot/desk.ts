import { requireViewer } from '../access/viewer'
import type { CommandScope } from '../command/run-command'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import { canRead } from '../evaluation/access'
import { lockEvaluation } from '../evaluation/lock'
import type { Evaluation } from '../generated/county/client'
import { mayReadSheets, mayRunPaper } from './access'
import type { PaperDeskRecord } from './record'

type Reads = Pick<CountyTransaction, 'evaluationElector' | 'paperEnterer'>
type Allowed = (viewer: Viewer, desk: PaperDeskRecord) => boolean

/** The host's side alone. */
export const hosts: Allowed = (viewer, { divisionCode }) => mayRunPaper(viewer, divisionCode)

/**
 * NOT_FOUND for a draft and for what the viewer may not even read, FORBIDDEN for other readers, BAD_INPUT PAPER_NOT_SECRET for a
 * named evaluation.
 */
export async function requireDesk(
  db: Reads,
  viewer: Viewer,
  evaluation: Evaluation,
  allowed: Allowed = mayReadSheets,
): Promise<PaperDeskRecord> {
  const { id, state, divisionCode, anonymous } = evaluation
  const key = { evaluationId: id, personId: viewer.personId }
  const [elector, enterer] = [
    await db.evaluationElector.findUnique({ where: { evaluationId_personId: key } }),
    await db.paperEnterer.findUnique({ where: { evaluationId_personId: key } }),
  ]
  const isKnown = elector !== null || enterer !== null
  if (state === 'DRAFT' || !canRead(viewer, { divisionCode, isElector: isKnown })) throw new RequestError('NOT_FOUND')
  const desk = { ...evaluation, isEnterer: enterer !== null }
  requireAccess(allowed(viewer, desk))
  if (!anonymous) throw new RequestError('BAD_INPUT', 'PAPER_NOT_SECRET')
  return desk
}

export async function readDesk(context: RequestContext, id: string, allowed?: Allowed): Promise<PaperDeskRecord> {
  const viewer = requireViewer(context)
  const row = await context.database.evaluation.findUnique({ where: { id: requireId(id) } })
  return requireDesk(context.database, viewer, requireFound(row), allowed)
}

/**
 * Takes the evaluation for this transaction: marks, batches and signatures go one after another, and neither ballots nor the
 * count go beside them.
 */
export async function lockDesk(
  { db, viewer }: Pick<CommandScope, 'db' | 'viewer'>,
  context: RequestContext,
  id: string,
  allowed?: Allowed,
): Promise<PaperDeskRecord> {
  const evaluation = await lockEvaluation(db, context.county, id, 'UPDATE')
  return requireDesk(db, viewer, evaluation, allowed)
}
