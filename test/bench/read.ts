import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import type { Pool } from 'pg'
import { divisionPath } from '../../api/access/viewer'
import {
  closeDatabases,
  countySchema,
  countySql,
  directoryDatabase,
  parseCountyCode,
} from '../../api/database/county-database'
import { migrateCounty, migrateDirectory } from '../../api/database/migrate'
import { openPool } from '../../api/database/pool'
import { readTrustedDocuments } from '../../api/graphql/trusted-documents'
import { HOME } from '../../api/home/queries'
import { readKeys } from '../../api/keys'
import { NOTICE_PAGE, ONE_NOTICE } from '../../api/notice/notice-sql'
import { createAccessTokens } from '../../api/session/access-token'
import { openSession } from '../../api/session/session'
import { startEmbeddedPostgres } from '../../tools/embedded-postgres/embedded-postgres'
import { type ChildServer, startChild } from './child-server'
import { type BenchReader, countRows, fillCounty } from './county-of-size'

const SIZES = { people: 50_000, notices: 5_000, receipts: 500_000 }
const COUNTY = parseCountyCode('360603')
const ROUNDS = 5
const SECONDS = 4
const CONNECTIONS = 16
const PAGE = 20
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

interface Read {
  name: string
  /** The mini-program's own document and its variables. */
  operation: string
  variables: object
  /** The same statement with the same values. */
  text: string
  values: unknown[]
}

/** `npm run bench -- read`: the three hot reads through GraphQL beside a bare handler with the same SQL, turn by turn. */
export async function benchReads(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), port: 0, durable: false })
  const children: ChildServer[] = []
  try {
    const pool = openPool(database.url)
    const reader = await prepare(pool)
    console.log('rows', JSON.stringify(await countRows(pool, countySchema(COUNTY))))
    const token = await login(reader, folder)
    const reads = readsOf(reader)
    const statements = Object.fromEntries(reads.map(({ name, text, values }) => [name, { text, values }]))
    const bare = await startChild(
      ['test/bench/bare-server.ts', JSON.stringify({ url: database.url, statements })],
      {},
      (line) => (/^\d+$/.test(line) ? Number(line) : null),
    )
    children.push(bare)
    const api = await startChild(
      ['api/main.ts'],
      {
        DATABASE_URL: database.url,
        MINGBAI_DEMO: 'false',
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        LOG_LEVEL: 'info',
      },
      (line) => Number(/"port":(\d+)/.exec(line)?.[1] ?? Number.NaN) || null,
    )
    children.push(api)
    const only = process.env.BENCH_ONLY
    for (const read of reads) if (only === undefined || only === read.name) await compare(read, bare, api, token)
  } finally {
    for (const child of children) await child.stop()
    await closeDatabases()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(pool: Pool): Promise<BenchReader> {
  await migrateDirectory()
  await migrateCounty(COUNTY)
  await directoryDatabase().tenant.create({ data: { countyCode: COUNTY, name: '余江区' } })
  return fillCounty(pool, countySchema(COUNTY), COUNTY, SIZES)
}

async function login(reader: BenchReader, folder: string): Promise<string> {
  const tokens = createAccessTokens(readKeys(join(folder, 'keys.json')))
  const account = await directoryDatabase().account.create({
    data: { persons: { create: { countyCode: COUNTY, personId: reader.personId } } },
  })
  const pair = await openSession(
    tokens,
    account.id,
    { countyCode: COUNTY, personId: reader.personId, officeId: null },
    'bench',
  )
  return pair.accessToken
}

function readsOf({ personId, division, noticeId }: BenchReader): Read[] {
  const path = divisionPath(division)
  const none = path.map(() => '')
  const page = [personId, path, path.map(() => false), none, null, null, false, ...NEWEST, ...NEWEST, PAGE + 1]
  const sql = (text: string) => countySql(COUNTY, text)
  return [
    { name: 'home', operation: 'Home', variables: {}, text: sql(HOME), values: [personId, path, null, none, division] },
    { name: 'notice list', operation: 'NoticeList', variables: {}, text: sql(NOTICE_PAGE), values: page },
    {
      name: 'one notice',
      operation: 'NoticeDetail',
      variables: { id: noticeId },
      text: sql(ONE_NOTICE),
      values: [personId, noticeId],
    },
  ]
}

async function compare(read: Read, bare: ChildServer, api: ChildServer, token: string): Promise<void> {
  const plain = { url: bare.origin, body: JSON.stringify({ read: read.name }), headers: {} }
  const graphql = {
    url: `${api.origin}/graphql`,
    body: trustedBody(read),
    headers: { authorization: `Bearer ${token}`, 'x-county': COUNTY },
  }
  await check(plain)
  await check(graphql)
  await load(plain, 2)
  await load(graphql, 2)
  const rounds: { bare: number; api: number; ratio: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await load(plain, SECONDS)
    const ours = await load(graphql, SECONDS)
    rounds.push({ bare: floor, api: ours, ratio: ours / floor })
  }
  const of = (key: 'bare' | 'api' | 'ratio') => rounds.map((round) => round[key]).sort((a, b) => a - b)
  const middle = (values: number[]) => values[Math.floor(values.length / 2)] ?? 0
  const ratios = of('ratio')
  console.log(
    `${read.name.padEnd(12)} bare ${middle(of('bare')).toFixed(0)}/s  GraphQL ${middle(of('api')).toFixed(0)}/s  ` +
      `ratio ${middle(ratios).toFixed(2)} (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)})`,
  )
}

interface Target {
  url: string
  body: string
  headers: Record<string, string>
}

const post = (target: Target) => ({
  method: 'POST' as const,
  body: target.body,
  headers: { 'content-type': 'application/json', ...target.headers },
})

/** A bench of error pages would be quick: the answer must hold data. */
async function check(target: Target): Promise<void> {
  const answer = await (await fetch(target.url, post(target))).text()
  if (!answer.startsWith('{"data":') || answer.includes('"errors"')) throw new Error(`No data: ${answer.slice(0, 300)}`)
}

async function load(target: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url: target.url, ...post(target), connections: CONNECTIONS, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} failed`)
  return result.requests.average
}

function trustedBody({ operation, variables }: Read): string {
  const found = [...readTrustedDocuments()].find(
    ([, text]) => text.startsWith(`query ${operation}`) && !/^\w/.test(text.slice(`query ${operation}`.length)),
  )
  if (found === undefined) throw new Error(`The mini-program has no document ${operation}`)
  return JSON.stringify({
    operationName: operation,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: found[0] } },
  })
}
