import { type AssemblyCounts, compositionChecks, isSound } from '@shared/legal-rule/assembly'
import { NATIONAL_RULES } from '@shared/legal-rule/national'
import { uuidv7 } from 'uuidv7'
import { readSeats } from '../../api/assembly/seats'
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

/** As many as make the least number of new seats meet every share of 村组法 25. */
function seatsMissing(counts: AssemblyCounts): number {
  for (let added = 0; ; added += 1) {
    const { assembly, representatives, womenRepresentatives, households } = counts
    const filled = {
      assembly: assembly + added,
      representatives: representatives + added,
      womenRepresentatives: womenRepresentatives + added,
      households,
    }
    if (isSound(compositionChecks(NATIONAL_RULES, filled))) return added
  }
}

/** Fills the assembly of representatives to what the law asks: women of households that have no seat yet. */
export async function seedRepresentatives(db: CountyTransaction, village: SeededVillage): Promise<void> {
  const seated = await db.office.findMany({ where: { divisionCode: village.division }, select: { personId: true } })
  const taken = new Set(seated.map(({ personId }) => personId))
  const women = village.people.filter(
    ({ id, sex, adult, head }) => sex === 'FEMALE' && adult && !head && !taken.has(id),
  )
  const { counts } = await readSeats(db, village.division, new Date())
  const term = { startsOn: new Date('2025-12-01'), endsOn: new Date('2030-11-30') }
  const chosen = women.filter((_one, index) => index % 3 === 1).slice(0, seatsMissing(counts))
  await db.office.createMany({
    data: chosen.map(({ id }) => ({
      ...{ id: uuidv7(), personId: id, kind: 'REPRESENTATIVE' as const, divisionCode: village.division },
      ...term,
    })),
  })
}
