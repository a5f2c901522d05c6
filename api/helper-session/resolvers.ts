import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import type { Resolvers } from '../generated/graphql'
import { endHelperSession, type SessionChanged, startHelperSession } from './commands'
import { findRunning, findSession } from './queries'

async function payload({ result, userErrors }: CommandOutcome<SessionChanged>, context: RequestContext) {
  return { session: result && (await findSession(context, result.sessionId)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    helperSession: (_root, { id }, context) => findSession(context, id),
    runningHelperSession: (_root, { evaluationId }, context) => findRunning(context, evaluationId),
  },
  Mutation: {
    startHelperSession: async (_root, { input }, context) => payload(await startHelperSession(context, input), context),
    endHelperSession: async (_root, { input }, context) => payload(await endHelperSession(context, input), context),
  },
  HelperSession: {
    running: ({ endedAt, expiresAt }) => endedAt === null && expiresAt > new Date(),
  },
}
