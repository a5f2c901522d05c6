import type { AccessCase, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { CONTENT_INPUT, createDraft, createPolicy } from './policy-content'

const strangers = { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' } as const
const ofVillage = [
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
] as const

const draftId = async ({ database, cast }: CaseWorld) => (await createDraft(database, cast.village, cast.cadre)).id
const policyId = async ({ database, cast }: CaseWorld) => (await createPolicy(database, cast.village, cast.cadre)).id
/** Whoever publishes for another division looks for the draft among their own and does not find it. */
const otherPublishers = {
  townshipStaff: 'NOT_FOUND',
  countyStaff: 'NOT_FOUND',
  countyAdministrator: 'NOT_FOUND',
  otherCadre: 'NOT_FOUND',
} as const

export const accessCases: AccessCase[] = [
  {
    field: 'Query.policy',
    document: 'query ($id: ID!) { policy(id: $id) { id } }',
    variables: async (world) => ({ id: await policyId(world) }),
    allowed: ofVillage,
    refusedWith: strangers,
  },
  {
    field: 'Mutation.savePolicyDraft',
    document:
      'mutation ($input: SavePolicyDraftInput!) { savePolicyDraft(input: $input) { draft { id } userErrors { code } } }',
    variables: async () => ({ input: { idempotencyKey: newKey(), content: CONTENT_INPUT } }),
    allowed: ['cadre', 'otherCadre', 'townshipStaff', 'countyStaff', 'countyAdministrator'],
  },
  {
    field: 'Mutation.discardPolicyDraft',
    document:
      'mutation ($input: DiscardPolicyDraftInput!) { discardPolicyDraft(input: $input) { discardedId userErrors { code } } }',
    variables: async (world) => ({ input: { idempotencyKey: newKey(), draftId: await draftId(world) } }),
    allowed: ['cadre'],
    refusedWith: otherPublishers,
  },
  {
    field: 'Mutation.publishPolicy',
    document:
      'mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { policy { id } userErrors { code } } }',
    variables: async (world) => ({ input: { idempotencyKey: newKey(), draftId: await draftId(world) } }),
    allowed: ['cadre'],
    refusedWith: otherPublishers,
  },
  {
    field: 'Mutation.withdrawPolicy',
    document:
      'mutation ($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { policy { id } userErrors { code } } }',
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), policyId: await policyId(world), reason: '已有新办法' },
    }),
    allowed: ['cadre'],
  },
]
