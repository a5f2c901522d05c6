import type { Storage } from '../../api/attachment/storage'
import type { CountyTransaction } from '../../api/database/county-database'
import { laziDemands } from './county/lazi-demand'
import { laziProcedures } from './county/lazi-procedure'
import { EvidenceAlbum } from './evidence-album'
import { walkProcedure } from './procedure-walk'
import { seedDemand } from './seed-demand'
import { seedCommittees, seedRepresentatives } from './seed-village-office'
import type { SeedWorld } from './seed-world'

/** The matters of a county's demo villages, after everything they rest on. */
export async function seedProcedures(
  db: CountyTransaction,
  county: string,
  world: SeedWorld,
  storage: Storage | undefined,
): Promise<void> {
  const album = new EvidenceAlbum(county, storage)
  const seeds = laziProcedures.filter(({ division }) => division.startsWith(county))
  for (const division of new Set(seeds.map((seed) => seed.division))) {
    await seedCommittees(db, world.village(division))
    await seedRepresentatives(db, world.village(division))
  }
  for (const seed of seeds) await walkProcedure(db, seed, world, album)
  for (const demand of laziDemands) if (demand.division.startsWith(county)) await seedDemand(db, demand, world, album)
}
