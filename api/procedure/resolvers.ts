import { beijingInstant } from '@shared/format'
import { MATTERS } from '@shared/procedure/names'
import { currentRun, stageOf } from '@shared/procedure/place'
import { matterTypes } from '@shared/procedure/template'
import { PROCEDURE_TEMPLATES } from '@shared/procedure/templates'
import { requireViewer } from '../access/viewer'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { availableActions } from './available-actions'
import { addEvidence } from './command/add-evidence'
import { conveneSession } from './command/convene-session'
import { archiveProcedure, completeStage, moveDisclosure, returnStage } from './command/move-stage'
import { escalateObjection, raiseObjection, replyToObjection } from './command/objection'
import { proposeProcedure } from './command/propose-procedure'
import { recordSession } from './command/record-session'
import { saveProcedurePlan } from './command/save-procedure-plan'
import { setLegalRuleOverride } from './command/set-legal-rule-override'
import { signInToSession } from './command/sign-in'
import { startMicroPowerService } from './command/start-micro-power-service'
import { superviseStage } from './command/supervise-stage'
import { withdrawProcedure } from './command/withdraw-procedure'
import { countDesk } from './desk'
import { readLegalRules } from './legal-rules'
import { officeText } from './office-text'
import { known, partResolvers } from './part-resolvers'
import { findProcedure, listOwn, listProcedures, listQueue, readProcedure } from './queries'
import { inWords } from './rule-text'
import { readSessionToSign, readSignInCode } from './sign-in-queries'
import { courseOf, objectionsOf, stagesOf, visiblePlans, wholeOf } from './view'

/** The payload reads the procedure anew: a repeated call shows what the first one wrote. */
async function payload({ result, userErrors }: CommandOutcome<{ id: string }>, context: RequestContext) {
  return { procedure: result && (await findProcedure(context.database, result.id)), userErrors }
}

async function objectionPayload(outcome: CommandOutcome<{ id: string; objectionId: string }>, context: RequestContext) {
  const { procedure, userErrors } = await payload(outcome, context)
  if (procedure === null) return { procedure, objection: null, userErrors }
  const all = objectionsOf(await wholeOf(context, procedure))
  return { procedure, objection: all.find(({ row }) => row.id === outcome.result?.objectionId) ?? null, userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    procedures: (_root, args, context) => listProcedures(context, args),
    procedure: (_root, { id }, context) => readProcedure(context, id),
    myProcedures: (_root, { first }, context) => listOwn(context, first),
    procedureQueue: (_root, { first }, context) => listQueue(context, first),
    procedureDesk: (_root, _args, context) => countDesk(requireViewer(context)),
    sessionSignInCode: (_root, { sessionId }, context) => readSignInCode(context, sessionId, new Date()),
    sessionToSign: (_root, { sessionId }, context) => readSessionToSign(context, sessionId, new Date()),
    legalRules: (_root, { division }, context) => readLegalRules(context, division, new Date()),
    procedureTemplates: () => PROCEDURE_TEMPLATES,
  },
  Mutation: {
    proposeProcedure: async (_root, { input }, context) => payload(await proposeProcedure(context, input), context),
    saveProcedurePlan: async (_root, { input }, context) => payload(await saveProcedurePlan(context, input), context),
    conveneSession: async (_root, { input }, context) => payload(await conveneSession(context, input), context),
    recordSession: async (_root, { input }, context) => payload(await recordSession(context, input), context),
    addEvidence: async (_root, { input }, context) => payload(await addEvidence(context, input), context),
    superviseStage: async (_root, { input }, context) => payload(await superviseStage(context, input), context),
    startStageDisclosure: async (_root, { input }, context) =>
      payload(await moveDisclosure(context, 'START_DISCLOSURE', input), context),
    endStageDisclosure: async (_root, { input }, context) =>
      payload(await moveDisclosure(context, 'END_DISCLOSURE', input), context),
    completeStage: async (_root, { input }, context) => payload(await completeStage(context, input), context),
    returnStage: async (_root, { input }, context) => payload(await returnStage(context, input), context),
    archiveProcedure: async (_root, { input }, context) => payload(await archiveProcedure(context, input), context),
    withdrawProcedure: async (_root, { input }, context) => payload(await withdrawProcedure(context, input), context),
    signInToSession: async (_root, { input }, context) => {
      const { result, userErrors } = await signInToSession(context, input)
      return { session: result && (await readSessionToSign(context, result.id, new Date())), userErrors }
    },
    raiseObjection: async (_root, { input }, context) =>
      objectionPayload(await raiseObjection(context, input), context),
    replyToObjection: async (_root, { input }, context) =>
      objectionPayload(await replyToObjection(context, input), context),
    escalateObjection: async (_root, { input }, context) =>
      objectionPayload(await escalateObjection(context, input), context),
    startMicroPowerService: async (_root, { input }, context) =>
      payload(await startMicroPowerService(context, input), context),
    setLegalRuleOverride: async (_root, { input }, context) => {
      const { result, userErrors } = await setLegalRuleOverride(context, input)
      const day = result && new Date(beijingInstant(result.from))
      return { rules: day === null ? [] : await readLegalRules(context, context.county, day), userErrors }
    },
  },
  Procedure: {
    division: (item, _args, { county }) => findDivision(county, item.divisionCode),
    templateTitle: ({ state }, _args, { locale }) => inWords(state.template.title, locale),
    templatePlain: ({ state }, _args, { locale }) => inWords(state.template.plain, locale),
    source: ({ state }) => state.template.source,
    matterType: ({ matterType }) => known(matterTypes, matterType),
    matterTitle: ({ matterType }, _args, { locale }) => inWords(MATTERS[known(matterTypes, matterType)], locale),
    stageTitle: ({ state }, _args, { locale }) => inWords(stageOf(state).title, locale),
    plan: async (item, _args, context) => visiblePlans(await wholeOf(context, item))[0] ?? null,
    plans: async (item, _args, context) => visiblePlans(await wholeOf(context, item)),
    proposerPost: ({ proposerPost }, _args, { locale }) => officeText(proposerPost, locale),
    reachedAt: ({ state, archivedAt }) => (archivedAt === null ? new Date(currentRun(state).reachedAt) : null),
    overdue: ({ dueAt }) => dueAt !== null && dueAt.getTime() < Date.now(),
    withdrawnFor: async (item, _args, context) => {
      const { inside } = await wholeOf(context, item)
      return inside || item.state.template.planPublic ? item.withdrawnFor : null
    },
    nextStep: (item) => item,
    stages: async (item, _args, context) => stagesOf(await wholeOf(context, item)),
    course: async (item, _args, context) => courseOf(await wholeOf(context, item)),
    objections: async (item, _args, context) => objectionsOf(await wholeOf(context, item)),
    openObjectionCount: ({ openObjections }) => openObjections,
    rules: ({ state }) => state.rules,
    availableActions: (item, _args, context) => availableActions(requireViewer(context), item, new Date()),
  },
  ...partResolvers,
}
