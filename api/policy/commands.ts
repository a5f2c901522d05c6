import { type PolicyContent, policyFaults } from '@shared/policy'
import { findSensitiveNumbers } from '@shared/sensitive-number'
import { requireViewer } from '../access/viewer'
import { requireAttachments } from '../attachment/queries'
import { type CommandOutcome, type CommandScope, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { type CountyTransaction, countySchema } from '../database/county-database'
import { Refusal, RequestError, refuseAll, requireAccess, requireFound, requireId } from '../error'
import type {
  DiscardPolicyDraftInput,
  PolicyContentInput,
  PublishPolicyInput,
  SavePolicyDraftInput,
  WithdrawPolicyInput,
} from '../generated/graphql'
import { searchVector } from '../search/search-vector'
import { canChangePolicy, publishingDivision } from './access'
import type { PolicyDraftRecord, PolicyRecord } from './record'

const REASON_MAX = 200
const DRAFTS_MAX = 50

function requirePublisher(context: RequestContext): string {
  const division = publishingDivision(requireViewer(context))
  if (division === null) throw new RequestError('FORBIDDEN')
  return division
}

const day = (value: Date | string | null | undefined): string | null =>
  value === null || value === undefined ? null : (value instanceof Date ? value.toISOString() : value).slice(0, 10)

function contentOf(input: PolicyContentInput): PolicyContent {
  const keywords = [...new Set(input.keywords.map((word) => word.trim()).filter((word) => word !== ''))]
  return {
    category: input.category,
    title: input.title.trim(),
    summary: input.summary.trim(),
    body: input.body.trim(),
    issuer: input.issuer.trim(),
    documentNumber: input.documentNumber?.trim() || null,
    issuedOn: day(input.issuedOn),
    validFrom: day(input.validFrom),
    validTo: day(input.validTo),
    keywords,
    attachmentIds: input.attachmentIds.map(requireId),
  }
}

export function savePolicyDraft(
  context: RequestContext,
  input: SavePolicyDraftInput,
): Promise<CommandOutcome<{ draftId: string }>> {
  const division = requirePublisher(context)
  return runCommand(context, { action: 'savePolicyDraft', input }, async ({ db, viewer, record }) => {
    const content = contentOf(input.content)
    if (JSON.stringify(content).length > 100_000)
      throw new Refusal('TEXT_TOO_LONG', 'body', { max: 20_000, length: content.body.length })
    const draft = input.draftId ? await ownDraft(db, input.draftId, division) : null
    const policyId = draft?.policyId ?? (await revisedPolicy(db, viewer, input.policyId))
    const data = { divisionCode: division, authorId: viewer.personId, policyId, content: { ...content } }
    if (draft === null && (await db.policyDraft.count({ where: { divisionCode: division } })) >= DRAFTS_MAX) {
      throw new Refusal('POLICY_DRAFTS_FULL', null, { max: DRAFTS_MAX })
    }
    const saved = draft
      ? await db.policyDraft.update({ where: { id: draft.id }, data })
      : await db.policyDraft.create({ data })
    await record({ subjectType: 'PolicyDraft', subjectId: saved.id, divisionCode: division })
    return { draftId: saved.id }
  })
}

async function ownDraft(db: CountyTransaction, id: string, division: string): Promise<PolicyDraftRecord> {
  const draft = requireFound(await db.policyDraft.findUnique({ where: { id: requireId(id) } }))
  if (draft.divisionCode !== division) throw new RequestError('NOT_FOUND')
  return draft
}

async function revisedPolicy(
  db: CountyTransaction,
  viewer: CommandScope['viewer'],
  id?: string | null,
): Promise<string | null> {
  if (!id) return null
  const policy = requireFound(await db.policy.findUnique({ where: { id: requireId(id) } }))
  requireAccess(canChangePolicy(viewer, policy))
  if (policy.withdrawnAt !== null) throw new Refusal('POLICY_WITHDRAWN')
  return policy.id
}

export function discardPolicyDraft(
  context: RequestContext,
  input: DiscardPolicyDraftInput,
): Promise<CommandOutcome<{ draftId: string }>> {
  const division = requirePublisher(context)
  return runCommand(context, { action: 'discardPolicyDraft', input }, async ({ db, record }) => {
    const draft = await ownDraft(db, input.draftId, division)
    await db.policyDraft.delete({ where: { id: draft.id } })
    await record({ subjectType: 'PolicyDraft', subjectId: draft.id, divisionCode: division })
    return { draftId: draft.id }
  })
}

export function publishPolicy(
  context: RequestContext,
  input: PublishPolicyInput,
): Promise<CommandOutcome<{ policyId: string }>> {
  const division = requirePublisher(context)
  return runCommand(context, { action: 'publishPolicy', input }, async (scope) => {
    const draft = await ownDraft(scope.db, input.draftId, division)
    const content = draft.content as unknown as PolicyContent
    refuseAll([...policyFaults(content), ...sensitiveFaults(content)])
    await requireAttachments(scope.db, division, content.attachmentIds)
    const policy = await writeVersion(scope, draft, content)
    await scope.db.$executeRawUnsafe(
      `UPDATE ${countySchema(context.county)}.policy SET search_vector = $2::tsvector WHERE id = $1::uuid`,
      policy.id,
      policyVector(content),
    )
    await scope.db.policyDraft.delete({ where: { id: draft.id } })
    await scope.record({
      subjectType: 'Policy',
      subjectId: policy.id,
      divisionCode: division,
      detail: { version: policy.version },
      published: { type: 'POLICY', version: policy.version, content },
    })
    return { policyId: policy.id }
  })
}

function sensitiveFaults(content: PolicyContent) {
  const fields = ['title', 'summary', 'body'] as const
  return fields.flatMap((field) => {
    const [found] = findSensitiveNumbers(content[field])
    return found === undefined || found.kind === 'PHONE'
      ? []
      : [{ code: 'POLICY_SENSITIVE_NUMBER', field, parameters: { masked: found.masked } }]
  })
}

async function writeVersion(
  scope: CommandScope,
  draft: PolicyDraftRecord,
  content: PolicyContent,
): Promise<PolicyRecord> {
  const { db, now, viewer } = scope
  const dates = {
    issuedOn: toDay(content.issuedOn),
    validFrom: toDay(content.validFrom),
    validTo: toDay(content.validTo),
  }
  const publish = { content: { ...content }, publishedAt: now, publisherId: viewer.personId }
  if (draft.policyId === null) {
    const author = { authorId: viewer.personId, authorName: viewer.name, divisionCode: draft.divisionCode }
    return db.policy.create({
      data: { ...content, ...dates, ...author, publishedAt: now, versions: { create: { version: 1, ...publish } } },
    })
  }
  const current = requireFound(await db.policy.findUnique({ where: { id: draft.policyId } }))
  if (current.withdrawnAt !== null) throw new Refusal('POLICY_WITHDRAWN')
  const version = current.version + 1
  // The primary key (policy, version) decides between two publications at once.
  await db.policyVersion.create({ data: { policyId: current.id, version, ...publish } })
  return db.policy.update({ where: { id: current.id }, data: { ...content, ...dates, version, revisedAt: now } })
}

const toDay = (text: string | null): Date | null => (text === null ? null : new Date(`${text}T00:00:00.000Z`))

/** Title before summary and keywords before the original. */
export function policyVector(content: PolicyContent): string {
  return searchVector([
    { text: content.title, weight: 'A' },
    { text: `${content.keywords.join(' ')} ${content.summary}`, weight: 'B' },
    { text: `${content.issuer} ${content.documentNumber ?? ''} ${content.body}`, weight: 'C' },
  ])
}

export function withdrawPolicy(
  context: RequestContext,
  input: WithdrawPolicyInput,
): Promise<CommandOutcome<{ policyId: string }>> {
  return runCommand(context, { action: 'withdrawPolicy', input }, async ({ db, now, viewer, record }) => {
    const policy = requireFound(await db.policy.findUnique({ where: { id: requireId(input.policyId) } }))
    requireAccess(canChangePolicy(viewer, policy))
    const reason = input.reason.trim()
    if (reason === '') throw new Refusal('TEXT_REQUIRED', 'reason')
    if (reason.length > REASON_MAX)
      throw new Refusal('TEXT_TOO_LONG', 'reason', { max: REASON_MAX, length: reason.length })
    if (policy.withdrawnAt !== null) throw new Refusal('POLICY_WITHDRAWN')
    await db.policy.update({ where: { id: policy.id }, data: { withdrawnAt: now, withdrawnReason: reason } })
    await record({
      subjectType: 'Policy',
      subjectId: policy.id,
      divisionCode: policy.divisionCode,
      published: { type: 'POLICY_WITHDRAWN', version: policy.version, content: { reason } },
    })
    return { policyId: policy.id }
  })
}
