import { HELPER_LIMITS } from '../../shared/ballot/helper'
import { createOpenEvaluation, createVillagers, HOUR } from '../evaluation/evaluation-content'
import { EvaluationHost, START_MS } from '../evaluation/evaluation-host'
import { callPaper, readPaperDesk } from '../paper-ballot/paper-call'
import { createPaperEvaluation } from '../paper-ballot/paper-world'

let host: EvaluationHost
let helper: string
let villagers: string[]

beforeAll(async () => {
  host = await EvaluationHost.start()
  const { workTeam } = host.cast
  helper = await host.api.loginAs(workTeam.personId, workTeam.officeId)
  villagers = await createVillagers(host.database, host.cast, 3)
  const where = { id: { in: villagers } }
  await host.database.person.updateMany({ where, data: { hasAccount: false } })
}, START_MS)

afterAll(() => host.stop())
beforeEach(() => host.database.helperSession.deleteMany())

const start = (evaluationId: string, personId: string, changes: object = {}, token = helper) =>
  callPaper(host.api, 'startHelperSession', { evaluationId, personId, consent: true, ...changes }, token)
const open = async (changes: object = {}) =>
  (await createOpenEvaluation(host.database, host.cast, villagers, changes)).id

test('a cadre helps nobody, a named evaluation needs no helper, and nobody helps without being asked', async () => {
  const [one = '', two = ''] = villagers
  const id = await open()
  expect((await start(id, one, {}, host.tokens.cadre)).thrown).toBe('FORBIDDEN')
  expect((await start(await open({ anonymous: false }), one)).thrown).toBe('BAD_INPUT')
  expect((await start(id, one, { consent: false })).codes).toEqual(['HELPER_CONSENT'])
  expect((await start(id, host.cast.workTeam.personId)).codes).toEqual(['HELPER_SELF'])
  expect((await start(id, host.cast.otherVillager.personId)).codes).toEqual(['PAPER_NOT_ON_ROLL'])
  expect((await start(await open({ closesAt: new Date(Date.now() - 1) }), one)).codes).toEqual(['EVALUATION_CLOSED'])
  const paper = await createPaperEvaluation(host.database, host.cast, [one, two])
  expect((await start(paper.id, one)).codes).toEqual(['HELPER_ON_PAPER'])
  expect((await start(paper.id, host.cast.villager.personId)).codes).toEqual(['HELPER_OWN_PHONE'])
  expect((await start(paper.id, host.cast.villager.personId, { hasOwnPhone: true })).codes).toEqual([])
})

test('who took their ballots, or is being helped, is not helped again', async () => {
  const [one = '', two = ''] = villagers
  const id = await open()
  await host.database.evaluationElector.update({
    where: { evaluationId_personId: { evaluationId: id, personId: one } },
    data: { answered: true },
  })
  expect((await start(id, one)).codes).toEqual(['HELPER_TAKEN'])
  expect((await start(id, two, {}, host.tokens.supervisor)).codes).toEqual([])
  const other = await start(id, two)
  expect(other.codes).toEqual(['HELPER_OTHER_THERE'])
  expect(other.messages[0]).toContain('试监督')
})

test('one person at a time, for half an hour, so many a day; the host sees who helped whom', async () => {
  const [one = '', two = '', three = ''] = villagers
  const id = await open()
  const before = Date.now()
  const { session } = await start(id, one)
  const row = await host.database.helperSession.findUniqueOrThrow({ where: { id: session?.id ?? '' } })
  expect(session).toMatchObject({ running: true, taken: false, personName: '试甲0' })
  expect(row.expiresAt.getTime() - row.startedAt.getTime()).toBe(HELPER_LIMITS.minutes * 60_000)
  expect(row.startedAt.getTime()).toBeGreaterThanOrEqual(before - 1000)
  expect((await start(id, two)).codes).toEqual(['HELPER_UNFINISHED'])
  expect((await callPaper(host.api, 'endHelperSession', { id: row.id }, host.tokens.supervisor)).thrown).toBe(
    'NOT_FOUND',
  )
  const ended = await callPaper(host.api, 'endHelperSession', { id: row.id }, helper)
  expect(ended.session?.running).toBe(false)
  expect((await callPaper(host.api, 'endHelperSession', { id: row.id }, helper)).codes).toEqual([])
  const audit = await host.database.auditEntry.findMany({ where: { subjectId: row.id }, orderBy: { at: 'asc' } })
  expect(audit.map(({ action }) => action)).toEqual(['startHelperSession', 'endHelperSession'])
  expect(audit[0]).toMatchObject({ personId: host.cast.workTeam.personId, detail: { evaluationId: id, personId: one } })

  const over = {
    helperId: host.cast.workTeam.personId,
    helperName: '试驻村',
    startedAt: new Date(),
    expiresAt: new Date(),
  }
  const many = Array.from({ length: HELPER_LIMITS.perDay - 1 }, () => ({ ...over, evaluationId: id, personId: three }))
  await host.database.helperSession.createMany({ data: many })
  expect((await start(id, two)).codes).toEqual(['HELPER_DAY_FULL'])
  const yesterday = new Date(Date.now() - 25 * HOUR)
  await host.database.helperSession.updateMany({ data: { startedAt: yesterday } })
  expect((await start(id, two)).codes).toEqual([])
  const tallies = (await readPaperDesk(host.api, id, host.tokens.supervisor))?.helpers
  expect(tallies).toMatchObject([{ helperName: '试驻村', sessions: HELPER_LIMITS.perDay + 1, today: 1 }])
  expect(tallies?.[0]?.personNames[0]).toBe('试甲1')
})

test('ballots are issued to a helper only while the session runs', async () => {
  const [one = ''] = villagers
  const id = await open()
  const { session } = await start(id, one)
  const issue = (helperSession: string | undefined, token: string) =>
    host.api.send<{ issueBallots: { userErrors: { code: string }[] } }>(
      'mutation ($input: IssueBallotsInput!) { issueBallots(input: $input) { userErrors { code } } }',
      { input: { idempotencyKey: crypto.randomUUID(), evaluationId: id, ballots: [], helperSession } },
      token,
    )
  const codes = async (...args: Parameters<typeof issue>) =>
    (await issue(...args)).data?.issueBallots.userErrors.map(({ code }) => code)
  expect(await codes(session?.id, host.tokens.supervisor)).toEqual(['HELPER_SESSION_OVER'])
  expect(await codes(session?.id, helper)).toEqual(['BALLOT_PARTS_MISMATCH'])
  await host.database.helperSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await codes(session?.id, helper)).toEqual(['HELPER_SESSION_OVER'])
})
