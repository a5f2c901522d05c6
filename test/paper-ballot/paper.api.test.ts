import { randomUUID } from 'node:crypto'
import { countDueEvaluations } from '../../api/evaluation/count'
import { createVillagers, HOUR } from '../evaluation/evaluation-content'
import { EvaluationHost, START_MS } from '../evaluation/evaluation-host'
import { callPaper, readPaperBatch, readPaperDesk } from './paper-call'
import { createBatch, createPaperEvaluation, createPicture, says } from './paper-world'

let host: EvaluationHost
let representative: string
let villagers: string[]

beforeAll(async () => {
  host = await EvaluationHost.start()
  const { representative: person } = host.cast
  representative = await host.api.loginAs(person.personId, person.officeId)
  villagers = await createVillagers(host.database, host.cast, 6)
}, START_MS)

afterAll(() => host.stop())

const call = (...[name, input, token]: [Parameters<typeof callPaper>[1], object, string | null]) =>
  callPaper(host.api, name, input, token)
const evaluationWith = async (paper: readonly string[]) =>
  (await createPaperEvaluation(host.database, host.cast, paper)).id

describe('marking people for paper', () => {
  test('is refused for who took their ballots, is not on the roll, is helped, or after the deadline', async () => {
    const { supervisor } = host.tokens
    const [one = '', two = '', three = ''] = villagers
    const { id } = await createPaperEvaluation(host.database, host.cast, [one, two])
    const key = { evaluationId_personId: { evaluationId: id, personId: one } }
    await host.database.evaluationElector.update({ where: key, data: { channel: 'PHONE', answered: true } })
    const mark = (personIds: string[], token = supervisor) =>
      call('markPaperElectors', { evaluationId: id, personIds }, token)

    expect((await mark([one])).codes).toEqual(['PAPER_ALREADY_TAKEN'])
    expect((await mark([two])).codes).toEqual(['PAPER_MARKED'])
    expect((await mark([three])).codes).toEqual(['PAPER_NOT_ON_ROLL'])
    expect((await mark([])).codes).toEqual(['PAPER_TOO_MANY_AT_ONCE'])
    const { villager, supervisor: helper } = host.cast
    const session = await host.database.helperSession.create({
      data: {
        evaluationId: id,
        personId: villager.personId,
        helperId: helper.personId,
        helperName: '试监督',
        startedAt: new Date(),
        expiresAt: new Date(Date.now() + HOUR),
      },
    })
    expect((await mark([villager.personId])).codes).toEqual(['PAPER_HELPER_THERE'])
    await host.database.helperSession.delete({ where: { id: session.id } })
    await host.database.evaluation.update({ where: { id }, data: { closesAt: new Date(Date.now() - 1000) } })
    expect((await mark([villager.personId])).codes).toEqual(['EVALUATION_CLOSED'])
  })

  test('moves them to paper and back, and the sums reconcile', async () => {
    const { supervisor } = host.tokens
    const [one = '', two = ''] = villagers
    const id = await evaluationWith([one, two])
    const { personId } = host.cast.villager
    const marked = await call('markPaperElectors', { evaluationId: id, personIds: [personId] }, supervisor)
    expect(marked.desk?.counts).toMatchObject({ people: 3, paper: 3, phoneTaken: 0, phoneWaiting: 0 })

    const unmark = (sheetReturned: boolean) =>
      call('unmarkPaperElector', { evaluationId: id, personId, sheetReturned }, supervisor)
    expect((await unmark(false)).codes).toEqual(['PAPER_SHEET_OUT'])
    await call('openPaperBatch', { evaluationId: id, sheets: 3 }, supervisor)
    const late = await unmark(true)
    expect(late.codes).toEqual(['PAPER_SHEETS_COUNTED'])
    expect(late.messages[0]).toContain('3 张')
    await host.database.paperBatch.updateMany({ where: { evaluationId: id }, data: { sheets: 2 } })
    const counts = (await unmark(true)).desk?.counts
    expect(counts).toMatchObject({ people: 3, paper: 2, phoneWaiting: 1, sheets: 2, sheetsSigned: 0 })
    const audit = await host.database.auditEntry.findMany({
      where: { subjectType: 'EvaluationElector', subjectId: personId },
    })
    expect(audit.map(({ detail }) => detail)).toEqual([
      { evaluationId: id, channel: 'PAPER' },
      { evaluationId: id, channel: 'PHONE' },
    ])
  })
})

