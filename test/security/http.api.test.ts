import { request as httpRequest } from 'node:http'
import { createSigner } from 'fast-jwt'
import { countySchema, parseCountyCode } from '../../api/database/county-database'
import { LIMITS } from '../../api/graphql/limits'
import { EMPTY_NOTICE } from '../../api/notice/content'
import { type NoticeHost, openNoticeHost } from '../notice/notice-host'
import { createDraft, createNotice } from '../notice/notice-world'
import { newKey } from '../support/api'
import { type Attack, countRows, refused, refusedByRule } from './refusal'
import { aliases, bearer, nested, post, raw, streamed } from './request'

jest.setTimeout(60_000)

let host: NoticeHost

beforeAll(async () => {
  host = await openNoticeHost()
})
afterAll(() => host?.close())

const QUERY = '{ contractVersion }'
const NOTICE = 'query ($id: ID!) { notice(id: $id) { id } }'
const SAVE =
  'mutation ($input: SaveNoticeDraftInput!) { saveNoticeDraft(input: $input) { draft { id } userErrors { code message } } }'

function draft(content: object = {}, more: object = {}) {
  const { everyone, groupIds, offices, ...empty } = EMPTY_NOTICE
  const audience = { everyone, groupIds, offices }
  return { idempotencyKey: newKey(), content: { ...empty, audience, ...content }, ...more }
}

const bad = (request: RequestInit, code = 'BAD_INPUT', status = 400): Attack => ({ request, code, status })
const refuse = (attack: Attack) => refused(host.api.origin, host.county, attack)
/** As the cadre of the village. */
const as = (query: string, variables?: object) => post({ query, variables }, bearer(host.token('cadre')))

