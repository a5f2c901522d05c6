import { directoryDatabase } from '../database/county-database'

export interface DivisionRecord {
  code: string
  name: string
  fullName: string
}

const SUFFIX = /(村民委员会|居民委员会|村委会|居委会)$/

/** 三宋村民委员会 → 三宋村; 站前社区居民委员会 → 站前社区: what people call the place. */
export function placeName(official: string): string {
  const suffix = SUFFIX.exec(official)?.[1]
  if (suffix === undefined) return official
  const stem = official.slice(0, -suffix.length)
  if (/[村社区]$/.test(stem)) return stem
  return suffix.startsWith('村') ? `${stem}村` : `${stem}社区`
}

type Divisions = Map<string, DivisionRecord>

const byCounty = new Map<string, Divisions | Promise<Divisions>>()

/** The divisions of a county with their names; read once a process, as they change by decree only. */
export function divisionsOf(county: string): Divisions | Promise<Divisions> {
  const known = byCounty.get(county)
  if (known !== undefined) return known
  const loading = load(county).then(
    (divisions) => {
      byCounty.set(county, divisions)
      return divisions
    },
    (error: unknown) => {
      byCounty.delete(county)
      throw error
    },
  )
  byCounty.set(county, loading)
  return loading
}

/** Forgets what was read: for tests and after divisions are loaded anew. */
export function forgetDivisions(): void {
  byCounty.clear()
}

async function load(county: string): Promise<Map<string, DivisionRecord>> {
  const rows = await directoryDatabase().division.findMany({
    where: { code: { startsWith: county } },
    select: { code: true, name: true },
  })
  const names = new Map(rows.map((row) => [row.code, placeName(row.name)]))
  const record = (code: string, name: string): DivisionRecord => {
    const path = [6, 9, 12]
      .filter((length) => length <= code.length)
      .map((length) => names.get(code.slice(0, length)) ?? '')
    return { code, name, fullName: path.join(' ') }
  }
  return new Map([...names].map(([code, name]) => [code, record(code, name)]))
}

/** Always answers, and at once when the county is known: a code that is not on file carries itself as its name. */
export function findDivision(county: string, code: string): DivisionRecord | Promise<DivisionRecord> {
  const named = (divisions: Divisions) => divisions.get(code) ?? { code, name: code, fullName: code }
  const known = divisionsOf(county)
  return known instanceof Promise ? known.then(named) : named(known)
}
