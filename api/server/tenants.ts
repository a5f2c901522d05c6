import { type CountyCode, directoryDatabase, parseCountyCode } from '../database/county-database'
import type { Tenants } from './request-context'

/** Reads which counties live here. */
export async function readTenants(): Promise<Tenants> {
  const rows = await directoryDatabase().tenant.findMany({
    orderBy: { countyCode: 'asc' },
    select: { countyCode: true },
  })
  return tenantList(rows.map((row) => parseCountyCode(row.countyCode)))
}

export function tenantList(codes: readonly CountyCode[]): Tenants {
  const known = new Set<string>(codes)
  return {
    codes,
    has: (code) => known.has(code),
    first: () => {
      const [first] = codes
      if (first === undefined) throw new Error('No county has been opened here yet')
      return first
    },
  }
}
