import { officeKinds, officeLabel, officePosts } from '../../shared/office'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import { requireId } from '../error'
import type { OfficeKind } from '../generated/county/enums'
import type { Resolvers } from '../generated/graphql'
import { noticeActions } from './actions'
import { countAudience } from './audience'
import { discardNoticeDraft, saveNoticeDraft } from './command/draft'
import { pinNotice, withdrawNotice } from './command/manage'
import { publishNotice } from './command/publish'
import { acknowledgeNotice, markNoticeRead, replyToMeeting } from './command/respond'
import { findAudienceChoices, findDraft, findDrafts, findVersions } from './draft-queries'
import { publishingDivision } from './load'
import { findNotice, findNoticeBody, findNotices } from './queries'
import { findReach, findReaders } from './reach'
import type { NoticeDraftRecord } from './record'

type NoticeOutcome = { result: { noticeId: string } | null }

const noticeOf = ({ result }: NoticeOutcome, context: RequestContext) =>
  result === null ? null : findNotice(context, result.noticeId)

/** Every payload with a notice reads it anew, so that a repeated call shows what the first one wrote. */
const noticePayload = async <Outcome extends NoticeOutcome>(outcome: Promise<Outcome>, context: RequestContext) => {
  const done = await outcome
  return { ...done, notice: await noticeOf(done, context) }
}

/** The label of the post kept by its code; what came with another wording is shown as it is. */
function postLabel(code: string, language: string): string {
  const post = officePosts.find((known) => known === code)
  const kind = officeKinds.find((known) => known === code)
  if (post !== undefined) return officeLabel({ kind: 'VILLAGE_CADRE', post }, language)
  return kind === undefined ? code : officeLabel({ kind }, language)
}

async function draftAudience({ content }: NoticeDraftRecord, context: RequestContext) {
  const where = { id: { in: [...content.groupIds] } }
  const groups = await context.database.villageGroup.findMany({ where, orderBy: { number: 'asc' } })
  return { everyone: content.everyone, groups, offices: content.offices as OfficeKind[] }
}

export const resolvers: Resolvers = {
  Query: {
    notices: (_root, args, context) => findNotices(context, args),
    notice: (_root, { id }, context) => findNotice(context, id),
    noticeVersions: (_root, { id }, context) => findVersions(context, id),
    noticeDrafts: (_root, _args, context) => findDrafts(context),
    noticeDraft: (_root, { id }, context) => findDraft(context, id),
    noticeReach: (_root, { id }, context) => findReach(context, id),
    noticeReaders: (_root, args, context) => findReaders(context, args),
    noticeAudienceChoices: (_root, _args, context) =>
      findAudienceChoices(context, publishingDivision(requireViewer(context))),
    noticeAudienceCount: (_root, { audience }, context) =>
      countAudience(context, publishingDivision(requireViewer(context)), {
        ...audience,
        groupIds: audience.groupIds.map(requireId),
      }),
  },
  Mutation: {
    saveNoticeDraft: async (_root, { input }, context) => {
      const { result, userErrors } = await saveNoticeDraft(context, input)
      return { draft: result && (await findDraft(context, result.draftId)), userErrors }
    },
    discardNoticeDraft: async (_root, { input }, context) => {
      const { result, userErrors } = await discardNoticeDraft(context, input)
      return { draftId: result?.draftId, userErrors }
    },
    publishNotice: async (_root, { input }, context) => {
      const done = await noticePayload(publishNotice(context, input), context)
      return { ...done, audienceCount: done.result?.audienceCount }
    },
    withdrawNotice: (_root, { input }, context) => noticePayload(withdrawNotice(context, input), context),
    pinNotice: (_root, { input }, context) => noticePayload(pinNotice(context, input), context),
    markNoticeRead: (_root, { input }, context) => noticePayload(markNoticeRead(context, input), context),
    acknowledgeNotice: (_root, { input }, context) => noticePayload(acknowledgeNotice(context, input), context),
    replyToMeeting: (_root, { input }, context) => noticePayload(replyToMeeting(context, input), context),
  },
  Notice: {
    division: (notice, _args, context) => findDivision(context.county, notice.divisionCode),
    body: (notice, _args, context) => notice.body ?? findNoticeBody(context, notice.id),
    authorPost: (notice, _args, context) => postLabel(notice.authorPost, context.locale),
    audience: ({ everyone, groups, offices }) => ({ everyone, groups, offices }),
    meeting: (notice) => (notice.kind === 'MEETING' ? notice : null),
    availableActions: (notice, _args, context) => noticeActions(requireViewer(context), notice, new Date()),
  },
  NoticeMeeting: {
    startsAt: (meeting) => meeting.startsAt ?? meeting.publishedAt,
    place: (meeting) => meeting.place ?? '',
    reply: ({ answer, reason, repliedAt }) =>
      answer === null || repliedAt === null ? null : { answer, reason, repliedAt },
  },
  NoticeVersion: {
    title: ({ content }) => content.title,
    body: ({ content }) => content.body,
    importance: ({ content }) => content.importance,
    startsAt: ({ content }) => content.startsAt,
    endsAt: ({ content }) => content.endsAt,
    place: ({ content }) => content.place || null,
    agenda: ({ content }) => content.agenda,
    attachments: ({ content }, _args, context) => findAttachments(context, content.attachmentIds),
  },
  NoticeDraft: {
    division: (draft, _args, context) => findDivision(context.county, draft.divisionCode),
    kind: ({ content }) => content.kind,
    importance: ({ content }) => content.importance,
    title: ({ content }) => content.title,
    body: ({ content }) => content.body,
    audience: (draft, _args, context) => draftAudience(draft, context),
    attachments: ({ content }, _args, context) => findAttachments(context, content.attachmentIds),
    expiresAt: ({ content }) => content.expiresAt,
    startsAt: ({ content }) => content.startsAt,
    endsAt: ({ content }) => content.endsAt,
    place: ({ content }) => content.place,
    agenda: ({ content }) => content.agenda,
    onlineUrl: ({ content }) => content.onlineUrl,
    replyBy: ({ content }) => content.replyBy,
  },
  NoticeAudienceChoices: {
    division: (choices, _args, context) => findDivision(context.county, choices.divisionCode),
  },
}
