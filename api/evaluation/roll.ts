import type { Electorate } from '../../shared/evaluation/electorate'
import type { CountyCode, CountyTransaction } from '../database/county-database'
import { countySchema, queryCounty } from '../database/county-database'

/** $1 prefix of the division · $2 today in Beijing. 18 full years on that day (民法典 17), alive and not moved out. */
const ADULT = `p.status = 'ACTIVE' AND p.birth_date <= ($2::date - interval '18 years')`
const RESIDENT = `${ADULT} AND p.division_code LIKE $1 || '%'`
const holding = (kind: 'PARTY_MEMBER' | 'REPRESENTATIVE') => `${ADULT} AND p.id IN (
  SELECT o.person_id FROM {county}.office o WHERE o.kind = '${kind}' AND o.division_code LIKE $1 || '%'
    AND o.starts_on <= $2::date AND (o.ends_on IS NULL OR o.ends_on >= $2::date))`

const CHOSEN: Record<Electorate['kind'], string> = {
  ALL_VILLAGERS: RESIDENT,
  HOUSEHOLD_HEADS: `${RESIDENT} AND p.household_role = 'HEAD'`,
  PARTY_MEMBERS: holding('PARTY_MEMBER'),
  REPRESENTATIVES: holding('REPRESENTATIVE'),
  GROUPS: `${RESIDENT} AND p.group_id = ANY ($3::uuid[])`,
}

/** Office terms are calendar days in Beijing. */
export function beijingToday(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

function valuesOf(division: string, electorate: Electorate, now: Date): unknown[] {
  const values = [division, beijingToday(now)]
  return electorate.kind === 'GROUPS' ? [...values, electorate.groupIds] : values
}

/** Writes the frozen roll and answers how many stand on it. */
export async function freezeRoll(
  db: CountyTransaction,
  county: CountyCode,
  evaluation: { id: string; divisionCode: string; electorate: Electorate },
  now: Date,
): Promise<number> {
  const schema = countySchema(county)
  const values = valuesOf(evaluation.divisionCode, evaluation.electorate, now)
  const chosen = CHOSEN[evaluation.electorate.kind].replaceAll('{county}', schema)
  return db.$executeRawUnsafe(
    `INSERT INTO ${schema}.evaluation_elector (evaluation_id, person_id)
     SELECT $${values.length + 1}::uuid, p.id FROM ${schema}.person p WHERE ${chosen}`,
    ...values,
    evaluation.id,
  )
}

export async function countRoll(county: CountyCode, division: string, electorate: Electorate): Promise<number> {
  const text = `SELECT count(*)::int AS count FROM {county}.person p WHERE ${CHOSEN[electorate.kind]}`
  const values = valuesOf(division, electorate, new Date())
  const [row] = await queryCounty<{ count: number }>(county, `roll-${electorate.kind}`, text, values)
  return row?.count ?? 0
}

type SizedKind = Exclude<Electorate['kind'], 'GROUPS'>
const sized = (kind: SizedKind) => `(SELECT count(*)::int FROM {county}.person p WHERE ${CHOSEN[kind]}) AS "${kind}"`
const SIZED: SizedKind[] = ['ALL_VILLAGERS', 'HOUSEHOLD_HEADS', 'PARTY_MEMBERS', 'REPRESENTATIVES']
const SIZES = `SELECT ${SIZED.map(sized).join(', ')}`

const GROUP_SIZES = `
  SELECT g.id, g.name,
    (SELECT count(*)::int FROM {county}.person p WHERE p.group_id = g.id AND ${RESIDENT}) AS count
  FROM {county}.village_group g WHERE g.division_code LIKE $1 || '%' ORDER BY g.division_code, g.number LIMIT 100`

/** How many people each choice would have today. */
export async function rollSizes(county: CountyCode, division: string) {
  const values = [division, beijingToday(new Date())]
  const [rows, groups] = await Promise.all([
    queryCounty<Record<SizedKind, number>>(county, 'roll-sizes', SIZES, values),
    queryCounty<{ id: string; name: string; count: number }>(county, 'roll-group-sizes', GROUP_SIZES, values),
  ])
  return { kinds: SIZED.map((kind) => ({ kind, count: rows[0]?.[kind] ?? 0 })), groups }
}
