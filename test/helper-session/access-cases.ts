import { type AccessCase, type Caller, type CaseWorld, EVERYONE } from '../access/access-case'
import { createPaperEvaluation } from '../paper-ballot/paper-world'
import { newKey } from '../support/api'

const others = EVERYONE.filter((caller) => caller !== 'visitor' && caller !== 'supervisor')
const refused = <Answer extends 'NOT_FOUND' | 'NULL'>(answer: Answer) =>
  Object.fromEntries(others.map((caller): [Caller, Answer] => [caller, answer]))

const evaluationOf = async ({ database, cast }: CaseWorld) => (await createPaperEvaluation(database, cast)).id

/** The supervisor's, under way. */
async function running(world: CaseWorld) {
  const { database, cast } = world
  return database.helperSession.create({
    data: {
      evaluationId: await evaluationOf(world),
      personId: cast.villager.personId,
      helperId: cast.supervisor.personId,
      helperName: '试监督',
      startedAt: new Date(),
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
}

export const accessCases: AccessCase[] = [
  {
    field: 'Query.helperSession',
    document: 'query ($id: ID!) { helperSession(id: $id) { personName running } }',
    variables: async (world) => ({ id: (await running(world)).id }),
    allowed: ['supervisor'],
    refusedWith: refused('NOT_FOUND'),
  },
  {
    field: 'Query.runningHelperSession',
    document: 'query ($id: ID!) { runningHelperSession(evaluationId: $id) { personName } }',
    variables: async (world) => ({ id: (await running(world)).evaluationId }),
    allowed: ['supervisor'],
    refusedWith: refused('NULL'),
  },
  {
    field: 'Mutation.startHelperSession',
    document:
      'mutation ($input: StartHelperSessionInput!) { startHelperSession(input: $input) { session { id } userErrors { code } } }',
    variables: async (world) => ({
      input: {
        idempotencyKey: newKey(),
        evaluationId: await evaluationOf(world),
        personId: world.cast.villager.personId,
        consent: true,
        hasOwnPhone: true,
      },
    }),
    allowed: ['supervisor', 'workTeam', 'townshipStaff'],
    refusedWith: { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' },
  },
  {
    field: 'Mutation.endHelperSession',
    document:
      'mutation ($input: EndHelperSessionInput!) { endHelperSession(input: $input) { session { id } userErrors { code } } }',
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: (await running(world)).id } }),
    allowed: ['supervisor'],
    refusedWith: refused('NOT_FOUND'),
  },
]
