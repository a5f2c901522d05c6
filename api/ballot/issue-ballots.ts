import { createHash } from 'node:crypto'
import { fromBase64Url } from '../../shared/ballot/bytes'
import { type CommandOutcome, type CommandScope, refusalsOf, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal } from '../error'
import { requireOpen } from '../evaluation/open-lock'
import { readForm } from '../evaluation/row'
import type { IssueBallotsInput } from '../generated/graphql'
import { claimBallots, type IssuingEvaluation, lockForIssuing } from './issue-statements'
import { type PartKey, readKeys } from './key-store'
import { openKeys } from './open-keys'
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
  const evaluation = await lockForIssuing(scope, context.county, input.evaluationId)
  const { id, anonymous, divisionCode } = evaluation
  if (!anonymous) throw new Refusal('EVALUATION_IS_NAMED')
  const helped = await personOfSession(db, { viewer, now, evaluationId: id, sessionId: input.helperSession ?? null })
  const wanted = await readWanted(db, context, evaluation, input)
  // Somebody whose answer was lost may ask again as long as they can still cast.
  requireOpen(evaluation, now)
  const personId = helped?.personId ?? viewer.personId
  const parts = wanted.map(({ key, digest }) => ({ partId: key.part.id, digest }))
  const fresh = await claimBallots(db, context.county, { evaluationId: id, personId, parts })
  if (fresh) {
    const detail = helped === null ? undefined : { helperSession: helped.sessionId }
    await scope.record({ subjectType: 'Evaluation', subjectId: id, divisionCode, detail })
  }
  return wanted
}

async function readWanted(
  db: Pick<CountyTransaction, 'ballotKey'>,
  context: RequestContext,
  evaluation: Pick<IssuingEvaluation, 'id' | 'form' | 'state'>,
  { ballots }: IssueBallotsInput,
): Promise<Wanted[]> {
  const read = evaluation.state === 'OPEN' ? openKeys : readKeys
  const keys = await read(db, context.services.keys, evaluation)
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

/** The command was done before: the same key means the same input, so the digests agreed then. */
async function again(context: RequestContext, input: IssueBallotsInput): Promise<Wanted[]> {
  const row = await context.database.evaluation.findUniqueOrThrow({ where: { id: input.evaluationId } })
  return readWanted(context.database, context, { id: row.id, state: row.state, form: readForm(row.form) }, input)
}

function signed({ key, blinded }: Wanted): Issued['signatures'][number] {
  if (key.privateKey === null) throw new Refusal('EVALUATION_CLOSED')
  return { partId: key.part.id, signature: signBlinded(key.privateKey, blinded).toString('base64url') }
}
