import {
  describeAudience,
  EMPTY_NOTICE,
  NOTICE_LIMITS,
  type NoticeContent,
  needsAcknowledgement,
  noticeFaults,
  noticeState,
} from '../../shared/notice'

const now = Date.parse('2026-11-22T08:00:00Z')
const general: NoticeContent = {
  kind: 'GENERAL',
  importance: 'NORMAL',
  title: '停水通知',
  body: '明天上午停水检修。',
  everyone: true,
  groupIds: [],
  offices: [],
  attachmentIds: [],
  expiresAt: null,
  startsAt: null,
  endsAt: null,
  place: '',
  agenda: [],
  onlineUrl: '',
  replyBy: null,
}
const meeting: NoticeContent = {
  ...general,
  kind: 'MEETING',
  title: '村民代表会议',
  body: '',
  startsAt: '2026-11-26T02:00:00Z',
  endsAt: '2026-11-26T04:00:00Z',
  place: '村委会二楼',
  agenda: ['讨论修路方案', '表决'],
  replyBy: '2026-11-25T10:00:00Z',
}
const faults = (content: NoticeContent) => noticeFaults(content, now).map(({ code, field }) => `${code} ${field}`)

test.each([
  ['general', general],
  ['to a group', { ...general, everyone: false, groupIds: ['g'] }],
  ['to a roll', { ...general, everyone: false, offices: ['PARTY_MEMBER' as const] }],
  ['at the limits', { ...general, title: '题'.repeat(60), body: '文'.repeat(5000), attachmentIds: Array(9).fill('a') }],
  ['with an end', { ...general, expiresAt: '2026-11-22T08:00:00.001Z' }],
  ['a meeting', meeting],
  ['a meeting online only', { ...meeting, place: '', onlineUrl: 'https://meeting.example.cn/dm/abc?x=1' }],
  ['a meeting without an end or a day to answer', { ...meeting, endsAt: null, replyBy: null }],
  ['answers until it starts', { ...meeting, replyBy: meeting.startsAt }],
])('%s may be published', (_, content) => expect(faults(content)).toEqual([]))

test.each([
  ['no title', { ...general, title: ' ' }, ['TEXT_REQUIRED title']],
  ['a title of 61', { ...general, title: '题'.repeat(61) }, ['TEXT_TOO_LONG title']],
  ['a title of two lines', { ...general, title: '一\n二' }, ['NOTICE_TEXT_UNREADABLE title']],
  ['no text', { ...general, body: '\n' }, ['TEXT_REQUIRED body']],
  ['a text of 5,001', { ...general, body: '文'.repeat(5001) }, ['TEXT_TOO_LONG body']],
  ['a hidden control', { ...general, body: '好\u0000' }, ['NOTICE_TEXT_UNREADABLE body']],
  ['nobody to read it', { ...general, everyone: false }, ['NOTICE_AUDIENCE_MISSING audience']],
  ['ten pictures', { ...general, attachmentIds: Array(10).fill('a') }, ['NOTICE_TOO_MANY_ATTACHMENTS attachmentIds']],
  ['an end that is past', { ...general, expiresAt: '2026-11-22T08:00:00Z' }, ['NOTICE_EXPIRY_PAST expiresAt']],
  ['an end that is no time', { ...general, expiresAt: 'soon' }, ['NOTICE_EXPIRY_PAST expiresAt']],
  ['no time', { ...meeting, startsAt: null }, ['NOTICE_MEETING_TIME_MISSING startsAt']],
  ['a time that is none', { ...meeting, startsAt: 'x' }, ['NOTICE_MEETING_TIME_MISSING startsAt']],
  [
    'a meeting that has begun',
    { ...meeting, startsAt: '2026-11-22T08:00:00Z', replyBy: null },
    ['NOTICE_MEETING_PAST startsAt'],
  ],
  ['an end before the start', { ...meeting, endsAt: meeting.startsAt }, ['NOTICE_MEETING_ENDS_FIRST endsAt']],
  ['answers after the start', { ...meeting, replyBy: '2026-11-26T02:00:01Z' }, ['NOTICE_REPLY_BY replyBy']],
  ['answers until yesterday', { ...meeting, replyBy: '2026-11-21T00:00:00Z' }, ['NOTICE_REPLY_BY replyBy']],
  [
    'gone before it starts',
    { ...meeting, expiresAt: '2026-11-25T00:00:00Z' },
    ['NOTICE_EXPIRES_BEFORE_MEETING expiresAt'],
  ],
  ['neither place nor link', { ...meeting, place: ' ' }, ['NOTICE_MEETING_PLACE_MISSING place']],
  ['a long place', { ...meeting, place: '处'.repeat(61) }, ['TEXT_TOO_LONG place']],
  ['no agenda', { ...meeting, agenda: [' '] }, ['NOTICE_AGENDA_MISSING agenda']],
  ['an agenda of 21', { ...meeting, agenda: Array(21).fill('议') }, ['NOTICE_AGENDA_TOO_LONG agenda']],
  ['a point of 101', { ...meeting, agenda: ['议'.repeat(101)] }, ['TEXT_TOO_LONG agenda']],
  ...[
    'http://a.cn/x',
    'javascript:alert(1)',
    'https://',
    'https://a b.cn',
    'https://localhost',
    `https://a.cn/${'x'.repeat(500)}`,
  ].map((onlineUrl): [string, NoticeContent, string[]] => [
    `the link ${onlineUrl.slice(0, 30)}`,
    { ...meeting, onlineUrl },
    ['NOTICE_ONLINE_URL onlineUrl'],
  ]),
])('%s keeps it from being published', (_, content, expected) => expect(faults(content)).toEqual(expected))

