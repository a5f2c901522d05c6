import pg from 'pg'

export const NO_DATABASE_URL = 'DATABASE_URL is not set, and this needs a database.'

/**
 * How `pg` reaches the database of a URL, and the schema that is meant (`?schema=county_360603`, else `public`).
 * @param {string | undefined} url
 * @param {string} [database] another database of the same server
 */
export function connectionOf(url, database) {
  if (!url) throw Object.assign(new Error(NO_DATABASE_URL), { code: 'P1001' })
  const parsed = new URL(url)
  if (database) parsed.pathname = `/${encodeURIComponent(database)}`
  const schema = parsed.searchParams.get('schema') ?? 'public'
  return {
    connectionString: parsed.href,
    database: decodeURIComponent(parsed.pathname.slice(1)),
    schema,
    // Extensions live in public, so it stays on the path behind the schema itself.
    options: `-c search_path=${schema === 'public' ? 'public' : `"${schema}",public`}`,
  }
}

/** One statement on a connection of its own. */
export async function runOnce(connection, sql) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
