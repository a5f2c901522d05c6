import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json'
import { requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { countySchema } from '../database/county-database'
import { Refusal, Refusals, RequestError } from '../error'
import { message } from '../message/catalogue'
import { claimKey, keepResult } from './command-record'
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
  /**
   * What the kept digest is made of, where it must not be the whole input: the digest stands beside the account, so that a
   * secret of a few possible values could be guessed from it. Values left out may differ between repeated calls.
   */
  digestOf?: object
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
  const schema = countySchema(context.county)
  const key = requireKey(command.input.idempotencyKey)
  const claim = { actor: viewer.accountId, key, action: command.action, digest: inputDigest(command) }
  try {
    const result = await context.database.$transaction(
      async (db) => {
        const now = new Date()
        const earlier = await claimKey<Result>(db, schema, claim)
        if (earlier !== null) return earlier
        const record = (action: Omit<ActionRecord, 'action'>) =>
          recordAction(db, viewer, { ...action, action: command.action })
        const fresh = await body({ db, now, viewer, record })
        await keepResult(db, schema, claim, fresh)
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
  const { action, input, digestOf } = command
  return createHash('sha256')
    .update(canonicalJson({ action, input: digestOf ?? input }))
    .digest()
}

/** Turns refusals into data; everything else goes on as a failure. */
export function refusalsOf(error: unknown, context: RequestContext): UserErrorRecord[] {
  const all = error instanceof Refusal ? [error] : error instanceof Refusals ? error.all : null
  if (all === null) throw error
  return all.map(({ code, field, parameters }) => ({ code, field, message: message(context.locale, code, parameters) }))
}
