import type * as KeptVotes from '../../miniapp/src/ballot/kept-votes'
import type * as Sender from '../../miniapp/src/ballot/sender'
import type * as Vote from '../../miniapp/src/ballot/vote'
import { type Answers, type EvaluationForm, questionsOf } from '../../shared/evaluation/form'
import { EVALUATION, FORM } from './board-sample'
import { FakeBox, PARTS, partKeys } from './fake-box'
import { FakePhone } from './fake-phone'

const PERSON = 'person-1'
const KEY = `ballot:${PERSON}:${EVALUATION}`
const ANSWERS: Answers = { overall: 'DISSATISFIED', why: 'ROAD', accounts: 3, words: '水渠' }
const OTHERS: Answers = { overall: 'SATISFIED', accounts: 9 }
const HOUR = 3_600_000

let mockPhone: FakePhone
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  get default() {
    return mockPhone.taro
  },
}))

let server: FakeBox
const arrivals: { path: string; at: number }[] = []

/** The app as it is after each start: nothing in memory, everything else in storage. */
interface App {
  kept: typeof KeptVotes
  sender: typeof Sender
  vote: typeof Vote
}

function startApp(): App {
  jest.clearAllTimers()
  jest.resetModules()
  return {
    kept: require('../../miniapp/src/ballot/kept-votes'),
    sender: require('../../miniapp/src/ballot/sender'),
    vote: require('../../miniapp/src/ballot/vote'),
  }
}

const subject = (changes: Partial<Vote.VoteSubject> = {}): Vote.VoteSubject => ({
  personId: PERSON,
  evaluationId: EVALUATION,
  title: '村干部满意度评议',
  closesAt: new Date(Date.now() + 48 * HOUR).toISOString(),
  form: FORM,
  secret: {
    __typename: 'SecretBallots',
    parts: partKeys().map((key) => ({ __typename: 'BallotPartKey', ...key })),
    channel: 'PHONE',
    castPath: `/ballot/540225/${EVALUATION}`,
    boardPath: null,
  },
  ...changes,
})

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] })
  Object.assign(globalThis, { MINGBAI_API: '', MINGBAI_COUNTY: '540225' })
  process.env.TARO_ENV = 'h5'
  mockPhone = new FakePhone()
  server = new FakeBox()
  await server.start()
  mockPhone.origin = server.origin
  arrivals.splice(0)
})

afterEach(() => {
  server.stop()
  jest.useRealTimers()
})

/** Lets the phone's own time pass by as much, and everything that comes of it happen. */
async function pass(milliseconds: number): Promise<void> {
  for (let gone = 0; gone <= milliseconds; gone += 500) {
    await settle()
    await jest.advanceTimersByTimeAsync(500)
  }
  await settle()
}

async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = mockPhone.running > 0 ? 0 : quiet + 1)
    await new Promise<void>((resolve) => setImmediate(resolve))
}

/** What a call comes to while time goes on. */
async function meanwhile<Result>(work: Promise<Result>): Promise<Result | Error> {
  let result: Result | Error | undefined
  work.then(
    (value) => {
      result = value ?? (null as Result)
    },
    (error: Error) => {
      result = error
    },
  )
  for (let tries = 0; result === undefined && tries < 400; tries++) await pass(100)
  if (result === undefined) throw new Error('it never ends')
  return result
}

const give = (app: App, answers = ANSWERS, changes: Partial<Vote.VoteSubject> = {}) =>
  meanwhile(app.vote.giveVote(subject(changes), answers, () => {}))

const states = (app: App) => app.kept.readVote(KEY)?.ballots.map(({ state }) => state)
const all = (state: KeptVotes.CastState) => PARTS.map(() => state)

test('nothing is asked for before the phone keeps what everything comes of', async () => {
  mockPhone.full = true
  expect(await give(startApp())).toMatchObject({ fault: 'STORAGE' })
  expect(server.asked.size).toBe(0)
})

test('a phone without a source of chance is refused, not served badly', async () => {
  const source = globalThis.crypto
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  const outcome = await give(startApp())
  Object.defineProperty(globalThis, 'crypto', { value: source, configurable: true })
  expect(outcome).toMatchObject({ fault: 'NO_CHANCE' })
  expect(mockPhone.storage.has(KEY)).toBe(false)
})

