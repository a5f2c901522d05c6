import { uuidv7 } from 'uuidv7'
import type { CountyTransaction } from '../../api/database/county-database'
import type { HouseholdRole, OfficeKind, OfficePost, Sex } from '../../api/generated/county/enums'
import { ETHNICITY, inventName, type Manner } from './names'
import { between, createRandom, type Random } from './random'

export interface Face {
  /** The name shown at the demo's door. */
  name: string
  /** What it says under the name: 村民, 村干部 … */
  role: string
  sex?: Sex
  office?: { kind: OfficeKind; post?: OfficePost; division?: string }
}

export interface VillageSpec {
  division: string
  manner: Manner
  households: number
  groups: readonly string[]
  /** People the demo lets one step into, in this order; the first households are theirs. */
  faces: readonly Face[]
}

export interface SeededPerson {
  id: string
  name: string
  sex: Sex
  birthDate: Date
  groupId: string
  adult: boolean
  head: boolean
  hasAccount: boolean
}

export interface SeededVillage {
  division: string
  people: SeededPerson[]
  faces: { person: SeededPerson; face: Face; officeId: string | null }[]
  groupIds: string[]
}

interface Member {
  role: HouseholdRole
  sex: Sex
  age: number
}

const TERM_START = new Date('2025-12-01')
const TERM_END = new Date('2030-11-30')

/** A family of two to five: a couple, perhaps an old parent, perhaps children. */
function inventFamily(random: Random): Member[] {
  const age = between(random, 30, 68)
  const members: Member[] = [{ role: 'HEAD', sex: random() < 0.75 ? 'MALE' : 'FEMALE', age }]
  if (random() < 0.85)
    members.push({
      role: 'SPOUSE',
      sex: members[0]?.sex === 'MALE' ? 'FEMALE' : 'MALE',
      age: age - between(random, -2, 4),
    })
  if (age < 55 && random() < 0.35) members.push({ role: 'PARENT', sex: 'FEMALE', age: age + between(random, 20, 27) })
  for (let child = between(random, 0, 2); child > 0; child--) {
    members.push({
      role: 'CHILD',
      sex: random() < 0.5 ? 'MALE' : 'FEMALE',
      age: Math.max(2, age - between(random, 22, 30)),
    })
  }
  return members
}

/** Writes the groups, households, people and offices of one village: `SeededVillage` for what is built upon them. */
export async function populateVillage(
  db: CountyTransaction,
  spec: VillageSpec,
  phoneFrom: number,
): Promise<SeededVillage> {
  const random = createRandom(Number(spec.division.slice(-9)))
  const groupIds = spec.groups.map(() => uuidv7())
  await db.villageGroup.createMany({
    data: spec.groups.map((name, index) => ({
      id: groupIds[index],
      divisionCode: spec.division,
      name,
      number: index + 1,
    })),
  })
  const households: { id: string; divisionCode: string; groupId: string; number: string }[] = []
  const rows: PersonRow[] = []
  const people: SeededPerson[] = []
  let phone = phoneFrom
  for (let index = 0; index < spec.households; index++) {
    const groupId = groupIds[index % groupIds.length] ?? ''
    const household = { id: uuidv7(), divisionCode: spec.division, groupId, number: String(index + 1).padStart(4, '0') }
    households.push(household)
    for (const member of inventFamily(random)) {
      const face = member.role === 'HEAD' ? spec.faces[index] : undefined
      const row = personRow(random, spec, member, household, face, index)
      if (member.age >= 16 && (face !== undefined || random() < 0.82)) row.phone = String(phone++)
      row.hasAccount = face !== undefined || (row.phone !== null && random() < 0.8)
      rows.push(row)
      people.push({ ...row, groupId, adult: member.age >= 18, head: member.role === 'HEAD' })
    }
  }
  await db.household.createMany({ data: households })
  await db.person.createMany({ data: rows })
  const faces = await appoint(db, spec, people)
  return { division: spec.division, people, faces, groupIds }
}

interface PersonRow {
  id: string
  divisionCode: string
  groupId: string
  householdId: string
  householdRole: HouseholdRole
  name: string
  sex: Sex
  birthDate: Date
  phone: string | null
  ethnicity: string
  hasAccount: boolean
  collectiveMember: boolean
  note: string | null
}

function personRow(
  random: Random,
  spec: VillageSpec,
  member: Member,
  household: { id: string; groupId: string },
  face: Face | undefined,
  order: number,
): PersonRow {
  const sex = face?.sex ?? member.sex
  const year = new Date().getUTCFullYear() - member.age
  return {
    id: uuidv7(),
    divisionCode: spec.division,
    groupId: household.groupId,
    householdId: household.id,
    householdRole: member.role,
    name: face?.name ?? inventName(random, spec.manner, sex === 'FEMALE'),
    sex,
    birthDate: new Date(Date.UTC(year, between(random, 0, 11), between(random, 1, 28))),
    phone: null,
    ethnicity: ETHNICITY[spec.manner],
    hasAccount: false,
    collectiveMember: random() < 0.95,
    note: face === undefined ? null : `DEMO_FACE:${order + 1}:${face.role}`,
  }
}

/** The offices of the faces, and the rolls of party members and representatives. */
async function appoint(db: CountyTransaction, spec: VillageSpec, people: SeededPerson[]) {
  const heads = people.filter((person) => person.head)
  const office = (
    person: SeededPerson,
    kind: OfficeKind,
    post: OfficePost | null = null,
    division = spec.division,
  ) => ({
    id: uuidv7(),
    personId: person.id,
    kind,
    post,
    divisionCode: division,
    startsOn: TERM_START,
    endsOn: TERM_END,
  })
  const faces = spec.faces.map((face, index) => {
    const person = heads[index]
    if (person === undefined) throw new Error('A village has fewer households than faces')
    const held = face.office && office(person, face.office.kind, face.office.post, face.office.division)
    return { face, person, held, officeId: held?.id ?? null }
  })
  const others = heads.slice(spec.faces.length)
  const representatives = others
    .filter((_person, index) => index % 8 === 0)
    .map((person) => office(person, 'REPRESENTATIVE'))
  const partyMembers = others
    .filter((_person, index) => index % 7 === 3)
    .map((person) => office(person, 'PARTY_MEMBER'))
  const rows = [...faces.flatMap(({ held }) => (held === undefined ? [] : [held])), ...representatives, ...partyMembers]
  await db.office.createMany({ data: rows })
  return faces.map(({ face, person, officeId }) => ({ face, person, officeId }))
}
