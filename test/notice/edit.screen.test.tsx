import { fireEvent, screen, waitFor } from '@testing-library/react'
import NoticeEditPage from '../../miniapp/src/notice/edit'
import type { ViewerView } from '../../miniapp/src/session/session'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'
import { phone } from '../support/taro'
import { noticeView } from './notice-view'

const office = { id: 'office-1', kind: 'VILLAGE_CADRE' as const, post: null, division: villager.division }
const cadre: ViewerView = { ...villager, name: '试村干', offices: [office], hat: office }

const choices = {
  noticeAudienceChoices: {
    __typename: 'NoticeAudienceChoices',
    division: { __typename: 'Division', code: '360603001201', name: '测试村' },
    everyone: 312,
    groups: [{ __typename: 'NoticeAudienceGroupChoice', id: 'group-1', name: '一组', people: 80 }],
    offices: [{ __typename: 'NoticeAudienceOfficeChoice', kind: 'PARTY_MEMBER', people: 22 }],
  },
}
const count = (people: number, withoutPhone: number) => ({
  noticeAudienceCount: { __typename: 'NoticeAudienceCount', people, withoutPhone },
})
const saved = (revision: number) => ({
  saveNoticeDraft: {
    __typename: 'SaveNoticeDraftPayload',
    draft: { __typename: 'NoticeDraft', id: 'draft-1', revision },
    userErrors: [],
  },
})
const refused = {
  publishNotice: {
    __typename: 'PublishNoticePayload',
    notice: null,
    audienceCount: null,
    userErrors: [{ __typename: 'UserError', code: 'TEXT_REQUIRED', field: 'body', message: '请写内容。' }],
  },
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })
const publish = async () => {
  fireEvent.click(screen.getByRole('button', { name: '发布' }))
  const dialog = await screen.findByRole('dialog', { name: '现在发布？' })
  const within = Array.from(dialog.querySelectorAll('[role="button"]')).find((one) => one.textContent === '发布')
  fireEvent.click(within as Element)
  return dialog.textContent
}

describe('writing a notice', () => {
  beforeEach(() => newPhone({ viewer: cadre }))

  test('a refusal stands at its field and nothing typed is lost', async () => {
    stubApi({
      NoticeAudienceChoices: () => choices,
      NoticeAudienceCount: () => count(312, 41),
      SaveNoticeDraft: () => saved(0),
      PublishNotice: () => refused,
    })
    renderScreen(<NoticeEditPage />)
    await screen.findByText('将发给 312 人，其中 41 人没有手机，要另外告诉。')
    type('标题', '试停水')
    expect(await publish()).toContain('发给 312 人')
    await screen.findByText('请写内容。')
    expect((screen.getByRole('textbox', { name: '标题' }) as HTMLInputElement).value).toBe('试停水')
    expect(phone.navigations).toEqual([])
  })

  test('goes to a group and an office, and opens what readers see', async () => {
    const api = stubApi({
      NoticeAudienceChoices: () => choices,
      NoticeAudienceCount: () => count(96, 0),
      SaveNoticeDraft: () => saved(0),
      PublishNotice: () => ({
        publishNotice: {
          __typename: 'PublishNoticePayload',
          notice: noticeView({ id: 'notice-9' }),
          audienceCount: 96,
          userErrors: [],
        },
      }),
    })
    renderScreen(<NoticeEditPage />)
    type('标题', '试党员活动')
    type('内容', '周五学习')
    fireEvent.click(await screen.findByRole('radio', { name: '只发给一部分人' }))
    fireEvent.click(await screen.findByRole('checkbox', { name: '一组' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '党员' }))
    await screen.findByText('将发给 96 人。')
    await publish()
    await waitFor(() => expect(phone.navigations[0]?.url).toContain('/notice/detail/index?id=notice-9'))
    expect(api.sent('SaveNoticeDraft')[0]).toMatchObject({
      input: {
        content: {
          title: '试党员活动',
          audience: { everyone: false, groupIds: ['group-1'], offices: ['PARTY_MEMBER'] },
        },
      },
    })
    expect(api.sent('PublishNotice')[0]).toMatchObject({ input: { draftId: 'draft-1', revision: 0 } })
  })
})