test('a new draft wants a title and a text', () =>
  expect(faults(EMPTY_NOTICE)).toEqual(['TEXT_REQUIRED title', 'TEXT_REQUIRED body']))

test('faults of a general notice do not speak of meetings', () => {
  expect(faults({ ...meeting, kind: 'GENERAL', body: '有事', startsAt: 'x', agenda: [] })).toEqual([])
})

test('how long it is and may be is told', () => {
  expect(noticeFaults({ ...general, title: '题'.repeat(61) }, new Date(now))[0]?.parameters).toEqual({
    max: NOTICE_LIMITS.title,
    length: 61,
  })
})

test.each([
  [{ publishedAt: null }, 'DRAFT'],
  [{ publishedAt: '2026-11-01T00:00:00Z' }, 'PUBLISHED'],
  [{ publishedAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-22T08:00:00.001Z' }, 'PUBLISHED'],
  [{ publishedAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-22T08:00:00Z' }, 'EXPIRED'],
  [
    { publishedAt: '2026-11-01T00:00:00Z', withdrawnAt: '2026-11-02T00:00:00Z', expiresAt: '2026-11-03T00:00:00Z' },
    'WITHDRAWN',
  ],
])('%j is %s', (notice, state) => expect(noticeState(notice, now)).toBe(state))

test('收到 is asked of what is important', () => {
  expect((['NORMAL', 'IMPORTANT', 'URGENT'] as const).map(needsAcknowledgement)).toEqual([false, true, true])
})

test.each([
  [{ everyone: true, groupIds: [], offices: [] }, [], '全村村民'],
  [{ everyone: false, groupIds: ['1', '2'], offices: [] }, ['一组', '二组'], '一组、二组的村民'],
  [
    { everyone: false, groupIds: [], offices: ['PARTY_MEMBER' as const, 'REPRESENTATIVE' as const] },
    [],
    '党员、村民代表',
  ],
  [{ everyone: false, groupIds: ['1'], offices: ['PARTY_MEMBER' as const] }, ['一组'], '一组的村民，以及党员'],
  [{ everyone: false, groupIds: [], offices: [] }, [], '还没有选择发给谁'],
])('%j is described', (audience, names, text) => expect(describeAudience(audience, names)).toBe(text))

test('another division is named', () => {
  expect(describeAudience({ everyone: true, groupIds: [], offices: [] }, [], '锡钦乡')).toBe('锡钦乡村民')
})
