import type { Viewer } from '../context'
import type { CountyCode, CountyTransaction } from '../database/county-database'
import { Refusal, RequestError } from '../error'
import type { Evaluation } from '../generated/county/client'
import { canDraft } from './access'
import { lockEvaluation } from './lock'

/** A draft the viewer may work on. NOT_FOUND for other villages' drafts; a refusal when it has been opened meanwhile. */
export async function lockDraft(
  db: CountyTransaction,
  county: CountyCode,
  viewer: Viewer,
  id: string,
): Promise<Evaluation> {
  const evaluation = await lockEvaluation(db, county, id, 'UPDATE')
  if (!canDraft(viewer, evaluation.divisionCode)) throw new RequestError('NOT_FOUND')
  if (evaluation.state !== 'DRAFT') throw new Refusal('EVALUATION_NOT_DRAFT')
  return evaluation
}
