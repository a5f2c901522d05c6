import type { Storage } from '../attachment/storage'
import type { RawTransaction } from '../command/command-record'
import { type CountyCode, countySchema } from '../database/county-database'

/** Days an upload may wait to be used (U). */
export const UPLOAD_DAYS = 7
const AT_ONCE = 500

/**
 * Tables that never hold an attachment's id. Every other column that can hold one is looked at: a table added later keeps its
 * files without being named here.
 */
const NEVER_HOLD = [
  '_prisma_migrations',
  'attachment',
  'audit_entry',
  'ballot_issue',
  'ballot_key',
  'secret_ballot',
  'command_record',
  'disclosure_due',
  'evaluation_elector',
  'job_run',
  'kinship',
  'named_ballot',
  'notice_receipt',
  'notice_roster_entry',
  'person',
  'transparency_leaf',
]

interface Holder {
  table: string
  column: string
  kind: 'UUID' | 'UUIDS' | 'TEXT'
}

/** Columns of uuids, lists of them, JSON, and texts named after files. */
const HOLDERS = `
  SELECT c.table_name AS "table", c.column_name AS "column",
    CASE c.udt_name WHEN 'uuid' THEN 'UUID' WHEN '_uuid' THEN 'UUIDS' ELSE 'TEXT' END AS kind
  FROM information_schema.columns c
  JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
  WHERE c.table_schema = $1 AND NOT (c.table_name = ANY ($2::text[]))
    AND (c.udt_name IN ('uuid', '_uuid', 'json', 'jsonb')
      OR c.column_name ~ '(attachment|photo|picture|file|image)' AND c.udt_name IN ('text', 'varchar', '_text', '_varchar'))
  ORDER BY 1, 2`

/** Where an attachment may be held in a county. */
export async function attachmentHolders(db: RawTransaction, county: CountyCode): Promise<Holder[]> {
  const schema = countySchema(county).replaceAll('"', '')
  return db.$queryRawUnsafe<Holder[]>(HOLDERS, schema, NEVER_HOLD)
}

const CANDIDATES = (schema: string) => `
  SELECT id::text AS id FROM ${schema}.attachment WHERE created_at < $1::timestamptz - interval '${UPLOAD_DAYS} days'
  ORDER BY created_at LIMIT $2 OFFSET $3`

/**
 * Deletes uploads older than seven days that nothing holds: first their files, which may be asked for twice, then their
 * rows. Answers how many. Texts are read once and searched for the ids.
 */
export async function sweepUnusedUploads(
  db: RawTransaction,
  county: CountyCode,
  storage: Storage,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const schema = countySchema(county)
  const holders = await attachmentHolders(db, county)
  let swept = 0
  for (let kept = 0; ; ) {
    signal?.throwIfAborted()
    const old = await db.$queryRawUnsafe<{ id: string }[]>(CANDIDATES(schema), now.toISOString(), AT_ONCE, kept)
    const unused = await unheld(
      db,
      schema,
      holders,
      old.map(({ id }) => id),
    )
    for (const id of unused) {
      for (const variant of ['file', 'thumbnail']) await storage.remove(`${county}/${id}/${variant}`)
    }
    await db.$executeRawUnsafe(`DELETE FROM ${schema}.attachment WHERE id = ANY ($1::uuid[])`, unused)
    swept += unused.length
    kept += old.length - unused.length
    if (old.length < AT_ONCE) return swept
  }
}

async function unheld(
  db: RawTransaction,
  schema: string,
  holders: readonly Holder[],
  ids: string[],
): Promise<string[]> {
  let left = ids
  for (const { table, column, kind } of holders) {
    if (left.length === 0) return left
    const held = await db.$queryRawUnsafe<{ id: string }[]>(heldIn(`${schema}."${table}"`, `"${column}"`, kind), left)
    const names = new Set(held.map(({ id }) => id))
    left = left.filter((id) => !names.has(id))
  }
  return left
}

function heldIn(table: string, column: string, kind: Holder['kind']): string {
  if (kind === 'UUID') return `SELECT DISTINCT ${column}::text AS id FROM ${table} WHERE ${column} = ANY ($1::uuid[])`
  if (kind === 'UUIDS') {
    return `SELECT DISTINCT held::text AS id FROM ${table} AS holder, unnest(holder.${column}) AS held
      WHERE holder.${column} && $1::uuid[] AND held = ANY ($1::uuid[])`
  }
  return `SELECT DISTINCT found[1] AS id FROM ${table},
    regexp_matches(lower(${column}::text), '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') AS found
    WHERE found[1] = ANY ($1::text[])`
}
