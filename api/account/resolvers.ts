import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'

export const resolvers: Resolvers = {
  Query: { viewer: (_root, _args, context) => context.viewer },
  Viewer: {
    division: (viewer, _args, context) => findDivision(context.county, viewer.divisionCode),
    groupName: async (viewer, _args, context) => {
      if (viewer.groupId === null) return null
      const group = await context.database.villageGroup.findUnique({ where: { id: viewer.groupId } })
      return group?.name ?? null
    },
  },
  Office: {
    division: (office, _args, context) => findDivision(context.county, office.divisionCode),
  },
}
