import type { CountyTransaction } from '../../api/database/county-database'
import type { SeedWorld } from './seed-demo'

export interface DisclosureSeed {
  division: string
}

export async function seedDisclosure(_db: CountyTransaction, _seed: DisclosureSeed, _world: SeedWorld): Promise<void> {}
