import { type CountyCode, type CountyTransaction, countySchema } from '../database/county-database'
import { requireId } from '../error'

type Table = 'assembly_demand' | 'disclosure' | 'panel' | 'procedure' | 'voucher' | 'wall_photo'

/**
 * Takes a row for this transaction: commands on one thing go one after another. Answers the checked id; whether there is
 * such a row, the read that follows tells.
 */
export async function lockRow(db: CountyTransaction, county: CountyCode, table: Table, id: string): Promise<string> {
  const key = requireId(id)
  await db.$queryRawUnsafe(`SELECT 1 FROM ${countySchema(county)}.${table} WHERE id = $1::uuid FOR UPDATE`, key)
  return key
}
