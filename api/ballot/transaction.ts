import { type CountyCode, type CountyTransaction, countyDatabase } from '../database/county-database'

/** Long enough for a county's ballots to be laid or counted. */
const PATIENCE = { maxWait: 10_000, timeout: 60_000 }

export function inCountyTransaction<Result>(
  county: CountyCode,
  body: (db: CountyTransaction) => Promise<Result>,
): Promise<Result> {
  return countyDatabase(county).$transaction(body, PATIENCE)
}
