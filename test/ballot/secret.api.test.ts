import { Writable } from 'node:stream'
import pino from 'pino'
import { countySchema } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import { startApplication } from '../../api/server/application'
import { tenantList } from '../../api/server/tenants'
import { toBase64Url } from '../../shared/ballot/bytes'
import { START_MS } from '../evaluation/evaluation-host'
import { PART, SATISFIED, SecretHost } from './secret-host'
import { castBallot } from './voter'

let host: SecretHost
beforeAll(async () => {
  host = await SecretHost.start()
}, START_MS)
afterAll(() => host.stop())

describe('a ballot', () => {
  test('is in the box once, however often it comes', async () => {
    const voter = await host.issued()
    const body = voter.body(PART, SATISFIED, 1)
    for (let times = 0; times < 3; times++)
      expect(await host.cast(voter.form, body)).toEqual({ status: 200, state: 'CAST' })
    const rows = await host.inBox(voter.form.evaluationId)
    expect(rows.map(({ partId, answers, revision }) => [partId, answers, revision])).toEqual([[PART, SATISFIED, 1]])
    expect(rows.map(({ number }) => toBase64Url(number))).toEqual([voter.numberOf(PART)])
  })

  test('may hold no answer at all', async () => {
    const voter = await host.issued()
    expect(await host.cast(voter.form, voter.body(PART, {}, 1))).toMatchObject({ state: 'CAST' })
    expect((await host.inBox(voter.form.evaluationId)).map(({ answers }) => answers)).toEqual([{}])
  })

  test('cast again takes the place of the first; an older one that arrives late does not', async () => {
    const voter = await host.issued()
    const { form } = voter
    const [first, second] = [voter.body(PART, SATISFIED, 1), voter.body(PART, { overall: 'UNKNOWN' }, 2)]
    expect(await host.cast(form, first)).toMatchObject({ state: 'CAST' })
    expect(await host.cast(form, second)).toMatchObject({ state: 'CAST' })
    expect(await host.cast(form, first)).toEqual({ status: 200, state: 'REPLACED' })
    expect(await host.cast(form, { ...second, answers: SATISFIED })).toEqual({ status: 200, state: 'REPLACED' })
    expect((await host.inBox(form.evaluationId)).map(({ answers, revision }) => [answers, revision])).toEqual([
      [{ overall: 'UNKNOWN' }, 2],
    ])
  })

  test('32 casts of one number at once leave one row: the newest', async () => {
    const voter = await host.issued()
    const { form } = voter
    const choices = ['SATISFIED', 'FAIRLY_SATISFIED', 'UNKNOWN']
    const bodies = Array.from({ length: 32 }, (_, at) => voter.body(PART, { overall: choices[at % 3] ?? '' }, at + 1))
    const answers = await Promise.all(bodies.reverse().map((body) => host.cast(form, body)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(answers[0]?.state).toBe('CAST')
    const rows = await host.inBox(form.evaluationId)
    expect(rows.map(({ answers: kept, revision }) => [kept, revision])).toEqual([[{ overall: choices[31 % 3] }, 32]])
  })

  test('is looked at without looking at who brings it', async () => {
    const voter = await host.issued()
    const headers = { authorization: 'Bearer nonsense', cookie: 'a=b', 'x-county': '000000' }
    const answer = await castBallot(host.origin, voter.form, PART, voter.body(PART, SATISFIED, 1), headers)
    expect(answer).toMatchObject({ state: 'CAST' })
  })

  test('has six columns, none of which says who, when or in which order', async () => {
    const { rows } = await sharedPool().query<{ name: string; type: string; standard: string | null }>(
      `SELECT column_name AS name, data_type AS type, column_default AS standard FROM information_schema.columns
       WHERE '"' || table_schema || '"' = $1 AND table_name = 'secret_ballot' ORDER BY column_name`,
      [countySchema(host.inner.county)],
    )
    expect(rows).toEqual(
      [
        ['answers', 'jsonb'],
        ['evaluation_id', 'uuid'],
        ['number', 'bytea'],
        ['part_id', 'text'],
        ['revision', 'integer'],
        ['signature', 'bytea'],
      ].map(([name, type]) => ({ name, type, standard: null })),
    )
  })
})

describe('the log', () => {
  const lines: string[] = []
  let origin = ''
  let stop: () => Promise<void>
  beforeAll(async () => {
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    const services = { ...host.inner.api.services, logger: pino({ level: 'trace' }, sink) }
    const tenants = tenantList([host.inner.county])
    const application = await startApplication({ services, tenants, port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${application.port}`
    stop = () => application.stop()
  })
  beforeEach(() => lines.splice(0))
  afterAll(() => stop())

  test('says nothing of a ballot, taken or refused', async () => {
    const voter = await host.issued()
    lines.splice(0)
    const body = voter.body(PART, SATISFIED, 1)
    const { form } = voter
    for (const one of [body, { ...body, revision: 0 }, { ...body, signature: 'AAAA' }, '{'])
      await castBallot(origin, form, PART, one)
    await castBallot(origin, form, 'none', body)
    await fetch(`${origin}/ballot/${form.county}/${form.evaluationId}/${PART}`)
    expect(lines).toEqual([])
  })

  test('of a fault in the database it tells the kind, not the row', async () => {
    const table = `${countySchema(host.inner.county)}.secret_ballot`
    const voter = await host.issued()
    const body = voter.body(PART, { overall: 'DISSATISFIED', why: 'money' }, 999_999)
    await sharedPool().query(`ALTER TABLE ${table} ADD CONSTRAINT none_of_these CHECK (revision < 999999)`)
    try {
      expect(await castBallot(origin, voter.form, PART, body)).toEqual({ status: 500, code: 'BALLOT_FAILED' })
    } finally {
      await sharedPool().query(`ALTER TABLE ${table} DROP CONSTRAINT none_of_these`)
    }
    const text = lines.join('')
    expect(text).toContain('23514')
    const bytes = Buffer.from(body.number, 'base64url').toString('hex')
    for (const secret of ['DISSATISFIED', 'money', body.number, bytes, body.signature.slice(0, 20), '127.0.0.1'])
      expect(text).not.toContain(secret)
    expect(text).not.toContain(voter.form.evaluationId)
  })
})
