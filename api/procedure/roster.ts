import { calendarDate } from '@shared/format'
import type { BodyType, MeetingWay } from '@shared/legal-rule/rule'
import type { CountyTransaction } from '../database/county-database'
import type { Prisma } from '../generated/county/client'
import type { OfficePost } from '../generated/county/enums'

export interface Called {
  personId: string
  name: string
  householdId: string | null
}

const ADULT_YEARS = 18

/** Who was born on that day or before is 18 or older. */
export function bornBefore(now: Date): Date {
  const today = calendarDate(now)
  const day = `${Number(today.slice(0, 4)) - ADULT_YEARS}${today.slice(4)}`
  return new Date(day.endsWith('-02-29') ? `${day.slice(0, 8)}28` : day)
}

const BRANCH: OfficePost[] = ['VILLAGE_SECRETARY', 'BRANCH_MEMBER']
const COMMITTEE: OfficePost[] = ['VILLAGE_DIRECTOR', 'COMMITTEE_MEMBER']

const fields = { id: true, name: true, householdId: true } as const

function holding(village: string, now: Date, office: Prisma.OfficeWhereInput): Prisma.PersonWhereInput {
  const today = new Date(calendarDate(now))
  const term = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  return { status: 'ACTIVE', offices: { some: { AND: [{ divisionCode: village }, term, office] } } }
}

/** A cadre entered without a post is taken as a member of the village committee. */
const cadres = (posts: OfficePost[], unposted: boolean): Prisma.OfficeWhereInput => ({
  kind: 'VILLAGE_CADRE',
  OR: [{ post: { in: posts } }, ...(unposted ? [{ post: null }] : [])],
})

/** 村民委员会 of that village. */
export const sitsOnCommittee = (village: string, now: Date): Prisma.PersonWhereInput =>
  holding(village, now, cadres(COMMITTEE, true))

/** Who belongs to a body of a village today (DOMAIN 1). */
function membersOf(body: BodyType, village: string, groupId: string | null, now: Date): Prisma.PersonWhereInput {
  const adults = { divisionCode: village, status: 'ACTIVE' as const, birthDate: { lte: bornBefore(now) } }
  const representatives: Prisma.OfficeWhereInput = { kind: 'REPRESENTATIVE' }
  switch (body) {
    case 'PARTY_COMMITTEE':
      return holding(village, now, cadres(BRANCH, false))
    case 'TWO_COMMITTEES':
      return holding(village, now, cadres([...BRANCH, ...COMMITTEE], true))
    case 'PARTY_ASSEMBLY':
      return holding(village, now, { kind: 'PARTY_MEMBER' })
    case 'REPRESENTATIVE_ASSEMBLY':
      return holding(village, now, { OR: [representatives, cadres(COMMITTEE, true)] })
    case 'MEMBER_REPRESENTATIVE_ASSEMBLY':
      return { AND: [holding(village, now, representatives), { collectiveMember: true }] }
    case 'MEMBER_ASSEMBLY':
      return { ...adults, collectiveMember: true }
    case 'GROUP_ASSEMBLY':
      return { ...adults, groupId: groupId ?? undefined }
    case 'VILLAGER_ASSEMBLY':
      return adults
  }
}

/** Everybody who is called, by name; one a household where households are called. */
export async function callRoster(
  db: CountyTransaction,
  village: string,
  sitting: { body: BodyType; way: MeetingWay; groupId: string | null },
  now: Date,
): Promise<Called[]> {
  const where = membersOf(sitting.body, village, sitting.groupId, now)
  const select = { ...fields, householdRole: true, birthDate: true }
  const found = await db.person.findMany({ where, select, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const called = sitting.way === 'HOUSEHOLDS' ? oneEach(found) : found
  return called.map(({ id, name, householdId }) => ({ personId: id, name, householdId }))
}

interface Member {
  id: string
  name: string
  householdId: string | null
  householdRole: string
  birthDate: Date
}

/** The head, or the oldest where the head is not among them. */
function oneEach(people: readonly Member[]): Member[] {
  const chosen = new Map<string, Member>()
  for (const person of people) {
    const key = person.householdId ?? person.id
    const known = chosen.get(key)
    if (known === undefined || speaksBefore(person, known)) chosen.set(key, person)
  }
  return [...chosen.values()]
}

function speaksBefore(one: Member, other: Member): boolean {
  if (other.householdRole === 'HEAD') return false
  return one.householdRole === 'HEAD' || one.birthDate < other.birthDate
}

/** Households with somebody living there: what a levy's representatives stand for. */
export function countHouseholds(db: CountyTransaction, village: string): Promise<number> {
  return db.household.count({ where: { divisionCode: village, persons: { some: { status: 'ACTIVE' } } } })
}
