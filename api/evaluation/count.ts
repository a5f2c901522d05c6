import type { Answers } from '../../shared/evaluation/form'
import { outcomeOf } from '../../shared/evaluation/outcome'
import { tally } from '../../shared/evaluation/tally'
import { recordAction } from '../command/record-action'
import type { RequestContext, Viewer } from '../context'
import { type CountyCode, type CountyDatabase, type CountyTransaction, countySchema } from '../database/county-database'
import type { Evaluation } from '../generated/county/client'
import { lockEvaluation } from './lock'
import { readForm } from './row'

interface Closing {
  action: string
  closedAt: Date
  reason: string | null
  viewer: Viewer | null
}

/** Counts the ballots of a row that is locked and open, stores what may be published, and puts it into the log. */
export async function closeAndCount(
  db: CountyTransaction,
  county: CountyCode,
  evaluation: Evaluation,
  closing: Closing,
): Promise<void> {
  const { id, anonymous, formulaId, divisionCode, title, electorateCount } = evaluation
  const form = readForm(evaluation.form)
  const ballots = await readBallots(db, county, evaluation)
  const outcome = outcomeOf(form, tally(form, ballots, { issued: electorateCount }), { anonymous, formulaId })
  const { closedAt, reason } = closing
  await db.evaluation.update({
    where: { id },
    data: { state: 'CLOSED', closedAt, closedEarlyReason: reason, result: { ...outcome } },
  })
  if (anonymous) await shuffleBallots(db, county, id)
  await recordAction(db, closing.viewer, {
    action: closing.action,
    subjectType: 'Evaluation',
    subjectId: id,
    divisionCode,
    detail: { issued: outcome.issued, returned: outcome.returned, valid: outcome.valid, early: reason !== null },
    published: {
      type: 'EVALUATION_RESULT',
      version: 1,
      content: { evaluationId: id, title, closedAt, reason, outcome },
    },
  })
}

async function readBallots(db: CountyTransaction, county: CountyCode, evaluation: Evaluation): Promise<Answers[]> {
  const table = evaluation.anonymous ? 'ballot' : 'named_ballot'
  const rows = await db.$queryRawUnsafe<{ answers: Answers }[]>(
    `SELECT answers FROM ${countySchema(county)}.${table} WHERE evaluation_id = $1::uuid`,
    evaluation.id,
  )
  return rows.map((row) => row.answers)
}

/** The rows lie in the order they were cast: laid down anew in one go, with new numbers, nothing of that order is left. */
async function shuffleBallots(db: CountyTransaction, county: CountyCode, id: string): Promise<void> {
  const ballot = `${countySchema(county)}.ballot`
  await db.$executeRawUnsafe(
    `WITH taken AS (DELETE FROM ${ballot} WHERE evaluation_id = $1::uuid RETURNING evaluation_id, answers)
     INSERT INTO ${ballot} (id, evaluation_id, answers)
     SELECT gen_random_uuid(), evaluation_id, answers FROM taken ORDER BY random()`,
    id,
  )
}

/** The deadline closes it: the first reader after it counts, the row's lock keeps a second from counting again. */
export async function countIfDue(context: Pick<RequestContext, 'county' | 'database'>, id: string): Promise<void> {
  await context.database.$transaction(
    async (db) => {
      const evaluation = await lockEvaluation(db, context.county, id, 'UPDATE')
      if (evaluation.state !== 'OPEN' || evaluation.closesAt > new Date()) return
      const closedAt = evaluation.closesAt
      await closeAndCount(db, context.county, evaluation, {
        action: 'closeEvaluation',
        closedAt,
        reason: null,
        viewer: null,
      })
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}

/** For a job: counts every evaluation of the county whose time is over; answers how many. */
export async function countDueEvaluations(county: CountyCode, database: CountyDatabase): Promise<number> {
  const due = await database.evaluation.findMany({
    where: { state: 'OPEN', closesAt: { lte: new Date() } },
    select: { id: true },
  })
  for (const { id } of due) await countIfDue({ county, database }, id)
  return due.length
}
