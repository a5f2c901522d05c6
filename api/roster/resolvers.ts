import { maskPhone } from '../account/login-code'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { confirmRosterImport, discardRosterImport } from './confirm-roster-import'
import { exportAddress } from './export-address'
import { exportRoster } from './export-roster'
import { persons, villageGroups } from './persons'
import { findRosterImport, rejectionGroupsOf, rejectionsOf, rosterImports } from './queries'
import { personDetail, viewPerson } from './view-person'

async function importPayload(context: RequestContext, { result, userErrors }: CommandOutcome<{ id: string }>) {
  return { rosterImport: result && (await findRosterImport(context, result.id)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    rosterImport: (_root, { id }, context) => findRosterImport(context, id),
    rosterImports: (_root, { division }, context) => rosterImports(context, division),
    persons: (_root, filter, context) => persons(context, filter),
    villageGroups: (_root, { division }, context) => villageGroups(context, division),
  },
  Mutation: {
    confirmRosterImport: async (_root, { input }, context) =>
      importPayload(context, await confirmRosterImport(context, input)),
    discardRosterImport: async (_root, { input }, context) =>
      importPayload(context, await discardRosterImport(context, input)),
    exportRoster: async (_root, { input }, context) => {
      const { result, userErrors } = await exportRoster(context, input)
      const { county, services } = context
      return { address: result && exportAddress(services.keys.attachment, { county, ...result }), userErrors }
    },
    viewPerson: async (_root, { input }, context) => {
      const { result, userErrors } = await viewPerson(context, input)
      return { person: await personDetail(context, result?.id), userErrors }
    },
  },
  RosterImport: {
    division: ({ divisionCode }, _args, { county }) => findDivision(county, divisionCode),
    acceptedCount: ({ rowCount, rejected }) => rowCount - rejected.length,
    rejectedCount: ({ rejected }) => rejected.length,
    rejectionGroups: (record, _args, context) => rejectionGroupsOf(context, record),
    rejections: (record, page, context) => rejectionsOf(context, record, page),
    availableActions: ({ state }) => (state === 'PREVIEWED' ? ['CONFIRM', 'DISCARD'] : []),
  },
  RosterPerson: { phoneMasked: ({ phone }) => phone && maskPhone(phone) },
}
