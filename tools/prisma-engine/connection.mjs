import parse from 'pg-connection-string'

/**
 * The parts of a database URL for `pg`, and the schema that is meant (`?schema=county_360603`, else `public`). They are kept
 * apart because a `connectionString` would win over the `database` of a shadow database.
 */
export function connectionOf(url) {
  if (!url) throw Object.assign(new Error('DATABASE_URL is not set, and this needs a database.'), { code: 'P1001' })
  const { schema = 'public', host, port, user, password, database, ssl } = parse(url)
  return {
    host,
    port: port ? Number(port) : undefined,
    user,
    password,
    database: database ?? user,
    ssl,
    schema,
    // Extensions live in public, so it stays on the path behind the schema itself.
    options: `-c search_path=${schema === 'public' ? 'public' : `"${schema}",public`}`,
  }
}
