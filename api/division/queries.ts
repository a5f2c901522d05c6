import { directoryDatabase } from '../database/county-database'
import { type DivisionRecord, divisionsOf, placeName } from './division-directory'

/** More than any township has villages, or any county townships. */
const CHILDREN_MAX = 500
const CODE = /^(\d{6}|\d{9}|\d{12})$/

export async function counties(): Promise<{ code: string; name: string }[]> {
  const db = directoryDatabase()
  const tenants = await db.tenant.findMany({ orderBy: { countyCode: 'asc' } })
  const prefectures = await db.division.findMany({
    where: { code: { in: tenants.map(({ countyCode }) => countyCode.slice(0, 4)) } },
  })
  const names = new Map(prefectures.map(({ code, name }) => [code, name]))
  return tenants.map(({ countyCode, name }) => ({
    code: countyCode,
    name: [names.get(countyCode.slice(0, 4)), placeName(name)].filter(Boolean).join(' '),
  }))
}

export async function childrenOf(parent: string): Promise<DivisionRecord[]> {
  if (!CODE.test(parent) || parent.length === 12 || !(await livesHere(parent))) return []
  const all = await divisionsOf(parent.slice(0, 6))
  const children = [...all.values()].filter(({ code }) => code.length === parent.length + 3 && code.startsWith(parent))
  return children.sort((left, right) => (left.code < right.code ? -1 : 1)).slice(0, CHILDREN_MAX)
}

export async function divisionByCode(code: string): Promise<DivisionRecord | null> {
  if (!CODE.test(code) || !(await livesHere(code))) return null
  return (await divisionsOf(code.slice(0, 6))).get(code) ?? null
}

async function livesHere(code: string): Promise<boolean> {
  return (await directoryDatabase().tenant.count({ where: { countyCode: code.slice(0, 6) } })) === 1
}
