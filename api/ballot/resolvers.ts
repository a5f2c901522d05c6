import type { Resolvers } from '../generated/graphql'
import { issueBallots } from './issue-ballots'
import { findSecret } from './queries'

export const resolvers: Resolvers = {
  Evaluation: {
    secret: (evaluation, _args, context) => findSecret(context, evaluation),
  },
  Mutation: {
    issueBallots: async (_root, { input }, context) => {
      const { result, userErrors } = await issueBallots(context, input)
      return { signatures: result?.signatures, userErrors }
    },
  },
}
