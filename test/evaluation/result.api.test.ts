import { countySchema } from '../../api/database/county-database'
import { countDueEvaluations } from '../../api/evaluation/count'
import type { Answers } from '../../shared/evaluation/form'
import { createOpenEvaluation, createVillagers, fillBox } from './evaluation-content'
import { codesOf, EvaluationHost, START_MS } from './evaluation-host'

/** 30 people: 20 satisfied, 7 fairly, 3 not. */
const level = (index: number) => (index < 20 ? 'SATISFIED' : index < 27 ? 'FAIRLY_SATISFIED' : 'DISSATISFIED')
const BALLOTS: Answers[] = Array.from({ length: 30 }, (_, index) => {
  const answers: Answers = { overall: level(index) }
  if (index >= 27) answers.why = 'money'
  if (index % 3 === 0) answers.say = `意见 ${String(index).padStart(2, '0')}`
  return answers
})

describe('closing and counting an evaluation', () => {
  let host: EvaluationHost
  let people: string[]

  beforeAll(async () => {
    host = await EvaluationHost.start()
    people = await createVillagers(host.database, host.cast, 40)
  }, START_MS)
  afterAll(() => host.stop())

  const answered = async (changes: object = {}, ballots = BALLOTS) => {
    const evaluation = await createOpenEvaluation(host.database, host.cast, [], {
      electorateCount: people.length,
      electors: { create: people.map((personId, index) => ({ personId, answered: index < BALLOTS.length })) },
      ...changes,
    })
    if (evaluation.anonymous) await fillBox(host.database, evaluation.id, ballots)
    return evaluation
  }
  const close = (id: string, reason?: string, token = host.tokens.supervisor) =>
    host.call('closeEvaluation', { id, reason }, token)

  test('before closing nobody reads a result; the host reads how many, villagers do not', async () => {
    const { id } = await answered()
    const seen = await Promise.all([host.read(id, host.tokens.supervisor), host.read(id, host.tokens.villager)])
    expect(seen.map((view) => [view?.result, view?.answeredCount])).toEqual([
      [null, 30],
      [null, null],
    ])
    const few = await createOpenEvaluation(host.database, host.cast, [], {
      electors: { create: people.map((personId, index) => ({ personId, answered: index < 4 })) },
    })
    expect((await host.read(few.id, host.tokens.supervisor))?.answeredCount).toBeNull()
  })

  test('closing before the time asks for a reason that all can read', async () => {
    const { id } = await answered()
    expect(codesOf(await close(id))).toEqual(['EVALUATION_REASON_REQUIRED'])
    expect(codesOf(await close(id, '短'))).toEqual(['EVALUATION_REASON_REQUIRED'])
    expect(codesOf(await close(id, '长'.repeat(201)))).toEqual(['TEXT_TOO_LONG'])
    expect((await host.read(id, host.tokens.villager))?.state).toBe('OPEN')
    await close(id, '村民大会上当场评议，到会的都填完了')
    expect(await host.read(id, host.tokens.villager)).toMatchObject({
      state: 'CLOSED',
      closedEarlyReason: '村民大会上当场评议，到会的都填完了',
    })
  })

  test('the count is stored once, audited, in the log, and says what it was made of', async () => {
    const { id } = await answered()
    await Promise.all(Array.from({ length: 8 }, () => close(id, '大家都已经填完了')))
    const view = await host.read(id, host.tokens.villager)
    expect(view?.result).toMatchObject({ issued: 40, returned: 30, valid: 30, writtenAnswers: null })
    expect(view?.result?.figure).toMatchObject({ state: 'SHOWN', value: 9000 })
    const stored = await host.database.transparencyLeaf.findMany({ where: { subjectId: id } })
    expect(stored.map(({ type, version }) => [type, version])).toEqual([['EVALUATION_RESULT', 1]])
    expect(await host.database.auditEntry.count({ where: { subjectId: id, action: 'closeEvaluation' } })).toBe(1)
  })

  test('each question alone is shown as counted, since anybody counts the board; what was written is not', async () => {
    const { id } = await answered()
    await close(id, '大家都已经填完了')
    const view = await host.read(id, host.tokens.villager)
    const published = JSON.stringify(view?.result?.outcome.questions)
    expect(view?.result?.outcome.questions).toMatchObject([
      {
        questionId: 'overall',
        answered: 30,
        options: [
          { optionId: 'SATISFIED', cell: { state: 'SHOWN', count: 20 } },
          { optionId: 'FAIRLY_SATISFIED', cell: { state: 'SHOWN', count: 7 } },
          { optionId: 'DISSATISFIED', cell: { state: 'SHOWN', count: 3 } },
          { optionId: 'UNKNOWN', cell: { state: 'SHOWN', count: 0 } },
        ],
      },
      { questionId: 'why', answered: 3 },
      { questionId: 'say', answered: 10 },
    ])
    expect(published).not.toContain('意见')
  })

  test('the host reads what was written, sorted', async () => {
    const { id } = await answered()
    await close(id, '大家都已经填完了')
    const view = await host.read(id, host.tokens.supervisor)
    const texts = BALLOTS.flatMap(({ say }) => (typeof say === 'string' ? [say] : [])).sort()
    expect(view?.result?.writtenAnswers).toEqual([{ questionId: 'say', texts }])
  })

  test('after closing the ballots lie in the order of their numbers, written by one transaction', async () => {
    const { id } = await answered()
    await fillBox(host.database, id, BALLOTS.slice(0, 5))
    await close(id, '大家都已经填完了')
    const rows = await host.database.$queryRawUnsafe<{ number: Uint8Array; writer: string }[]>(
      `SELECT number, xmin::text AS writer FROM ${countySchema(host.county)}.secret_ballot
       WHERE evaluation_id = $1::uuid AND part_id = 'overall' ORDER BY ctid`,
      id,
    )
    const numbers = rows.map(({ number }) => Buffer.from(number).toString('hex'))
    expect(numbers).toEqual([...numbers].sort())
    expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1)
    expect(rows).toHaveLength(BALLOTS.length + 5)
  })

  test('the deadline closes it: the first readers count it once, at the announced time', async () => {
    const closesAt = new Date(Date.now() - 60_000)
    const { id } = await answered({ closesAt })
    const views = await Promise.all(Array.from({ length: 8 }, () => host.read(id, host.tokens.villager)))
    expect(new Set(views.map((view) => view?.closedAt))).toEqual(new Set([closesAt.toISOString()]))
    expect(views[0]?.result?.returned).toBe(30)
    const audited = await host.database.auditEntry.findMany({ where: { subjectId: id } })
    expect(audited.map(({ action, accountId }) => [action, accountId])).toEqual([['closeEvaluation', null]])
    expect(await host.database.transparencyLeaf.count({ where: { subjectId: id } })).toBe(1)
  })

  test('a job counts what nobody has read', async () => {
    const { id } = await answered({ closesAt: new Date(Date.now() - 60_000) })
    expect(await countDueEvaluations(host.county, host.database)).toBeGreaterThanOrEqual(1)
    expect((await host.database.evaluation.findUniqueOrThrow({ where: { id } })).state).toBe('CLOSED')
    expect(await countDueEvaluations(host.county, host.database)).toBe(0)
  })

  test('fewer than five ballots: only how many, and no texts for anybody', async () => {
    const { id } = await answered({}, BALLOTS.slice(0, 4))
    const { evaluation } = await close(id, '大家都不来填了，先结束')
    expect(evaluation?.result).toMatchObject({
      returned: 4,
      figure: { state: 'WITHHELD' },
      writtenAnswers: null,
      outcome: { questions: ['overall', 'why', 'say'].map((questionId) => ({ questionId, withheld: 'TOO_FEW' })) },
    })
  })

  test('a named one shows its counts as they are', async () => {
    const answers = BALLOTS.slice(0, 3)
    const { id } = await answered({
      anonymous: false,
      namedBallots: {
        create: answers.map((ballot, index) => ({
          personId: people[index] ?? '',
          answers: ballot,
          castAt: new Date(),
        })),
      },
    })
    const { evaluation } = await close(id, '三位党员都已经填完')
    expect(evaluation?.result?.figure).toMatchObject({ state: 'SHOWN', value: 10_000 })
  })
})
