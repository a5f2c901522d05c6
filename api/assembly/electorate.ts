import type { DemandBase } from '@shared/legal-rule/assembly'
import type { CountyTransaction } from '../database/county-database'
import { bornBefore } from '../procedure/roster'
import { representativesOf } from './seats'

export interface Electorate {
  count: number
  /** The person is one of them. */
  holds: boolean
}

/** Who may sign in a village today, and whether that person may. */
export async function readElectorate(
  db: CountyTransaction,
  village: string,
  by: DemandBase,
  personId: string,
  now: Date,
): Promise<Electorate> {
  if (by === 'REPRESENTATIVES') {
    const found = await representativesOf(db, village, now)
    return { count: found.length, holds: found.some(({ id }) => id === personId) }
  }
  const adults = { divisionCode: village, status: 'ACTIVE' as const, birthDate: { lte: bornBefore(now) } }
  const [count, own] = await Promise.all([
    db.person.count({ where: adults }),
    db.person.count({ where: { ...adults, id: personId } }),
  ])
  return { count, holds: own > 0 }
}
