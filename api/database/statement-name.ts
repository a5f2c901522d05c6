import { preparesStatements } from './pool'

// Each prepared statement takes memory in every connection of the server. Lists of varying length make new statements for
// ever, so past this many only the known ones keep a name.
const MOST_NAMES = 2_000

const names = new Map<string, string>()

/** A name for the text of a statement, the same in all connections; '' leaves it unnamed, which costs a parse and a plan. */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (!preparesStatements() || names.size >= MOST_NAMES) return ''
  const name = `prisma_${names.size}`
  names.set(sql, name)
  return name
}
