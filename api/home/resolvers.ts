import { requireViewer } from '../access/viewer'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { findHome } from './queries'

export const resolvers: Resolvers = {
  Query: { home: (_root, _args, context) => findHome(requireViewer(context)) },
  Home: { division: (home, _args, context) => findDivision(context.county, home.divisionCode) },
  HomeTodo: { deadline: (todo) => toInstant(todo.deadline) },
  HomeItem: { at: (item) => new Date(item.at) },
}

/** PostgreSQL's JSON writes its own form of an instant; the contract's is ISO 8601 in UTC. */
function toInstant(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