test('keys that are not the form’s, shared between parts, or others than before are not voted under', async () => {
  const [first, second, third] = subject().secret.parts
  if (!first || !second || !third) throw new Error('three parts')
  const under = (...parts: (typeof first)[]) => give(startApp(), ANSWERS, { secret: { ...subject().secret, parts } })
  expect(await under(first, second)).toMatchObject({ fault: 'KEYS' })
  expect(await under(first, { ...second, modulus: first.modulus }, third)).toMatchObject({ fault: 'KEYS' })
  await give(startApp())
  const exchanged = await under({ ...first, modulus: second.modulus }, { ...second, modulus: first.modulus }, third)
  expect(exchanged).toMatchObject({ fault: 'KEYS' })
})

test('an API that signs something else is found out, and nothing is cast', async () => {
  server.forge = true
  const app = startApp()
  expect(await give(app)).toMatchObject({ fault: 'FORGED' })
  await pass(120_000)
  expect(server.box.size).toBe(0)
})

test('a lost answer is asked for again with the same values, after a new start too', async () => {
  server.weather = (path) => (path === '/graphql' ? 'lost' : 'ok')
  expect(await give(startApp())).toMatchObject({ fault: 'UNREACHED' })
  server.weather = () => 'ok'
  const app = startApp()
  await give(app)
  expect(server.asked.size).toBe(1)
  await pass(61_000)
  expect(states(app)).toEqual(all('CAST'))
})

test('switched off at any moment, the next start goes on: one credential a part, one ballot a part, the last answers', async () => {
  let lived = 0
  for (let life = 0; lived === 0; life++) {
    server.box.clear()
    server.asked.clear()
    mockPhone.storage.clear()
    mockPhone.life = life
    // What a phone that is off has begun never ends.
    startApp()
      .vote.giveVote(subject(), ANSWERS, () => {})
      .catch(() => {})
    await pass(75_000)
    if (mockPhone.life >= 0) lived = life
    mockPhone.life = Number.POSITIVE_INFINITY
    const app = startApp()
    if (states(app)?.length !== PARTS.length) await give(app)
    app.sender.resumeCasting()
    await pass(70_000)
    expect([life, states(app)]).toEqual([life, all('CAST')])
    expect([life, server.asked.size, server.box.size]).toEqual([life, 1, PARTS.length])
    expect(server.answers()).toEqual(ANSWERS)
  }
  // The seed, the request, the signed ballots, three casts and what each came to.
  expect(lived).toBeGreaterThan(8)
})

test('answers that are lost, a box that is busy and a page of somebody between: tried again until the box has said yes', async () => {
  const bad = [
    'lost',
    { status: 503, body: '{"error":{"code":"BALLOT_BUSY"}}', header: { 'retry-after': '20' } },
    { status: 200, body: '<html>请先登录热点</html>' },
    { status: 403, body: '<html>热点</html>' },
    { status: 429, body: '' },
    'gone',
  ] as const
  const tries = new Map<string, number>()
  server.weather = (path) => {
    const count = tries.get(path) ?? 0
    tries.set(path, count + 1)
    return path === '/graphql' ? 'ok' : (bad[count] ?? 'ok')
  }
  const app = startApp()
  await give(app)
  await pass(60_000)
  expect(states(app)).toEqual(all('WAITING'))
  await pass(1_200_000)
  expect(states(app)).toEqual(all('CAST'))
  expect(server.box.size).toBe(PARTS.length)
  expect(server.answers()).toEqual(ANSWERS)
})

test.each([
  [410, 'BALLOT_CLOSED', 'CLOSED'],
  [403, 'BALLOT_FORGED', 'REFUSED'],
  [400, 'BALLOT_MALFORMED', 'REFUSED'],
  [404, 'BALLOT_UNKNOWN', 'REFUSED'],
] as const)('%s %s is the end of it, and is not called cast', async (status, code, state) => {
  server.weather = (path) => (path === '/graphql' ? 'ok' : { status, body: JSON.stringify({ error: { code } }) })
  const app = startApp()
  await give(app)
  await pass(61_000)
  expect(states(app)).toEqual(all(state))
  server.weather = () => 'ok'
  app.sender.resumeCasting(true)
  await pass(61_000)
  expect(server.box.size).toBe(0)
})

