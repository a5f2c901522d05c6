import { createPrivateKey, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import type { Pool } from 'pg'
import { signMessage } from '../../api/ballot/signing'
import { closeDatabases, countySchema, directoryDatabase, parseCountyCode } from '../../api/database/county-database'
import { migrateCounty, migrateDirectory } from '../../api/database/migrate'
import { openPool } from '../../api/database/pool'
import { readTrustedDocuments } from '../../api/graphql/trusted-documents'
import { readKeys } from '../../api/keys'
import { createAccessTokens } from '../../api/session/access-token'
import { credentialMessage } from '../../shared/ballot/credential'
import { startEmbeddedPostgres } from '../../tools/embedded-postgres/embedded-postgres'
import { type Crowd, createCrowd, formOfParts } from '../ballot/crowd'
import { type ChildServer, startChild } from './child-server'

const COUNTY = parseCountyCode('360603')
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
/** Ballots of a round; the first round of each warms up and is not counted. */
const EACH = Number(process.env.BENCH_EACH ?? 2_000)
const CONNECTIONS = 64
const PART = 'q0'

/**
 * `npm run bench -- ballot`: ballots cast over HTTP, checked and kept on disk, beside a bare handler that inserts the same ones
 * unchecked, turn by turn; then blind signatures issued through GraphQL. The servers, the database and the load share the machine.
 */
export async function benchBallots(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), port: 0, durable: true })
  const children: ChildServer[] = []
  try {
    const pool = openPool(database.url)
    const crowd = await prepare(pool, folder)
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
    const plan = { url: database.url, table: `${countySchema(COUNTY)}.bare_ballot`, evaluationId: crowd.evaluationId }
    const bare = await startChild(['test/bench/bare-cast-server.ts', JSON.stringify(plan)], {}, (line) =>
      /^\d+$/.test(line) ? Number(line) : null,
    )
    children.push(bare)
    await compareCasting(pool, crowd, bare, api)
    await measureIssuing(crowd, api)
  } finally {
    for (const child of children) await child.stop()
    await closeDatabases()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(pool: Pool, folder: string): Promise<Crowd> {
  await migrateDirectory()
  await migrateCounty(COUNTY)
  await directoryDatabase().tenant.create({ data: { countyCode: COUNTY, name: '余江区' } })
  const keys = readKeys(join(folder, 'keys.json'))
  const tokens = createAccessTokens(keys)
  const count = (ROUNDS + 1) * EACH
  const crowd = await createCrowd({ pool, keys, tokens, county: COUNTY, form: formOfParts(1), count })
  const schema = countySchema(COUNTY)
  await pool.query(`CREATE TABLE ${schema}.bare_ballot (LIKE ${schema}.secret_ballot INCLUDING ALL)`)
  return crowd
}

/** What a phone would cast, signed here without the blinding: the box cannot tell. */
function makeBallots({ evaluationId, keys }: Crowd, count: number): string[] {
  const pkcs8 = keys.get(PART)?.pkcs8
  if (pkcs8 === undefined) throw new Error('The form has no key')
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return Array.from({ length: count }, () => {
    const number = randomBytes(32)
    const signature = signMessage(key, credentialMessage({ evaluationId, partId: PART }, number))
    const [numberText, signatureText] = [number.toString('base64url'), signature.toString('base64url')]
    return JSON.stringify({ number: numberText, signature: signatureText, answers: { q0: 'SATISFIED' }, revision: 1 })
  })
}

async function compareCasting(pool: Pool, crowd: Crowd, bare: ChildServer, api: ChildServer): Promise<void> {
  const path = `/ballot/${COUNTY}/${crowd.evaluationId}/${PART}`
  const rounds: Round[] = []
  const before = await coreSeconds(api)
  for (let round = 0; round <= ROUNDS; round++) {
    const bodies = makeBallots(crowd, EACH)
    const floor = await load(bare.origin + path, bodies)
    const ours = await load(api.origin + path, bodies)
    if (round > 0) rounds.push({ bare: floor, api: ours, ratio: ours / floor })
  }
  const core = ((await coreSeconds(api)) - before) / ((ROUNDS + 1) * EACH)
  const schema = countySchema(COUNTY)
  for (const table of ['bare_ballot', 'secret_ballot']) {
    const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${schema}.${table}`)
    if (rows[0]?.count !== (ROUNDS + 1) * EACH) throw new Error(`${table} holds ${rows[0]?.count} ballots`)
  }
  const ratios = sorted(rounds, 'ratio')
  console.log(
    `cast   bare ${middle(sorted(rounds, 'bare')).toFixed(0)}/s  checked ${middle(sorted(rounds, 'api')).toFixed(0)}/s  ` +
      `ratio ${middle(ratios).toFixed(2)} (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)})  ${(core * 1000).toFixed(2)} ms of a core each`,
  )
}

interface Round {
  bare: number
  api: number
  ratio: number
}

const sorted = (rounds: readonly Round[], key: keyof Round) => rounds.map((round) => round[key]).sort((a, b) => a - b)
const middle = (values: readonly number[]) => values[Math.floor(values.length / 2)] ?? 0

async function measureIssuing({ evaluationId, people }: Crowd, api: ChildServer): Promise<void> {
  const hash = [...readTrustedDocuments()].find(([, text]) => text.includes('issueBallots('))?.[0]
  if (hash === undefined) throw new Error('The mini-program has no document that issues ballots')
  const rates: number[] = []
  const before = await coreSeconds(api)
  for (let round = 0; round <= ROUNDS; round++) {
    const asked = people.slice(round * EACH, (round + 1) * EACH).map(({ token }) => {
      // Below any modulus, and as good as blinded: what it hides nobody here needs to know.
      const blinded = Buffer.concat([Buffer.of(1), randomBytes(255)]).toString('base64url')
      const input = {
        idempotencyKey: randomBytes(16).toString('hex'),
        evaluationId,
        ballots: [{ partId: PART, blinded }],
      }
      const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
      return { body: JSON.stringify({ variables: { input }, extensions }), authorization: `Bearer ${token}` }
    })
    const [bodies, tokens] = [asked.map(({ body }) => body), asked.map(({ authorization }) => authorization)]
    const rate = await load(`${api.origin}/graphql`, bodies, tokens)
    if (round > 0) rates.push(rate)
  }
  rates.sort((a, b) => a - b)
  const core = ((await coreSeconds(api)) - before) / ((ROUNDS + 1) * EACH)
  console.log(
    `issue  ${middle(rates).toFixed(0)}/s (${rates[0]?.toFixed(0)}–${rates.at(-1)?.toFixed(0)})  ` +
      `${(core * 1000).toFixed(2)} ms of a core each`,
  )
}

/** Seconds of a core the API has used so far: what a busy machine cannot hide. */
async function coreSeconds(api: ChildServer): Promise<number> {
  const text = await (await fetch(`${api.origin}/metrics`)).text()
  return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(text)?.[1] ?? Number.NaN)
}

/** Sends each body once; answers how many a second were accepted. */
async function load(url: string, bodies: readonly string[], tokens: readonly string[] = []): Promise<number> {
  let next = 0
  let accepted = 0
  let refusal = ''
  let ended = 0n
  const instance = autocannon({
    url,
    method: 'POST',
    connections: CONNECTIONS,
    amount: bodies.length,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        path: new URL(url).pathname,
        setupRequest: (request) => {
          const at = next++ % bodies.length
          const authorization = tokens[at]
          const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) }
          return { ...request, headers, body: bodies[at] }
        },
        onResponse: (status, body) => {
          // autocannon itself tells the time by the second only.
          ended = process.hrtime.bigint()
          if (status === 200 && (body.includes('"CAST"') || body.includes('"signature"'))) accepted++
          else refusal ||= body
        },
      },
    ],
  })
  const began = process.hrtime.bigint()
  await instance
  const seconds = Number(ended - began) / 1e9
  if (accepted < bodies.length)
    throw new Error(`${accepted} of ${bodies.length} were accepted: ${refusal.slice(0, 200)}`)
  return accepted / seconds
}
