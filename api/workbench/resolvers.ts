import { requireViewer } from '../access/viewer'
import { findDivision } from '../division/division-directory'
import { RequestError } from '../error'
import type { Resolvers } from '../generated/graphql'
import { oversees, workingHat } from './access'
import { findVillageStandings, findWorkItems } from './queries'

export const resolvers: Resolvers = {
  Query: {
    workbench: (_root, _args, context) => {
      const hat = workingHat(requireViewer(context))
      if (hat === null) throw new RequestError('FORBIDDEN')
      return { hat }
    },
  },
  Workbench: {
    items: ({ hat }, _args, context) =>
      oversees(hat)
        ? []
        : findWorkItems(context.county, hat.divisionCode, hat.kind === 'SUPERVISOR' ? 'supervisor' : 'cadre'),
    villages: ({ hat }, _args, context) =>
      oversees(hat) ? findVillageStandings(context.county, hat.divisionCode) : [],
  },
  WorkItem: { division: (item, _args, context) => findDivision(context.county, item.divisionCode) },
  VillageStanding: { division: (row, _args, context) => findDivision(context.county, row.divisionCode) },
}
