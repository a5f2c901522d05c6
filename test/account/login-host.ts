import type { UserErrorRecord } from '../../api/command/run-command'
import { type CountyDatabase, countyDatabase, directoryDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi, type TestApiOptions } from '../support/api'
import { freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { LOGIN_WITH_CODE, type LoginAnswer, REQUEST_CODE } from './account-documents'

export interface LoginHost {
  api: TestApi
  county: string
  database: CountyDatabase
  cast: Cast
  /** What the SMS provider was given: number → last code. */
  sent: Map<string, string>
  askCode(phone: string, key?: string): Promise<CodeAnswer>
  login(phone: string, code: string, key?: string): Promise<LoginAnswer>
  /** Moves every code of the number into the past, as if that much time had gone by. */
  age(phone: string, seconds: number): Promise<void>
}

export interface CodeAnswer {
  sentTo: string | null
  demoCode: string | null
  userErrors: UserErrorRecord[]
}

/** A county with people, and an API whose messages are caught. */
export async function startLoginHost(options: TestApiOptions = {}): Promise<LoginHost> {
  await testDatabase()
  const county = await freshCounty()
  await directoryDatabase().tenant.upsert({
    where: { countyCode: county },
    create: { countyCode: county, name: '试验县', demo: true },
    update: { demo: true },
  })
  const database = countyDatabase(county)
  const cast = await createCast(database, county)
  const sent = new Map<string, string>()
  const sms = { sendLoginCode: async (phone: string, code: string) => void sent.set(phone, code) }
  const api = await startTestApi(county, { sms, ...options })
  return {
    api,
    county,
    database,
    cast,
    sent,
    askCode: async (phone, key = newKey()) => {
      const { data } = await api.send<{ requestLoginCode: CodeAnswer }>(REQUEST_CODE, {
        input: { idempotencyKey: key, phone },
      })
      if (data === null) throw new Error('no answer')
      return data.requestLoginCode
    },
    login: async (phone, code, key = newKey()) => {
      const input = { idempotencyKey: key, phone, code, deviceName: '试验机' }
      const { data } = await api.send<{ loginWithCode: LoginAnswer }>(LOGIN_WITH_CODE, { input })
      if (data === null) throw new Error('no answer')
      return data.loginWithCode
    },
    age: (phone, seconds) => age(phone, seconds),
  }
}

async function age(phone: string, seconds: number): Promise<void> {
  await directoryDatabase().$executeRawUnsafe(
    `UPDATE directory.login_code SET created_at = created_at - make_interval(secs => $2), expires_at = expires_at - make_interval(secs => $2)
     WHERE phone = $1`,
    phone,
    seconds,
  )
}

export const codesOf = (errors: readonly UserErrorRecord[]) => errors.map(({ code }) => code)
