import { isDeepStrictEqual } from 'node:util'
import type { Answers } from '../../shared/evaluation/form'
import { type CountyCode, queryCounty } from '../database/county-database'

/** A ballot whose credential and answers have been checked. */
export interface CheckedBallot {
  county: CountyCode
  evaluationId: string
  partId: string
  number: Uint8Array
  signature: Uint8Array
  answers: Answers
  revision: number
}

/** CAST: it is in the box. REPLACED: a newer one with its number is. CLOSED: nothing was kept. */
export type CastState = 'CAST' | 'REPLACED' | 'CLOSED'

/** The box takes no more at once: the phone tries again in a while. */
export class BoxBusy extends Error {}

interface Waiting {
  ballot: CheckedBallot
  resolve(state: CastState): void
  reject(error: unknown): void
}

const MOST_WAITING = 4_000
const MOST_AT_ONCE = 256

/**
 * Ballots that arrive while the box is being written wait and go in together, in the order of their numbers: one statement
 * and one commit for many, and whoever reads the table sees less of who came when. A ballot is answered after the commit.
 */
export class BallotBox {
  private readonly waiting = new Map<string, Waiting[]>()
  private readonly writing = new Set<string>()
  private count = 0

  put(ballot: CheckedBallot): Promise<CastState> {
    if (this.count >= MOST_WAITING) return Promise.reject(new BoxBusy())
    this.count++
    const key = `${ballot.county}.${ballot.evaluationId}`
    return new Promise<CastState>((resolve, reject) => {
      const queue = this.waiting.get(key) ?? []
      this.waiting.set(key, queue)
      queue.push({ ballot, resolve, reject })
      if (!this.writing.has(key)) void this.drain(key)
    }).finally(() => this.count--)
  }

  private async drain(key: string): Promise<void> {
    this.writing.add(key)
    // What arrives in the same turn of the loop goes in together.
    await new Promise<void>((resolve) => setImmediate(resolve))
    for (let batch = this.take(key); batch.length > 0; batch = this.take(key)) await write(batch)
    this.waiting.delete(key)
    this.writing.delete(key)
  }

  private take(key: string): Waiting[] {
    return (this.waiting.get(key) ?? []).splice(0, MOST_AT_ONCE)
  }
}

async function write(batch: readonly Waiting[]): Promise<void> {
  try {
    const states = await store(batch.map(({ ballot }) => ballot))
    batch.forEach(({ resolve }, at) => {
      resolve(states[at] ?? 'CLOSED')
    })
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

/**
 * $1 evaluation · $2 now · $3–$7 the ballots. The row of the evaluation is held FOR SHARE, so that none goes in once the
 * count, which holds it FOR UPDATE, has begun.
 */
const CAST = `
  WITH box AS (
    SELECT id FROM {county}.evaluation
    WHERE id = $1::uuid AND anonymous AND state = 'OPEN' AND closes_at > $2 FOR SHARE
  ), put AS (
    INSERT INTO {county}.secret_ballot (evaluation_id, part_id, number, signature, answers, revision)
    SELECT box.id, b.part_id, b.number, b.signature, b.answers, b.revision
    FROM box, unnest($3::text[], $4::bytea[], $5::bytea[], $6::jsonb[], $7::int[])
      AS b (part_id, number, signature, answers, revision)
    ORDER BY b.part_id, b.number
    ON CONFLICT (evaluation_id, part_id, number) DO UPDATE
      SET signature = excluded.signature, answers = excluded.answers, revision = excluded.revision
      WHERE secret_ballot.revision < excluded.revision
    RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM box) AS open, (SELECT count(*)::int FROM put) AS put`

const KEPT = `
  SELECT part_id AS "partId", number, answers FROM {county}.secret_ballot
  WHERE evaluation_id = $1::uuid AND (part_id, number) IN (SELECT * FROM unnest($2::text[], $3::bytea[]))`

const placeOf = ({ partId, number }: Pick<CheckedBallot, 'partId' | 'number'>) =>
  `${partId} ${Buffer.from(number).toString('base64url')}`

/** One statement cannot write a row twice: of a number that comes twice at once the newer goes in. */
function newest(ballots: readonly CheckedBallot[]): CheckedBallot[] {
  const kept = new Map<string, CheckedBallot>()
  for (const ballot of ballots) {
    const other = kept.get(placeOf(ballot))
    if (other === undefined || other.revision < ballot.revision) kept.set(placeOf(ballot), ballot)
  }
  return [...kept.values()]
}

async function store(ballots: readonly CheckedBallot[]): Promise<CastState[]> {
  const [first] = ballots
  if (first === undefined) return []
  const { county, evaluationId } = first
  const rows = newest(ballots)
  const [done] = await queryCounty<{ open: number; put: number }>(county, 'ballot-cast', CAST, [
    evaluationId,
    new Date(),
    rows.map(({ partId }) => partId),
    rows.map(({ number }) => Buffer.from(number)),
    rows.map(({ signature }) => Buffer.from(signature)),
    rows.map(({ answers }) => JSON.stringify(answers)),
    rows.map(({ revision }) => revision),
  ])
  if (done === undefined || done.open === 0) return ballots.map(() => 'CLOSED')
  return done.put === ballots.length ? ballots.map(() => 'CAST') : compare(county, evaluationId, ballots)
}

/** Some were there before: the same again is as good as cast, another answer under a newer count has taken its place. */
async function compare(
  county: CountyCode,
  evaluationId: string,
  ballots: readonly CheckedBallot[],
): Promise<CastState[]> {
  const kept = await queryCounty<Pick<CheckedBallot, 'partId' | 'number' | 'answers'>>(county, 'ballot-kept', KEPT, [
    evaluationId,
    ballots.map(({ partId }) => partId),
    ballots.map(({ number }) => Buffer.from(number)),
  ])
  const byPlace = new Map(kept.map((row) => [placeOf(row), row.answers]))
  return ballots.map((ballot) => {
    const answers = byPlace.get(placeOf(ballot))
    return isDeepStrictEqual(answers, { ...ballot.answers }) ? 'CAST' : 'REPLACED'
  })
}
