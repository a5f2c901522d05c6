import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { mayAssign } from './access'
import { assignOffice } from './assign-office'
import { endOffice } from './end-office'
import { readKinship } from './person-kinship'
import { committeeAdvice, findHolder, roll } from './queries'
import { recordKinship } from './record-kinship'
import { removeKinship } from './remove-kinship'

async function officePayload(context: RequestContext, { result, userErrors }: CommandOutcome<{ id: string }>) {
  return { office: result && (await findHolder(context, result.id)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    roll: (_root, filter, context) => roll(context, filter),
    committeeAdvice: (_root, { division }, context) => committeeAdvice(context, division),
    personKinship: (_root, { personId }, context) => readKinship(context, personId),
  },
  Mutation: {
    assignOffice: async (_root, { input }, context) => officePayload(context, await assignOffice(context, input)),
    endOffice: async (_root, { input }, context) => officePayload(context, await endOffice(context, input)),
    recordKinship: async (_root, { input }, context) => {
      const { result, userErrors } = await recordKinship(context, input)
      return { conflicts: result?.conflicts ?? [], userErrors }
    },
    removeKinship: async (_root, { input }, context) => {
      const { userErrors } = await removeKinship(context, input)
      return { kinship: await readKinship(context, input.personId), userErrors }
    },
  },
  PersonKinship: { division: ({ divisionCode }, _args, { county }) => findDivision(county, divisionCode) },
  OfficeHolder: {
    division: ({ divisionCode }, _args, { county }) => findDivision(county, divisionCode),
    availableActions: ({ divisionCode, personId }, _args, { viewer }) =>
      viewer !== null && mayAssign(viewer, divisionCode) && viewer.personId !== personId ? ['END'] : [],
  },
}
