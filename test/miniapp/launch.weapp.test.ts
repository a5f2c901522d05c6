import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runBare } from '../support/weapp/bare'
import { buildWeapp } from '../support/weapp/build'
import { simulate } from '../support/weapp/simulate'

let refusal = 'NOT_FOUND'

const division = { code: '540225101200', name: '测试村', fullName: '拉孜县 测试镇 测试村' }
const session = {
  tokens: { accessToken: 'access', refreshToken: 'refresh' },
  viewer: { personId: 'person-1', name: '测试村民', division, offices: [], hat: null },
}

/** An API that has nothing to show: enough to launch, to move about and to be refused. */
function createApi(): Server {
  const answer = () => JSON.stringify({ data: null, errors: [{ message: '没有', extensions: { code: refusal } }] })
  return createServer((request, response) => {
    request.resume().once('end', () => response.setHeader('content-type', 'application/json').end(answer()))
  })
}

jest.setTimeout(120_000)

let folder: string
let server: Server
let apiOrigin: string

beforeEach(() => {
  refusal = 'NOT_FOUND'
})

beforeAll(async () => {
  folder = process.env.MINGBAI_WEAPP ?? buildWeapp()
  server = createApi()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  apiOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 300_000)

afterAll(() => new Promise((resolve) => server.close(resolve)))

test("in WeChat's component runtime: launches, turns to a tab, opens a page and comes back", async () => {
  const app = await simulate({ folder, apiOrigin })
  try {
    for (const tab of ['首页', '公开', '评议', '我的']) await app.waitForText(tab)
    expect(app.text()).not.toContain('工作台')
    await app.tap('我的')
    await app.open('/account/about/index')
    await app.waitForRoute('account/about/index')
    await app.tap('返回')
    await app.waitForRoute('shell/main/index')
  } finally {
    app.close()
  }
})

test('in an engine without what old phones lack: launches, turns to a tab, and opens the login when it is refused', async () => {
  const app = runBare({ folder, apiOrigin, storage: new Map([['session', session]]) })
  try {
    const missing = [
      'WeakRef',
      'FinalizationRegistry',
      'URL',
      'AbortController',
      'TextEncoder',
      'fetch',
      'queueMicrotask',
      'performance',
      'Intl',
    ]
    expect(missing.filter((name) => app.typeOf(name) !== 'undefined')).toEqual([])
    for (const tab of ['首页', '公开', '评议', '我的']) await app.waitForText(tab)
    await app.tap('我的')
    expect(app.route()).toBe('shell/main/index')
    expect(app.typeOf('Object.hasOwn')).toBe('function')
    refusal = 'UNAUTHENTICATED'
    await app.tap('评议')
    await app.tap('公开')
    await app.waitForRoute('account/login/index')
  } finally {
    app.close()
  }
})

test('WeChat set to large text is asked about once, and the answer is kept', async () => {
  const app = await simulate({ folder, apiOrigin, fontSizeSetting: 23 })
  try {
    await app.waitForText('要不要把这里也换成大字')
    await app.tap('换成大字')
    await app.waitUntilGone('要不要把这里也换成大字')
    expect(app.phone.storage.get('appearance')).toMatchObject({ textSize: 'elder', asked: true })
  } finally {
    app.close()
  }
})
