import type { KinshipEdge } from '../../shared/kinship'
import type { CountyTransaction } from '../database/county-database'
import { type HouseholdMember, householdKinship } from './household-kinship'

/** Grandparents and grandchildren are two steps away, siblings by a parent too; one more for parents of siblings. */
const STEPS = 3
const PEOPLE_MAX = 500

/** Recorded kinship and that of households, as far from the person as closeness reaches. */
export async function kinshipAround(db: CountyTransaction, personId: string): Promise<KinshipEdge[]> {
  const seen = new Set([personId])
  const edges: KinshipEdge[] = []
  let frontier = [personId]
  for (let step = 0; step < STEPS && frontier.length > 0 && seen.size < PEOPLE_MAX; step += 1) {
    const found = [...(await recorded(db, frontier)), ...(await fromHouseholds(db, frontier))]
    edges.push(...found)
    frontier = found
      .flatMap((edge) => [edge.personId, edge.relativeId])
      .filter((id) => !seen.has(id) && !id.startsWith('between:'))
    for (const id of frontier) seen.add(id)
  }
  return edges
}

function recorded(db: CountyTransaction, ids: string[]): Promise<KinshipEdge[]> {
  return db.kinship.findMany({ where: { OR: [{ personId: { in: ids } }, { relativeId: { in: ids } }] } })
}

async function fromHouseholds(db: CountyTransaction, ids: string[]): Promise<KinshipEdge[]> {
  const members = await db.person.findMany({
    where: { household: { persons: { some: { id: { in: ids } } } } },
    select: { id: true, householdRole: true, sex: true, householdId: true },
  })
  const households = new Map<string, HouseholdMember[]>()
  for (const { householdId, ...member } of members) {
    const key = householdId ?? ''
    households.set(key, [...(households.get(key) ?? []), member])
  }
  return [...households.values()].flatMap(householdKinship)
}
