import type { EvaluationForm } from '../../shared/evaluation/form'
import type { CommandScope } from '../command/run-command'
import { type CountyCode, type CountyTransaction, countySql } from '../database/county-database'
import { Refusal, RequestError, requireId } from '../error'
import { canRead } from '../evaluation/access'

/** What issuing needs of an evaluation; hand-written because a whole village takes its ballots in the same hour. */
export interface IssuingEvaluation {
  id: string
  divisionCode: string
  form: EvaluationForm
  anonymous: boolean
  state: string
  closesAt: Date
}

/** $1 evaluation · $2 viewer. Held FOR SHARE: the count, which takes it FOR UPDATE, waits for who is being issued to. */
const LOCK = `
  SELECT e.id::text, e.division_code AS "divisionCode", e.form, e.anonymous, e.state::text, e.closes_at AS "closesAt",
    EXISTS (SELECT 1 FROM {county}.evaluation_elector x WHERE x.evaluation_id = e.id AND x.person_id = $2::uuid) AS "isElector"
  FROM {county}.evaluation e WHERE e.id = $1::uuid FOR SHARE OF e`

/** NOT_FOUND for drafts and for other villages' ones. */
export async function lockForIssuing(
  { db, viewer }: Pick<CommandScope, 'db' | 'viewer'>,
  county: CountyCode,
  id: string,
): Promise<IssuingEvaluation> {
  const rows = await db.$queryRawUnsafe<(IssuingEvaluation & { isElector: boolean })[]>(
    countySql(county, LOCK),
    requireId(id),
    viewer.personId,
  )
  const [row] = rows
  if (row === undefined || row.state === 'DRAFT' || !canRead(viewer, row)) throw new RequestError('NOT_FOUND')
  return row
}

/**
 * $1 evaluation · $2 person · $3 parts · $4 digests. The elector's row is taken first: of two phones at once the second waits,
 * then finds the first one's rows; and nobody is marked for paper meanwhile.
 */
const CLAIM = `
  WITH marked AS (
    UPDATE {county}.evaluation_elector SET answered = true
    WHERE evaluation_id = $1::uuid AND person_id = $2::uuid AND channel = 'PHONE' RETURNING 1
  ), put AS (
    INSERT INTO {county}.ballot_issue (evaluation_id, person_id, part_id, blinded_digest)
    SELECT $1::uuid, $2::uuid, wanted.part_id, wanted.digest
    FROM marked, unnest($3::text[], $4::bytea[]) AS wanted (part_id, digest)
    ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM marked) AS marked, (SELECT count(*)::int FROM put) AS put`

export interface Claim {
  evaluationId: string
  personId: string
  parts: readonly { partId: string; digest: Buffer }[]
}

/** True when the ballots are issued now, false when the same were issued before. */
export async function claimBallots(db: CountyTransaction, county: CountyCode, claim: Claim): Promise<boolean> {
  const { evaluationId, personId, parts } = claim
  const [done] = await db.$queryRawUnsafe<{ marked: number; put: number }[]>(
    countySql(county, CLAIM),
    evaluationId,
    personId,
    parts.map(({ partId }) => partId),
    parts.map(({ digest }) => digest),
  )
  if (done === undefined || done.marked === 0) return refuseElector(db, evaluationId, personId)
  if (done.put === parts.length) return true
  const rows = await db.ballotIssue.findMany({ where: { evaluationId, personId } })
  const same = parts.every(({ partId, digest }) => {
    const row = rows.find((one) => one.partId === partId)
    return row !== undefined && digest.equals(row.blindedDigest)
  })
  if (!same) throw new Refusal('BALLOT_ISSUED_ELSEWHERE')
  return false
}

async function refuseElector(db: CountyTransaction, evaluationId: string, personId: string): Promise<never> {
  const key = { evaluationId, personId }
  const elector = await db.evaluationElector.findUnique({ where: { evaluationId_personId: key } })
  throw new Refusal(elector === null ? 'EVALUATION_NOT_ON_ROLL' : 'BALLOT_ON_PAPER')
}
