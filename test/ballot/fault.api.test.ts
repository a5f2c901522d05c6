import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countyDatabase, directoryDatabase } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import { closeAndCount } from '../../api/evaluation/count'
import { readKeys } from '../../api/keys'
import { createAccessTokens } from '../../api/session/access-token'
import type { Board } from '../../shared/ballot/board'
import { verifyBoard } from '../../shared/ballot/verify-board'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { BadLine } from './bad-line'
import { type Crowd, createCrowd, formOfParts } from './crowd'
import { dice } from './dice'
import { castBallot, readBallotForm, Voter } from './voter'

const VOTERS = 2_000
const AT_ONCE = 64
const KILLS = 10
const PART = 'q0'
const CHOICES = ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED', 'UNKNOWN']
/** A bound for what never gets through, not a measure: of many tries in a row none is lost by chance. */
const MOST_TRIES = 500

let county: Awaited<ReturnType<typeof freshCounty>>
let folder: string
let line: BadLine
let crowd: Crowd
let board: Board
/** What each was told is in the box, by the number of their ballot. */
const acknowledged = new Map<string, string>()
let answered = 0

const BROKEN = ['TypeError', 'SyntaxError']

/** Asks until an answer comes through. What the answer may be is the caller's affair. */
async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return await ask()
    } catch (error) {
      // fetch throws a TypeError for a line that broke; an answer cut in the middle is no JSON. By name: Jest has its own classes.
      if (!BROKEN.includes((error as Error).name)) throw error
    }
  }
  throw new Error('No answer ever came')
}

/** One in twenty takes a ballot and never casts it; one in four changes their mind. */
async function vote(origin: string, voter: Voter, index: number): Promise<void> {
  expect(await insist(() => voter.issue(origin))).toEqual([])
  await progress()
  if (index % 20 === 0) return
  for (let time = 0; time < (index % 4 === 1 ? 2 : 1); time++) {
    const choice = CHOICES[(index + time) % CHOICES.length] ?? 'UNKNOWN'
    const body = voter.nextBody(PART, { [PART]: choice })
    expect(await insist(() => castBallot(origin, voter.form, PART, body))).toMatchObject({ status: 200, state: 'CAST' })
    acknowledged.set(body.number, choice)
    await progress()
  }
}

/** The API dies each time a share of the answers has come, in the midst of the others. */
async function progress(): Promise<void> {
  answered++
  const share = Math.floor((VOTERS * 2) / (KILLS + 1))
  if (answered % share === 0 && line.kills < KILLS) await line.kill()
}

beforeAll(async () => {
  const url = await testDatabase()
  county = await freshCounty()
  await directoryDatabase().tenant.create({ data: { countyCode: county, name: '试县' } })
  folder = mkdtempSync(join(tmpdir(), 'mingbai-fault-'))
  const keys = readKeys(join(folder, 'keys.json'))
  const tokens = createAccessTokens(keys)
  const form = formOfParts(1)
  crowd = await createCrowd({ pool: sharedPool(), keys, tokens, county, form, count: VOTERS + 10 })
  const ballots = await readBallotForm(countyDatabase(county), county, crowd.evaluationId)
  const environment = { DATABASE_URL: url, DATA_DIR: folder, MINGBAI_DEMO: 'true', LOG_LEVEL: 'silent' }
  line = new BadLine(environment, dice(64))
  const origin = await line.open()
  const waiting = crowd.people.slice(0, VOTERS).entries()
  const walk = async () => {
    for (const [index, { token }] of waiting) await vote(origin, new Voter(ballots, token), index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
  board = await closeAndRead()
}, 900_000)

afterAll(async () => {
  await line.stop()
  await closeTestDatabase()
  rmSync(folder, { recursive: true, force: true })
})

async function closeAndRead(): Promise<Board> {
  const { evaluationId } = crowd
  await countyDatabase(county).$transaction(
    async (db) => {
      const evaluation = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })
      const closing = { action: 'closeEvaluation', closedAt: new Date(), reason: null, viewer: null }
      await closeAndCount(db, county, evaluation, closing)
    },
    { timeout: 60_000 },
  )
  const response = await fetch(`${await line.directOrigin()}/board/${county}/${evaluationId}`)
  return ((await response.json()) as { board: Board }).board
}

test('the line was as bad as it should be', () => {
  expect(line.kills).toBe(KILLS)
  expect(line.dropped).toBeGreaterThan(answered / 8)
})

test('everybody who asked has one credential, nobody two', async () => {
  const [part] = board.parts
  expect(board.roll).toEqual({ people: VOTERS + 10, paper: 0 })
  expect(part?.issued).toBe(VOTERS)
  const { evaluationId } = crowd
  const issues = await countyDatabase(county).ballotIssue.groupBy({ by: ['personId'], where: { evaluationId } })
  expect(issues).toHaveLength(VOTERS)
  const audited = await countyDatabase(county).auditEntry.groupBy({
    by: ['personId'],
    where: { subjectId: evaluationId, action: 'issueBallots' },
    _count: true,
  })
  expect(audited).toHaveLength(VOTERS)
  expect(audited.every(({ _count }) => _count === 1)).toBe(true)
})

test('every ballot that was acknowledged is on the board, as acknowledged last, and no other', () => {
  const [part] = board.parts
  expect(acknowledged.size).toBe(VOTERS - VOTERS / 20)
  expect(part?.cast).toBe(acknowledged.size)
  const shown = new Map(part?.ballots.map(({ number, answers }) => [number, answers[PART]]))
  expect(shown.size).toBe(acknowledged.size)
  expect([...acknowledged].filter(([number, choice]) => shown.get(number) !== choice)).toEqual([])
})

test('the verifier finds no fault', () => {
  expect(verifyBoard(board)).toMatchObject({ ok: true, faults: [], checked: acknowledged.size })
}, 300_000)
