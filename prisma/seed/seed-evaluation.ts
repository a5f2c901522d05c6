import type { CountyTransaction } from '../../api/database/county-database'
import type { SeedWorld } from './seed-demo'

export interface EvaluationSeed {
  division: string
}

export async function seedEvaluation(_db: CountyTransaction, _seed: EvaluationSeed, _world: SeedWorld): Promise<void> {}
