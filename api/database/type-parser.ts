import pg from 'pg'

const { builtins, getTypeParser } = pg.types

/** 2026-11-22 as midnight UTC, the way Prisma reads it; pg's own reading is midnight on this machine. */
const date = (text: string) => new Date(`${text}T00:00:00Z`)
const timestamp = (text: string) => new Date(`${text.replace(' ', 'T')}Z`)

/** count(*), sums of fen: a number is enough up to 2⁵³; past it we would be wrong in silence. */
function integer(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too big for a number`)
  return value
}

const OWN = new Map<number, (text: string) => unknown>([
  [builtins.DATE, date],
  [builtins.TIMESTAMP, timestamp],
  [builtins.INT8, integer],
])

/** How hand-written SQL reads its columns. Prisma has its own way, query by query. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && OWN.get(oid)) || getTypeParser(oid, format),
}