describe('who reads the sheets', () => {
  test('a cadre never, a representative once the host asked', async () => {
    const { supervisor, cadre } = host.tokens
    const id = await evaluationWith(villagers.slice(0, 1))
    const { representative: person, villager, cadre: official } = host.cast
    const appoint = (personId: string, token = supervisor) =>
      call('appointPaperEnterer', { evaluationId: id, personId }, token)
    expect((await appoint(person.personId, cadre)).thrown).toBe('FORBIDDEN')
    expect((await appoint(villager.personId)).codes).toEqual(['PAPER_NOT_REPRESENTATIVE'])
    expect((await appoint(official.personId)).codes).toEqual(['PAPER_CADRE'])
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 1 }, representative)).thrown).toBe('FORBIDDEN')
    expect((await appoint(person.personId)).desk?.enterers).toEqual([{ personId: person.personId, name: '试代表' }])
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 1 }, representative)).codes).toEqual([])
    await call('dismissPaperEnterer', { evaluationId: id, personId: person.personId }, supervisor)
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 1 }, representative)).thrown).toBe('FORBIDDEN')
  })

  test('a supervisor who is a cadre too counts nothing', async () => {
    const { supervisor } = host.cast
    const data = { kind: 'VILLAGE_CADRE' as const, divisionCode: host.cast.village, startsOn: new Date('2025-01-01') }
    const office = await host.database.office.create({ data: { ...data, personId: supervisor.personId } })
    const token = await host.api.loginAs(supervisor.personId, supervisor.officeId)
    const id = await evaluationWith(villagers.slice(0, 1))
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 1 }, token)).thrown).toBe('FORBIDDEN')
    await host.database.office.delete({ where: { id: office.id } })
  })

  test('more sheets than people on paper are refused with both figures', async () => {
    const { supervisor } = host.tokens
    const id = await evaluationWith(villagers.slice(0, 3))
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 0 }, supervisor)).codes).toEqual([
      'PAPER_SHEETS_RANGE',
    ])
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 2 }, supervisor)).codes).toEqual([])
    const much = await call('openPaperBatch', { evaluationId: id, sheets: 2 }, supervisor)
    expect(much.codes).toEqual(['PAPER_SHEETS_TOO_MANY'])
    expect(much.messages[0]).toMatch(/4 张.*3 人/)
  })
})

