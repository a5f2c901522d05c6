import type { CommandScope } from '../command/run-command'
import type { CountyCode } from '../database/county-database'
import { Refusal, RequestError } from '../error'
import type { Evaluation } from '../generated/county/client'
import { canRead } from './access'
import { lockEvaluation } from './lock'

export interface LockedEvaluation {
  evaluation: Evaluation
  isElector: boolean
  hasAnswered: boolean
}

/** An opened evaluation the viewer may read. NOT_FOUND for drafts and for other villages' ones. */
export async function lockReadable(
  { db, viewer }: Pick<CommandScope, 'db' | 'viewer'>,
  county: CountyCode,
  id: string,
  strength: 'UPDATE' | 'SHARE',
): Promise<LockedEvaluation> {
  const evaluation = await lockEvaluation(db, county, id, strength)
  const key = { evaluationId: evaluation.id, personId: viewer.personId }
  const elector = await db.evaluationElector.findUnique({ where: { evaluationId_personId: key } })
  const isElector = elector !== null
  const { state, divisionCode } = evaluation
  if (state === 'DRAFT' || !canRead(viewer, { divisionCode, isElector })) throw new RequestError('NOT_FOUND')
  return { evaluation, isElector, hasAnswered: elector?.answered ?? false }
}

/** Its closing time has passed or it was closed: the ballots are final, whether counted yet or not. */
export function requireOpen(evaluation: Pick<Evaluation, 'closesAt'> & { state: string }, now: Date): void {
  if (evaluation.state !== 'OPEN' || evaluation.closesAt <= now) throw new Refusal('EVALUATION_CLOSED')
}
