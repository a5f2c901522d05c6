import { type AccessCase, type CaseWorld, EVERYONE } from '../access/access-case'
import { newKey } from '../support/api'
import { CONFIRM, DISCARD, EXPORT, GROUPS, IMPORT, IMPORTS, PERSONS, VIEW_PERSON } from './roster-host'

const KEEPERS = ['cadre', 'townshipStaff', 'countyAdministrator'] as const
const notFound = Object.fromEntries(
  EVERYONE.filter((caller) => caller !== 'visitor').map((caller) => [caller, 'NOT_FOUND' as const]),
)

async function preview({ database, cast }: CaseWorld): Promise<string> {
  const { id } = await database.rosterImport.create({
    data: {
      divisionCode: cast.village,
      fileName: '花名册.xlsx',
      fileDigest: new Uint8Array(32),
      accepted: [],
      rejected: [],
      rowCount: 0,
      outcome: { created: 0, changed: 0, unchanged: 0 },
      createdById: cast.cadre.personId,
    },
  })
  return id
}

const keyedImport = async (world: CaseWorld) => ({ input: { idempotencyKey: newKey(), id: await preview(world) } })
const inVillage = async ({ cast }: CaseWorld) => ({ division: cast.village })

/** The roll is kept by the village's cadres, its township and the county administrator; others do not know of an import. */
export const accessCases: AccessCase[] = [
  {
    field: 'Query.rosterImport',
    document: IMPORT,
    variables: async (world) => ({ id: await preview(world) }),
    allowed: KEEPERS,
    refusedWith: notFound,
  },
  { field: 'Query.rosterImports', document: IMPORTS, variables: inVillage, allowed: KEEPERS },
  { field: 'Query.persons', document: PERSONS, variables: inVillage, allowed: KEEPERS },
  { field: 'Query.villageGroups', document: GROUPS, variables: inVillage, allowed: KEEPERS },
  {
    field: 'Mutation.confirmRosterImport',
    document: CONFIRM,
    variables: keyedImport,
    allowed: KEEPERS,
    refusedWith: notFound,
  },
  {
    field: 'Mutation.discardRosterImport',
    document: DISCARD,
    variables: keyedImport,
    allowed: KEEPERS,
    refusedWith: notFound,
  },
  {
    field: 'Mutation.exportRoster',
    document: EXPORT,
    variables: async ({ cast }) => ({
      input: { idempotencyKey: newKey(), division: cast.village, withIdNumbers: false },
    }),
    allowed: KEEPERS,
  },
  {
    field: 'Mutation.viewPerson',
    document: VIEW_PERSON,
    variables: async ({ cast }) => ({ input: { idempotencyKey: newKey(), personId: cast.villager.personId } }),
    allowed: KEEPERS,
    refusedWith: notFound,
  },
]
