import { createHash } from 'node:crypto'
import { sharedPool } from '../../api/database/pool'
import { canonicalJson } from '../../shared/canonical-json'
import { newKey } from '../support/api'
import { createOpenEvaluation } from './evaluation-content'
import { codesOf, EvaluationHost, START_MS } from './evaluation-host'

const ANSWERS = { overall: 'SATISFIED', say: '路灯修好了' }

describe('answering a named evaluation', () => {
  let host: EvaluationHost

  beforeAll(async () => {
    host = await EvaluationHost.start()
  }, START_MS)
  afterAll(() => host.stop())

  const open = (changes: object = {}, electors = [host.cast.villager.personId]) =>
    createOpenEvaluation(host.database, host.cast, electors, { anonymous: false, ...changes })
  const submit = (evaluationId: string, answers: unknown, token = host.tokens.villager, idempotencyKey = newKey()) =>
    host.call('submitEvaluation', { idempotencyKey, evaluationId, answers }, token)

  test.each([
    ['nothing answered', {}, [['ANSWER_REQUIRED', 'answers.overall']]],
    ['an unknown option', { overall: 'GREAT' }, [['ANSWER_UNKNOWN_OPTION', 'answers.overall']]],
    ['a question that hangs on the first', { overall: 'DISSATISFIED' }, [['ANSWER_REQUIRED', 'answers.why']]],
    ['a foreign question', { overall: 'SATISFIED', hack: 1 }, [['ANSWER_UNKNOWN_QUESTION', 'answers.hack']]],
    ['a text too long', { overall: 'SATISFIED', say: '长'.repeat(101) }, [['ANSWER_TEXT_TOO_LONG', 'answers.say']]],
    ['a list', ['SATISFIED'], [['ANSWERS_MALFORMED', 'answers']]],
  ])('%s is refused and leaves no ballot and no mark', async (_what, answers, faults) => {
    const { id } = await open()
    const payload = await submit(id, answers)
    expect(payload.userErrors.map(({ code, field }) => [code, field])).toEqual(faults)
    expect(await host.database.namedBallot.count({ where: { evaluationId: id } })).toBe(0)
    expect(await host.database.evaluationElector.count({ where: { evaluationId: id, answered: true } })).toBe(0)
  })

  test('who is not on the roll, and who comes too late, is told so', async () => {
    const { id } = await open()
    expect(codesOf(await submit(id, ANSWERS, host.tokens.second))).toEqual(['EVALUATION_NOT_ON_ROLL'])
    const over = await open({ closesAt: new Date(Date.now() - 1000) })
    expect(codesOf(await submit(over.id, ANSWERS))).toEqual(['EVALUATION_CLOSED'])
    expect(await host.database.namedBallot.count({ where: { evaluationId: { in: [id, over.id] } } })).toBe(0)
  })

  test('a draft and a malformed id are not found', async () => {
    const draft = await open({ state: 'DRAFT' })
    for (const id of [draft.id, 'null', '']) {
      expect((await submit(id, ANSWERS)).answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })

  test('an answer leaves one ballot, a mark, an audit row without it; the same key and another key change nothing', async () => {
    const { id } = await open()
    const key = newKey()
    const first = await submit(id, { ...ANSWERS, why: 'money' }, host.tokens.villager, key)
    expect(first.evaluation).toMatchObject({ hasAnswered: true, availableActions: [], result: null })
    expect((await submit(id, { overall: 'DISSATISFIED' }, host.tokens.villager, key)).userErrors).toEqual([])
    expect(codesOf(await submit(id, { overall: 'UNKNOWN' }))).toEqual(['EVALUATION_ALREADY_ANSWERED'])
    const rows = await host.database.namedBallot.findMany({ where: { evaluationId: id } })
    expect(rows.map(({ personId, answers }) => [personId, answers])).toEqual([[host.cast.villager.personId, ANSWERS]])
    const audited = await host.database.auditEntry.findMany({ where: { subjectId: id, action: 'submitEvaluation' } })
    expect(audited.map(({ personId, detail }) => [personId, detail])).toEqual([[host.cast.villager.personId, {}]])
    expect(await host.database.transparencyLeaf.count({ where: { subjectId: id } })).toBe(0)
  })

  test('what is kept of the command does not depend on the answers', async () => {
    const { id } = await open()
    const idempotencyKey = newKey()
    await submit(id, ANSWERS, host.tokens.villager, idempotencyKey)
    const kept = await host.database.commandRecord.findFirstOrThrow({ where: { key: idempotencyKey } })
    const guess = (input: object) =>
      createHash('sha256')
        .update(canonicalJson({ action: 'submitEvaluation', input }))
        .digest('hex')
    expect(Buffer.from(kept.digest).toString('hex')).toBe(guess({ idempotencyKey, evaluationId: id }))
    expect(kept.result).toEqual({ evaluationId: id })
  })

  test('32 submits at once, each with its own key: exactly one ballot', async () => {
    const { id } = await open()
    const payloads = await Promise.all(Array.from({ length: 32 }, () => submit(id, ANSWERS)))
    expect(payloads.filter((payload) => payload.evaluation?.hasAnswered === true)).toHaveLength(1)
    expect(payloads.flatMap(codesOf)).toEqual(Array(31).fill('EVALUATION_ALREADY_ANSWERED'))
    expect(await host.database.namedBallot.count({ where: { evaluationId: id } })).toBe(1)
  })

  test('32 submits at once with one key: exactly one ballot, and each is told that it is in', async () => {
    const { id } = await open()
    const key = newKey()
    const sent = Array.from({ length: 32 }, () => submit(id, ANSWERS, host.tokens.villager, key))
    const payloads = await Promise.all(sent)
    expect(payloads.map((payload) => payload.evaluation?.hasAnswered)).toEqual(Array(32).fill(true))
    expect(await host.database.namedBallot.count({ where: { evaluationId: id } })).toBe(1)
    expect(await host.database.auditEntry.count({ where: { subjectId: id, action: 'submitEvaluation' } })).toBe(1)
  })

  test('a secret one takes no answers here: they would stand beside the account', async () => {
    const { id } = await open({ anonymous: true })
    expect(codesOf(await submit(id, ANSWERS))).toEqual(['EVALUATION_IS_SECRET'])
    expect(await host.database.evaluationElector.count({ where: { evaluationId: id, answered: true } })).toBe(0)
    expect(await host.database.secretBallot.count()).toBe(0)
  })

  test('the mark on the roll has no time', async () => {
    const { rows } = await sharedPool().query(
      `SELECT DISTINCT column_name FROM information_schema.columns
       WHERE table_name = 'evaluation_elector' AND table_schema LIKE 'county%' ORDER BY column_name`,
    )
    expect(rows.map(({ column_name }) => column_name)).toEqual(['answered', 'channel', 'evaluation_id', 'person_id'])
  })
})
