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

const byCounty = new Map<string, Promise<Map<string, DivisionRecord>>>()

/** The divisions of a county with their names; read once a process, as they change by decree only. */
export function divisionsOf(county: string): Promise<Map<string, DivisionRecord>> {
  const known = byCounty.get(county)
  if (known !== undefined) return known
  const loading = load(county).catch((error: unknown) => {
    byCounty.delete(county)
    throw error
  })
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

/** Always answers: a code that is not on file carries itself as its name. */
export async function findDivision(county: string, code: string): Promise<DivisionRecord> {
  return (await divisionsOf(county)).get(code) ?? { code, name: code, fullName: code }
}
