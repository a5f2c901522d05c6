import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { escalateDueObjections } from '../../api/procedure/escalate-due-objections'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { addPhoto, codes, logInCast, peopleVillage, SESSION, type View, Walker } from './procedure-api'
import { procedureAt } from './procedure-world'

const DAY = 86_400_000

describe('a procedure refuses and remembers', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let walker: Walker
  let county: string

  beforeAll(async () => {
    await testDatabase()
    county = await freshCounty()
    database = countyDatabase(county as Parameters<typeof countyDatabase>[0])
    cast = await createCast(database, county)
    await peopleVillage(database, cast)
    api = await startTestApi(county as Parameters<typeof startTestApi>[0])
    walker = new Walker(api, database, cast, await logInCast(api, cast))
  }, 60_000)

  beforeEach(() => {
    walker.clock = Date.now() - 200 * DAY
  })

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const called = async () => {
    const ready = await walker.until(await walker.propose('DELIBERATION', 'PUBLIC_WORKS'), 'RESOLVED')
    return walker.convene(ready, 'REPRESENTATIVE_ASSEMBLY')
  }
  const stageOf = (view: View, code: string) => view.stages.find((stage) => stage.code === code)

  test('四议两公开 with a failed representative meeting, an objection and both disclosures', async () => {
    const notice = await called()
    const { id, planVersion } = notice
    const failed = await walker.hold(notice, 0.5)
    expect([failed.stage, failed.planVersion]).toEqual(['REVIEWED', planVersion + 1])
    const [lost] = stageOf(failed, 'RESOLVED')?.runs ?? []
    expect(lost?.outcome).toBe('FAILED')
    expect(lost?.sessions[0]?.judgement?.sentence).toBe('应到 8，实到 8，赞成 4：8×3 ≥ 8×2，4×2 ≤ 8')

    // The plan of before stays word for word; the new version is another row.
    const before = await database.procedurePlan.findFirstOrThrow({ where: { procedureId: id, version: planVersion } })
    const change = {
      id,
      version: planVersion + 1,
      revision: 0,
      plan: '改为15盏，4万元。',
      attachmentIds: [],
      note: '少装5盏',
    }
    expect((await walker.done('saveProcedurePlan', 'cadre', change)).planVersion).toBe(planVersion + 1)
    expect(codes(await walker.send('saveProcedurePlan', 'cadre', change))).toEqual(['PROCEDURE_PLAN_STALE'])
    const kept = await database.procedurePlan.findFirstOrThrow({ where: { procedureId: id, version: planVersion } })
    expect(kept).toEqual(before)
    await expect(
      database.procedurePlan.updateMany({ where: { procedureId: id, version: planVersion }, data: { text: '别的' } }),
    ).rejects.toThrow()

    const disclosed = await walker.on(await walker.until(failed, 'DECISION_DISCLOSED', 'REPRESENTATIVE_ASSEMBLY'))
    await walker.done('raiseObjection', 'villager', { id, text: '三组的路口没有装。' })
    let waiting = disclosed
    while (waiting.nextStep.missing.length > 0 || waiting.nextStep.awaitsOpinion) waiting = await walker.on(waiting)
    const end = { id, stage: 'DECISION_DISCLOSED', ...walker.late(1) }
    expect((await walker.send('endStageDisclosure', 'cadre', end)).userErrors).toMatchObject([
      { code: 'PROCEDURE_DISCLOSURE_TOO_SHORT', message: expect.stringContaining('7 天') },
    ])
    const late = { ...end, ...walker.late(8) }
    expect(codes(await walker.send('endStageDisclosure', 'cadre', late))).toEqual(['PROCEDURE_OBJECTION_OPEN'])
    const [objection] = (await walker.read(id)).objections
    await walker.done('replyToObjection', 'cadre', {
      objectionId: objection?.id,
      text: '三组路口已加两盏。',
      reopens: false,
    })
    const going = await walker.done('endStageDisclosure', 'cadre', late)
    const ended = await walker.toArchive(going)
    expect(ended.objections).toMatchObject([{ answered: true, steps: [{ kind: 'RAISED' }, { kind: 'REPLIED' }] }])
    expect(stageOf(ended, 'RESOLVED')?.runs.map(({ outcome }) => outcome)).toEqual(['FAILED', 'PASSED'])
    expect(stageOf(ended, 'REVIEWED')?.runs.map(({ outcome }) => outcome)).toEqual(['PASSED', 'PASSED'])
    const leaves = await database.transparencyLeaf.count({ where: { type: 'PROCEDURE', subjectId: id } })
    expect(leaves).toBe(await database.auditEntry.count({ where: { subjectType: 'Procedure', subjectId: id } }))
  })

  describe('what a meeting may not be', () => {
    let notice: View
    beforeAll(async () => {
      walker.clock = Date.now() - 200 * DAY
      notice = await called()
    })
    const good = () => ({
      ...SESSION,
      ...{ id: notice.id, heldAt: walker.session(notice).startsAt, witnessId: cast.villager.personId },
      ...{ attended: 7, votesFor: 6, votesAgainst: 1 },
    })

    test.each([
      ['PROCEDURE_VOTES_OVER_ATTENDANCE', 'votesFor', { votesFor: 7 }],
      ['PROCEDURE_ATTENDANCE_OVER_ROSTER', 'attended', { attended: 9 }],
      ['PROCEDURE_HELD_BEFORE_NOTICE', 'heldAt', { heldAt: 'EARLIER' }],
      ['PROCEDURE_HELD_ANOTHER_DAY', 'heldAt', { heldAt: 'LATER' }],
      ['PROCEDURE_WITNESS_REQUIRED', 'witnessId', { witnessId: null }],
      ['PROCEDURE_WITNESS_SELF', 'witnessId', { witnessId: 'SELF' }],
      ['PROCEDURE_WITNESS_UNKNOWN', 'witnessId', { witnessId: 'STRANGER' }],
      ['PROCEDURE_NOT_ON_ROSTER', 'attendeeIds', { dissents: [{ personId: 'STRANGER', reason: '太贵' }] }],
      [
        'PROCEDURE_DISSENTS_OVER_VOTES',
        'dissents',
        { votesAgainst: 0, dissents: [{ personId: 'CALLED', reason: '太贵' }] },
      ],
      ['PROCEDURE_SIGN_IN_COUNT', 'attended', { attendeeIds: ['CALLED'] }],
      ['PROCEDURE_POST_REQUIRED', 'townshipPost', { townshipAttendee: '试乡镇' }],
      ['PROCEDURE_SENSITIVE_NUMBER', 'minutes', { minutes: '联系电话13800138000' }],
    ])('%s', async (code, field, part) => {
      const startsAt = Date.parse(walker.session(notice).startsAt)
      const put: Record<string, string> = {
        EARLIER: new Date(startsAt - 1000).toISOString(),
        LATER: new Date(startsAt + DAY).toISOString(),
        SELF: cast.cadre.personId,
        STRANGER: cast.otherVillager.personId,
        CALLED: cast.representative.personId,
      }
      const text = JSON.stringify({ ...good(), ...part }).replace(
        /"(EARLIER|LATER|SELF|STRANGER|CALLED)"/g,
        (_all, name: string) => JSON.stringify(put[name]),
      )
      const refused = await walker.send('recordSession', 'cadre', JSON.parse(text))
      expect(refused.userErrors).toMatchObject([{ code, field }])
      expect(refused.userErrors[0]?.message).not.toMatch(/[{}]/)
      expect(
        await database.procedureSession.count({
          where: { procedureId: notice.id, stage: 'RESOLVED', heldAt: { not: null } },
        }),
      ).toBe(0)
    })

    test('then it is held: dissent by name, photos, and late with its real time', async () => {
      const attachmentId = await addPhoto(database, cast)
      const files = [{ kind: 'SIGNATURES', attachmentId }]
      const dissents = [{ personId: cast.representative.personId, reason: '离学校太远' }]
      const input = { ...good(), files, dissents, minutes: '大家讨论了位置和价格。', idempotencyKey: newKey() }
      const held = await walker.done('recordSession', 'cadre', input)
      const again = await walker.done('recordSession', 'cadre', input)
      expect(again).toEqual(held)
      const session = walker.session(held)
      expect(session).toMatchObject({
        late: true,
        status: 'HELD',
        dissents: [{ name: '试代表', reason: '离学校太远' }],
      })
      expect(session.judgement?.sentence).toBe('应到 8，实到 7，赞成 6：7×3 ≥ 8×2，6×2 > 7')
      expect(held.nextStep.missing.map(({ kind }) => kind)).toEqual(['MEETING_PHOTO', 'TOWNSHIP_ATTENDEE'])
      expect(held.nextStep.text).toBe('还差：会议照片、乡镇到会人员和职务。还要村务监督委员会签意见。')
      const seen = await walker.read(held.id, 'villager')
      const shown = stageOf(seen, 'RESOLVED')?.runs[0]
      expect(shown?.evidence).toEqual([])
      expect(shown?.sessions[0]?.dissents).toHaveLength(1)
      expect(codes(await walker.send('completeStage', 'cadre', { id: held.id, stage: 'RESOLVED' }))).toEqual([
        'PROCEDURE_RECORDS_MISSING',
      ])
      expect(codes(await walker.send('recordSession', 'cadre', good()))).toEqual(['PROCEDURE_ALREADY_HELD'])
    })
  })

  test('notice too short, a stage left meanwhile, a disclosure out of its turn', async () => {
    const begun = await walker.propose('DELIBERATION', 'STIPENDS')
    expect(codes(await walker.send('startStageDisclosure', 'cadre', { id: begun.id, stage: 'PROPOSED' }))).toEqual([
      'PROCEDURE_NOT_THE_TURN',
    ])
    expect(codes(await walker.send('completeStage', 'cadre', { id: begun.id, stage: 'RESOLVED' }))).toEqual([
      'PROCEDURE_STAGE_MOVED',
    ])
    const ready = await walker.until(begun, 'RESOLVED')
    const call = { id: begun.id, body: 'REPRESENTATIVE_ASSEMBLY', way: 'PERSONS', place: '村委会' }
    const soon = { ...call, startsAt: new Date(Date.now() + DAY).toISOString() }
    const short = await walker.send('conveneSession', 'cadre', soon)
    expect(short.userErrors).toMatchObject([{ code: 'PROCEDURE_NOTICE_TOO_SHORT', field: 'startsAt' }])
    const assembly = await walker.send('conveneSession', 'cadre', { ...soon, body: 'VILLAGER_ASSEMBLY' })
    expect(assembly.userErrors[0]?.message).toContain('要提前 10 天通知（《村民委员会组织法》第二十一条）')
    expect((await walker.read(ready.id)).stage).toBe('RESOLVED')
  })

  describe('the supervision committee', () => {
    const supervisorAt = async (stage: string) => (await procedureAt(database, cast, stage)).id

    test('a close relative of a committee member does not judge', async () => {
      const id = await supervisorAt('IMPLEMENTING')
      const edge = { personId: cast.cadre.personId, relativeId: cast.supervisor.personId, kind: 'SIBLING' as const }
      await database.kinship.create({ data: edge })
      const opinion = { id, stage: 'IMPLEMENTING', run: 1, kind: 'AGREE' }
      const refused = await walker.send('superviseStage', 'supervisor', opinion)
      expect(refused.userErrors[0]).toMatchObject({
        code: 'PROCEDURE_SUPERVISOR_RELATIVE',
        message: expect.stringContaining('试村干 是您的兄弟姐妹'),
      })
      await database.kinship.deleteMany({ where: { personId: edge.personId, relativeId: edge.relativeId } })
      expect((await walker.done('superviseStage', 'supervisor', opinion)).stages[5]?.runs[0]?.opinions).toHaveLength(1)
    })

    test('a breach reopens the meeting: by the chair, with a reason; what was done stays on record', async () => {
      const id = await supervisorAt('DECISION_DISCLOSED')
      const office = { kind: 'SUPERVISOR' as const }
      const member = await createPerson(database, { name: '试监委', division: cast.village, office })
      const token = walker.tokens.supervisor
      const breach = { id, stage: 'DECISION_DISCLOSED', run: 1, kind: 'BREACH', text: '通知没有贴满三天。' }
      walker.tokens.supervisor = await api.loginAs(member.personId, member.officeId)
      expect(codes(await walker.send('superviseStage', 'supervisor', breach))).toEqual(['PROCEDURE_BREACH_BY_CHAIR'])
      walker.tokens.supervisor = token
      expect(codes(await walker.send('superviseStage', 'supervisor', { ...breach, text: ' ' }))).toEqual([
        'TEXT_REQUIRED',
      ])
      const reopened = await walker.done('superviseStage', 'supervisor', breach)
      expect(reopened.stage).toBe('RESOLVED')
      expect(stageOf(reopened, 'DECISION_DISCLOSED')?.runs.map(({ outcome }) => outcome)).toEqual(['REOPENED'])
      expect(stageOf(reopened, 'RESOLVED')?.runs.map(({ outcome }) => outcome)).toEqual(['PASSED', null])
    })
  })

  test('an objection nobody answers goes up by itself, once, level by level', async () => {
    const { id, objectionId } = await procedureAt(database, cast, 'PROPOSED', { objection: true })
    const run = (now: Date) => database.$transaction((db) => escalateDueObjections(db, now))
    const now = new Date()
    await run(now)
    expect(await run(now)).toBe(0)
    const steps = () => database.procedureObjectionStep.findMany({ where: { objectionId }, orderBy: { number: 'asc' } })
    expect((await steps()).map(({ kind, level }) => [kind, level])).toEqual([
      ['RAISED', 'COMMITTEE'],
      ['ESCALATED_BY_TIME', 'TOWNSHIP'],
    ])
    expect((await steps())[1]?.dueAt).toEqual(new Date(now.getTime() + 20 * DAY))
    const answer = { objectionId, text: '已经核对过。', reopens: false }
    await expect(walker.send('replyToObjection', 'cadre', answer)).rejects.toThrow('FORBIDDEN')
    await walker.done('replyToObjection', 'townshipStaff', answer)
    expect(codes(await walker.send('replyToObjection', 'townshipStaff', answer))).toEqual([
      'PROCEDURE_OBJECTION_ANSWERED',
    ])
    const further = { objectionId, to: 'COUNTY', reason: '还是没有说清楚。' }
    const raised = await walker.done('escalateObjection', 'villager', further)
    expect([raised.id, raised.objections[0]?.level]).toEqual([id, 'COUNTY'])
    expect(codes(await walker.send('escalateObjection', 'villager', further))).toEqual(['PROCEDURE_LEVEL_UNFIT'])
  })

  describe('a rule changed for a province', () => {
    const RULE =
      'mutation ($input: SetLegalRuleOverrideInput!) { setLegalRuleOverride(input: $input) { rules { id version } userErrors { code } } }'
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const set = async (part: object) => {
      const rule = {
        region: county.slice(0, 2),
        ruleId: 'REPRESENTATIVE_ASSEMBLY.THRESHOLD',
        numerator: 9,
        denominator: 10,
        strict: false,
      }
      const input = {
        idempotencyKey: newKey(),
        ...rule,
        law: '某省村务条例',
        article: '第八条',
        effectiveFrom: today,
        ...part,
      }
      const answer = await api.send<{
        setLegalRuleOverride: { rules: { id: string; version: string }[]; userErrors: { code: string }[] }
      }>(RULE, { input }, walker.tokens.countyAdministrator)
      if (!answer.data) throw new Error(JSON.stringify(answer.errors))
      return answer.data.setLegalRuleOverride
    }

    test.each([
      ['LEGAL_RULE_REGION', { region: '00' }],
      ['LEGAL_RULE_UNKNOWN', { ruleId: 'NONE' }],
      ['LEGAL_RULE_VALUE', { numerator: 11 }],
      ['LEGAL_RULE_LAXER', { numerator: 1, denominator: 3 }],
      ['LEGAL_RULE_BACKDATED', { effectiveFrom: '2020-01-01' }],
    ])('%s', async (code, part) => {
      expect((await set(part)).userErrors).toEqual([{ code }])
      expect(await database.legalRuleOverride.count()).toBe(0)
    })

    test('changes new cases only; the old keep the arithmetic they were judged by', async () => {
      const old = await called()
      expect((await set({})).rules).toContainEqual({
        id: 'REPRESENTATIVE_ASSEMBLY.THRESHOLD',
        version: `${county.slice(0, 2)}-1`,
      })
      const judged = await walker.hold(old, 0.8)
      expect(judged.stage).toBe('RESOLVED')
      expect(walker.session(judged).judgement).toMatchObject({
        sentence: '应到 8，实到 8，赞成 6：8×3 ≥ 8×2，6×2 > 8',
        checks: [{ version: 'CN-1' }, { version: 'CN-1' }],
      })
      walker.clock = Date.now() - 100 * DAY
      const failed = await walker.hold(await called(), 0.8)
      expect(failed.stage).toBe('REVIEWED')
      expect(stageOf(failed, 'RESOLVED')?.runs[0]?.sessions[0]?.judgement).toMatchObject({
        sentence: '应到 8，实到 8，赞成 6：8×3 ≥ 8×2，6×10 < 8×9',
        checks: [{ version: 'CN-1' }, { version: `${county.slice(0, 2)}-1` }],
      })
      expect(walker.session(await walker.read(judged.id)).judgement).toEqual(walker.session(judged).judgement)
    })
  })
})
