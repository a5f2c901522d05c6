import { randomBytes } from 'node:crypto'
import { credentialMessage, NUMBER_LENGTH } from '../../shared/ballot/credential'
import { answersByPart } from '../../shared/ballot/part'
import type { Answers, EvaluationForm } from '../../shared/evaluation/form'
import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'
import type { Keys } from '../keys'
import { readKeys } from './key-store'
import { signMessage } from './signing'

/**
 * Lays counted paper sheets into the box among the phones' ballots, a ballot a part, each with a number and a signature of
 * its own: on the board nothing tells them apart. A blank sheet is laid too. The caller holds the evaluation's row.
 */
export async function layPaperBallots(
  db: CountyTransaction,
  county: CountyCode,
  keys: Keys,
  evaluation: { id: string; form: EvaluationForm },
  sheets: readonly Answers[],
): Promise<void> {
  const { id: evaluationId, form } = evaluation
  const partKeys = await readKeys(db, keys, evaluation)
  const rows = sheets.flatMap((sheet) =>
    answersByPart(form, sheet).map(({ part, answers }) => {
      const key = partKeys.find((one) => one.part.id === part.id)?.privateKey
      if (key == null) throw new Error(`Evaluation ${evaluationId} has no key to sign with any more`)
      const number = randomBytes(NUMBER_LENGTH)
      const signature = signMessage(key, credentialMessage({ evaluationId, partId: part.id }, number))
      return { partId: part.id, number, signature, answers }
    }),
  )
  await db.$executeRawUnsafe(
    `INSERT INTO ${countySchema(county)}.secret_ballot (evaluation_id, part_id, number, signature, answers, revision)
     SELECT $1::uuid, part_id, number, signature, answers, 1
     FROM unnest($2::text[], $3::bytea[], $4::bytea[], $5::jsonb[]) AS b (part_id, number, signature, answers)
     ORDER BY part_id, number`,
    evaluationId,
    rows.map(({ partId }) => partId),
    rows.map(({ number }) => number),
    rows.map(({ signature }) => signature),
    rows.map(({ answers }) => JSON.stringify(answers)),
  )
}
