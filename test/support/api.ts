import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { SmsSender } from '../../api/account/sms'
import type { WechatLogin } from '../../api/account/wechat'
import { folderStorage } from '../../api/attachment/storage'
import { type CountyCode, directoryDatabase } from '../../api/database/county-database'
import { readEnvironment } from '../../api/environment'
import { type Application, startApplication } from '../../api/server/application'
import { tenantList } from '../../api/server/tenants'
import type { Services } from '../../api/service'
import { createAccessTokens } from '../../api/session/access-token'
import { openSession } from '../../api/session/session'
import { ViewerLookup } from '../../api/session/viewer-lookup'
import { TEST_KEYS } from './test-keys'

export interface GraphqlAnswer<Data> {
  data: Data | null
  errors?: { message: string; extensions: { code: string; reason?: string } }[]
  status: number
}

export interface TestApi {
  origin: string
  services: Services
  /** Sends a document as that caller (an access token), or as a visitor. */
  send<Data = Record<string, never>>(
    document: string,
    variables?: object,
    token?: string | null,
  ): Promise<GraphqlAnswer<Data>>
  /** Logs a person in under an office; answers the access token. */
  loginAs(personId: string, officeId?: string | null): Promise<string>
  stop(): Promise<void>
}

export interface TestApiOptions {
  environment?: Record<string, string>
  sms?: SmsSender
  wechat?: WechatLogin
}

/** The real server on a free port over the worker's own database. */
export async function startTestApi(county: CountyCode, options: TestApiOptions = {}): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-test-'))
  const environment = readEnvironment({
    DATA_DIR: folder,
    MINGBAI_DEMO: 'true',
    LOG_LEVEL: 'silent',
    ...options.environment,
  })
  const keys = TEST_KEYS
  const services: Services = {
    environment,
    keys,
    logger: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    tokens: createAccessTokens(keys),
    viewers: new ViewerLookup(),
    storage: folderStorage(join(folder, 'attachment')),
    sms: options.sms ?? { sendLoginCode: async () => {} },
    wechat: options.wechat ?? { exchange: async (code) => ({ openid: `openid-${code}`, unionid: null }) },
  }
  const application: Application = await startApplication({
    services,
    tenants: tenantList([county]),
    port: 0,
    host: '127.0.0.1',
  })
  const origin = `http://127.0.0.1:${application.port}`

  return {
    origin,
    services,
    send: (document, variables = {}, token = null) => send(origin, county, document, variables, token),
    loginAs: (personId, officeId = null) => loginAs(services, county, personId, officeId),
    stop: async () => {
      await application.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function send<Data>(
  origin: string,
  county: string,
  query: string,
  variables: object,
  token: string | null,
): Promise<GraphqlAnswer<Data>> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-county': county }
  if (token !== null) headers.authorization = `Bearer ${token}`
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return { ...((await response.json()) as GraphqlAnswer<Data>), status: response.status }
}

async function loginAs(
  services: Services,
  county: CountyCode,
  personId: string,
  officeId: string | null,
): Promise<string> {
  const db = directoryDatabase()
  const bound = await db.accountPerson.findUnique({ where: { countyCode_personId: { countyCode: county, personId } } })
  const accountId =
    bound?.accountId ??
    (await db.account.create({ data: { persons: { create: { countyCode: county, personId } } } })).id
  const pair = await openSession(services.tokens, accountId, { countyCode: county, personId, officeId }, 'test')
  return pair.accessToken
}

/** A key for one attempt of one command. */
export const newKey = (): string => randomUUID()
