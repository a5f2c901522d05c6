import { calendarDate } from '@shared/format'
import type { AssemblyCounts } from '@shared/legal-rule/assembly'
import type { CountyTransaction } from '../database/county-database'
import { callRoster, countHouseholds, sitsOnCommittee } from '../procedure/roster'

export interface Seat {
  personId: string
  name: string
  groupName: string | null
  woman: boolean
  ofCommittee: boolean
}

export interface Seats {
  members: Seat[]
  counts: AssemblyCounts
}

/** 村民代表会议 as the roll makes it up today: the village committee and the representatives. */
export async function readSeats(db: CountyTransaction, village: string, now: Date): Promise<Seats> {
  const sitting = { body: 'REPRESENTATIVE_ASSEMBLY', way: 'PERSONS', groupId: null } as const
  const called = await callRoster(db, village, sitting, now)
  const id = { in: called.map(({ personId }) => personId) }
  const committee = await db.person.findMany({
    where: { AND: [{ id }, sitsOnCommittee(village, now)] },
    select: { id: true },
  })
  const sits = new Set(committee.map((person) => person.id))
  const people = await db.person.findMany({
    where: { id },
    select: { id: true, name: true, sex: true, group: { select: { name: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const members = people.map((person) => ({
    personId: person.id,
    name: person.name,
    groupName: person.group?.name ?? null,
    woman: person.sex === 'FEMALE',
    ofCommittee: sits.has(person.id),
  }))
  const representatives = members.filter(({ ofCommittee }) => !ofCommittee)
  const counts = {
    assembly: members.length,
    representatives: representatives.length,
    womenRepresentatives: representatives.filter(({ woman }) => woman).length,
    households: await countHouseholds(db, village),
  }
  return { members: members.filter(({ ofCommittee }) => ofCommittee).concat(representatives), counts }
}

/** Representatives in office, whatever else they hold. */
export function representativesOf(db: CountyTransaction, village: string, now: Date): Promise<{ id: string }[]> {
  const today = new Date(calendarDate(now))
  const term = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  const office = { kind: 'REPRESENTATIVE' as const, divisionCode: village, ...term }
  return db.person.findMany({ where: { status: 'ACTIVE', offices: { some: office } }, select: { id: true } })
}
