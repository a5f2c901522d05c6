import { isSound } from '@shared/legal-rule/assembly'
import { phraseCheck } from '@shared/legal-rule/phrase'
import { BODIES, bodyTypes } from '@shared/legal-rule/rule'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import { requireFound } from '../error'
import type { Resolvers } from '../generated/graphql'
import { compositionSubject, inWords, sourceText } from '../procedure/rule-text'
import { actionsOf, seesSheets, stateOf } from './access'
import { conveneDemandedAssembly } from './command/convene-demanded'
import { enterDemandSheet } from './command/enter-sheet'
import { openAssemblyDemand } from './command/open-demand'
import { signAssemblyDemand, withdrawAssemblyDemand } from './command/sign-demand'
import { checkOf, ruleOf } from './count-signatures'
import { findDemand, listDemands, listOptions, readDemand, readRoll } from './queries'

const bodyOf = (name: string) => requireFound(bodyTypes.find((one) => one === name))

/** The payload reads the demand anew: a repeated call shows what the first one wrote. */
async function payload({ result, userErrors }: CommandOutcome<{ id: string }>, context: RequestContext) {
  return { demand: result && (await findDemand(context, result.id)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    assemblyDemands: (_root, args, context) => listDemands(context, args),
    assemblyDemand: (_root, { id }, context) => readDemand(context, id),
    assemblyRoll: (_root, { division }, context) => readRoll(context, division, new Date()),
    assemblyDemandOptions: (_root, { division }, context) => listOptions(context, division, new Date()),
  },
  Mutation: {
    openAssemblyDemand: async (_root, { input }, context) => payload(await openAssemblyDemand(context, input), context),
    signAssemblyDemand: async (_root, { input }, context) => payload(await signAssemblyDemand(context, input), context),
    withdrawAssemblyDemand: async (_root, { input }, context) =>
      payload(await withdrawAssemblyDemand(context, input), context),
    enterDemandSheet: async (_root, { input }, context) => payload(await enterDemandSheet(context, input), context),
    conveneDemandedAssembly: async (_root, { input }, context) =>
      payload(await conveneDemandedAssembly(context, input), context),
  },
  AssemblyDemand: {
    division: ({ divisionCode }, _args, { county }) => findDivision(county, divisionCode),
    state: (demand) => stateOf(demand),
    body: ({ body }) => bodyOf(body),
    bodyTitle: ({ body }, _args, { locale }) => inWords(BODIES[bodyOf(body)], locale),
    arithmetic: (demand) => phraseCheck(requireFound(checkOf(demand))),
    source: (demand) => sourceText(ruleOf(demand)),
    sheets: (demand, _args, context) => {
      const inside = seesSheets(requireViewer(context), demand)
      return demand.sheets.map((sheet) => ({ ...sheet, inside }))
    },
    overdue: (demand) => {
      const at = stateOf(demand) === 'CONVENED' ? demand.startsAt : new Date()
      return demand.withdrawnAt === null && demand.dueAt !== null && at !== null && demand.dueAt < at
    },
    availableActions: (demand, _args, context) => actionsOf(requireViewer(context), demand, demand.signedByMe),
  },
  AssemblyDemandSheet: {
    attachment: async ({ inside, attachmentId }, _args, context) =>
      inside ? ((await findAttachments(context, [attachmentId]))[0] ?? null) : null,
  },
  AssemblyDemandOption: {
    bodyTitle: ({ body }, _args, { locale }) => inWords(BODIES[body], locale),
  },
  AssemblyRoll: {
    division: ({ divisionCode }, _args, { county }) => findDivision(county, divisionCode),
    memberCount: ({ counts }) => counts.assembly,
    representativeCount: ({ counts }) => counts.representatives,
    womenRepresentativeCount: ({ counts }) => counts.womenRepresentatives,
    householdCount: ({ counts }) => counts.households,
    sound: ({ checks }) => isSound(checks),
    members: ({ members }) => members.slice(0, 200),
  },
  AssemblyCheck: {
    subject: ({ ruleId }, _args, { locale }) => compositionSubject(ruleId, locale),
    text: (check) => phraseCheck(check),
    source: (check) => sourceText(check),
    default: ({ defaulted }) => defaulted,
  },
}
