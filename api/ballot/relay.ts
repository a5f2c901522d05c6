import { type CountyCode, type CountyTransaction, countySchema, queryCounty } from '../database/county-database'
import { defineJob } from '../job/job'
import { inCountyTransaction } from './transaction'

/**
 * The rows lie in the order they came, and each tells the transaction that wrote it: laid down anew in one transaction,
 * in the order of their numbers, they tell neither. TRUNCATE and not DELETE, which would leave the old rows in the file.
 * Takes the table alone: a cast holds the table before the evaluation's row, so who holds a row must not wait for the table.
 * What the write-ahead log and its copies still hold is written down in docs/secrecy.md.
 */
async function relayBallots(db: CountyTransaction, county: CountyCode): Promise<void> {
  const box = `${countySchema(county)}.secret_ballot`
  await db.$executeRawUnsafe(`LOCK TABLE ${box} IN ACCESS EXCLUSIVE MODE`)
  await db.$executeRawUnsafe(`CREATE TEMPORARY TABLE relaid ON COMMIT DROP AS SELECT * FROM ${box}`)
  await db.$executeRawUnsafe(`TRUNCATE ${box}`)
  await db.$executeRawUnsafe(`INSERT INTO ${box} SELECT * FROM relaid ORDER BY evaluation_id, part_id, number`)
}

/** More than one transaction has written to the box since it was laid. */
const STIRRED = `SELECT count(*) > 1 AS stirred FROM (SELECT DISTINCT xmin::text FROM {county}.secret_ballot LIMIT 2) AS writers`

/** Lays the box anew when something was put into it since; answers whether it did. */
export async function relayIfStirred(county: CountyCode): Promise<boolean> {
  const [row] = await queryCounty<{ stirred: boolean }>(county, 'ballot-stirred', STIRRED)
  if (row?.stirred !== true) return false
  await inCountyTransaction(county, (db) => relayBallots(db, county))
  return true
}

export const relayBallotsJob = defineJob({
  name: 'relay-ballots',
  schedule: { everyMinutes: 5 },
  run: async ({ county }) => ({ relaid: (await relayIfStirred(county)) ? 1 : 0 }),
})
