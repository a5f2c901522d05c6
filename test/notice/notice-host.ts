import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { type GraphqlAnswer, newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, type Role } from '../support/people'

interface Payload {
  notice: { id: string; version: number } | null
  draft: { id: string; revision: number } | null
  audienceCount: number | null
  userErrors: { code: string; field: string | null; message: string }[]
}

const SELECTIONS: Record<string, string> = {
  saveNoticeDraft: 'draft { id revision }',
  discardNoticeDraft: 'draftId',
  publishNotice: 'notice { id version } audienceCount',
}

export interface NoticeHost {
  api: TestApi
  database: CountyDatabase
  cast: Cast
  county: string
  token(role: Role): string
  /** Runs a mutation as that person; a fresh key unless one is given. */
  run(role: Role, mutation: string, input: object): Promise<Payload>
  attempt(role: Role, mutation: string, input: object): Promise<GraphqlAnswer<Record<string, Payload>>>
  ask<Data>(role: Role, document: string, variables?: object): Promise<GraphqlAnswer<Data>>
  close(): Promise<void>
}

/** The API over a fresh county with one person of each role. */
export async function openNoticeHost(): Promise<NoticeHost> {
  await testDatabase()
  const county = await freshCounty()
  const database = countyDatabase(county)
  const cast = await createCast(database, county)
  const api = await startTestApi(county)
  const tokens = new Map<Role, string>()
  const people = Object.entries(cast).filter(([, person]) => typeof person === 'object') as [Role, Cast[Role]][]
  for (const [role, person] of people) tokens.set(role, await api.loginAs(person.personId, person.officeId))

  const token = (role: Role) => tokens.get(role) ?? ''
  const attempt = (role: Role, mutation: string, input: object) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    const selection = SELECTIONS[mutation] ?? 'notice { id version }'
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`
    const whole = { idempotencyKey: newKey(), ...input }
    return api.send<Record<string, Payload>>(document, { input: whole }, token(role))
  }
  return {
    api,
    database,
    cast,
    county,
    token,
    attempt,
    run: async (role, mutation, input) => {
      const { data, errors } = await attempt(role, mutation, input)
      const payload = data?.[mutation]
      if (payload === undefined) throw new Error(errors?.[0]?.message ?? 'no answer')
      return payload
    },
    ask: (role, document, variables = {}) => api.send(document, variables, token(role)),
    close: async () => {
      await api.stop()
      await closeTestDatabase()
    },
  }
}

export const codes = (payload: { userErrors: { code: string }[] }): string[] =>
  payload.userErrors.map((error) => error.code)
