import { createHmac } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json'
import type { RequestContext } from '../context'
import { directoryDatabase } from '../database/county-database'
import type { Prisma } from '../generated/directory/client'
import { type CommandKey, claimKey, earlierResult, keepResult } from './command-record'
import { type Command, type CommandOutcome, refusalsOf, requireKey } from './run-command'

const SCHEMA = 'directory'

export interface DirectoryAction {
  subjectType: string
  subjectId: string
  /** The account it was done by or to, where there is no login yet. */
  accountId?: string
  /** Figures and ids only: no names, phones or texts. */
  detail?: Record<string, string | number | boolean | null>
}

export interface DirectoryScope {
  db: Prisma.TransactionClient
  now: Date
  /** Writes the audit row. */
  record(action: DirectoryAction): Promise<void>
}

export interface DirectoryCommand<Prepared> extends Command {
  /**
   * Runs before the transaction and outlives its refusal: counting a wrong code, asking another service. Skipped when the
   * key was answered before.
   */
  prepare(now: Date): Promise<Prepared>
}

/**
 * `runCommand` for what lies outside any county: logins and sessions. The result is kept under the key, so it holds ids
 * and never a token; the caller's payload makes tokens from the session.
 */
export async function runDirectoryCommand<Result extends object, Prepared>(
  context: RequestContext,
  command: DirectoryCommand<Prepared>,
  body: (scope: DirectoryScope, prepared: Prepared) => Promise<Result>,
): Promise<CommandOutcome<Result>> {
  const claim = claimOf(context, command)
  const earlier = await earlierResult<Result>(directoryDatabase(), SCHEMA, claim)
  if (earlier !== null) return { result: earlier, userErrors: [] }
  try {
    const now = new Date()
    const prepared = await command.prepare(now)
    return { result: await transact(context, claim, now, (scope) => body(scope, prepared)), userErrors: [] }
  } catch (error) {
    const userErrors = refusalsOf(error, context)
    // The same call may have gone through on a parallel line meanwhile: then its answer counts.
    const twin = await earlierResult<Result>(directoryDatabase(), SCHEMA, claim)
    return twin === null ? { result: null, userErrors } : { result: twin, userErrors: [] }
  }
}

/** Keyed, because inputs such as a six-digit code could be found again from a plain digest. */
function claimOf(context: RequestContext, { action, input }: Command): CommandKey {
  const key = requireKey(input.idempotencyKey)
  const digest = createHmac('sha256', context.services.keys.digest).update(canonicalJson({ action, input })).digest()
  return { actor: context.login?.accountId ?? 'visitor', key, action, digest }
}

function transact<Result extends object>(
  context: RequestContext,
  claim: CommandKey,
  now: Date,
  body: (scope: DirectoryScope) => Promise<Result>,
): Promise<Result> {
  return directoryDatabase().$transaction(
    async (db) => {
      const earlier = await claimKey<Result>(db, SCHEMA, claim)
      if (earlier !== null) return earlier
      const record = (action: DirectoryAction) => recordDirectoryAction(db, context, claim.action, action)
      const fresh = await body({ db, now, record })
      await keepResult(db, SCHEMA, claim, fresh)
      return fresh
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}

export async function recordDirectoryAction(
  db: Prisma.TransactionClient,
  context: RequestContext,
  action: string,
  { subjectType, subjectId, accountId, detail = {} }: DirectoryAction,
): Promise<void> {
  const by = accountId ?? context.login?.accountId ?? null
  await db.auditEntry.create({ data: { action, accountId: by, subjectType, subjectId, detail } })
}
