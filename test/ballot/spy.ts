import type { Pool } from 'pg'
import type { Observable } from './adversary'
import type { CrowdMember } from './crowd'

/** System columns of every row: where it lies, and which transactions wrote and locked it. */
const SYSTEM = ['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid'] as const

interface SpiedRow {
  table: string
  /** Every column, the system's and its own, as text. */
  columns: Record<string, string>
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

/** Every row of a table as it lies in the file, every column. */
export async function spyTable(pool: Pool, table: string): Promise<SpiedRow[]> {
  const system = SYSTEM.map((name) => `t.${name}::text AS ${name}`).join(', ')
  const { rows } = await pool.query<Record<string, string> & { content: Record<string, unknown> }>(
    `SELECT ${system}, to_jsonb(t) AS content FROM ${table} t ORDER BY t.ctid`,
  )
  return rows.map(({ content, ...columns }, at) => {
    for (const [name, value] of Object.entries(content)) columns[name] = textOf(value)
    return { table, columns: { ...columns, 'place in the file': String(at) } }
  })
}

/** Every table of the product but the box itself. */
export async function spyTables(pool: Pool, schemas: readonly string[], box: string): Promise<SpiedRow[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY ($1) ORDER BY 1`,
    [schemas],
  )
  const tables = rows.map(({ name }) => name).filter((name) => name !== box.replaceAll('"', ''))
  const all: SpiedRow[] = []
  for (const table of tables) all.push(...(await spyTable(pool, table)))
  return all
}

/** What the server itself counts and remembers: statistics, statements, sequences. */
export async function spyServer(pool: Pool): Promise<string> {
  const { rows: views } = await pool.query<{ name: string }>(
    `SELECT viewname AS name FROM pg_views WHERE schemaname = 'pg_catalog'
     AND (viewname LIKE 'pg_stat%' OR viewname IN ('pg_prepared_statements', 'pg_sequences', 'pg_locks')) ORDER BY 1`,
  )
  const seen: string[] = []
  for (const { name } of views) {
    const { rows } = await pool.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM pg_catalog.${name} t`)
    seen.push(...rows.map(({ row }) => row))
  }
  return seen.join('\n')
}

/**
 * What the rows say of each person: a row that names exactly one of them is theirs, and each of its columns an observable.
 * Kept are those that every person has, and that differ.
 */
export function observePeople(rows: readonly SpiedRow[], people: readonly CrowdMember[]): Observable[] {
  const owners = new Map(
    people.flatMap(({ personId, accountId }, at) => [[personId, at] as const, [accountId, at] as const]),
  )
  const columns = new Map<string, (string | undefined)[]>()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const named = new Set(Object.values(row.columns).flatMap((value) => owners.get(value) ?? []))
    const [owner] = named
    if (owner === undefined || named.size > 1) continue
    const nth = counts.get(`${row.table} ${owner}`) ?? 0
    counts.set(`${row.table} ${owner}`, nth + 1)
    for (const [name, value] of Object.entries(row.columns)) {
      const key = `${row.table}.${name} ${nth}`
      const values = columns.get(key) ?? new Array<string | undefined>(people.length).fill(undefined)
      columns.set(key, values)
      values[owner] = value
    }
  }
  return [...columns].flatMap(([name, values]) => complete(name, values))
}

function complete(name: string, values: readonly (string | undefined)[]): Observable[] {
  const known = values.flatMap((value) => value ?? [])
  return known.length === values.length && new Set(known).size > 1 ? [{ name, values: known }] : []
}

/** What the rows of the box say of each ballot of a part, in the order of whose they are, which only the test knows. */
export function observeBallots(
  rows: readonly SpiedRow[],
  partId: string,
  owners: ReadonlyMap<string, number>,
): Observable[] {
  const mine = rows.filter(({ columns }) => columns.part_id === partId)
  const columns = new Map<string, (string | undefined)[]>()
  for (const row of mine) {
    const owner = owners.get(row.columns.number ?? '')
    if (owner === undefined) throw new Error('A ballot of nobody')
    for (const [name, value] of Object.entries(row.columns)) {
      const values = columns.get(name) ?? new Array<string | undefined>(mine.length).fill(undefined)
      columns.set(name, values)
      values[owner] = value
    }
  }
  return [...columns].flatMap(([name, values]) => complete(`${partId}.${name}`, values))
}
