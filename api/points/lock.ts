import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'
import { requireId } from '../error'

type Table = 'points_claim' | 'points_goods' | 'points_redemption'

/** Takes a row for this transaction and answers its checked id; whether it is there, the read that follows tells. */
export async function lockPoints(db: CountyTransaction, county: CountyCode, table: Table, id: string): Promise<string> {
  const key = requireId(id)
  await db.$queryRawUnsafe(`SELECT 1 FROM ${countySchema(county)}.${table} WHERE id = $1::uuid FOR UPDATE`, key)
  return key
}

/** Takes a household's account; always before goods, so that two redemptions never wait for each other. */
export async function lockAccount(db: CountyTransaction, county: CountyCode, householdId: string) {
  const text = `SELECT 1 FROM ${countySchema(county)}.points_household WHERE household_id = $1::uuid FOR UPDATE`
  await db.$queryRawUnsafe(text, householdId)
  return db.pointsHousehold.findUnique({ where: { householdId } })
}