describe('what is no request', () => {
  test.each<[string, RequestInit, string]>([
    ['JSON that breaks off', raw('{"query": "{ contractVersion'), 'BAD_REQUEST'],
    ['no body at all', raw(''), 'BAD_REQUEST'],
    ['JSON that is no object', raw('"{ contractVersion }"'), 'BAD_REQUEST'],
    ['several documents at once', post([{ query: QUERY }, { query: QUERY }]), 'BAD_REQUEST'],
    ['no document', post({}), 'BAD_REQUEST'],
    ['a document that is no text', post({ query: { contractVersion: true } }), 'BAD_REQUEST'],
    ['values that are no object', post({ query: QUERY, variables: 'all of them' }), 'BAD_REQUEST'],
    ['GraphQL that breaks off', post({ query: '{ home { todos' }), 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', post({ query: '{ passwords }' }), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown type',
      post({ query: 'query ($id: Secret!) { notice(id: $id) { id } }' }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an unknown operation',
      post({ query: 'query A { contractVersion }', operationName: 'B' }),
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s', (_name, request, code) => refuse(bad(request, code)))
})

describe('what another page could send in a reader’s name', () => {
  const body = JSON.stringify({ query: QUERY })
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('%s', (type) =>
    refuse(bad(raw(body, { 'content-type': type }), 'BAD_REQUEST')),
  )
  test('a query in an address', () =>
    refuse({ ...bad({ method: 'GET' }, 'BAD_REQUEST'), path: `/graphql?query=${encodeURIComponent(QUERY)}` }))
  test('a command in an address', () => {
    const headers = { ...bearer(host.token('cadre')), 'apollo-require-preflight': 'yes' }
    const variables = encodeURIComponent(JSON.stringify({ input: draft() }))
    const path = `/graphql?query=${encodeURIComponent(SAVE)}&variables=${variables}`
    return refuse({ ...bad({ method: 'GET', headers }, 'BAD_REQUEST', 405), path })
  })
  test('another method', () => refuse(bad({ ...post({ query: QUERY }), method: 'PUT' }, 'BAD_REQUEST', 405)))
})

describe('values', () => {
  test('one that is missing', () => refuse(bad(as(NOTICE))))
  test('one of another type', () => refuse(bad(as(NOTICE, { id: { a: 1 } }))))
  test('a field no input has', () => refuse(bad(as(SAVE, { input: draft({}, { role: 'ADMIN' }) }))))
  test('a kind there is none of', () => refuse(bad(as(SAVE, { input: draft({ kind: 'ORDER' }) }))))
  test('an impossible day', () => refuse(bad(as(SAVE, { input: draft({ expiresAt: '2026-02-30' }) }))))
  test('no key', () => refuse(bad(as(SAVE, { input: { ...draft(), idempotencyKey: '' } }), 'BAD_INPUT', 200)))
  test('text without end', () =>
    refusedByRule(host.api.origin, host.county, as(SAVE, { input: draft({ body: '长'.repeat(50_000) }) }), [
      'TEXT_TOO_LONG',
    ]))
  test('text with what cannot be shown', () =>
    refusedByRule(host.api.origin, host.county, as(SAVE, { input: draft({ title: '停水\u0000通知' }) }), [
      'NOTICE_TEXT_UNREADABLE',
    ]))
})

describe('ids', () => {
  const unknown = '018f0000-0000-7000-8000-00000000ffff'
  test.each(['', '1', "' OR 1=1 --", '../../etc/passwd', '\u0000', unknown])('one that names nothing: %j', (id) =>
    refuse(bad(as(NOTICE, { id }), 'NOT_FOUND', 200)),
  )
  test('a notice of another village', async () => {
    const { id } = await createNotice(host.database, host.cast.otherVillage, host.cast.otherCadre)
    const ACKNOWLEDGE =
      'mutation ($input: AcknowledgeNoticeInput!) { acknowledgeNotice(input: $input) { notice { id } } }'
    await refuse(bad(as(NOTICE, { id }), 'NOT_FOUND', 200))
    await refuse(bad(as(ACKNOWLEDGE, { input: { idempotencyKey: newKey(), noticeId: id } }), 'NOT_FOUND', 200))
  })
  test('a draft of another village', async () => {
    const { id } = await createDraft(host.database, host.cast.otherVillage, host.cast.otherCadre)
    await refuse(bad(as('query ($id: ID!) { noticeDraft(id: $id) { id title } }', { id }), 'NOT_FOUND', 200))
    await refuse(bad(as(SAVE, { input: draft({}, { draftId: id, revision: 1 }) }), 'NOT_FOUND', 200))
  })
})

describe('who asks', () => {
  const MINUTE = 60_000
  const sign = (claims: object, issuedAt = Date.now(), key = host.api.services.keys.token) =>
    createSigner({ key, algorithm: 'HS256', expiresIn: 15 * MINUTE })({ ...claims, iat: Math.floor(issuedAt / 1000) })
  const claims = () =>
    JSON.parse(Buffer.from(host.token('cadre').split('.')[1] ?? '', 'base64url').toString()) as object
  const send = (token: string) => post({ query: SAVE, variables: { input: draft() } }, bearer(token))
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  test('the same token made here is good: only what is changed below is refused', async () => {
    const before = await countRows(host.county)
    const { iat: _iat, exp: _exp, ...kept } = claims() as { iat: number; exp: number }
    await fetch(`${host.api.origin}/graphql`, { ...send(sign(kept)) })
    expect(await countRows(host.county)).toBeGreaterThan(before)
  })
  test.each<[string, () => string]>([
    ['an expired token', () => sign(without(claims()), Date.now() - 16 * MINUTE)],
    ['a token signed with another key', () => sign(without(claims()), Date.now(), Buffer.alloc(32, 7))],
    ['a token that is not signed', () => `${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`],
    ['a token changed after it was signed', () => changed(host.token('cadre'), { off: null })],
    ['no token at all', () => 'x'],
  ])('%s', (_name, token) => refuse(bad(send(token()), 'UNAUTHENTICATED', 401)))
  test('nobody', () => refuse(bad(post({ query: SAVE, variables: { input: draft() } }), 'UNAUTHENTICATED', 401)))
  test('a person of a county that is not here', () =>
    refuse({ ...bad(send(sign({ ...without(claims()), cty: '990099' }))), reason: 'COUNTY_UNKNOWN' }))
  test.each(['990099', '36060', 'directory', `"; DROP SCHEMA directory`])('a visitor of no county: %s', (county) =>
    refuse({ ...bad(post({ query: QUERY }, { 'x-county': county })), reason: 'COUNTY_UNKNOWN' }),
  )

  function without(all: object): object {
    const { iat: _iat, exp: _exp, ...kept } = all as { iat: number; exp: number }
    return kept
  }
  function changed(token: string, more: object): string {
    const [head, , signature] = token.split('.')
    return [head, part({ ...claims(), ...more }), signature].join('.')
  }
})

describe('sizes', () => {
  const related = (levels: number, leaf = 'id') => `{ policy(id: "1") { ${nested(levels, 'related', leaf)} } }`
  const complex = (query: string): Attack => ({ ...bad(as(query)), reason: 'DOCUMENT_TOO_COMPLEX' })

  test('a body over 1 MB', () => refuse(bad(raw(' '.repeat(1024 * 1024 + 1)), 'BAD_INPUT', 413)))
  test('a body over 1 MB that does not say so', () =>
    refuse({ ...bad({}, 'BAD_INPUT', 413), request: () => streamed(1_200_000) }))
  test('too deep', () => refuse(complex(related(LIMITS.depth))))
  test('too deep in fragments', () =>
    refuse(complex(`${related(0, '...A')} fragment A on Policy { ${nested(LIMITS.depth, 'related', 'id')} }`)))
  test('too often renamed', () => refuse(complex(`{ ${aliases(LIMITS.aliases + 1, 'contractVersion')} }`)))
  test('too costly', () => refuse(complex(related(4, 'id '.repeat(3000)))))
  test('too many words', () =>
    refuse(bad(as(`{ ${'contractVersion '.repeat(LIMITS.tokens)} }`), 'GRAPHQL_PARSE_FAILED')))
  test.each([0, -1, 51])('a page of %d', (first) =>
    refuse({ ...bad(as(`{ notices(first: ${first}) { nodes { id } } }`), 'BAD_INPUT', 200), reason: 'PAGE_SIZE' }),
  )
  test('a page of everything', () => refuse(complex('{ notices(first: 2147483647) { nodes { id } } }')))
  test('a page after nowhere', () =>
    refuse({ ...bad(as('{ notices(after: "x") { nodes { id } } }'), 'BAD_INPUT', 200), reason: 'CURSOR_INVALID' }))
})

test('a fault of ours says a number to ask about, and nothing of itself', async () => {
  const rename = (from: string, to: string) =>
    host.database.$executeRawUnsafe(`ALTER TABLE ${countySchema(parseCountyCode(host.county))}.${from} RENAME TO ${to}`)
  await rename('policy', 'policy_away')
  try {
    await refuse(bad(as('{ policies { nodes { id } } }'), 'INTERNAL_SERVER_ERROR', 200))
  } finally {
    await rename('policy_away', 'policy')
  }
})

test('a file outside the app is not served', async () => {
  const path = '/..%2f..%2f..%2fpackage.json'
  const status = (path: string) =>
    new Promise((resolve) => httpRequest(host.api.origin, { path }, (response) => resolve(response.statusCode)).end())
  expect(await Promise.all([path, '/../../../package.json', '/%2e%2e/%2e%2e/package.json'].map(status))).not.toContain(
    200,
  )
})
