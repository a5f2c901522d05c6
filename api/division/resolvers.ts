import type { Resolvers } from '../generated/graphql'
import { childrenOf, counties, divisionByCode } from './queries'

export const resolvers: Resolvers = {
  Query: {
    counties: () => counties(),
    divisions: (_root, { parent }) => childrenOf(parent),
    divisionByCode: (_root, { code }) => divisionByCode(code),
  },
}