describe('a batch', () => {
  test('is read in twice apart, compared, decided, signed by a third, laid into the box and erased', async () => {
    const { supervisor, township } = host.tokens
    const id = await evaluationWith(villagers.slice(0, 3))
    await call('appointPaperEnterer', { evaluationId: id, personId: host.cast.representative.personId }, supervisor)
    const batchId = (await call('openPaperBatch', { evaluationId: id, sheets: 3 }, supervisor)).batch?.id ?? ''
    const save = (sheet: number, said: object, token: string) =>
      call('savePaperSheet', { batchId, sheet, ...said }, token)

    expect((await save(2, says('SATISFIED'), supervisor)).codes).toEqual(['PAPER_SHEET_RANGE'])
    expect((await save(1, says('WONDERFUL'), supervisor)).codes).toEqual(['ANSWER_UNKNOWN_OPTION'])
    await save(1, says('SATISFIED'), supervisor)
    await save(2, says('DISSATISFIED', { why: 'money' }), supervisor)
    expect((await call('handInPaperReading', { batchId }, supervisor)).codes).toEqual(['PAPER_SHEETS_MISSING'])
    await save(3, { kind: 'BLANK', answers: {} }, supervisor)
    await save(1, says('FAIRLY_SATISFIED'), supervisor)
    expect((await call('handInPaperReading', { batchId }, supervisor)).batch?.state).toBe('ENTERING')
    expect((await save(1, says('SATISFIED'), supervisor)).codes).toEqual(['PAPER_HANDED_IN'])

    for (const [at, said] of [says('SATISFIED'), says('DISSATISFIED', { why: 'money' }), says('')].entries())
      await save(at + 1, said, representative)
    const alone = await readPaperBatch(host.api, batchId, representative)
    expect(alone?.readings.map(({ entered }) => entered)).toEqual([3, 3])
    expect(alone?.mine?.[0]?.answers).toEqual({ overall: 'SATISFIED' })
    expect(alone?.differences).toBeNull()
    expect((await save(1, says('SATISFIED'), township)).codes).toEqual(['PAPER_ENTERED_BY_TWO'])
    expect((await call('signPaperBatch', { batchId, photoIds: [] }, township)).codes).toEqual(['PAPER_NOT_AGREED'])

    const compared = (await call('handInPaperReading', { batchId }, representative)).batch
    expect(compared).toMatchObject({ state: 'COMPARING', differenceCount: 1 })
    const [difference] = compared?.differences ?? []
    expect(difference).toMatchObject({ sheet: 1, questionId: 'overall' })
    expect([difference?.first, difference?.second].sort()).toEqual(['FAIRLY_SATISFIED', 'SATISFIED'])
    expect((await readPaperBatch(host.api, batchId, township))?.differences).toBeNull()
    expect((await call('resolvePaperBatch', { batchId, resolutions: [] }, representative)).codes).toEqual([
      'PAPER_DIFFERENCES_LEFT',
    ])
    const resolutions = [{ sheet: 1, questionId: 'overall', choice: 'OTHER', answer: 'UNKNOWN' }]
    const wrong = [{ ...resolutions[0], answer: 'NONSENSE' }]
    expect((await call('resolvePaperBatch', { batchId, resolutions: wrong }, representative)).codes).toEqual([
      'ANSWER_UNKNOWN_OPTION',
    ])
    const agreed = (await call('resolvePaperBatch', { batchId, resolutions }, representative)).batch
    expect(agreed).toMatchObject({ state: 'AGREED', resolvedByName: '试代表' })

    const photo = await createPicture(host.database, host.cast, host.cast.townshipStaff)
    const mine = await createPicture(host.database, host.cast, host.cast.supervisor)
    expect((await call('signPaperBatch', { batchId, photoIds: [mine] }, supervisor)).codes).toEqual([
      'PAPER_SIGNER_READ',
    ])
    expect((await call('signPaperBatch', { batchId, photoIds: [] }, township)).codes).toEqual(['PAPER_PHOTO_MISSING'])
    expect((await call('signPaperBatch', { batchId, photoIds: [mine] }, township)).codes).toEqual(['PAPER_PHOTO_UNFIT'])
    const signed = (await call('signPaperBatch', { batchId, photoIds: [photo] }, township)).batch
    expect(signed).toMatchObject({ state: 'SIGNED', signedByName: '试乡镇', photos: [{ id: photo }] })

    const box = await host.database.secretBallot.findMany({ where: { evaluationId: id, partId: 'overall' } })
    expect(box).toHaveLength(3)
    const laid = [{ overall: 'DISSATISFIED', why: 'money' }, { overall: 'UNKNOWN' }, {}]
    expect(box.map(({ answers }) => answers)).toEqual(expect.arrayContaining(laid))
    const kept = await host.database.paperBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { entries: true },
    })
    expect(kept.agreed).toEqual([])
    expect(kept.entries.map(({ answers }) => answers)).toEqual([[], []])
    expect(kept.summary).toMatchObject({ sheets: 3, blank: 1, spoiled: 0, counts: null, differenceCount: 1 })
    expect(
      await host.database.transparencyLeaf.count({ where: { subjectId: batchId, type: 'PAPER_BATCH_SIGNED' } }),
    ).toBe(1)
    const again = await call('discardPaperBatch', { batchId, reason: '签完了才想起来' }, township)
    expect(again.codes).toEqual(['PAPER_BATCH_OVER'])
    const desk = await readPaperDesk(host.api, id, township)
    expect(desk?.counts).toMatchObject({ paper: 3, sheets: 3, sheetsSigned: 3 })
  })

  test('two who say the same need nobody to decide', async () => {
    const { supervisor, township } = host.tokens
    const id = await evaluationWith(villagers.slice(0, 1))
    const batchId = await createBatch(host.database, id)
    for (const token of [supervisor, township]) {
      await call('savePaperSheet', { batchId, sheet: 1, ...says('UNKNOWN') }, token)
      await call('handInPaperReading', { batchId }, token)
    }
    expect(await readPaperBatch(host.api, batchId, township)).toMatchObject({ state: 'AGREED', differenceCount: 0 })
  })

  test('a discarded one gives its sheets back and keeps nothing', async () => {
    const { supervisor } = host.tokens
    const id = await evaluationWith(villagers.slice(0, 1))
    const readings = [{ reader: host.cast.representative, sheets: [says('SATISFIED')] }]
    const batchId = await createBatch(host.database, id, readings)
    expect((await call('discardPaperBatch', { batchId, reason: '错' }, supervisor)).codes).toEqual(['PAPER_REASON'])
    const done = await call('discardPaperBatch', { batchId, reason: '数错了，重新清点' }, supervisor)
    expect(done.batch?.state).toBe('DISCARDED')
    const [entry] = await host.database.paperEntry.findMany({ where: { batchId } })
    expect(entry?.answers).toEqual([])
    expect((await readPaperDesk(host.api, id, supervisor))?.counts.sheets).toBe(0)
  })

  test('the box is counted with phones and paper alike once every batch is settled', async () => {
    const { supervisor, township } = host.tokens
    const id = await evaluationWith(villagers)
    const readings = [host.cast.representative, host.cast.supervisor].map((reader) => ({
      reader,
      sheets: villagers.map(() => says('SATISFIED')),
    }))
    const agreed = villagers.map(() => says('SATISFIED')) as object[]
    const batchId = await createBatch(host.database, id, readings, { state: 'AGREED', agreed })
    const finish = () =>
      host.api.send<{
        finishCounting: { userErrors: { code: string }[]; evaluation: { result: { returned: number } } }
      }>(
        `mutation ($input: FinishCountingInput!) { finishCounting(input: $input) { evaluation { result { returned } } userErrors { code } } }`,
        { input: { idempotencyKey: randomUUID(), id } },
        supervisor,
      )
    const closed = await host.call('closeEvaluation', { id, reason: '会上都填完了' }, supervisor)
    expect(closed.evaluation?.state).toBe('COUNTING')
    expect((await finish()).data?.finishCounting.userErrors).toEqual([
      expect.objectContaining({ code: 'PAPER_BATCHES_OPEN' }),
    ])
    const photo = await createPicture(host.database, host.cast, host.cast.townshipStaff)
    expect((await call('signPaperBatch', { batchId, photoIds: [photo] }, township)).codes).toEqual([])
    expect((await finish()).data?.finishCounting.evaluation.result.returned).toBe(6)
    expect((await call('openPaperBatch', { evaluationId: id, sheets: 1 }, supervisor)).codes).toEqual(['PAPER_COUNTED'])
    const kept = await host.database.paperBatch.findUniqueOrThrow({ where: { id: batchId } })
    expect(kept.summary).toMatchObject({
      counts: expect.arrayContaining([expect.objectContaining({ questionId: 'overall', answered: 6 })]),
    })
  })
})

