import { Writable } from 'node:stream'
import pino from 'pino'
import { relayIfStirred } from '../../api/ballot/relay'
import { countyDatabase, countySchema } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import { closeAndCount } from '../../api/evaluation/count'
import { startApplication } from '../../api/server/application'
import { tenantList } from '../../api/server/tenants'
import type { Answers } from '../../shared/evaluation/form'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { findLinks, type Observable } from './adversary'
import { type Crowd, createCrowd, formOfParts } from './crowd'
import { dice } from './dice'
import { observeBallots, observePeople, spyServer, spyTable, spyTables } from './spy'
import { readBallotForm, Voter } from './voter'

const VOTERS = 500
const PARTS = ['q0', 'q1']
const CHOICES = ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED', 'UNKNOWN']
/** Requests on their way at once. */
const AT_ONCE = 16

let county: Awaited<ReturnType<typeof freshCounty>>
let api: TestApi
let crowd: Crowd
let voters: Voter[]
let box: string
let stop: () => Promise<void>
const logged: string[] = []
/** When each took their ballots: their place in the row. */
const turns: number[] = []
/** What went over the line when the ballots were taken. */
const asked: Observable[] = []

interface Move {
  at: number
  kind: 'ISSUE' | 'CAST'
  act(origin: string): Promise<void>
}

/** Within an hour each takes their ballots, casts each part up to a minute later; one in ten changes their mind later on, and casts all parts again. */
function movesOf(voter: Voter, index: number, roll: () => number): Move[] {
  const issuedAt = roll() * 3_600
  const issue: Move = {
    at: issuedAt,
    kind: 'ISSUE',
    act: async (origin) => {
      turns[index] = turns.filter((turn) => turn !== undefined).length
      expect(await voter.issue(origin)).toEqual([])
    },
  }
  const cast = (partId: string, at: number): Move => {
    const answers: Answers = { [partId]: CHOICES[Math.floor(roll() * CHOICES.length)] ?? 'UNKNOWN' }
    return {
      at,
      kind: 'CAST',
      act: async (origin) => expect((await voter.cast(origin, partId, answers)).status).toBe(200),
    }
  }
  const first = PARTS.map((partId) => cast(partId, issuedAt + 5 + roll() * 55))
  if (roll() > 0.1) return [issue, ...first]
  const changedAt = issuedAt + 60 + roll() * 1_800
  return [issue, ...first, ...PARTS.map((partId) => cast(partId, changedAt + 5 + roll() * 55))]
}

async function run(moves: Move[], origin: string): Promise<void> {
  moves.sort((left, right) => left.at - right.at)
  for (let from = 0; from < moves.length; from += AT_ONCE) {
    const window = moves.slice(from, from + AT_ONCE)
    for (const kind of ['ISSUE', 'CAST'])
      await Promise.all(window.filter((move) => move.kind === kind).map((move) => move.act(origin)))
  }
}

/** Two copies of the box, as it would be with one column more. */
async function watchWith(column: string, name: string): Promise<void> {
  const schema = countySchema(county)
  await sharedPool().query(`
    CREATE SCHEMA IF NOT EXISTS control;
    CREATE TABLE control.${name} (LIKE ${box}, ${column});
    CREATE FUNCTION control.${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO control.${name} (evaluation_id, part_id, number, signature, answers, revision)
      VALUES (NEW.evaluation_id, NEW.part_id, NEW.number, NEW.signature, NEW.answers, NEW.revision);
      RETURN NEW;
    END $$;
    CREATE TRIGGER ${name} AFTER INSERT ON ${schema}.secret_ballot FOR EACH ROW EXECUTE FUNCTION control.${name}()`)
}

beforeAll(async () => {
  await testDatabase()
  county = await freshCounty()
  box = `${countySchema(county)}.secret_ballot`
  api = await startTestApi(county)
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk))
      done()
    },
  })
  const services = { ...api.services, logger: pino({ level: 'trace' }, sink) }
  const application = await startApplication({ services, tenants: tenantList([county]), port: 0, host: '127.0.0.1' })
  stop = () => application.stop()
  const { keys, tokens } = services
  crowd = await createCrowd({ pool: sharedPool(), keys, tokens, county, form: formOfParts(2), count: VOTERS })
  const form = await readBallotForm(countyDatabase(county), county, crowd.evaluationId)
  voters = crowd.people.map(({ token }) => new Voter(form, token))
  await watchWith('noted_at timestamptz NOT NULL DEFAULT clock_timestamp()', 'with_time')
  await watchWith('id bigserial', 'with_serial')
  const roll = dice(20_261_122)
  await run(
    voters.flatMap((voter, index) => movesOf(voter, index, roll)),
    `http://127.0.0.1:${application.port}`,
  )
  for (const name of ['with_time', 'with_serial']) await sharedPool().query(`DROP TRIGGER ${name} ON ${box}`)
  for (const partId of PARTS) {
    const values = voters.map((voter) => Buffer.from(voter.drawnFor(partId).blinded).toString('hex'))
    asked.push({ name: `asked to sign ${partId}`, values })
  }
}, 600_000)

