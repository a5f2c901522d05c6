import { createHash } from 'node:crypto'
import { parseCountyCode } from '../../api/database/county-database'
import { readTrustedDocuments } from '../../api/graphql/trusted-documents'
import { type NoticeHost, openNoticeHost } from '../notice/notice-host'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { refused } from './refusal'
import { post } from './request'

jest.setTimeout(60_000)

let host: NoticeHost
let real: TestApi

beforeAll(async () => {
  host = await openNoticeHost()
  real = await startTestApi(parseCountyCode(host.county), { environment: { MINGBAI_DEMO: 'false' } })
})
afterAll(async () => {
  await real?.stop()
  await host?.close()
})

const QUERY = '{ contractVersion }'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const byHash = (sha256Hash: string, more: object = {}) =>
  post({ ...more, extensions: { persistedQuery: { version: 1, sha256Hash } } })

function trusted(operation: string): string {
  const found = [...readTrustedDocuments()].find(([, text]) => text.includes(` ${operation}`))
  if (found === undefined) throw new Error(`The mini-program has no ${operation}`)
  return found[0]
}

describe('documents by their hash', () => {
  test.each(['0'.repeat(64), 'x', '__proto__'])('one nobody knows: %s', (hash) =>
    refused(host.api.origin, host.county, { request: byHash(hash), status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' }),
  )
  test('one that is another document’s', () => {
    const request = byHash(trusted('DemoMode'), { query: QUERY })
    return refused(host.api.origin, host.county, { request, status: 400, code: 'BAD_REQUEST' })
  })
  test('one that a client has sent along before', async () => {
    const hash = hashOf(QUERY)
    const taught = await fetch(`${host.api.origin}/graphql`, byHash(hash, { query: QUERY }))
    expect(await taught.json()).toMatchObject({ data: { contractVersion: '1' } })
    await refused(host.api.origin, host.county, {
      request: byHash(hash),
      status: 200,
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
  })
})

describe('outside the demo', () => {
  const closed = { status: 400, code: 'BAD_INPUT', reason: 'DOCUMENT_NOT_TRUSTED' }

  test('the mini-program’s own documents are answered', async () => {
    const response = await fetch(`${real.origin}/graphql`, byHash(trusted('DemoMode'), { operationName: 'DemoMode' }))
    expect(await response.json()).toMatchObject({ data: { demoPersons: [] } })
  })
  test.each([QUERY, '{ __schema { types { name } } }', '{ __typename }', '{ home {', 'mutation { ping }'])(
    '%s is not',
    (query) => refused(real.origin, host.county, { request: post({ query }), ...closed }),
  )
  test('nobody steps into a person', () => {
    const input = { personId: host.cast.villager.personId, deviceName: 'x', idempotencyKey: newKey() }
    const request = byHash(trusted('EnterDemo'), { variables: { input } })
    return refused(real.origin, host.county, { request, status: 200, code: 'FORBIDDEN' })
  })
  test('there is no explorer', async () => {
    const response = await fetch(`${real.origin}/graphql`, { headers: { accept: 'text/html' } })
    expect([response.status, await response.text()]).toEqual([400, expect.not.stringContaining('<html')])
  })
})
