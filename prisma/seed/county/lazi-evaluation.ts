import type { EvaluationSeed } from '../seed-evaluation'

export const laziEvaluations: readonly EvaluationSeed[] = []
