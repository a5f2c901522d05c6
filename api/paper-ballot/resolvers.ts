import { HELPER_LIMITS } from '../../shared/ballot/helper'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import type { Resolvers } from '../generated/graphql'
import { batchActions, deskActions } from './available-actions'
import { differencesOf, ownSheets, photosOf, readingsOf } from './batch-view'
import { appointPaperEnterer, dismissPaperEnterer } from './command/appoint-paper-enterer'
import { discardPaperBatch } from './command/discard-paper-batch'
import { handInPaperReading } from './command/hand-in-paper-reading'
import { type DeskChanged, markPaperElectors } from './command/mark-paper-electors'
import { type BatchChanged, openPaperBatch } from './command/open-paper-batch'
import { resolvePaperBatch } from './command/resolve-paper-batch'
import { savePaperSheet } from './command/save-paper-sheet'
import { signPaperBatch } from './command/sign-paper-batch'
import { unmarkPaperElector } from './command/unmark-paper-elector'
import { readDesk } from './desk'
import { ballotPrintAddress } from './print'
import {
  batchesOf,
  candidatesOf,
  countChannels,
  countingActions,
  enterersOf,
  findBatch,
  helperTallies,
  listRoll,
} from './queries'

async function deskPayload({ result, userErrors }: CommandOutcome<DeskChanged>, context: RequestContext) {
  return { desk: result && (await readDesk(context, result.evaluationId)), userErrors }
}

async function batchPayload({ result, userErrors }: CommandOutcome<BatchChanged>, context: RequestContext) {
  return { batch: result && (await findBatch(context, result.batchId)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    paperDesk: (_root, { evaluationId }, context) => readDesk(context, evaluationId),
    paperBatch: (_root, { id }, context) => findBatch(context, id),
    evaluationRoll: (_root, args, context) => listRoll(context, args),
    ballotPrintAddress: (_root, args, context) => ballotPrintAddress(context, args),
  },
  Mutation: {
    markPaperElectors: async (_root, { input }, context) =>
      deskPayload(await markPaperElectors(context, input), context),
    unmarkPaperElector: async (_root, { input }, context) =>
      deskPayload(await unmarkPaperElector(context, input), context),
    appointPaperEnterer: async (_root, { input }, context) =>
      deskPayload(await appointPaperEnterer(context, input), context),
    dismissPaperEnterer: async (_root, { input }, context) =>
      deskPayload(await dismissPaperEnterer(context, input), context),
    openPaperBatch: async (_root, { input }, context) => batchPayload(await openPaperBatch(context, input), context),
    savePaperSheet: async (_root, { input }, context) => batchPayload(await savePaperSheet(context, input), context),
    handInPaperReading: async (_root, { input }, context) =>
      batchPayload(await handInPaperReading(context, input), context),
    resolvePaperBatch: async (_root, { input }, context) =>
      batchPayload(await resolvePaperBatch(context, input), context),
    signPaperBatch: async (_root, { input }, context) => batchPayload(await signPaperBatch(context, input), context),
    discardPaperBatch: async (_root, { input }, context) =>
      batchPayload(await discardPaperBatch(context, input), context),
  },
  Evaluation: {
    countingActions: (evaluation, _args, context) => countingActions(context, evaluation),
  },
  PaperDesk: {
    state: ({ state, closesAt }) => (state === 'OPEN' && closesAt <= new Date() ? 'COUNTING' : known(state)),
    counts: (desk, _args, context) => countChannels(context, desk.id),
    batches: (desk, _args, context) => batchesOf(context, desk),
    enterers: (desk, _args, context) => enterersOf(context, desk.id),
    candidates: (desk, _args, context) => candidatesOf(context, desk),
    helpers: (desk, _args, context) => helperTallies(context, desk),
    helperDailyMost: () => HELPER_LIMITS.perDay,
    availableActions: (desk, _args, context) => deskActions(context, desk),
  },
  PaperEnterer: {
    name: ({ personName }) => personName,
  },
  PaperBatch: {
    readings: (batch) => readingsOf(batch),
    mine: (batch, _args, context) => ownSheets(context, batch),
    form: ({ desk }) => desk.form,
    differences: (batch, _args, context) => differencesOf(context, batch),
    photos: (batch, _args, context) => photosOf(context, batch),
    availableActions: (batch, _args, context) => batchActions(context, batch),
  },
}

/** A draft has no desk. */
const known = (state: 'DRAFT' | 'OPEN' | 'COUNTING' | 'CLOSED') => (state === 'DRAFT' ? 'OPEN' : state)
