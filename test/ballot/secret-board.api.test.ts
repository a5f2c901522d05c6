import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { relayIfStirred } from '../../api/ballot/relay'
import { countySchema } from '../../api/database/county-database'
import { sharedPool } from '../../api/database/pool'
import type { Board } from '../../shared/ballot/board'
import { verifyBoard } from '../../shared/ballot/verify-board'
import { canonicalJson } from '../../shared/canonical-json'
import type { Answers } from '../../shared/evaluation/form'
import { createVillagers, HOUR } from '../evaluation/evaluation-content'
import { codesOf, type Payload, START_MS } from '../evaluation/evaluation-host'
import { newKey } from '../support/api'
import { PART, SATISFIED, SecretHost } from './secret-host'
import type { BallotForm, Voter } from './voter'

let host: SecretHost
beforeAll(async () => {
  host = await SecretHost.start()
}, START_MS)
afterAll(() => host.stop())

async function finishCounting(id: string, token: string) {
  const document = `mutation ($input: FinishCountingInput!) {
    finishCounting(input: $input) { evaluation { state } userErrors { code field message } }
  }`
  const input = { idempotencyKey: newKey(), id }
  const answer = await host.inner.api.send<{ finishCounting: Payload }>(document, { input }, token)
  return { userErrors: [], ...answer.data?.finishCounting, answer }
}

