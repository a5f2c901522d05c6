import { weixinLogin } from '../../api/account/wechat'
import { directoryDatabase } from '../../api/database/county-database'
import { readEnvironment } from '../../api/environment'
import { newKey } from '../support/api'
import { closeTestDatabase } from '../support/database'
import { startWechatServer, type WechatServer } from '../support/wechat-server'
import { BIND_PHONE, LOGIN_WITH_WECHAT, type LoginAnswer, WHO } from './account-documents'
import { codesOf, type LoginHost, startLoginHost } from './login-host'

describe('login by WeChat', () => {
  let host: LoginHost
  let wechat: WechatServer

  async function login(openid: string, key = newKey()): Promise<LoginAnswer> {
    wechat.replies.splice(0, wechat.replies.length, { openid, session_key: 'never-leaves' })
    const { data } = await host.api.send<{ loginWithWechat: LoginAnswer }>(LOGIN_WITH_WECHAT, {
      input: { idempotencyKey: key, code: `code-${openid}`, deviceName: '微信' },
    })
    if (data === null) throw new Error('no answer')
    return data.loginWithWechat
  }
  async function bind(phone: string, token: string | undefined): Promise<LoginAnswer> {
    await host.age(phone, 61)
    await host.askCode(phone)
    const input = { idempotencyKey: newKey(), phone, code: host.sent.get(phone) }
    const { data } = await host.api.send<{ bindPhone: LoginAnswer }>(BIND_PHONE, { input }, token)
    if (data === null) throw new Error('no answer')
    return data.bindPhone
  }
  const give = (personId: string, phone: string) =>
    host.database.person.update({ where: { id: personId }, data: { phone } })

  beforeAll(async () => {
    wechat = await startWechatServer()
    const environment = readEnvironment({
      WECHAT_API_ORIGIN: wechat.origin,
      WECHAT_APP_ID: 'wx01',
      WECHAT_APP_SECRET: 's3cret',
    })
    host = await startLoginHost({ wechat: weixinLogin(environment) })
  })
  afterAll(async () => {
    await host.api.stop()
    await wechat.stop()
    await closeTestDatabase()
  })

  test('what WeChat refuses is said in plain words and opens nothing', async () => {
    wechat.replies.splice(0, wechat.replies.length, { errcode: 40029 })
    const { data } = await host.api.send<{ loginWithWechat: LoginAnswer }>(LOGIN_WITH_WECHAT, {
      input: { idempotencyKey: newKey(), code: 'stale' },
    })
    expect(data?.loginWithWechat).toMatchObject({
      tokens: null,
      userErrors: [{ code: 'WECHAT_CODE_INVALID', message: expect.stringContaining('再点一次') }],
    })
    expect(await directoryDatabase().account.count()).toBe(0)
  })

  test('binding needs a login', async () => {
    const input = { idempotencyKey: newKey(), phone: '13900000001', code: '000000' }
    expect((await host.api.send(BIND_PHONE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('an unknown WeChat binds by phone once, and later needs nothing more', async () => {
    await give(host.cast.villager.personId, '13900000001')
    const first = await login('o-villager')
    expect(first).toMatchObject({ step: 'BIND_PHONE', viewer: null, persons: [] })
    const bound = await bind('13900000001', first.tokens?.accessToken)
    expect(bound).toMatchObject({ step: 'DONE', viewer: { personId: host.cast.villager.personId } })

    const again = await login('o-villager')
    expect(again).toMatchObject({ step: 'DONE', viewer: { personId: host.cast.villager.personId } })
    const accounts = await directoryDatabase().account.findMany({
      where: { OR: [{ openid: 'o-villager' }, { phone: '13900000001' }] },
    })
    expect(accounts).toMatchObject([{ openid: 'o-villager', phone: '13900000001' }])
  })

  test('a login without a person reads nothing of the village', async () => {
    const { tokens } = await login('o-nobody')
    const { data } = await host.api.send(WHO, {}, tokens?.accessToken)
    expect(data).toEqual({ viewer: null })
  })

  test('a number off the roll leaves the WeChat unbound', async () => {
    const { tokens } = await login('o-stranger')
    expect(codesOf((await bind('13900000009', tokens?.accessToken)).userErrors)).toEqual(['PHONE_NOT_ON_ROLL'])
    expect(await directoryDatabase().account.findUnique({ where: { openid: 'o-stranger' } })).toMatchObject({
      phone: null,
    })
    expect(await directoryDatabase().account.count({ where: { phone: '13900000009' } })).toBe(0)
  })

  test('a new WeChat of the same number takes over; the old one’s devices are logged out', async () => {
    await give(host.cast.secondVillager.personId, '13900000002')
    const old = await bind('13900000002', (await login('o-old')).tokens?.accessToken)
    const fresh = await bind('13900000002', (await login('o-new')).tokens?.accessToken)
    expect(fresh).toMatchObject({ step: 'DONE', viewer: { personId: host.cast.secondVillager.personId } })
    expect((await host.api.send(WHO, {}, fresh.tokens?.accessToken)).status).toBe(200)
    const oldSession = old.tokens?.refreshToken.split('.')[0] ?? ''
    expect(await directoryDatabase().session.findUniqueOrThrow({ where: { id: oldSession } })).toMatchObject({
      revokeReason: 'WECHAT_REBOUND',
    })
    expect(await login('o-old')).toMatchObject({ step: 'BIND_PHONE' })
  })

  test('sent twice, the one-use code is exchanged once and the answer is the same', async () => {
    const key = newKey()
    const first = await login('o-villager', key)
    const asked = wechat.requests.length
    const second = await login('o-villager', key)
    expect(second.tokens?.refreshToken).toBe(first.tokens?.refreshToken)
    expect(wechat.requests).toHaveLength(asked)
  })

  test('the session key is in no table', async () => {
    const rows = [
      await directoryDatabase().account.findMany(),
      await directoryDatabase().commandRecord.findMany(),
      await directoryDatabase().auditEntry.findMany(),
    ]
    expect(JSON.stringify(rows)).not.toContain('never-leaves')
  })
})
