import { allChecked, type FinanceChecks } from '@shared/disclosure/finance'
import { requireAttached } from '../../attachment/queries'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import { type Disclosure, type DisclosureVersion, Prisma } from '../../generated/county/client'
import type { ReviewDecision } from '../../generated/county/enums'
import { mayJudge, maySupervise } from '../access'
import { officeNow } from '../office-now'
import { optionalWords, requireWords } from '../words'
import { isUniqueViolation } from './unique-violation'
import { lockDisclosure, requireWorking } from './working-copy'

interface ReviewInput {
  idempotencyKey: string
  id: string
  submission: number
  opinion?: string | null
  checks?: FinanceChecks | null
  reason?: string
  attachmentIds?: string[] | null
}

const ACTIONS = { SIGN: 'signDisclosure', RETURN: 'returnDisclosure', DISSENT: 'dissentFromDisclosure' } as const

/** 同意, 退回 or 保留意见 on the submission that was read. Returning and dissenting need a reason (DOMAIN §4). */
export function reviewDisclosure(
  context: RequestContext,
  decision: ReviewDecision,
  input: ReviewInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: ACTIONS[decision], input }, async (scope) => {
    const { db, viewer } = scope
    const item = await lockDisclosure(db, viewer, input.id, maySupervise)
    const version = await requireWorking(db, item)
    if (!mayJudge(viewer, item, version)) throw new Refusal('DISCLOSURE_OWN_WORK')
    if (version.state !== 'SUBMITTED') throw new Refusal('DISCLOSURE_NOT_SUBMITTED')
    if (version.submission !== input.submission) throw new Refusal('DISCLOSURE_SUBMITTED_AGAIN', 'submission')
    const reason =
      decision === 'SIGN'
        ? optionalWords(input.opinion, 'opinion', context.locale)
        : requireWords(input.reason, 'reason', context.locale)
    const checks = decision === 'SIGN' && item.kind === 'FINANCE' ? requireChecks(input.checks) : null
    const attachmentIds = await requireAttached(db, item.divisionCode, input.attachmentIds)
    await writeReview(scope, item, version, { decision, reason, checks, attachmentIds })
    return { id: item.id }
  })
}

/** 民主理财: whoever signs accounts says that they are true, complete and in order; otherwise they return or dissent. */
function requireChecks(checks: FinanceChecks | null | undefined): FinanceChecks {
  if (!checks || !allChecked(checks)) throw new Refusal('DISCLOSURE_CHECKS_REQUIRED', 'checks')
  const { truthful, complete, compliant } = checks
  return { truthful, complete, compliant }
}

interface Opinion {
  decision: ReviewDecision
  reason: string | null
  checks: FinanceChecks | null
  attachmentIds: string[]
}

async function writeReview(
  { db, now, viewer, record }: CommandScope,
  item: Disclosure,
  version: DisclosureVersion,
  { decision, reason, checks, attachmentIds }: Opinion,
): Promise<void> {
  const { submission } = version
  const reviewer = { reviewerId: viewer.personId, reviewerName: viewer.name, reviewerPost: officeNow(viewer) }
  const kept = checks === null ? Prisma.DbNull : { ...checks }
  const review = await db.disclosureReview
    .create({
      data: {
        versionId: version.id,
        submission,
        ...reviewer,
        decision,
        reason,
        checks: kept,
        attachmentIds,
        decidedAt: now,
      },
    })
    .catch((error: unknown) => {
      // The unique index decides between two taps with different keys.
      throw isUniqueViolation(error) ? new Refusal('DISCLOSURE_ALREADY_REVIEWED') : error
    })
  if (decision === 'RETURN')
    await db.disclosureVersion.update({ where: { id: version.id }, data: { state: 'RETURNED' } })
  const content = {
    disclosureId: item.id,
    version: version.version,
    submission,
    ...reviewer,
    decision,
    reason,
    checks,
    attachmentIds,
  }
  await record({
    subjectType: 'DisclosureReview',
    subjectId: review.id,
    divisionCode: item.divisionCode,
    detail: { disclosureId: item.id, version: version.version, submission, decision },
    published: { type: 'DISCLOSURE_REVIEW', version: 1, content: { ...content, decidedAt: now } },
  })
}
