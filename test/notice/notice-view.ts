import type { NoticeFullFragment } from '../../miniapp/src/notice/generated/documents'

export const HOUR = 3_600_000
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

/** A notice as the API answers it. */
export function noticeView(part: Partial<NoticeFullFragment> = {}): NoticeFullFragment {
  return {
    __typename: 'Notice',
    id: 'notice-1',
    kind: 'GENERAL',
    importance: 'NORMAL',
    title: '试停水通知',
    excerpt: '明天停水',
    body: '明天停水。\n\n请储水。',
    publishedAt: inHours(-2),
    revisedAt: null,
    pinned: false,
    pinnedUntil: null,
    expiresAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    readAt: inHours(-1),
    acknowledgedAt: null,
    version: 1,
    authorName: '试村干',
    authorPost: '村委会主任',
    availableActions: [],
    division: { __typename: 'Division', code: '360603001201', name: '测试村' },
    audience: { __typename: 'NoticeAudience', everyone: true, groups: [], offices: [] },
    attachments: [],
    meeting: null,
    ...part,
  }
}

export function meetingView(part: Partial<NonNullable<NoticeFullFragment['meeting']>> = {}) {
  return {
    __typename: 'NoticeMeeting' as const,
    startsAt: inHours(72),
    endsAt: null,
    place: '村委会二楼',
    agenda: ['修路', '选代表'],
    onlineUrl: null,
    replyBy: inHours(48),
    called: true,
    reply: null,
    ...part,
  }
}
