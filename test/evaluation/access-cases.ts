import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { createEvaluationDraft, createOpenEvaluation, draftInput, HOUR } from './evaluation-content'

const notFound = (...callers: Caller[]) => Object.fromEntries(callers.map((caller) => [caller, 'NOT_FOUND' as const]))

const strangers: Caller[] = ['otherVillager', 'otherCadre', 'otherSupervisor']
const plain: Caller[] = ['villager', 'secondVillager', 'partyMember', 'representative', 'workTeam']
const county: Caller[] = ['countyStaff', 'countyAdministrator']
const drafters: Caller[] = ['cadre', 'supervisor', 'townshipStaff']
const hosts: Caller[] = ['supervisor', 'townshipStaff']
const readers: Caller[] = [...plain, ...drafters, ...county]
const hidden = notFound(...strangers, ...plain, ...county)

const draft = ({ database, cast }: CaseWorld) => createEvaluationDraft(database, cast.village, cast.cadre)
const open = ({ database, cast }: CaseWorld) => createOpenEvaluation(database, cast, [cast.villager.personId])

export const accessCases: AccessCase[] = [
  {
    field: 'Query.evaluation',
    document: 'query ($id: ID!) { evaluation(id: $id) { id } }',
    variables: async (world) => ({ id: (await open(world)).id }),
    allowed: readers,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Query.evaluations',
    document: 'query ($division: ID!) { evaluations(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: readers,
  },
  {
    field: 'Query.evaluationDraft',
    document: 'query ($id: ID!) { evaluationDraft(id: $id) { id } }',
    variables: async (world) => ({ id: (await draft(world)).id }),
    allowed: drafters,
    refusedWith: hidden,
  },
  {
    field: 'Query.evaluationDrafts',
    document: 'query ($division: ID!) { evaluationDrafts(division: $division) { id } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: drafters,
  },
  {
    field: 'Query.electorateSizes',
    document: 'query ($division: ID!) { electorateSizes(division: $division) { kinds { count } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: drafters,
  },
  {
    field: 'Mutation.saveEvaluationDraft',
    document:
      'mutation ($input: SaveEvaluationDraftInput!) { saveEvaluationDraft(input: $input) { draft { id } userErrors { code } } }',
    variables: async ({ cast }) => ({ input: { idempotencyKey: newKey(), ...draftInput(cast.village) } }),
    allowed: drafters,
  },
  {
    field: 'Mutation.deleteEvaluationDraft',
    document:
      'mutation ($input: DeleteEvaluationDraftInput!) { deleteEvaluationDraft(input: $input) { deletedId userErrors { code } } }',
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: (await draft(world)).id } }),
    allowed: drafters,
    refusedWith: hidden,
  },
  {
    field: 'Mutation.openEvaluation',
    document:
      'mutation ($input: OpenEvaluationInput!) { openEvaluation(input: $input) { evaluation { id } userErrors { code } } }',
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: (await draft(world)).id, revision: 1 } }),
    allowed: hosts,
    refusedWith: hidden,
  },
  {
    field: 'Mutation.extendEvaluation',
    document:
      'mutation ($input: ExtendEvaluationInput!) { extendEvaluation(input: $input) { evaluation { id } userErrors { code } } }',
    variables: async (world) => ({
      input: {
        idempotencyKey: newKey(),
        id: (await open(world)).id,
        closesAt: new Date(Date.now() + 72 * HOUR).toISOString(),
      },
    }),
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Mutation.closeEvaluation',
    document:
      'mutation ($input: CloseEvaluationInput!) { closeEvaluation(input: $input) { evaluation { id } userErrors { code } } }',
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), id: (await open(world)).id, reason: '到会的人都填完了' },
    }),
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Mutation.finishCounting',
    document:
      'mutation ($input: FinishCountingInput!) { finishCounting(input: $input) { evaluation { id } userErrors { code } } }',
    variables: async ({ database, cast }) => {
      const counting = { state: 'COUNTING' as const, closedAt: new Date() }
      const { id } = await createOpenEvaluation(database, cast, [cast.villager.personId], counting)
      return { input: { idempotencyKey: newKey(), id } }
    },
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Mutation.submitEvaluation',
    document:
      'mutation ($input: SubmitEvaluationInput!) { submitEvaluation(input: $input) { evaluation { id } userErrors { code } } }',
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), evaluationId: (await open(world)).id, answers: { overall: 'SATISFIED' } },
    }),
    allowed: readers,
    refusedWith: notFound(...strangers),
  },
]
