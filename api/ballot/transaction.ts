import { type CountyCode, type CountyTransaction, countyDatabase, countySchema } from '../database/county-database'

/** Long enough for a county's ballots to be laid or counted. */
const PATIENCE = { maxWait: 10_000, timeout: 60_000 }

export function inCountyTransaction<Result>(
  county: CountyCode,
  body: (db: CountyTransaction) => Promise<Result>,
): Promise<Result> {
  return countyDatabase(county).$transaction(body, PATIENCE)
}

/**
 * Whoever will lock an evaluation and then look into the box takes the box first: a cast holds the box before the evaluation's
 * row, and whoever lays the box anew waits for the casts. In another order the three would wait for each other.
 */
export async function holdBox(db: CountyTransaction, county: CountyCode): Promise<void> {
  await db.$executeRawUnsafe(`LOCK TABLE ${countySchema(county)}.secret_ballot IN ROW EXCLUSIVE MODE`)
}
