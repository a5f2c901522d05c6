import type { AccessCase } from '../access/access-case'
import { createOpenEvaluation } from '../evaluation/evaluation-content'
import { newKey } from '../support/api'

/** Who may read a secret evaluation may ask for ballots; whether they stand on its roll is a refusal of its own. */
export const accessCases: AccessCase[] = [
  {
    field: 'Mutation.issueBallots',
    document: 'mutation ($input: IssueBallotsInput!) { issueBallots(input: $input) { userErrors { code } } }',
    variables: async ({ database, cast }) => {
      const { id } = await createOpenEvaluation(database, cast, [cast.villager.personId])
      return { input: { idempotencyKey: newKey(), evaluationId: id, ballots: [] } }
    },
    allowed: [
      'villager',
      'secondVillager',
      'partyMember',
      'representative',
      'workTeam',
      'cadre',
      'supervisor',
      'townshipStaff',
      'countyStaff',
      'countyAdministrator',
    ],
    refusedWith: { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' },
  },
]
