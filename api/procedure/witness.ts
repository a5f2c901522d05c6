import type { Happening } from '@shared/procedure/state'
import type { Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal } from '../error'
import { bornBefore } from './roster'

export interface Witness {
  id: string
  name: string
}

interface Told {
  happenedAt?: Date | string | null
  witnessId?: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Somebody grown up of the village beside who enters it (DOMAIN 1: entered by staff with a witness); null when none is named. */
export async function findWitness(
  db: CountyTransaction,
  viewer: Viewer,
  divisionCode: string,
  id: string | null | undefined,
  now: Date,
): Promise<Witness | null> {
  if (id === null || id === undefined) return null
  if (id === viewer.personId) throw new Refusal('PROCEDURE_WITNESS_SELF', 'witnessId')
  const where = { id, divisionCode, status: 'ACTIVE' as const, birthDate: { lte: bornBefore(now) } }
  const found = UUID.test(id) ? await db.person.findFirst({ where, select: { id: true, name: true } }) : null
  if (found === null) throw new Refusal('PROCEDURE_WITNESS_UNKNOWN', 'witnessId')
  return found
}

/** The caller's telling of when, as the rules read it. */
export function happeningOf(told: Told, witness: Witness | null): Happening {
  const at = told.happenedAt ?? null
  return { happenedAt: at === null ? null : new Date(at).toISOString(), witnessed: witness !== null }
}
