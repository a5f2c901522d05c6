import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import {
  ARTICLES,
  ASSET,
  powerInput,
  RULES_RECORD,
  TERMS,
  writeAsset,
  writeContract,
  writeRules,
} from './register-world'

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
const HIDDEN = { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' } as const

const query = (field: string, selection: string): AccessCase => ({
  field: `Query.${field}`,
  document: `query ($division: ID!) { ${field}(division: $division) { ${selection} } }`,
  variables: async ({ cast }) => ({ division: cast.village }),
  allowed: ofVillage,
})

const mutation = (name: string, input: string, subject: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${subject} { id } userErrors { code } } }`

const input = (more: (world: CaseWorld) => object | Promise<object>) => async (world: CaseWorld) => ({
  input: {
    idempotencyKey: newKey(),
    division: world.cast.village,
    baseVersion: 0,
    reason: '试一试',
    ...(await more(world)),
  },
})

export const accessCases: AccessCase[] = [
  {
    field: 'Query.powerDeviations',
    document: 'query ($division: ID!) { powerDeviations(division: $division) { id } }',
    variables: async ({ cast }) => ({ division: cast.village.slice(0, 9) }),
    allowed: ['townshipStaff', 'countyStaff', 'countyAdministrator'],
  },
  query('microPowers', 'code'),
  {
    ...query('microPower', 'code'),
    document: 'query ($division: ID!) { microPower(division: $division, code: "S03") { code versions { version } } }',
  },
  {
    ...query('villageRules', 'id'),
    variables: async ({ database, cast }) => {
      await writeRules(database, cast)
      return { division: cast.village }
    },
  },
  query('assets', 'nodes { id }'),
  query('contracts', 'nodes { id }'),
  query('registerSummary', 'assets'),
  {
    ...query('registerChanges', 'changes { id }'),
    allowed: ['cadre', 'supervisor', 'townshipStaff', 'countyStaff', 'countyAdministrator'],
  },
  {
    field: 'Query.asset',
    document: 'query ($id: ID!) { asset(id: $id) { id } }',
    variables: async ({ database, cast }) => ({ id: await writeAsset(database, cast) }),
    allowed: ofVillage,
    refusedWith: HIDDEN,
  },
  {
    field: 'Query.contract',
    document: 'query ($id: ID!) { contract(id: $id) { id } }',
    variables: async ({ database, cast }) => ({ id: await writeContract(database, cast) }),
    allowed: ofVillage,
    refusedWith: HIDDEN,
  },
  {
    field: 'Mutation.reviseMicroPower',
    document: mutation('reviseMicroPower', 'ReviseMicroPowerInput', 'power'),
    variables: input(() => ({ code: 'S03', content: powerInput() })),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.reviseMicroPower',
    document: mutation('reviseMicroPower', 'ReviseMicroPowerInput', 'power'),
    variables: input(({ cast }) => ({ division: cast.village.slice(0, 6), code: 'S03', content: powerInput() })),
    allowed: ['countyStaff', 'countyAdministrator'],
  },
  {
    field: 'Mutation.passVillageRules',
    document: mutation('passVillageRules', 'PassVillageRulesInput', 'rules'),
    variables: input(() => ({ articles: ARTICLES, ...RULES_RECORD })),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.fileVillageRules',
    document: mutation('fileVillageRules', 'FileVillageRulesInput', 'rules'),
    variables: async ({ database, cast }) => ({
      input: {
        idempotencyKey: newKey(),
        id: await writeRules(database, cast),
        version: 1,
        filedOn: '2025-03-12',
        number: '备2025-3',
      },
    }),
    allowed: ['townshipStaff'],
    refusedWith: HIDDEN,
  },
  {
    field: 'Mutation.saveAsset',
    document: mutation('saveAsset', 'SaveAssetInput', 'asset'),
    variables: input(() => ({ asset: ASSET })),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.saveContract',
    document: mutation('saveContract', 'SaveContractInput', 'contract'),
    variables: input(() => ({ contract: TERMS })),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.noteContractPayment',
    document: mutation('noteContractPayment', 'NoteContractPaymentInput', 'contract'),
    variables: async ({ database, cast }) => ({
      input: {
        idempotencyKey: newKey(),
        id: await writeContract(database, cast),
        baseVersion: 1,
        dueOn: '2024-01-01',
        paidOn: '2024-01-03',
        receipt: '收字01-02',
      },
    }),
    allowed: ['cadre'],
    refusedWith: HIDDEN,
  },
  {
    field: 'Mutation.inspectRegister',
    document: mutation('inspectRegister', 'InspectRegisterInput', 'changes'),
    variables: async ({ cast }) => ({
      input: {
        idempotencyKey: newKey(),
        division: cast.village,
        seenUpTo: new Date().toISOString(),
        opinion: '都看过了',
      },
    }),
    allowed: ['supervisor'],
  },
]
