import type { AccessCase, Caller } from '../access/access-case'
import { newKey } from '../support/api'
import { demandIn } from './demand-world'

const ofVillage: readonly Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'cadre',
  'supervisor',
  'workTeam',
  'townshipStaff',
  'countyStaff',
  'countyAdministrator',
]
const STRANGERS: NonNullable<AccessCase['refusedWith']> = {
  otherVillager: 'NOT_FOUND',
  otherCadre: 'NOT_FOUND',
  otherSupervisor: 'NOT_FOUND',
}

const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { demand { id } userErrors { code } } }`

const at =
  (part: object = {}): AccessCase['variables'] =>
  async ({ database, cast }) => ({
    input: { idempotencyKey: newKey(), id: await demandIn(database, cast), ...part },
  })

export const accessCases: AccessCase[] = [
  {
    field: 'Query.assemblyDemands',
    document: 'query ($division: ID!) { assemblyDemands(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Query.assemblyDemand',
    document: 'query ($id: ID!) { assemblyDemand(id: $id) { id } }',
    variables: async ({ database, cast }) => ({ id: await demandIn(database, cast) }),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.assemblyRoll',
    document: 'query ($division: ID!) { assemblyRoll(division: $division) { memberCount } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Query.assemblyDemandOptions',
    document: 'query ($division: ID!) { assemblyDemandOptions(division: $division) { needed } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Mutation.openAssemblyDemand',
    document: mutation('openAssemblyDemand', 'OpenAssemblyDemandInput'),
    variables: async ({ cast }) => ({
      input: {
        idempotencyKey: newKey(),
        ...{ division: cast.village, body: 'PARTY_ASSEMBLY', by: 'VILLAGERS', topic: '水费', reason: '没有开会' },
      },
    }),
    allowed: ofVillage,
  },
  {
    field: 'Mutation.signAssemblyDemand',
    document: mutation('signAssemblyDemand', 'AssemblyDemandInput'),
    variables: at(),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.withdrawAssemblyDemand',
    document: mutation('withdrawAssemblyDemand', 'AssemblyDemandInput'),
    variables: at(),
    allowed: ['villager'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.enterDemandSheet',
    document: mutation('enterDemandSheet', 'EnterDemandSheetInput'),
    variables: at({ count: 0, attachmentId: '0' }),
    allowed: ['cadre', 'supervisor', 'townshipStaff'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.conveneDemandedAssembly',
    document: mutation('conveneDemandedAssembly', 'ConveneDemandedAssemblyInput'),
    variables: at({ startsAt: '2100-01-01T00:00:00.000Z', place: '村委会' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
]
