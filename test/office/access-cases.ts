import { directoryDatabase } from '../../api/database/county-database'
import { forgetDivisions } from '../../api/division/division-directory'
import { type AccessCase, type CaseWorld, EVERYONE } from '../access/access-case'
import { newKey } from '../support/api'
import { createPerson } from '../support/people'
import { ADVICE, ASSIGN, END, KINSHIP, RELATIVES, REMOVE_KINSHIP, ROLL } from './office-documents'

const ASSIGNERS = ['townshipStaff', 'countyAdministrator'] as const
const KEEPERS = ['cadre', ...ASSIGNERS] as const

async function villager({ database, cast }: CaseWorld): Promise<string> {
  return (await createPerson(database, { name: '试新人', division: cast.village })).personId
}

async function knowVillage({ cast }: CaseWorld): Promise<void> {
  const division = {
    code: cast.village,
    name: '试验村民委员会',
    level: 'VILLAGE' as const,
    parentCode: cast.village.slice(0, 9),
  }
  await directoryDatabase().division.upsert({ where: { code: cast.village }, create: division, update: {} })
  forgetDivisions()
}

const notFound = Object.fromEntries(
  EVERYONE.filter((caller) => caller !== 'visitor').map((caller) => [caller, 'NOT_FOUND' as const]),
)

export const accessCases: AccessCase[] = [
  {
    field: 'Mutation.assignOffice',
    document: ASSIGN,
    variables: async (world) => {
      await knowVillage(world)
      const personId = await villager(world)
      const input = { personId, kind: 'REPRESENTATIVE', division: world.cast.village, startsOn: '2026-01-01' }
      return { input: { ...input, idempotencyKey: newKey() } }
    },
    allowed: ASSIGNERS,
  },
  {
    field: 'Mutation.endOffice',
    document: END,
    variables: async ({ database, cast }) => {
      const office = { kind: 'REPRESENTATIVE' as const }
      const { officeId } = await createPerson(database, { name: '试代表乙', division: cast.village, office })
      return { input: { idempotencyKey: newKey(), id: officeId, reason: '换届' } }
    },
    allowed: ASSIGNERS,
  },
  {
    field: 'Mutation.recordKinship',
    document: KINSHIP,
    variables: async (world) => {
      const [personId, relativeId] = [await villager(world), await villager(world)]
      return { input: { idempotencyKey: newKey(), personId, relativeId, kind: 'SIBLING' } }
    },
    allowed: KEEPERS,
    refusedWith: notFound,
  },
  {
    field: 'Mutation.removeKinship',
    document: REMOVE_KINSHIP,
    variables: async (world) => {
      const [personId, relativeId] = [await villager(world), await villager(world)]
      await world.database.kinship.create({ data: { personId, relativeId, kind: 'SIBLING' } })
      return { input: { idempotencyKey: newKey(), personId, relativeId, reason: '登记错了' } }
    },
    allowed: KEEPERS,
    refusedWith: notFound,
  },
  {
    field: 'Query.personKinship',
    document: RELATIVES,
    variables: async (world) => ({ personId: await villager(world) }),
    allowed: KEEPERS,
    refusedWith: notFound,
  },
  {
    field: 'Query.roll',
    document: ROLL,
    variables: async ({ cast }) => ({ division: cast.village, kind: 'SUPERVISOR' }),
    allowed: EVERYONE.filter((caller) => caller !== 'visitor' && !caller.startsWith('other')),
  },
  {
    field: 'Query.committeeAdvice',
    document: ADVICE,
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ASSIGNERS,
  },
]
