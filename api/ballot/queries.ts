import { toBase64Url } from '../../shared/ballot/bytes'
import { partsOf } from '../../shared/ballot/part'
import type { RequestContext } from '../context'
import type { EvaluationRecord } from '../evaluation/record'

/** Where a phone casts and where everybody reads the board. */
export const castPath = (county: string, evaluationId: string) => `/ballot/${county}/${evaluationId}`
export const boardPath = (county: string, evaluationId: string) => `/board/${county}/${evaluationId}`

/** What the viewer's phone needs to vote in secret; null for a named evaluation. */
export async function findSecret(context: RequestContext, evaluation: EvaluationRecord) {
  const { id, anonymous, form, channel, result } = evaluation
  if (!anonymous) return null
  const rows = await context.database.ballotKey.findMany({
    where: { evaluationId: id },
    select: { partId: true, modulus: true, exponent: true },
  })
  const parts = partsOf(form).flatMap((part) => {
    const row = rows.find(({ partId }) => partId === part.id)
    if (row === undefined) return []
    return [{ partId: part.id, modulus: toBase64Url(row.modulus), exponent: toBase64Url(row.exponent) }]
  })
  return {
    parts,
    channel,
    castPath: castPath(context.county, id),
    // Evaluations counted before there were boards have none.
    boardPath: result === null || parts.length === 0 ? null : boardPath(context.county, id),
  }
}