afterAll(async () => {
  await stop()
  await api.stop()
  await closeTestDatabase()
})

const SPELLED = 32

/** Those of the long texts whose beginning stands somewhere in another. */
function findSpellings(text: string, wanted: readonly string[]): string[] {
  const begins = new Set(wanted.map((spelling) => spelling.slice(0, SPELLED)))
  const found = new Set<string>()
  for (const [word] of text.matchAll(/[\w-]{32,}/g))
    for (let at = 0; at + SPELLED <= word.length; at++) {
      const window = word.slice(at, at + SPELLED)
      if (begins.has(window)) found.add(window)
    }
  return [...found]
}

const order = (): Observable => ({ name: 'turn', values: turns.map(String) })

/** Whose each number is: what the phones alone know. */
const ownersOf = (partId: string) =>
  new Map(voters.map((voter, at) => [`\\x${Buffer.from(voter.drawnFor(partId).number).toString('hex')}`, at] as const))

async function ballotsIn(table: string): Promise<Observable[][]> {
  const rows = await spyTable(sharedPool(), table)
  return PARTS.map((partId) => observeBallots(rows, partId, ownersOf(partId)))
}

async function everythingOnPeople(): Promise<Observable[]> {
  const rows = await spyTables(sharedPool(), [countySchema(county).replaceAll('"', ''), 'directory'], box)
  return [order(), ...asked, ...observePeople(rows, crowd.people)]
}

/** Every pair of a person's and a ballot's observable, and of two parts of the same people. */
async function findAnything(): Promise<unknown[]> {
  const [first = [], second = []] = await ballotsIn(box)
  const people = await everythingOnPeople()
  expect(people.length).toBeGreaterThan(20)
  expect(first.length).toBeGreaterThan(3)
  return [...findLinks(people, [...first, ...second]), ...findLinks(first, second)]
}

describe('the adversary finds the link', () => {
  test.each([
    ['with_time', 'noted_at'],
    ['with_serial', 'id'],
  ])('in a box %s', async (table, column) => {
    const [first = [], second = []] = await ballotsIn(`control.${table}`)
    const named = (all: readonly Observable[]) => all.filter(({ name }) => name.endsWith(`.${column}`))
    expect(findLinks([order()], named(first))).toMatchObject([{ left: 'turn', right: `q0.${column}` }])
    expect(findLinks(named(first), named(second))).toHaveLength(1)
  })

  test('in a box not laid anew, by where the rows lie and what wrote them', async () => {
    const [first = []] = await ballotsIn(box)
    const names = findLinks([order()], first).map(({ right }) => right)
    expect(names).toEqual(expect.arrayContaining(['q0.ctid', 'q0.xmin', 'q0.place in the file']))
  })
})

test('a number is found wherever it stands', () => {
  const [voter] = voters
  const number = voter?.numberOf('q0') ?? ''
  expect(findSpellings(`{"a":"x${number}"}`, [number])).toHaveLength(1)
})

describe('the adversary finds nothing', () => {
  test('once the box is laid anew, in all tables together', async () => {
    expect(await relayIfStirred(county)).toBe(true)
    expect(await findAnything()).toEqual([])
  }, 300_000)

  test('after closing', async () => {
    const { evaluationId } = crowd
    await countyDatabase(county).$transaction(
      async (db) => {
        const evaluation = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })
        const closing = { action: 'closeEvaluation', closedAt: new Date(), reason: null, viewer: null }
        await closeAndCount(db, county, evaluation, closing)
      },
      { timeout: 60_000 },
    )
    await relayIfStirred(county)
    expect(await findAnything()).toEqual([])
  }, 300_000)

  test('in any other row, in the log, or in what the server remembers: no number and no signature stands there', async () => {
    const rows = await spyTables(sharedPool(), [countySchema(county).replaceAll('"', ''), 'directory'], box)
    const text = [...rows.map(({ columns }) => JSON.stringify(columns)), ...logged, await spyServer(sharedPool())].join(
      '\n',
    )
    const { rows: ballots } = await sharedPool().query<{ number: Buffer; signature: Buffer }>(
      `SELECT number, signature FROM ${box}`,
    )
    expect(ballots).toHaveLength(VOTERS * PARTS.length)
    const spellings = ballots.flatMap(({ number, signature }) =>
      [number, signature].flatMap((bytes) => [bytes.toString('hex'), bytes.toString('base64url')]),
    )
    expect(findSpellings(text, spellings)).toEqual([])
  }, 300_000)

  test('casting left no line in the log', () => expect(logged.filter((line) => line.includes('ballot'))).toEqual([]))
})
