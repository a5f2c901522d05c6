import { boardDigest } from '../../shared/ballot/board-digest'
import type { Answers } from '../../shared/evaluation/form'
import { outcomeOf } from '../../shared/evaluation/outcome'
import { type Tally, tally } from '../../shared/evaluation/tally'
import { makeBoard } from '../ballot/board'
import { joinTallies, readBox, type SecretTally, tallyParts } from '../ballot/count-ballots'
import { erasePrivateKeys } from '../ballot/key-store'
import { relayIfStirred } from '../ballot/relay'
import { holdBox } from '../ballot/transaction'
import { recordAction } from '../command/record-action'
import type { RequestContext, Viewer } from '../context'
import type { CountyCode, CountyDatabase, CountyTransaction } from '../database/county-database'
import type { Evaluation } from '../generated/county/client'
import { discardLeftBatches } from '../paper-ballot/discard-left'
import { lockEvaluation } from './lock'
import { readForm } from './row'

/** So long the paper ballots may take; then what was signed is counted without the rest, and the page says so. */
export const PAPER_PATIENCE_MS = 7 * 86_400_000

interface Closing {
  action: string
  closedAt: Date
  reason: string | null
  viewer: Viewer | null
}

/**
 * The deadline or the host ends the voting of a row that is locked and open: counted at once, or, with people on the roll who
 * vote on paper, once their ballots are in.
 */
export async function closeVoting(
  db: CountyTransaction,
  county: CountyCode,
  evaluation: Evaluation,
  closing: Closing,
): Promise<void> {
  const { id, divisionCode } = evaluation
  const onPaper = await db.evaluationElector.count({ where: { evaluationId: id, channel: 'PAPER' } })
  if (onPaper === 0) return closeAndCount(db, county, evaluation, closing)
  const { action, viewer, closedAt, reason } = closing
  await db.evaluation.update({ where: { id }, data: { state: 'COUNTING', closedAt, closedEarlyReason: reason } })
  const detail = { onPaper, early: reason !== null }
  await recordAction(db, viewer, { action, subjectType: 'Evaluation', subjectId: id, divisionCode, detail })
}

/** Counts the ballots of a row that is locked and not counted, stores what may be published, and puts it into the log. */
export async function closeAndCount(
  db: CountyTransaction,
  county: CountyCode,
  evaluation: Evaluation,
  closing: Closing,
): Promise<void> {
  const { id, anonymous, formulaId, divisionCode, title } = evaluation
  const form = readForm(evaluation.form)
  const counted: Tally & { tooFew?: string[] } = anonymous
    ? await countSecret(db, county, evaluation)
    : await countNamed(db, evaluation)
  const outcome = outcomeOf(form, counted, { formulaId, tooFew: counted.tooFew })
  const { closedAt, reason } = closing
  await db.evaluation.update({
    where: { id },
    data: { state: 'CLOSED', closedAt, closedEarlyReason: reason, result: { ...outcome } },
  })
  const board = anonymous ? await sealBox(db, county, id) : undefined
  await recordAction(db, closing.viewer, {
    action: closing.action,
    subjectType: 'Evaluation',
    subjectId: id,
    divisionCode,
    detail: { issued: outcome.issued, returned: outcome.returned, valid: outcome.valid, early: reason !== null },
    published: {
      type: 'EVALUATION_RESULT',
      version: 1,
      content: { evaluationId: id, title, closedAt, reason, outcome, board },
    },
  })
}

async function countNamed(db: CountyTransaction, { id, form, electorateCount: issued }: Evaluation): Promise<Tally> {
  const rows = await db.namedBallot.findMany({ where: { evaluationId: id }, select: { answers: true } })
  const ballots = rows.map(({ answers }) => answers as Answers)
  return tally(readForm(form), ballots, { issued })
}

async function countSecret(db: CountyTransaction, county: CountyCode, evaluation: Evaluation): Promise<SecretTally> {
  const form = readForm(evaluation.form)
  const parts = tallyParts(form, await readBox(db, county, evaluation.id))
  return joinTallies(form, parts, evaluation.electorateCount)
}

/** Makes an end of the keys, and answers the digest of what everybody will read. */
async function sealBox(db: CountyTransaction, county: CountyCode, id: string): Promise<string> {
  await erasePrivateKeys(db, id)
  await discardLeftBatches(db, id)
  return boardDigest(await makeBoard(db, county, id))
}

/** The deadline closes it: the first reader after it counts, the row's lock keeps a second from counting again. */
export async function countIfDue(context: Pick<RequestContext, 'county' | 'database'>, id: string): Promise<void> {
  await context.database.$transaction(
    async (db) => {
      await holdBox(db, context.county)
      const evaluation = await lockEvaluation(db, context.county, id, 'UPDATE')
      const now = new Date()
      const closing = { action: 'closeEvaluation', viewer: null }
      const { closesAt, closedAt, closedEarlyReason: reason } = evaluation
      if (evaluation.state === 'OPEN' && closesAt <= now)
        await closeVoting(db, context.county, evaluation, { ...closing, closedAt: closesAt, reason: null })
      if (
        evaluation.state === 'COUNTING' &&
        closedAt !== null &&
        closedAt.getTime() + PAPER_PATIENCE_MS <= now.getTime()
      )
        await closeAndCount(db, context.county, evaluation, { ...closing, closedAt, reason })
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
  await relayIfStirred(context.county)
}

/** For a job: counts every evaluation of the county whose time is over; answers how many. */
export async function countDueEvaluations(county: CountyCode, database: CountyDatabase): Promise<number> {
  const now = new Date()
  const waited = new Date(now.getTime() - PAPER_PATIENCE_MS)
  const due = await database.evaluation.findMany({
    where: {
      OR: [
        { state: 'OPEN', closesAt: { lte: now } },
        { state: 'COUNTING', closedAt: { lte: waited } },
      ],
    },
    select: { id: true },
  })
  for (const { id } of due) await countIfDue({ county, database }, id)
  return due.length
}
