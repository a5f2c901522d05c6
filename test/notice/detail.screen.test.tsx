import { fireEvent, screen, waitFor } from '@testing-library/react'
import NoticeDetailPage from '../../miniapp/src/notice/detail'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { inHours, meetingView, noticeView } from './notice-view'

const button = (name: string) => screen.findByRole('button', { name })

describe('one notice', () => {
  beforeEach(() => newPhone({ params: { id: 'notice-1' } }))

  test('that belongs to others says so, and offers nothing to do', async () => {
    stubApi({ NoticeDetail: () => thrown('NOT_FOUND') })
    renderScreen(<NoticeDetailPage />)
    await screen.findByText(/没有找到这项内容/)
    expect(screen.queryByRole('button', { name: '收到' })).toBeNull()
  })

  test('is marked read once, at the first opening', async () => {
    const api = stubApi({
      NoticeDetail: () => ({ notice: noticeView({ readAt: null }) }),
      MarkNoticeRead: () => ({
        markNoticeRead: {
          __typename: 'MarkNoticeReadPayload',
          notice: { __typename: 'Notice', id: 'notice-1', readAt: inHours(0) },
          userErrors: [],
        },
      }),
    })
    renderScreen(<NoticeDetailPage />)
    await screen.findByText('请储水。')
    await waitFor(() => expect(api.sent('MarkNoticeRead')).toHaveLength(1))
    expect(api.sent('MarkNoticeRead')[0]).toMatchObject({ input: { noticeId: 'notice-1' } })
  })

  test('an important one is answered with 收到, and says so afterwards', async () => {
    const important = noticeView({ importance: 'IMPORTANT', availableActions: ['ACKNOWLEDGE'] })
    const done = { ...important, acknowledgedAt: inHours(0), availableActions: [] }
    stubApi({
      NoticeDetail: () => ({ notice: important }),
      AcknowledgeNotice: () => ({
        acknowledgeNotice: { __typename: 'AcknowledgeNoticePayload', notice: done, userErrors: [] },
      }),
    })
    renderScreen(<NoticeDetailPage />)
    fireEvent.click(await button('收到'))
    await screen.findByText(/您已点收到/)
    expect(screen.queryByRole('button', { name: '收到' })).toBeNull()
  })

  test('leave without a reason keeps the sheet open and shows what is missing', async () => {
    const meeting = noticeView({ kind: 'MEETING', meeting: meetingView(), availableActions: ['REPLY'] })
    const api = stubApi({
      NoticeDetail: () => ({ notice: meeting }),
      ReplyToMeeting: () => ({
        replyToMeeting: {
          __typename: 'ReplyToMeetingPayload',
          notice: null,
          userErrors: [
            { __typename: 'UserError', code: 'TEXT_REQUIRED', field: 'reason', message: '此项不能为空，请填写。' },
          ],
        },
      }),
    })
    renderScreen(<NoticeDetailPage />)
    expect(await screen.findByText('选代表')).toBeDefined()
    fireEvent.click(await button('请假'))
    fireEvent.click(await button('提交请假'))
    await screen.findByText('此项不能为空，请填写。')
    expect(screen.getByRole('dialog', { name: '请假' })).toBeDefined()
    expect(api.sent('ReplyToMeeting')[0]).toMatchObject({ input: { noticeId: 'notice-1', answer: 'LEAVE' } })
  })

  test('a withdrawn one shows the reason first; a reader sees no tools', async () => {
    const withdrawn = noticeView({ withdrawnAt: inHours(-1), withdrawnReason: '时间写错了' })
    stubApi({ NoticeDetail: () => ({ notice: withdrawn }) })
    renderScreen(<NoticeDetailPage />)
    await screen.findByText(/原因：时间写错了/)
    expect(screen.queryByText('管理这条通知')).toBeNull()
  })

  test('who published it sees the tools the API allows, and no others', async () => {
    stubApi({ NoticeDetail: () => ({ notice: noticeView({ availableActions: ['SEE_REACH', 'WITHDRAW'] }) }) })
    renderScreen(<NoticeDetailPage />)
    await screen.findByText('谁看了')
    expect(screen.getByText('撤回')).toBeDefined()
    expect(screen.queryByText('修改')).toBeNull()
    expect(screen.queryByText('置顶')).toBeNull()
  })
})