test('each part goes alone, at its own moment of the minute, with nothing that tells who sends it', async () => {
  const app = startApp()
  await give(app)
  const began = Date.now()
  server.weather = (path) => {
    arrivals.push({ path, at: Date.now() - began })
    return 'ok'
  }
  await pass(61_000)
  const moments = arrivals.map(({ at }) => at)
  expect(arrivals.map(({ path }) => path.split('/').pop()).sort()).toEqual([...PARTS].sort())
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(4500)
  expect(Math.max(...moments)).toBeLessThanOrEqual(61_000)
  for (const headers of server.headers)
    expect(Object.keys(headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'host'])
})

test('near the deadline nothing waits: by the clock of the API, whatever the phone believes', async () => {
  // The phone is two days behind; the API says that five minutes are left.
  const closesAt = new Date(Date.now() + 48 * HOUR).toISOString()
  server.now = () => Date.parse(closesAt) - 300_000
  const app = startApp()
  await give(app, ANSWERS, { closesAt })
  await pass(2000)
  expect(states(app)).toEqual(all('CAST'))
})

test('voting again casts every part again with the same numbers, without asking the API', async () => {
  const app = startApp()
  await give(app)
  await pass(61_000)
  const revisions = () => [...server.box.values()].map(({ revision }) => revision)
  const first = revisions()
  await give(app, OTHERS)
  await pass(61_000)
  expect(server.asked.size).toBe(1)
  expect(server.box.size).toBe(PARTS.length)
  expect(server.answers()).toEqual(OTHERS)
  expect(revisions()).toEqual(first.map((revision) => revision + 1))
  expect(new Set(first).size).toBe(PARTS.length)
})

test('a vote changed while the first is still on its way: the change is what counts', async () => {
  const app = startApp()
  await give(app)
  await pass(15_000)
  await give(app, OTHERS)
  await pass(130_000)
  expect(server.answers()).toEqual(OTHERS)
  expect(states(app)).toEqual(all('CAST'))
})

describe('two phones of one person', () => {
  async function voteTwiceElsewhere(): Promise<Uint8Array> {
    const app = startApp()
    await give(app)
    await pass(61_000)
    await give(app)
    await give(app, OTHERS)
    await pass(61_000)
    return new Uint8Array(Buffer.from(app.kept.readVote(KEY)?.seed ?? '', 'base64url'))
  }

  test('with the 票号 a vote on the new phone takes the place of those before', async () => {
    const seed = await voteTwiceElsewhere()
    mockPhone.storage.clear()
    const app = startApp()
    await meanwhile(app.vote.openVote(subject(), seed))
    await give(app, ANSWERS)
    await pass(240_000)
    expect(server.asked.size).toBe(1)
    expect(server.answers()).toEqual(ANSWERS)
    expect(server.box.size).toBe(PARTS.length)
    expect(states(app)).toEqual(all('CAST'))
  })

  test('a vote that lay waiting on the old phone does not undo it, and says so', async () => {
    const seed = await voteTwiceElsewhere()
    const old = new Map(mockPhone.storage)
    mockPhone.storage.clear()
    const app = startApp()
    await meanwhile(app.vote.openVote(subject(), seed))
    await give(app, ANSWERS)
    await pass(240_000)
    mockPhone.storage.clear()
    for (const [key, value] of old) mockPhone.storage.set(key, value.replaceAll('"CAST"', '"WAITING"'))
    const late = startApp()
    late.sender.resumeCasting()
    await pass(61_000)
    expect(server.answers()).toEqual(ANSWERS)
    expect(new Set(states(late))).toContain('REPLACED')
    expect(states(late)).not.toContain('WAITING')
  })
})

test('what the form does not ask for any more is not cast', async () => {
  const app = startApp()
  await give(app, { ...ANSWERS, overall: 'SATISFIED' })
  await pass(61_000)
  expect(server.answers()).toEqual({ overall: 'SATISFIED', accounts: 3, words: '水渠' })
  const form: EvaluationForm = FORM
  expect(questionsOf(form).map(({ id }) => id)).toContain('why')
})
