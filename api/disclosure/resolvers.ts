import { DISCLOSURE_DEFAULTS } from '@shared/disclosure/defaults'
import { isExpired } from '@shared/disclosure/personal-list'
import { calendarDate } from '@shared/format'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import { requireFound } from '../error'
import type { Resolvers } from '../generated/graphql'
import { seesWorking } from './access'
import { availableActions } from './available-actions'
import { answerDisclosureQuestion } from './command/answer-disclosure-question'
import { askDisclosureQuestion } from './command/ask-disclosure-question'
import { confirmDisclosureWords } from './command/confirm-disclosure-words'
import { createDisclosure } from './command/create-disclosure'
import { fillDisclosureFromVouchers } from './command/fill-from-vouchers'
import { publishDisclosure } from './command/publish-disclosure'
import { reviewDisclosure } from './command/review-disclosure'
import { saveDisclosureDraft } from './command/save-disclosure-draft'
import { setDisclosureMatter } from './command/set-disclosure-matter'
import { startDisclosureCorrection } from './command/start-disclosure-correction'
import { submitDisclosure } from './command/submit-disclosure'
import { compareContents, compareSubmissions } from './compare'
import { readComparison } from './comparison'
import { findConfirmations } from './confirmations'
import { courseOf } from './course'
import { readLine } from './line'
import { maskingsOf } from './maskings'
import { matterOf } from './matter'
import { officeText } from './office-now'
import { fileOf, findDisclosure, findQuestion, workingVersion } from './queries'
import {
  readDesk,
  readDiff,
  readDisclosure,
  readDrafts,
  readList,
  readMatter,
  readOpenQuestions,
  readReviewQueue,
  readVersion,
} from './readings'
import { findSummary } from './summary'

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))
const DAY = 86_400_000
const dueAt = (submittedAt: Date): Date => new Date(submittedAt.getTime() + DISCLOSURE_DEFAULTS.reviewDays * DAY)

/** The payload reads the item anew: a repeated call shows what the first one wrote. */
async function payload({ result, userErrors }: CommandOutcome<{ id: string }>, context: RequestContext, id?: string) {
  const subject = result?.id ?? id
  const disclosure = subject === undefined ? null : await findDisclosure(context.county, subject)
  return { disclosure, userErrors }
}

async function maskedPayload(outcome: CommandOutcome<{ id: string }>, context: RequestContext, id: string) {
  const answer = await payload(outcome, context, id)
  return { ...answer, maskings: await maskingsOf(context, answer.disclosure, answer.userErrors) }
}

