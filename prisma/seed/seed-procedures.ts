import type { CountyTransaction } from '../../api/database/county-database'
import { laziProcedures } from './county/lazi-procedure'
import { seedProcedure } from './seed-procedure'
import { seedCommittees } from './seed-village-office'
import type { SeedWorld } from './seed-world'

/** The matters of a county's demo villages, after everything they rest on. */
export async function seedProcedures(db: CountyTransaction, county: string, world: SeedWorld): Promise<void> {
  const seeds = laziProcedures.filter(({ division }) => division.startsWith(county))
  for (const division of new Set(seeds.map((seed) => seed.division))) await seedCommittees(db, world.village(division))
  for (const seed of seeds) await seedProcedure(db, seed, world)
}
