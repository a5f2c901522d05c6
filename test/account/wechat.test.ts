import { weixinLogin } from '../../api/account/wechat'
import { readEnvironment } from '../../api/environment'
import { startWechatServer, type WechatServer } from '../support/wechat-server'

describe('code2Session over the wire', () => {
  let server: WechatServer
  const login = (timeout?: number) =>
    weixinLogin(
      readEnvironment({ WECHAT_API_ORIGIN: server.origin, WECHAT_APP_ID: 'wx01', WECHAT_APP_SECRET: 's3cret' }),
      timeout,
    )

  beforeEach(async () => {
    server = await startWechatServer()
  })
  afterEach(() => server.stop())

  test.each([
    [40029, 'WECHAT_CODE_INVALID'],
    [40163, 'WECHAT_CODE_INVALID'],
    [45011, 'WECHAT_TOO_FREQUENT'],
    [40226, 'WECHAT_BLOCKED'],
    [40013, 'WECHAT_NOT_CONFIGURED'],
    [99999, 'WECHAT_UNAVAILABLE'],
  ])('errcode %d is refused as %s, without asking again', async (errcode, code) => {
    server.replies.push({ errcode, errmsg: 'as documented' })
    await expect(login().exchange('c0de')).rejects.toMatchObject({ code })
    expect(server.requests).toHaveLength(1)
  })

  test('a busy WeChat is asked once more', async () => {
    server.replies.push({ errcode: -1 }, { openid: 'o1' })
    expect(await login().exchange('c0de')).toEqual({ openid: 'o1', unionid: null })
    expect(server.requests).toHaveLength(2)
  })

  test('a WeChat that stays busy is refused after the second time', async () => {
    server.replies.push({ errcode: -1 })
    await expect(login().exchange('c0de')).rejects.toMatchObject({ code: 'WECHAT_BUSY' })
    expect(server.requests).toHaveLength(2)
  })

  test.each(['hang', 'html'] as const)(
    'no usable answer (%s) is refused, and the secret is in no error',
    async (reply) => {
      server.replies.push(reply)
      const failure: unknown = await login(200)
        .exchange('c0de')
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
      expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('s3cret')
    },
  )

  test('a server that is not there is refused', async () => {
    const gone = weixinLogin(
      readEnvironment({ WECHAT_API_ORIGIN: 'http://127.0.0.1:9', WECHAT_APP_ID: 'a', WECHAT_APP_SECRET: 'b' }),
    )
    await expect(gone.exchange('c0de')).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
  })

  test.each(['', 'x'.repeat(129), 'a b', 'a\nb'])('an impossible code is not sent: %j', async (code) => {
    await expect(login().exchange(code)).rejects.toMatchObject({ code: 'WECHAT_CODE_INVALID' })
    expect(server.requests).toHaveLength(0)
  })

  test('without an app id nothing is sent', async () => {
    const bare = weixinLogin(readEnvironment({ WECHAT_API_ORIGIN: server.origin }))
    await expect(bare.exchange('c0de')).rejects.toMatchObject({ code: 'WECHAT_NOT_CONFIGURED' })
    expect(server.requests).toHaveLength(0)
  })

  test('sends the documented query and drops the session key', async () => {
    server.replies.push({ openid: 'o1', session_key: 'k' })
    expect(await login().exchange('c0de&x=1')).toEqual({ openid: 'o1', unionid: null })
    expect(Object.fromEntries(server.requests[0] ?? [])).toEqual({
      appid: 'wx01',
      secret: 's3cret',
      js_code: 'c0de&x=1',
      grant_type: 'authorization_code',
    })
  })
})