describe('the board', () => {
  const get = async (evaluationId: string, county: string = host.inner.county) => {
    const response = await fetch(`${host.origin}/board/${county}/${evaluationId}`)
    return { status: response.status, body: (await response.json()) as SignedBoard }
  }
  interface SignedBoard {
    board: Board
    digest: string
    signature: { algorithm: string; key: string; value: string }
  }
  let people: string[]
  beforeAll(async () => {
    people = await createVillagers(host.inner.database, host.inner.cast, 6)
  })

  async function voteOfAll(form: BallotForm): Promise<Voter[]> {
    const voters: Voter[] = []
    for (const [at, person] of people.entries()) {
      const voter = await host.issued(form, await host.inner.api.loginAs(person))
      const answers: Answers = at === 0 ? { overall: 'DISSATISFIED', why: 'money' } : SATISFIED
      expect(await voter.cast(host.origin, PART, answers)).toMatchObject({ state: 'CAST' })
      if (at > 1) expect(await voter.cast(host.origin, 'say', { say: `第${at}句` })).toMatchObject({ state: 'CAST' })
      voters.push(voter)
    }
    return voters
  }

  test('is not there for what is no counted secret form', async () => {
    const form = await host.open()
    const named = await host.open({ anonymous: false, state: 'CLOSED' })
    const draft = await host.open({ state: 'DRAFT' })
    for (const id of [form.evaluationId, named.evaluationId, draft.evaluationId, 'x', form.evaluationId.slice(1)])
      expect((await get(id)).status).toBe(404)
    expect((await get(form.evaluationId, '999999')).status).toBe(404)
    const posted = await fetch(`${host.origin}/board/${host.inner.county}/${form.evaluationId}`, { method: 'POST' })
    expect(posted.status).toBe(405)
  })

  test('after closing it verifies, is signed, is what the log holds, and nobody can sign any more', async () => {
    const form = await host.open({ electorateCount: 6 }, people)
    const { evaluationId } = form
    const voters = await voteOfAll(form)
    const closed = await host.inner.call('closeEvaluation', { id: evaluationId }, host.inner.tokens.supervisor)
    expect(closed.userErrors).toEqual([])
    const { status, body } = await get(evaluationId)
    expect(status).toBe(200)
    const { board, digest, signature } = body

    const mine = voters.map((voter, at) => ({
      partId: PART,
      number: voter.numberOf(PART),
      answers: at === 0 ? { overall: 'DISSATISFIED', why: 'money' } : SATISFIED,
    }))
    expect(verifyBoard(board, mine)).toMatchObject({ ok: true, faults: [], checked: 10 })
    expect(
      board.parts.map(({ issued: i, cast: c, paper, ballots, numbers }) => [
        i,
        c,
        paper,
        ballots.length,
        numbers.length,
      ]),
    ).toEqual([
      [6, 6, 0, 6, 0],
      [6, 4, 0, 0, 4],
    ])
    expect(JSON.stringify(board)).not.toContain('第2句')

    expect(digest).toBe(createHash('sha256').update(canonicalJson(board)).digest('hex'))
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signature.key }, format: 'jwk' })
    const value = Buffer.from(signature.value, 'base64url')
    expect(verifySignature(null, Buffer.from(digest, 'hex'), key, value)).toBe(true)
    expect(
      verifySignature(
        null,
        Buffer.from(
          digest.replace(/^./, (c) => (c === '0' ? '1' : '0')),
          'hex',
        ),
        key,
        value,
      ),
    ).toBe(false)

    const keys = await host.inner.database.ballotKey.findMany({ where: { evaluationId } })
    expect(keys.map(({ sealedPrivateKey }) => sealedPrivateKey)).toEqual([null, null])
    const leaf = await host.inner.database.transparencyLeaf.findFirstOrThrow({ where: { subjectId: evaluationId } })
    const row = await host.inner.database.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })
    const content = canonicalJson({
      evaluationId,
      title: row.title,
      closedAt: row.closedAt,
      reason: null,
      outcome: row.result,
      board: digest,
    })
    const commitment = createHash('sha256')
      .update(leaf.salt ?? '')
      .update(content)
      .digest('hex')
    expect(Buffer.from(leaf.commitment).toString('hex')).toBe(commitment)
    expect((await get(evaluationId)).body).toEqual(body)
  })

  test('with four ballots it shows numbers alone', async () => {
    const form = await host.open({ electorateCount: 6 }, people)
    for (const person of people.slice(0, 4)) {
      const voter = await host.issued(form, await host.inner.api.loginAs(person))
      await voter.cast(host.origin, PART, SATISFIED)
    }
    await host.inner.call(
      'closeEvaluation',
      { id: form.evaluationId, reason: '到时候了，收吧' },
      host.inner.tokens.supervisor,
    )
    const { board } = (await get(form.evaluationId)).body
    expect(board.parts[0]).toMatchObject({ cast: 4, ballots: [], counts: [] })
    expect(board.parts[0]?.numbers).toHaveLength(4)
    expect(verifyBoard(board).faults).toEqual([])
    expect(JSON.stringify(board.parts)).not.toContain('SATISFIED')
  })

  test('with somebody on paper it waits until their sheets are in', async () => {
    const form = await host.open({ electorateCount: 6 }, people)
    const { evaluationId } = form
    const where = { evaluationId, personId: people[5] }
    await host.inner.database.evaluationElector.updateMany({ where, data: { channel: 'PAPER' } })
    const [first = ''] = people
    const late = await host.issued(form, await host.inner.api.loginAs(first))
    const closed = await host.inner.call(
      'closeEvaluation',
      { id: evaluationId, reason: '大家商量提前收票' },
      host.inner.tokens.supervisor,
    )
    expect(closed.evaluation).toMatchObject({ state: 'COUNTING', result: null })
    expect((await get(evaluationId)).status).toBe(404)
    expect(await late.cast(host.origin, PART, SATISFIED)).toEqual({ status: 410, code: 'BALLOT_CLOSED' })
    expect(await host.inner.database.ballotKey.count({ where: { evaluationId, sealedPrivateKey: null } })).toBe(0)

    const finish = (token: string) => finishCounting(evaluationId, token)
    expect((await finish(host.inner.tokens.cadre)).answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const batch = { evaluationId, number: 1, sheets: 1, openedById: first, openedByName: '试', openedAt: new Date() }
    await host.inner.database.paperBatch.create({ data: batch })
    expect(codesOf(await finish(host.inner.tokens.supervisor))).toEqual(['PAPER_BATCHES_OPEN'])
    await host.inner.database.paperBatch.updateMany({ where: { evaluationId }, data: { state: 'DISCARDED' } })
    expect((await finish(host.inner.tokens.supervisor)).evaluation).toMatchObject({ state: 'CLOSED' })
    const { status, body } = await get(evaluationId)
    expect(status).toBe(200)
    expect(body.board.roll).toEqual({ people: 6, paper: 1 })
    expect(verifyBoard(body.board).faults).toEqual([])
  })

  test('the deadline counts it at the next look', async () => {
    const form = await host.open({ electorateCount: 6 }, people)
    await voteOfAll(form)
    const { evaluationId } = form
    await host.inner.database.evaluation.update({
      where: { id: evaluationId },
      data: { closesAt: new Date(Date.now() - HOUR) },
    })
    expect((await host.inner.read(evaluationId, host.inner.tokens.villager))?.state).toBe('CLOSED')
    expect(verifyBoard((await get(evaluationId)).body.board).faults).toEqual([])
  })

  test('is laid anew after closing: one transaction wrote every row', async () => {
    await relayIfStirred(host.inner.county)
    const table = `${countySchema(host.inner.county)}.secret_ballot`
    const { rows } = await sharedPool().query(`SELECT count(DISTINCT xmin::text)::int AS writers FROM ${table}`)
    expect(rows).toEqual([{ writers: 1 }])
    expect(await relayIfStirred(host.inner.county)).toBe(false)
  })
})