async function questionPayload(outcome: CommandOutcome<{ questionId: string }>, context: RequestContext) {
  const { result, userErrors } = outcome
  return { question: result && (await findQuestion(context.county, result.questionId)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    disclosures: (_root, args, context) => readList(context, args),
    disclosure: (_root, { id }, context) => readDisclosure(context, id),
    disclosureVersion: (_root, { id, version }, context) => readVersion(context, id, version),
    disclosureDiff: (_root, { id, from, to }, context) => readDiff(context, id, from, to),
    disclosureSummary: (_root, { division }, context) => findSummary(context, division),
    disclosureReviewQueue: (_root, { first }, context) => readReviewQueue(context, first),
    disclosureDrafts: (_root, { first }, context) => readDrafts(context, first),
    disclosureOpenQuestions: (_root, { first }, context) => readOpenQuestions(context, first),
    disclosureDesk: (_root, _args, context) => readDesk(context),
    disclosureLine: (_root, args, context) => readLine(context, args),
    matterTimeline: (_root, { procedureId }, context) => readMatter(context, procedureId),
  },
  Mutation: {
    createDisclosure: async (_root, { input }, context) => {
      const { outcome, existing } = await createDisclosure(context, input)
      return payload(outcome, context, existing)
    },
    saveDisclosureDraft: async (_root, { input }, context) =>
      payload(await saveDisclosureDraft(context, input), context, input.id),
    setDisclosureMatter: async (_root, { input }, context) =>
      payload(await setDisclosureMatter(context, input), context, input.id),
    submitDisclosure: async (_root, { input }, context) =>
      maskedPayload(await submitDisclosure(context, input), context, input.id),
    signDisclosure: async (_root, { input }, context) =>
      payload(await reviewDisclosure(context, 'SIGN', input), context, input.id),
    returnDisclosure: async (_root, { input }, context) =>
      payload(await reviewDisclosure(context, 'RETURN', input), context, input.id),
    dissentFromDisclosure: async (_root, { input }, context) =>
      payload(await reviewDisclosure(context, 'DISSENT', input), context, input.id),
    publishDisclosure: async (_root, { input }, context) =>
      maskedPayload(await publishDisclosure(context, input), context, input.id),
    confirmDisclosureWords: async (_root, { input }, context) =>
      payload(await confirmDisclosureWords(context, input), context, input.id),
    fillDisclosureFromVouchers: async (_root, { input }, context) =>
      payload(await fillDisclosureFromVouchers(context, input), context, input.id),
    startDisclosureCorrection: async (_root, { input }, context) =>
      payload(await startDisclosureCorrection(context, input), context, input.id),
    askDisclosureQuestion: async (_root, { input }, context) =>
      questionPayload(await askDisclosureQuestion(context, input), context),
    answerDisclosureQuestion: async (_root, { input }, context) =>
      questionPayload(await answerDisclosureQuestion(context, input), context),
  },
  Disclosure: {
    division: (item, _args, context) => findDivision(context.county, item.divisionCode),
    matter: (item, _args, context) => matterOf(context, item),
    published: async (item, _args, context) => {
      const { versions } = await fileOf(context.county, item)
      return versions.find((version) => version.version === item.publishedVersion) ?? null
    },
    working: async (item, _args, context) => {
      if (!seesWorking(requireViewer(context), item)) return null
      return workingVersion(await fileOf(context.county, item))
    },
    versions: async (item, _args, context) => {
      const { versions } = await fileOf(context.county, item)
      return versions.filter(({ state }) => state === 'PUBLISHED').reverse()
    },
    questions: async (item, _args, context) => (await fileOf(context.county, item)).questions,
    course: async (item, _args, context) => {
      const { versions } = await fileOf(context.county, item)
      const all = seesWorking(requireViewer(context), item)
      return courseOf(versions.filter(({ state }) => all || state === 'PUBLISHED'))
    },
    availableActions: async (item, _args, context) =>
      availableActions(requireViewer(context), item, await fileOf(context.county, item)),
    expired: ({ expiresOn }) => isExpired(expiresOn, calendarDate(new Date())),
    comparison: (item, _args, context) => readComparison(context, item),
    confirmations: async (item, _args, context) => {
      if (!seesWorking(requireViewer(context), item)) return []
      return findConfirmations(context, (await fileOf(context.county, item)).versions.at(-1)?.id)
    },
  },
  DisclosureVersion: {
    attachments: (version, _args, context) => findAttachments(context, version.attachmentIds),
    submittedAt: (version) => instant(version.submittedAt),
    reviewDueAt: ({ state, submittedAt }) =>
      state === 'SUBMITTED' && submittedAt !== null ? dueAt(new Date(submittedAt)) : null,
    publishedAt: (version) => instant(version.publishedAt),
    updatedAt: (version) => new Date(version.updatedAt),
    changesSinceReturn: (version, _args, context) => compareSubmissions(context, version),
    signatories: ({ signatories }) => signatories ?? [],
  },
  DisclosureReview: {
    attachments: (review, _args, context) => findAttachments(context, review.attachmentIds),
    reviewerPost: (review, _args, context) => officeText(review.reviewerPost, context.locale),
    decidedAt: (review) => new Date(review.decidedAt),
  },
  DisclosureQuestion: {
    askedAt: (question) => new Date(question.askedAt),
    answeredAt: (question) => instant(question.answeredAt),
    answererPost: ({ answererPost }, _args, context) =>
      answererPost === null ? null : officeText(answererPost, context.locale),
    mine: (question, _args, context) => question.askerId === context.viewer?.personId,
    disclosure: async (question, _args, context) =>
      question.disclosure ?? requireFound(await findDisclosure(context.county, question.disclosureId)),
  },
  DisclosureEvent: {
    post: ({ post }, _args, context) => (post === null ? null : officeText(post, context.locale)),
  },
  DisclosureReviewTask: {
    version: async ({ disclosure }, _args, context) =>
      requireFound(workingVersion(await fileOf(context.county, disclosure))),
    dueAt: ({ submittedAt }) => dueAt(submittedAt),
    overdue: ({ submittedAt }) => dueAt(submittedAt).getTime() < Date.now(),
  },
  DisclosureSummary: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
  },
  DisclosureDiff: { changes: ({ from, to }, _args, context) => compareContents(context, from, to) },
}
