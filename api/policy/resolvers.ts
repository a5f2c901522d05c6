import { policyValidity } from '@shared/policy'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import { RequestError, requireFound, requireId } from '../error'
import type { Resolvers } from '../generated/graphql'
import { canChangePolicy, canReadPolicy, publishingDivision } from './access'
import { discardPolicyDraft, publishPolicy, savePolicyDraft, withdrawPolicy } from './commands'
import { findPolicies, findRelatedPolicies, searchPolicies } from './queries'
import type { PolicyRecord } from './record'

export const resolvers: Resolvers = {
  Query: {
    policies: (_root, args, context) => findPolicies(context, requireViewer(context), args),
    policy: async (_root, { id }, context) => readablePolicy(context, id),
    searchPolicies: (_root, { text }, context) => searchPolicies(context, requireViewer(context), text),
    policyDrafts: (_root, _args, context) => {
      const division = publishingDivision(requireViewer(context))
      if (division === null) throw new RequestError('FORBIDDEN')
      return context.database.policyDraft.findMany({
        where: { divisionCode: division },
        orderBy: { updatedAt: 'desc' },
        take: 50,
      })
    },
  },
  Mutation: {
    savePolicyDraft: async (_root, { input }, context) => draftPayload(context, await savePolicyDraft(context, input)),
    discardPolicyDraft: async (_root, { input }, context) => {
      const { result, userErrors } = await discardPolicyDraft(context, input)
      return { discardedId: result?.draftId ?? null, userErrors }
    },
    publishPolicy: async (_root, { input }, context) => policyPayload(context, await publishPolicy(context, input)),
    withdrawPolicy: async (_root, { input }, context) => policyPayload(context, await withdrawPolicy(context, input)),
  },
  Policy: {
    division: (policy, _args, context) => findDivision(context.county, policy.divisionCode),
    attachments: (policy, _args, context) => findAttachments(context, policy.attachmentIds),
    validity: ({ validFrom, validTo }) => policyValidity(day(validFrom), day(validTo), today()),
    related: (policy, _args, context) => findRelatedPolicies(context, policy),
    availableActions: (policy, _args, context) => {
      const mayChange = policy.withdrawnAt === null && canChangePolicy(requireViewer(context), policy)
      return mayChange ? ['REVISE', 'WITHDRAW'] : []
    },
  },
}

async function readablePolicy(context: RequestContext, id: string): Promise<PolicyRecord> {
  const viewer = requireViewer(context)
  const policy = requireFound(await context.database.policy.findUnique({ where: { id: requireId(id) } }))
  if (!canReadPolicy(viewer, policy)) throw new RequestError('NOT_FOUND')
  return policy
}

async function policyPayload(context: RequestContext, { result, userErrors }: CommandOutcome<{ policyId: string }>) {
  const policy = result && (await context.database.policy.findUnique({ where: { id: result.policyId } }))
  return { policy, userErrors }
}

async function draftPayload(context: RequestContext, { result, userErrors }: CommandOutcome<{ draftId: string }>) {
  const draft = result && (await context.database.policyDraft.findUnique({ where: { id: result.draftId } }))
  return { draft, userErrors }
}

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null
/** The day in China, whose clocks are UTC+8 all year. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
