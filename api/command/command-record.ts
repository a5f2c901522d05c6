import { RequestError } from '../error'

/** The raw side of a transaction, county or directory. */
export interface RawTransaction {
  $executeRawUnsafe(query: string, ...values: unknown[]): PromiseLike<number>
  $queryRawUnsafe<Rows = unknown>(query: string, ...values: unknown[]): PromiseLike<Rows>
}

/** One attempt of one caller at one command. */
export interface CommandKey {
  actor: string
  key: string
  action: string
  digest: Uint8Array
}

interface Earlier<Result> {
  digest: Uint8Array
  result: Result
}

/** Takes the key for this transaction. Two calls at once: the second waits here for the first, then reads its answer. */
export async function claimKey<Result>(db: RawTransaction, schema: string, claim: CommandKey): Promise<Result | null> {
  const inserted = await db.$executeRawUnsafe(
    `INSERT INTO ${schema}.command_record (actor, key, action, digest, result)
     VALUES ($1, $2, $3, $4, '{}') ON CONFLICT DO NOTHING`,
    claim.actor,
    claim.key,
    claim.action,
    claim.digest,
  )
  return inserted === 1 ? null : earlierResult<Result>(db, schema, claim)
}

/** What the first call with this key answered; null when there was none. The key under another input is BAD_INPUT. */
export async function earlierResult<Result>(
  db: RawTransaction,
  schema: string,
  claim: CommandKey,
): Promise<Result | null> {
  const [earlier] = await db.$queryRawUnsafe<Earlier<Result>[]>(
    `SELECT digest, result FROM ${schema}.command_record WHERE actor = $1 AND key = $2`,
    claim.actor,
    claim.key,
  )
  if (earlier === undefined) return null
  if (!Buffer.from(claim.digest).equals(earlier.digest)) throw new RequestError('BAD_INPUT', 'IDEMPOTENCY_KEY_REUSED')
  return earlier.result
}

export async function keepResult(db: RawTransaction, schema: string, claim: CommandKey, result: object): Promise<void> {
  await db.$executeRawUnsafe(
    `UPDATE ${schema}.command_record SET result = $3::jsonb WHERE actor = $1 AND key = $2`,
    claim.actor,
    claim.key,
    JSON.stringify(result),
  )
}
