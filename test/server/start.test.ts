import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_NOTICE } from '../../api/notice/content'
import { isAlive } from '../../tools/embedded-postgres/postmaster'
import { buildH5 } from '../support/product-build'
import { killProducts, type ProductProcess, startProcess } from '../support/product-process'

// The first start makes a database and the demo county.
jest.setTimeout(300_000)

const STOPS_WITHIN = 10_000
const TITLE = '开机以前写的通知'

let dataDir: string

beforeAll(() => {
  buildH5()
  dataDir = mkdtempSync(join(tmpdir(), 'mingbai-start-'))
  chmodSync(dataDir, 0o755)
})
afterAll(() => {
  killProducts()
  rmSync(dataDir, { recursive: true, force: true })
})

const pidFile = () => join(dataDir, 'postgres/cluster/postmaster.pid')

async function read(product: ProductProcess, path: string, headers = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${product.origin}${path}`, { headers })
  return { status: response.status, text: await response.text() }
}

async function ask<Data>(product: ProductProcess, query: string, variables = {}, token?: string): Promise<Data> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-county': '540225' }
  if (token) headers.authorization = `Bearer ${token}`
  const body = JSON.stringify({ query, variables })
  const response = await fetch(`${product.origin}/graphql`, { method: 'POST', headers, body })
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]?.message)
  return data
}

interface Face {
  personId: string
  officeId: string
  name: string
}

async function enter(product: ProductProcess): Promise<string> {
  const { demoPersons } = await ask<{ demoPersons: Face[] }>(product, '{ demoPersons { personId officeId name } }')
  const face = demoPersons.find(({ name }) => name === '旺堆加布')
  const input = {
    personId: face?.personId,
    officeId: face?.officeId,
    deviceName: 'test',
    idempotencyKey: `enter-${Date.now()}`,
  }
  const ENTER = 'mutation ($input: EnterDemoInput!) { enterDemo(input: $input) { tokens { accessToken } } }'
  const { enterDemo } = await ask<{ enterDemo: { tokens: { accessToken: string } } }>(product, ENTER, { input })
  return enterDemo.tokens.accessToken
}

async function writeDraft(product: ProductProcess): Promise<void> {
  const { everyone, groupIds, offices, ...empty } = EMPTY_NOTICE
  const content = { ...empty, title: TITLE, audience: { everyone, groupIds, offices } }
  const SAVE = 'mutation ($input: SaveNoticeDraftInput!) { saveNoticeDraft(input: $input) { draft { id } } }'
  await ask(product, SAVE, { input: { idempotencyKey: 'before-the-stop', content } }, await enter(product))
}

test('starts on nothing, serves everything, stops with nothing left, and finds its data again', async () => {
  const first = await startProcess(dataDir)
  expect(await read(first, '/healthz')).toEqual({ status: 200, text: 'ok' })
  expect(await read(first, '/readyz')).toEqual({ status: 200, text: 'ready' })
  expect((await read(first, '/metrics')).text).toContain('mingbai_http_request_seconds')
  const app = await read(first, '/')
  expect(app).toEqual({ status: 200, text: expect.stringContaining('<div id="app">') })
  const explorer = await read(first, '/graphql', { accept: 'text/html' })
  expect(explorer.text).toContain('GraphiQL')
  for (const page of [app.text, explorer.text]) expect(page).not.toMatch(/<[^>]+(src|href)="?(https?:)?\/\//)
  await writeDraft(first)

  const server = Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
  expect(isAlive(server)).toBe(true)
  expect(await first.stop(STOPS_WITHIN)).toBe(0)
  expect([existsSync(pidFile()), isAlive(server)]).toEqual([false, false])

  const second = await startProcess(dataDir)
  const drafts = await ask(second, '{ noticeDrafts { title } }', {}, await enter(second))
  expect(drafts).toEqual({ noticeDrafts: expect.arrayContaining([{ title: TITLE }]) })
  expect(await second.stop(STOPS_WITHIN)).toBe(0)
  process.stdout.write(`first start ${first.startedIn.toFixed(1)} s, second ${second.startedIn.toFixed(1)} s\n`)
})
