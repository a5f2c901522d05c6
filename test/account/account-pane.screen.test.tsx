import { fireEvent, screen, waitFor } from '@testing-library/react'
import { AccountPane } from '../../miniapp/src/account/AccountPane'
import { sessionStore } from '../../miniapp/src/session/session'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'
import { phone } from '../support/taro'

const office = {
  id: 'o1',
  kind: 'VILLAGE_CADRE' as const,
  post: 'VILLAGE_DIRECTOR' as const,
  division: villager.division,
}
const cadre = { ...villager, offices: [office] }
const mine = { viewer: { __typename: 'Viewer', personId: villager.personId, household: null, contacts: [] } }

describe('my page', () => {
  test('a visitor is asked to log in and may still enlarge the text', async () => {
    await newPhone({ viewer: null })
    stubApi({})
    renderScreen(<AccountPane />)
    fireEvent.click(screen.getByRole('tab', { name: '大字' }))
    expect(screen.getByRole('tab', { name: '大字' }).getAttribute('aria-selected')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: '进入我的村' }))
    expect(phone.navigations.at(-1)?.url).toBe('/account/login/index')
  })

  test('who holds no office has no hats to choose from', async () => {
    await newPhone()
    stubApi({ MyAccount: () => mine })
    renderScreen(<AccountPane />)
    expect(await screen.findByText('测试村民')).toBeTruthy()
    expect(screen.queryByText('我现在的身份')).toBeNull()
  })

  test('a hat that needs a new login says so, leads there, and nothing changes', async () => {
    await newPhone({ viewer: cadre })
    stubApi({
      MyAccount: () => mine,
      ChooseHat: () => ({
        chooseHat: {
          accessToken: null,
          viewer: null,
          userErrors: [{ code: 'HAT_NEEDS_LOGIN', message: '请重新登录', field: 'officeId' }],
        },
      }),
    })
    renderScreen(<AccountPane />)
    fireEvent.click(screen.getByRole('radio', { name: '村委会主任' }))
    expect(await screen.findByText('请重新登录')).toBeTruthy()
    expect(sessionStore.get().viewer?.hat ?? null).toBeNull()
    expect(screen.getByRole('button', { name: '重新登录' })).toBeTruthy()
  })

  test('another hat is put on at once, with its own token', async () => {
    await newPhone({ viewer: cadre })
    stubApi({
      MyAccount: () => mine,
      ChooseHat: () => ({
        chooseHat: { accessToken: 'a2', viewer: { __typename: 'Viewer', ...cadre, hat: office }, userErrors: [] },
      }),
    })
    renderScreen(<AccountPane />)
    fireEvent.click(screen.getByRole('radio', { name: '村委会主任' }))
    await waitFor(() => expect(sessionStore.get().viewer?.hat?.id).toBe('o1'))
    expect(sessionStore.get().tokens).toEqual({ accessToken: 'a2', refreshToken: 'refresh' })
  })
})