test('seven days after the deadline it is counted without what nobody signed, and its readings are erased', async () => {
  const id = await evaluationWith(villagers.slice(0, 2))
  const readings = [{ reader: host.cast.representative, sheets: [says('SATISFIED')] }]
  const batchId = await createBatch(host.database, id, readings)
  const closedAt = new Date(Date.now() - 8 * 24 * HOUR)
  await host.database.evaluation.update({ where: { id }, data: { state: 'COUNTING', closedAt, closesAt: closedAt } })
  await countDueEvaluations(host.county, host.database)
  expect((await host.read(id, host.tokens.supervisor))?.state).toBe('CLOSED')
  const left = await host.database.paperBatch.findUniqueOrThrow({ where: { id: batchId }, include: { entries: true } })
  expect(left).toMatchObject({ state: 'DISCARDED', reason: '截止后七天还没有签字，没有计入。' })
  expect(left.entries.map(({ answers }) => answers)).toEqual([[]])
})

test('the roll is listed by what was asked, for the host page by page', async () => {
  const { supervisor, cadre } = host.tokens
  const id = await evaluationWith(villagers)
  await host.database.person.update({ where: { id: villagers[0] }, data: { hasAccount: false } })
  await host.database.evaluationElector.update({
    where: { evaluationId_personId: { evaluationId: id, personId: villagers[0] ?? '' } },
    data: { channel: 'PHONE' },
  })
  const list = async (filter: string, token = supervisor, more: object = {}) => {
    type Roll = { evaluationRoll: { nodes: { id: string; name: string }[]; pageInfo: { endCursor: string } } }
    const document = `query ($id: ID!, $filter: RollFilter!, $first: Int, $after: String, $search: String) {
      evaluationRoll(evaluationId: $id, filter: $filter, first: $first, after: $after, search: $search) {
        nodes { id name } pageInfo { endCursor } } }`
    return host.api.send<Roll>(document, { id, filter, ...more }, token)
  }
  const names = async (...args: Parameters<typeof list>) =>
    (await list(...args)).data?.evaluationRoll.nodes.map(({ name }) => name)
  expect((await list('ALL', cadre)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(await names('NO_PHONE')).toEqual(['试甲0'])
  expect(await names('PAPER')).toEqual(['试甲1', '试甲2', '试甲3', '试甲4', '试甲5'])
  expect(await names('WAITING')).toEqual(expect.arrayContaining(['试甲0', '试达娃']))
  expect(await names('ALL', supervisor, { search: '甲3' })).toEqual(['试甲3'])
  const first = (await list('PAPER', supervisor, { first: 2 })).data?.evaluationRoll
  const after = first?.pageInfo.endCursor
  expect(await names('PAPER', supervisor, { first: 2, after })).toEqual(['试甲3', '试甲4'])
  const { workTeam } = host.cast
  const helper = await host.api.loginAs(workTeam.personId, workTeam.officeId)
  expect(await names('NO_PHONE', helper)).toEqual(['试甲0'])
  expect((await list('PAPER', helper)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
