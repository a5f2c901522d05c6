import type { AccessCase, Caller } from '../access/access-case'
import { newKey } from '../support/api'
import { createClosedRound } from './report-world'

const notFound = (...callers: Caller[]) => Object.fromEntries(callers.map((caller) => [caller, 'NOT_FOUND' as const]))

const strangers: Caller[] = ['otherVillager', 'otherCadre', 'otherSupervisor']
const hosts: Caller[] = ['supervisor', 'townshipStaff']
const county: Caller[] = ['countyStaff', 'countyAdministrator']
const plain: Caller[] = ['villager', 'secondVillager', 'partyMember', 'representative', 'workTeam', 'cadre']
const readers: Caller[] = [...plain, ...hosts, ...county]

export const accessCases: AccessCase[] = [
  {
    field: 'Query.evaluationReport',
    document: 'query ($id: ID!) { evaluationReport(id: $id) { id } }',
    variables: async ({ database, cast }) => ({ id: (await createClosedRound(database, cast)).id }),
    allowed: readers,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Query.formerEvaluations',
    document: 'query ($division: ID!) { formerEvaluations(division: $division) { id } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ['cadre', ...hosts],
  },
  {
    field: 'Query.screeningProposals',
    document: 'query ($division: ID!) { screeningProposals(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: [...hosts, ...county],
  },
  {
    field: 'Mutation.recordPhoneSurvey',
    document:
      'mutation ($input: RecordPhoneSurveyInput!) { recordPhoneSurvey(input: $input) { report { id } userErrors { code } } }',
    variables: async ({ database, cast }) => {
      const { id } = await createClosedRound(database, cast)
      const survey = { blendId: 'PHONE_6_BALLOTS_4_V1', value: 8_600, source: '民意调查通报', attachmentIds: [] }
      return { input: { idempotencyKey: newKey(), evaluationId: id, ...survey } }
    },
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Mutation.publishCrossTable',
    document:
      'mutation ($input: PublishCrossTableInput!) { publishCrossTable(input: $input) { report { id } userErrors { code } } }',
    variables: async ({ database, cast }) => {
      const { id } = await createClosedRound(database, cast)
      return { input: { idempotencyKey: newKey(), evaluationId: id, row: 'GROUP', column: 'overall' } }
    },
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Mutation.proposeScreening',
    document:
      'mutation ($input: ProposeScreeningInput!) { proposeScreening(input: $input) { report { id } userErrors { code } } }',
    variables: async ({ database, cast }) => {
      const { id } = await createClosedRound(database, cast)
      const input = { criteria: ['petitions'], evidence: '去年以来有五件信访没有办结。' }
      return { input: { idempotencyKey: newKey(), evaluationId: id, ...input } }
    },
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
]
