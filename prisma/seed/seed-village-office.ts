import { uuidv7 } from 'uuidv7'
import type { CountyTransaction } from '../../api/database/county-database'
import type { OfficeKind, OfficePost } from '../../api/generated/county/enums'
import type { SeededVillage } from './people'

/** By place among the heads of households that are no faces; none of them is a representative or a party member yet. */
const COMMITTEES: readonly [place: number, kind: OfficeKind, post: OfficePost | null][] = [
  [1, 'VILLAGE_CADRE', 'VILLAGE_SECRETARY'],
  [1, 'PARTY_MEMBER', null],
  [2, 'VILLAGE_CADRE', 'BRANCH_MEMBER'],
  [2, 'PARTY_MEMBER', null],
  [4, 'VILLAGE_CADRE', 'COMMITTEE_MEMBER'],
  [5, 'VILLAGE_CADRE', 'COMMITTEE_MEMBER'],
  [6, 'SUPERVISOR', null],
  [9, 'SUPERVISOR', null],
]

/** Fills the committees of a village whose matters are to be decided: a meeting of one is none. */
export async function seedCommittees(db: CountyTransaction, village: SeededVillage): Promise<void> {
  const faces = new Set(village.faces.map(({ person }) => person.id))
  const heads = village.people.filter(({ id, head }) => head && !faces.has(id))
  const term = { startsOn: new Date('2025-12-01'), endsOn: new Date('2030-11-30') }
  const rows = COMMITTEES.flatMap(([place, kind, post]) => {
    const person = heads[place]
    return person === undefined
      ? []
      : [{ id: uuidv7(), personId: person.id, kind, post, divisionCode: village.division, ...term }]
  })
  await db.office.createMany({ data: rows })
}
