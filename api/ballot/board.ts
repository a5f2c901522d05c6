import { BOARD_FORMAT, type Board, type BoardBallot, type BoardPart, isShown } from '../../shared/ballot/board'
import { toBase64Url } from '../../shared/ballot/bytes'
import { type BallotPart, formOfPart, partsOf } from '../../shared/ballot/part'
import type { EvaluationForm } from '../../shared/evaluation/form'
import { tally } from '../../shared/evaluation/tally'
import type { CountyCode, CountyTransaction } from '../database/county-database'
import { readForm } from '../evaluation/row'
import type { BallotKey, Evaluation } from '../generated/county/client'
import { type BoxedBallot, canonicalAnswers, readBox } from './count-ballots'

const toSecond = (instant: Date | null) => `${(instant ?? new Date(0)).toISOString().slice(0, 19)}Z`

/** The board of a counted secret evaluation: made of its rows each time, so that it shows what is there. */
export async function makeBoard(db: CountyTransaction, county: CountyCode, evaluationId: string): Promise<Board> {
  const evaluation = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })
  const form = readForm(evaluation.form)
  const [keys, box, roll, sheets] = [
    await db.ballotKey.findMany({ where: { evaluationId } }),
    await readBox(db, county, evaluationId),
    await readRoll(db, evaluation),
    await countSheets(db, evaluationId),
  ]
  const issued = await countIssued(db, evaluationId)
  const parts = partsOf(form).map((part) => {
    const key = keys.find(({ partId }) => partId === part.id)
    if (key === undefined) throw new Error(`Evaluation ${evaluationId} has no key for a part`)
    const mine = box.filter(({ partId }) => partId === part.id)
    return partOf(form, part, { key, mine, sheets, issued: issued.get(part.id) ?? 0 })
  })
  return {
    format: BOARD_FORMAT,
    evaluationId,
    county,
    division: evaluation.divisionCode,
    title: evaluation.title,
    opensAt: toSecond(evaluation.opensAt),
    closesAt: toSecond(evaluation.closedAt),
    form,
    roll,
    parts,
  }
}

interface PartRows {
  key: BallotKey
  mine: readonly BoxedBallot[]
  sheets: number
  issued: number
}

function partOf(form: EvaluationForm, part: BallotPart, { key, mine, sheets, issued }: PartRows): BoardPart {
  const inside = formOfPart(form, part)
  const credentials = mine.map(({ number, signature }) => ({
    number: toBase64Url(number),
    signature: toBase64Url(signature),
  }))
  const figures = { ...part, issued, cast: mine.length - sheets, paper: sheets }
  const published = { modulus: toBase64Url(key.modulus), exponent: toBase64Url(key.exponent) }
  if (!isShown(figures)) return { ...figures, key: published, ballots: [], numbers: credentials, counts: [] }
  const answers = mine.map((ballot) => canonicalAnswers(inside, ballot.answers))
  const ballots = credentials.map((credential, at): BoardBallot => ({ ...credential, answers: answers[at] ?? {} }))
  const counts = tally(inside, answers, { issued: answers.length }).questions
  return { ...figures, key: published, ballots, numbers: [], counts }
}

async function readRoll(db: CountyTransaction, { id, electorateCount }: Evaluation): Promise<Board['roll']> {
  const paper = await db.evaluationElector.count({ where: { evaluationId: id, channel: 'PAPER' } })
  return { people: electorateCount, paper }
}

async function countIssued(db: CountyTransaction, evaluationId: string): Promise<Map<string, number>> {
  const rows = await db.ballotIssue.groupBy({ by: ['partId'], where: { evaluationId }, _count: true })
  return new Map(rows.map(({ partId, _count }) => [partId, _count]))
}

/** Sheets laid into the box: those of signed batches. */
async function countSheets(db: CountyTransaction, evaluationId: string): Promise<number> {
  const { _sum } = await db.paperBatch.aggregate({ where: { evaluationId, state: 'SIGNED' }, _sum: { sheets: true } })
  return _sum.sheets ?? 0
}
