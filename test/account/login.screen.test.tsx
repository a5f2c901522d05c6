import { fireEvent, screen, waitFor } from '@testing-library/react'
import LoginPage from '../../miniapp/src/account/login/index'
import { sessionStore } from '../../miniapp/src/session/session'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'
import { phone } from '../support/taro'

const viewer = { ...villager, __typename: 'Viewer' }
const place = { divisionByCode: { code: '360603', name: '余江区', fullName: '余江区' } }
const login = (more: object) => ({
  step: null,
  tokens: null,
  viewer: null,
  persons: [],
  userErrors: [],
  __typename: 'LoginPayload',
  ...more,
})
const tokens = { accessToken: 'a1', refreshToken: 'r1' }
const sent = { sentTo: '138****0001', resendAfterSeconds: 60, validMinutes: 5, demoCode: null, userErrors: [] }

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function askCode(number = '13800000001') {
  type('手机号', number)
  tap('获取验证码')
  await screen.findByText(/已发到/)
}

describe('the login screen', () => {
  beforeEach(() => newPhone({ viewer: null }))

  test('a wrong number is told at its field and kept', async () => {
    stubApi({
      DemoFaces: () => ({ demoPersons: [] }),
      PlaceByCode: () => place,
      RequestLoginCode: () => ({
        requestLoginCode: {
          ...sent,
          sentTo: null,
          userErrors: [{ code: 'PHONE_INVALID', message: '手机号不对', field: 'phone' }],
        },
      }),
    })
    renderScreen(<LoginPage />)
    type('手机号', '23800000001')
    tap('获取验证码')
    expect(await screen.findByText('手机号不对')).toBeTruthy()
    expect((screen.getByRole('textbox', { name: '手机号' }) as HTMLInputElement).value).toBe('23800000001')
    expect(screen.queryByRole('textbox', { name: '验证码' })).toBeNull()
  })

  test('outside the demo there is no face to step into', async () => {
    stubApi({ DemoFaces: () => ({ demoPersons: [] }), PlaceByCode: () => place })
    renderScreen(<LoginPage />)
    await waitFor(() => expect(phone.requests).toHaveLength(2))
    expect(screen.queryByText(/先看看/)).toBeNull()
  })

  test('a wrong code keeps what was typed and logs nobody in', async () => {
    stubApi({
      DemoFaces: () => ({ demoPersons: [] }),
      PlaceByCode: () => place,
      RequestLoginCode: () => ({ requestLoginCode: sent }),
      LoginWithCode: () => ({
        loginWithCode: login({
          userErrors: [{ code: 'LOGIN_CODE_WRONG', message: '验证码不对，还可以再试 4 次', field: 'code' }],
        }),
      }),
    })
    renderScreen(<LoginPage />)
    await askCode()
    type('验证码', '000000')
    tap('登录')
    expect(await screen.findByText('验证码不对，还可以再试 4 次')).toBeTruthy()
    expect((screen.getByRole('textbox', { name: '验证码' }) as HTMLInputElement).value).toBe('000000')
    expect(sessionStore.get().tokens).toBeUndefined()
  })

  test('the right code leads home', async () => {
    const api = stubApi({
      DemoFaces: () => ({ demoPersons: [] }),
      PlaceByCode: () => place,
      RequestLoginCode: () => ({ requestLoginCode: sent }),
      LoginWithCode: () => ({ loginWithCode: login({ step: 'DONE', tokens, viewer }) }),
    })
    renderScreen(<LoginPage />)
    await askCode()
    type('验证码', '123456')
    tap('登录')
    await waitFor(() => expect(sessionStore.get().viewer?.personId).toBe(villager.personId))
    expect(api.sent('LoginWithCode')[0]).toMatchObject({ input: { phone: '13800000001', code: '123456' } })
    expect(phone.navigations.at(-1)).toEqual({ kind: 'reLaunch', url: '/shell/main/index?tab=home' })
  })

  test('a family chooses who is holding the phone; until then nobody is logged in', async () => {
    const persons = [
      { personId: 'p1', name: '试爷爷', groupName: '1组', householdRole: 'HEAD', division: villager.division },
      { personId: 'p2', name: '试孙女', groupName: '1组', householdRole: 'GRANDCHILD', division: villager.division },
    ]
    const api = stubApi({
      DemoFaces: () => ({ demoPersons: [] }),
      PlaceByCode: () => place,
      RequestLoginCode: () => ({ requestLoginCode: sent }),
      LoginWithCode: () => ({ loginWithCode: login({ step: 'CHOOSE_PERSON', tokens, persons }) }),
      ChoosePerson: () => ({ choosePerson: { accessToken: 'a2', viewer, userErrors: [] } }),
    })
    renderScreen(<LoginPage />)
    await askCode()
    type('验证码', '123456')
    tap('登录')
    const second = await screen.findByText('试孙女')
    expect(sessionStore.get().tokens).toBeUndefined()
    fireEvent.click(second)
    await waitFor(() => expect(sessionStore.get().tokens).toEqual({ accessToken: 'a2', refreshToken: 'r1' }))
    expect(api.sent('ChoosePerson')[0]).toMatchObject({ input: { personId: 'p2' } })
    const choosing = phone.requests.find(({ data }) => data?.includes('ChoosePerson'))
    expect(choosing?.header?.authorization).toBe('Bearer a1')
  })

  test('in the demo one tap steps into a person under their office', async () => {
    const face = { personId: 'p1', officeId: 'o1', name: '试村干', roleLine: '村干部', division: villager.division }
    const api = stubApi({
      DemoFaces: () => ({ demoPersons: [face] }),
      PlaceByCode: () => place,
      EnterDemo: () => ({ enterDemo: login({ step: 'DONE', tokens, viewer }) }),
    })
    renderScreen(<LoginPage />)
    fireEvent.click(await screen.findByText(/试村干/))
    await waitFor(() => expect(sessionStore.get().viewer).toBeTruthy())
    expect(api.sent('EnterDemo')[0]).toMatchObject({ input: { personId: 'p1', officeId: 'o1' } })
  })
})
