import { createHash } from 'node:crypto'
import { requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { countySchema } from '../database/county-database'
import { Refusal, Refusals, RequestError } from '../error'
import { message } from '../message/catalogue'
import { canonicalJson } from './canonical-json'
import { type ActionRecord, recordAction } from './record-action'

export interface UserErrorRecord {
  code: string
  message: string
  field: string | null
}

/** What a mutation answers: the ids and figures its payload is built from, or why not. */
export interface CommandOutcome<Result> {
  result: Result | null
  userErrors: UserErrorRecord[]
}

export interface Command {
  /** The mutation's name. */
  action: string
  /** The mutation's whole input; its `idempotencyKey` makes a repeated call harmless. */
  input: { idempotencyKey: string }
}

export interface CommandScope {
  db: CountyTransaction
  now: Date
  viewer: Viewer
  /** Writes the audit row and, for what is published, the leaf of the transparency log. */
  record(action: Omit<ActionRecord, 'action'>): Promise<void>
}

/**
 * The one way to change a county's data: access, rule, write, record and announcement happen in one transaction or not at
 * all. The same key answers what the first call did; the same key with another input is BAD_INPUT.
 */
export async function runCommand<Result extends object>(
  context: RequestContext,
  command: Command,
  body: (scope: CommandScope) => Promise<Result>,
): Promise<CommandOutcome<Result>> {
  const viewer = requireViewer(context)
  const key = requireKey(command.input.idempotencyKey)
  const digest = inputDigest(command)
  try {
    const result = await context.database.$transaction(
      async (db) => {
        const now = new Date()
        const earlier = await claim<Result>(db, context, viewer.accountId, key, command.action, digest)
        if (earlier !== null) return earlier
        const record = (action: Omit<ActionRecord, 'action'>) =>
          recordAction(db, viewer, { ...action, action: command.action })
        const fresh = await body({ db, now, viewer, record })
        await db.commandRecord.update({
          where: { actor_key: { actor: viewer.accountId, key } },
          data: { result: fresh },
        })
        return fresh
      },
      { maxWait: 10_000, timeout: 30_000 },
    )
    return { result, userErrors: [] }
  } catch (error) {
    return { result: null, userErrors: refusalsOf(error, context) }
  }
}

export function requireKey(key: string): string {
  if (!/^[\x21-\x7e]{8,80}$/.test(key)) throw new RequestError('BAD_INPUT', 'IDEMPOTENCY_KEY_INVALID')
  return key
}

export function inputDigest(command: Command): Buffer {
  return createHash('sha256').update(canonicalJson(command)).digest()
}

/** Turns refusals into data; everything else goes on as a failure. */
export function refusalsOf(error: unknown, context: RequestContext): UserErrorRecord[] {
  const all = error instanceof Refusal ? [error] : error instanceof Refusals ? error.all : null
  if (all === null) throw error
  return all.map(({ code, field, parameters }) => ({ code, field, message: message(context.locale, code, parameters) }))
}

/** Takes the key for this transaction. Two calls at once: the second waits here for the first, then reads its answer. */
async function claim<Result>(
  db: CountyTransaction,
  context: RequestContext,
  actor: string,
  key: string,
  action: string,
  digest: Buffer,
): Promise<Result | null> {
  const inserted = await db.$executeRawUnsafe(
    `INSERT INTO ${countySchema(context.county)}.command_record (actor, key, action, digest, result)
     VALUES ($1, $2, $3, $4, '{}') ON CONFLICT DO NOTHING`,
    actor,
    key,
    action,
    digest,
  )
  if (inserted === 1) return null
  const earlier = await db.commandRecord.findUniqueOrThrow({ where: { actor_key: { actor, key } } })
  if (!digest.equals(earlier.digest)) throw new RequestError('BAD_INPUT', 'IDEMPOTENCY_KEY_REUSED')
  return earlier.result as Result
}
