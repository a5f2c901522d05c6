import { countySchema, parseCountyCode } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'

/** One request that must be refused. */
export interface Attack {
  /** `/graphql` unless said otherwise. */
  path?: string
  /** Made anew where it can be sent only once. */
  request: RequestInit | (() => RequestInit)
  code: string
  reason?: string
  status: number
}

const CHINESE = /[\u4e00-\u9fff]/
/** What only somebody who writes the product should ever read. */
const INTERNAL =
  /node_modules|\.ts\b|\.js\b|\bat (async )?[\w.]+ \(|prisma|postgres|\bpg_|SELECT |INSERT |county_\d|fast-jwt|FAST_JWT|ECONN|\[object Object/i
const LANGUAGES = [
  { language: 'zh-CN', chinese: true },
  { language: 'en', chinese: false },
]

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

interface UserErrors {
  userErrors: { code: string; message: string }[]
}

/** Every row a request could leave behind. */
export async function countRows(county: string): Promise<number> {
  const schema = countySchema(parseCountyCode(county))
  const records = ['directory', schema].flatMap((one) => [`${one}.command_record`, `${one}.audit_entry`])
  const tables = [...records, ...['notice', 'notice_draft', 'notice_receipt'].map((name) => `${schema}.${name}`)]
  const sums = tables.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ')
  const { rows } = await sharedPool().query<{ count: string }>(`SELECT ${sums} AS count`)
  return Number(rows[0]?.count)
}

async function inEachLanguage(
  origin: string,
  county: string,
  { path = '/graphql', request }: Pick<Attack, 'path' | 'request'>,
  look: (answer: Answer, status: number, speaks: (message: string | undefined) => void) => void,
): Promise<void> {
  const before = await countRows(county)
  for (const { language, chinese } of LANGUAGES) {
    const one = typeof request === 'function' ? request() : request
    const headers = { 'accept-language': language, 'x-county': county, ...(one.headers as object) }
    const response = await fetch(`${origin}${path}`, { ...one, headers })
    const text = await response.text()
    expect(text).not.toMatch(INTERNAL)
    look(JSON.parse(text) as Answer, response.status, (message = '') =>
      expect({ message, chinese: CHINESE.test(message) }).toEqual({ message: expect.stringMatching(/.{5}/), chinese }),
    )
  }
  expect(await countRows(county)).toBe(before)
}

/** Sent in both languages: refused as told, in words of that language, with nothing internal, and nothing is written. */
export function refused(origin: string, county: string, attack: Attack): Promise<void> {
  const { status, code, reason } = attack
  return inEachLanguage(origin, county, attack, ({ errors, data }, answered, speaks) => {
    const { message, extensions } = errors?.[0] ?? { message: '', extensions: {} }
    const told = { status: answered, code: extensions.code, reason: reason && extensions.reason }
    expect(told).toEqual({ status, code, reason })
    speaks(message)
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([])
  })
}

/** The same for a command that a rule of the village's affairs refuses: the answer is data. */
export function refusedByRule(origin: string, county: string, request: RequestInit, codes: string[]): Promise<void> {
  return inEachLanguage(origin, county, { request }, ({ data }, _status, speaks) => {
    const [payload] = Object.values(data ?? {}) as UserErrors[]
    expect(payload?.userErrors.map(({ code }) => code)).toEqual(codes)
    speaks(payload?.userErrors[0]?.message)
  })
}
