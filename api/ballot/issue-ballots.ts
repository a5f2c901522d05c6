import { createHash } from 'node:crypto'
import { fromBase64Url } from '../../shared/ballot/bytes'
import { type CommandOutcome, type CommandScope, refusalsOf, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'
import { Refusal } from '../error'
import { lockReadable, requireOpen } from '../evaluation/open-lock'
import { readForm } from '../evaluation/row'
import type { IssueBallotsInput } from '../generated/graphql'
import { type PartKey, readKeys } from './key-store'
import { personOfSession } from './session-person'
import { isBlinded, signBlinded } from './signing'

export interface Issued {
  signatures: { partId: string; signature: string }[]
}

interface Wanted {
  key: PartKey
  blinded: Uint8Array
  digest: Buffer
}

/** The kept command holds no signature: they are made anew from the same input, and would be the same. */
export async function issueBallots(context: RequestContext, input: IssueBallotsInput): Promise<CommandOutcome<Issued>> {
  let wanted: Wanted[] = []
  const outcome = await runCommand(context, { action: 'issueBallots', input }, async (scope) => {
    wanted = await issue(scope, context, input)
    return { evaluationId: input.evaluationId }
  })
  if (outcome.result === null) return { result: null, userErrors: outcome.userErrors }
  try {
    if (wanted.length === 0) wanted = await again(context, input)
    return { result: { signatures: wanted.map(signed) }, userErrors: [] }
  } catch (error) {
    return { result: null, userErrors: refusalsOf(error, context) }
  }
}

async function issue(scope: CommandScope, context: RequestContext, input: IssueBallotsInput): Promise<Wanted[]> {
  const { db, viewer, now } = scope
  const { evaluation } = await lockReadable(scope, context.county, input.evaluationId, 'SHARE')
  const { id, anonymous, divisionCode } = evaluation
  if (!anonymous) throw new Refusal('EVALUATION_IS_NAMED')
  const helped = await personOfSession(db, { viewer, now, evaluationId: id, sessionId: input.helperSession ?? null })
  const personId = helped?.personId ?? viewer.personId
  const wanted = await readWanted(db, context, { id, form: readForm(evaluation.form) }, input)
  // Somebody whose answer was lost may ask again as long as they can still cast.
  requireOpen(evaluation, now)
  await requireOnPhone(db, id, personId)
  const fresh = await claim(db, context.county, { evaluationId: id, personId }, wanted)
  if (fresh) {
    const detail = helped === null ? undefined : { helperSession: helped.sessionId }
    await scope.record({ subjectType: 'Evaluation', subjectId: id, divisionCode, detail })
  }
  return wanted
}

async function requireOnPhone(db: CountyTransaction, evaluationId: string, personId: string): Promise<void> {
  const key = { evaluationId, personId }
  const elector = await db.evaluationElector.findUnique({ where: { evaluationId_personId: key } })
  if (elector === null) throw new Refusal('EVALUATION_NOT_ON_ROLL')
  if (elector.channel === 'PAPER') throw new Refusal('BALLOT_ON_PAPER')
}

async function readWanted(
  db: Pick<CountyTransaction, 'ballotKey'>,
  context: RequestContext,
  evaluation: Parameters<typeof readKeys>[2],
  { ballots }: IssueBallotsInput,
): Promise<Wanted[]> {
  const keys = await readKeys(db, context.services.keys, evaluation)
  const complete = keys.length === ballots.length && keys.every(({ part }) => ballots.some((b) => b.partId === part.id))
  if (!complete) throw new Refusal('BALLOT_PARTS_MISMATCH', 'ballots')
  return keys.map((key) => {
    const index = ballots.findIndex(({ partId }) => partId === key.part.id)
    const blinded = fromBase64Url(ballots[index]?.blinded ?? '')
    if (blinded === null || !isBlinded(blinded, key.modulus))
      throw new Refusal('BALLOT_BLINDED_INVALID', `ballots.${index}.blinded`)
    return { key, blinded, digest: createHash('sha256').update(blinded).digest() }
  })
}

/** True when the ballots are issued now, false when the same were issued before. The insert decides the race of two phones. */
async function claim(
  db: CountyTransaction,
  county: CountyCode,
  { evaluationId, personId }: { evaluationId: string; personId: string },
  wanted: readonly Wanted[],
): Promise<boolean> {
  const schema = countySchema(county)
  const inserted = await db.$executeRawUnsafe(
    `INSERT INTO ${schema}.ballot_issue (evaluation_id, person_id, part_id, blinded_digest)
     SELECT $1::uuid, $2::uuid, part_id, digest FROM unnest($3::text[], $4::bytea[]) AS wanted (part_id, digest)
     ON CONFLICT DO NOTHING`,
    evaluationId,
    personId,
    wanted.map(({ key }) => key.part.id),
    wanted.map(({ digest }) => digest),
  )
  if (inserted === wanted.length) {
    await db.evaluationElector.update({
      where: { evaluationId_personId: { evaluationId, personId } },
      data: { answered: true },
    })
    return true
  }
  const rows = await db.ballotIssue.findMany({ where: { evaluationId, personId } })
  const same = wanted.every(({ key, digest }) => {
    const row = rows.find(({ partId }) => partId === key.part.id)
    return row !== undefined && digest.equals(row.blindedDigest)
  })
  if (!same) throw new Refusal('BALLOT_ISSUED_ELSEWHERE')
  return false
}

/** The command was done before: the same key means the same input, so the digests agreed then. */
async function again(context: RequestContext, input: IssueBallotsInput): Promise<Wanted[]> {
  const { id, form } = await context.database.evaluation.findUniqueOrThrow({ where: { id: input.evaluationId } })
  return readWanted(context.database, context, { id, form: readForm(form) }, input)
}

function signed({ key, blinded }: Wanted): Issued['signatures'][number] {
  if (key.privateKey === null) throw new Refusal('EVALUATION_CLOSED')
  return { partId: key.part.id, signature: signBlinded(key.privateKey, blinded).toString('base64url') }
}
