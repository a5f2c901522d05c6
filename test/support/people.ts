import type { CountyDatabase } from '../../api/database/county-database'
import type { OfficeKind, OfficePost } from '../../api/generated/county/enums'

export interface TestPerson {
  personId: string
  officeId: string | null
}

/** One person for each role that the access table knows. */
export interface Cast {
  /** 12 digits: the village everything happens in, and another one of the same township. */
  village: string
  otherVillage: string
  groupId: string
  villager: TestPerson
  secondVillager: TestPerson
  partyMember: TestPerson
  representative: TestPerson
  cadre: TestPerson
  supervisor: TestPerson
  workTeam: TestPerson
  townshipStaff: TestPerson
  countyStaff: TestPerson
  countyAdministrator: TestPerson
  otherVillager: TestPerson
  otherCadre: TestPerson
  otherSupervisor: TestPerson
}

export type Role = Exclude<keyof Cast, 'village' | 'otherVillage' | 'groupId'>

interface PersonOptions {
  name: string
  division: string
  groupId?: string | null
  office?: { kind: OfficeKind; post?: OfficePost; division?: string }
  birthDate?: string
}

export async function createPerson(db: CountyDatabase, options: PersonOptions): Promise<TestPerson> {
  const { name, division, groupId = null, office, birthDate = '1968-03-05' } = options
  const person = await db.person.create({
    data: { name, divisionCode: division, groupId, sex: 'FEMALE', birthDate: new Date(birthDate), hasAccount: true },
  })
  if (office === undefined) return { personId: person.id, officeId: null }
  const { id } = await db.office.create({
    data: {
      personId: person.id,
      kind: office.kind,
      post: office.post ?? null,
      divisionCode: office.division ?? division,
      startsOn: new Date('2025-01-01'),
    },
  })
  return { personId: person.id, officeId: id }
}

/** Peoples two villages of one township with every role. The county code is that of the database. */
export async function createCast(db: CountyDatabase, county: string): Promise<Cast> {
  const township = `${county}101`
  const village = `${township}200`
  const otherVillage = `${township}201`
  const group = await db.villageGroup.create({ data: { divisionCode: village, name: '一组', number: 1 } })
  const here = (name: string, kind?: OfficeKind, post?: OfficePost, division?: string) =>
    createPerson(db, { name, division: village, groupId: group.id, office: kind && { kind, post, division } })
  const there = (name: string, kind?: OfficeKind) =>
    createPerson(db, { name, division: otherVillage, office: kind && { kind } })
  return {
    village,
    otherVillage,
    groupId: group.id,
    villager: await here('试达娃'),
    secondVillager: await here('试格桑'),
    partyMember: await here('试向党', 'PARTY_MEMBER'),
    representative: await here('试代表', 'REPRESENTATIVE'),
    cadre: await here('试村干', 'VILLAGE_CADRE', 'VILLAGE_DIRECTOR'),
    supervisor: await here('试监督', 'SUPERVISOR', 'SUPERVISION_CHAIR'),
    workTeam: await here('试驻村', 'WORK_TEAM_MEMBER'),
    townshipStaff: await here('试乡镇', 'TOWNSHIP_STAFF', undefined, township),
    countyStaff: await here('试县里', 'COUNTY_STAFF', undefined, county),
    countyAdministrator: await here('试管理', 'COUNTY_ADMINISTRATOR', undefined, county),
    otherVillager: await there('试邻居'),
    otherCadre: await there('试邻村干', 'VILLAGE_CADRE'),
    otherSupervisor: await there('试邻监督', 'SUPERVISOR'),
  }
}
