import { fireEvent, screen } from '@testing-library/react'
import SignInPage from '../../miniapp/src/procedure/sign-in'
import { readSignInLink } from '../../miniapp/src/procedure/sign-in/sign-in-link'
import SignInCodePage from '../../miniapp/src/procedure/sign-in-code'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const ID = '01990000-0000-7000-8000-000000000001'
const AT = '2026-11-22T02:00:00.000Z'

const meeting = (part: object = {}) => ({
  __typename: 'SessionToSign',
  id: ID,
  title: '饮水管道改造',
  bodyTitle: '村民代表会议',
  startsAt: AT,
  place: '村委会二楼',
  called: true,
  signedInAt: null,
  open: true,
  ...part,
})

describe('who signs in', () => {
  beforeEach(() => newPhone({ params: { session: ID, code: '123456', county: '360603' } }))

  test('who was not called is told so and has no button', async () => {
    stubApi({ SessionToSign: () => ({ sessionToSign: meeting({ called: false }) }) })
    renderScreen(<SignInPage />)
    expect(await screen.findByText('您不在应到名单里')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '签到' })).toBeNull()
  })

  test('a code that is too old keeps the form and says what to do', async () => {
    const message = '这个签到码已经过时了'
    stubApi({
      SessionToSign: () => ({ sessionToSign: meeting() }),
      SignInToSession: () => ({
        signInToSession: {
          __typename: 'SignInPayload',
          session: null,
          userErrors: [{ __typename: 'UserError', code: 'SIGN_IN_CODE_OLD', message, field: 'code' }],
        },
      }),
    })
    renderScreen(<SignInPage />)
    fireEvent.click(await screen.findByRole('button', { name: '签到' }))
    expect(await screen.findByText(message)).toBeTruthy()
  })

  test('the digits of the QR are there: one press, and the time is shown', async () => {
    const api = stubApi({
      SessionToSign: () => ({ sessionToSign: meeting() }),
      SignInToSession: () => ({
        signInToSession: { __typename: 'SignInPayload', session: meeting({ signedInAt: AT }), userErrors: [] },
      }),
    })
    renderScreen(<SignInPage />)
    fireEvent.click(await screen.findByRole('button', { name: '签到' }))
    expect(await screen.findByText('已签到')).toBeTruthy()
    expect(api.sent('SignInToSession')).toMatchObject([{ input: { sessionId: ID, code: '123456', county: '360603' } }])
  })

  test.each([
    [`https://a.cn/#/procedure/sign-in/index?county=540225&session=${ID}&code=012345`, '012345'],
    [`/#/procedure/sign-in/index?session=${ID}&code=12345`, undefined],
    ['https://a.cn/?village=540225101201', undefined],
    ['', undefined],
  ])('%s', (text, code) => {
    expect(readSignInLink(text)?.code).toBe(code)
  })
})

describe('the host’s screen', () => {
  beforeEach(() => newPhone({ params: { session: ID } }))

  test('shows the digits, the QR and how many are there', async () => {
    const code = {
      ...{ __typename: 'SessionSignInCode', code: '012345', image: 'data:image/svg+xml;base64,AA==' },
      ...{ validUntil: new Date(Date.now() + 20_000).toISOString(), signedInCount: 7, rosterCount: 20 },
    }
    stubApi({ SessionSignInCode: () => ({ sessionSignInCode: code }) })
    renderScreen(<SignInCodePage />)
    expect(await screen.findByText('012345')).toBeTruthy()
    expect(screen.getByText('已签到 7 / 20 人')).toBeTruthy()
  })

  test('where it is not turned on, paper is pointed to', async () => {
    stubApi({ SessionSignInCode: () => ({ sessionSignInCode: null }) })
    renderScreen(<SignInCodePage />)
    expect(await screen.findByText('现在不能扫码签到')).toBeTruthy()
  })
})
