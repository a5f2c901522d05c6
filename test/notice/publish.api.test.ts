import { randomUUID } from 'node:crypto'
import { commit } from '../../api/command/record-action'
import { newKey } from '../support/api'
import { createPerson } from '../support/people'
import { codes, type NoticeHost, openNoticeHost } from './notice-host'
import { contentInput, createDraft, createNotice, DAY, later } from './notice-world'

describe('publishing a notice', () => {
  let host: NoticeHost

  beforeAll(async () => {
    host = await openNoticeHost()
  }, 60_000)
  afterAll(() => host.close())

  const draftOf = (content = {}, data = {}) =>
    createDraft(host.database, host.cast.village, host.cast.cadre, content, data)
  const publish = async (content = {}, data = {}) => {
    const { id } = await draftOf(content, data)
    return host.run('cadre', 'publishNotice', { draftId: id, revision: 0 })
  }

  test.each([
    ['without a title', { title: ' ' }, ['TEXT_REQUIRED']],
    ['without a text', { body: '' }, ['TEXT_REQUIRED']],
    ['with a title of 61 characters', { title: '试'.repeat(61) }, ['TEXT_TOO_LONG']],
    ['with an ID number', { body: '身份证 11010519491231002X 的户主请来' }, ['NOTICE_PRIVATE_NUMBER']],
    ['for nobody', { everyone: false }, ['NOTICE_AUDIENCE_MISSING']],
    ['for an office that nobody holds', { everyone: false, offices: ['WORK_TEAM_MEMBER'] }, []],
    ['already expired', { expiresAt: later(-DAY).toISOString() }, ['NOTICE_EXPIRY_PAST']],
    [
      'of a meeting without time, place and agenda',
      { kind: 'MEETING' },
      ['NOTICE_MEETING_TIME_MISSING', 'NOTICE_AGENDA_MISSING', 'NOTICE_MEETING_PLACE_MISSING'],
    ],
    ['with a file that is not there', { attachmentIds: [randomUUID()] }, ['ATTACHMENT_NOT_FOUND']],
    ['for a group that is not there', { everyone: false, groupIds: [randomUUID()] }, ['NOTICE_GROUP_UNKNOWN']],
  ])('%s', async (_what, content, expected) => {
    const before = await host.database.notice.count()
    const payload = await publish(content as object)
    expect(codes(payload)).toEqual(expected)
    expect(await host.database.notice.count()).toBe(before + (expected.length === 0 ? 1 : 0))
  })

  test('a draft that was saved since is not published unseen', async () => {
    const { id } = await draftOf({}, { revision: 3 })
    const payload = await host.run('cadre', 'publishNotice', { draftId: id, revision: 2 })
    expect(codes(payload)).toEqual(['NOTICE_DRAFT_CHANGED'])
    expect(await host.database.noticeDraft.count({ where: { id } })).toBe(1)
  })

  test('a malformed draft id is not found', async () => {
    const answer = await host.attempt('cadre', 'publishNotice', { draftId: "1' OR 1=1", revision: 0 })
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('keeps the notice, its version, the audit row and a leaf that binds the words', async () => {
    const { notice, audienceCount } = await publish({ title: '  试发布  ', importance: 'IMPORTANT' })
    const row = await host.database.notice.findUniqueOrThrow({ where: { id: notice?.id } })
    expect(row).toMatchObject({
      title: '试发布',
      version: 1,
      importance: 'IMPORTANT',
      authorPost: 'VILLAGE_DIRECTOR',
      excerpt: '下周修路，请绕行。',
    })
    expect(audienceCount).toBe(await host.database.person.count({ where: { divisionCode: host.cast.village } }))
    const version = await host.database.noticeVersion.findUniqueOrThrow({
      where: { noticeId_version: { noticeId: row.id, version: 1 } },
    })
    expect(version.content).toMatchObject({ title: '试发布', body: row.body })
    const audit = await host.database.auditEntry.findFirstOrThrow({ where: { subjectId: row.id } })
    expect(audit).toMatchObject({
      action: 'publishNotice',
      personId: host.cast.cadre.personId,
      officeId: host.cast.cadre.officeId,
    })
    const leaf = await host.database.transparencyLeaf.findFirstOrThrow({ where: { subjectId: row.id } })
    const published = {
      noticeId: row.id,
      divisionCode: row.divisionCode,
      version: 1,
      publishedAt: row.publishedAt,
      content: version.content,
      files: [],
    }
    expect(Buffer.from(leaf.commitment)).toEqual(Buffer.from(commit(leaf.salt ?? new Uint8Array(), published)))
    expect(await host.database.noticeDraft.count({ where: { divisionCode: row.divisionCode, noticeId: row.id } })).toBe(
      0,
    )
  })

  test('the same key publishes once', async () => {
    const { id } = await draftOf({ title: '试重复' })
    const input = { idempotencyKey: newKey(), draftId: id, revision: 0 }
    const [first, second] = await Promise.all([
      host.run('cadre', 'publishNotice', input),
      host.run('cadre', 'publishNotice', input),
    ])
    expect(second.notice?.id).toBe(first.notice?.id)
    expect(await host.database.notice.count({ where: { title: '试重复' } })).toBe(1)
  })

  test('two publishers of one draft: one notice', async () => {
    const { id } = await draftOf({ title: '试抢发' })
    const answers = await Promise.all(
      (['cadre', 'workTeam'] as const).map((role) => host.attempt(role, 'publishNotice', { draftId: id, revision: 0 })),
    )
    expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'published').sort()).toEqual([
      'NOT_FOUND',
      'published',
    ])
    expect(await host.database.notice.count({ where: { title: '试抢发' } })).toBe(1)
  })

  test('a meeting freezes its roster: adults of the audience at that moment, and no later ones', async () => {
    const { database, cast } = host
    const group = { division: cast.village, groupId: cast.groupId }
    const child = await createPerson(database, { ...group, name: '试小孩', birthDate: '2015-01-01' })
    const meeting = {
      kind: 'MEETING',
      everyone: false,
      groupIds: [cast.groupId],
      startsAt: later(3 * DAY).toISOString(),
      place: '村委会',
      agenda: ['修路'],
    }
    const { notice, audienceCount } = await publish(meeting)
    const late = await createPerson(database, { ...group, name: '试后来' })
    const roster = await database.noticeRosterEntry.findMany({ where: { noticeId: notice?.id } })
    const called = roster.map((entry) => entry.personId)
    expect(called).toHaveLength(audienceCount ?? -1)
    expect(called).toContain(cast.villager.personId)
    expect(called).not.toContain(child.personId)
    expect(called).not.toContain(late.personId)
  })

  describe('a revision', () => {
    test('is refused on a notice that was revised meanwhile, withdrawn, or of another kind', async () => {
      const { database, cast } = host
      const stands = await createNotice(database, cast.village, cast.cadre, { version: 2 })
      const gone = await createNotice(database, cast.village, cast.cadre, { withdrawnAt: new Date() })
      const meeting = await createNotice(database, cast.village, cast.cadre, { kind: 'MEETING' })
      const revise = async (noticeId: string) => codes(await publish({}, { noticeId, baseVersion: 1 }))
      expect(await revise(stands.id)).toEqual(['NOTICE_REVISED_MEANWHILE'])
      expect(await revise(gone.id)).toEqual(['NOTICE_WITHDRAWN'])
      expect(await revise(meeting.id)).toEqual(['NOTICE_KIND_FIXED'])
    })

    test('is a new version; the first one stays word for word, and so does its leaf', async () => {
      const first = await publish({ title: '试第一版' })
      const noticeId = first.notice?.id ?? ''
      const second = await publish({ title: '试第二版' }, { noticeId, baseVersion: 1 })
      expect(second.notice).toMatchObject({ id: noticeId, version: 2 })
      const { data } = await host.ask<{ noticeVersions: { version: number; title: string }[] }>(
        'villager',
        'query ($id: ID!) { noticeVersions(id: $id) { version title attachments { id } } }',
        { id: noticeId },
      )
      expect(data?.noticeVersions.map(({ version, title }) => [version, title])).toEqual([
        [2, '试第二版'],
        [1, '试第一版'],
      ])
      const tampered = host.database.noticeVersion.updateMany({ where: { noticeId }, data: { content: {} } })
      await expect(tampered).rejects.toThrow()
      const kept = await host.database.noticeVersion.findMany({ where: { noticeId }, orderBy: { version: 'asc' } })
      expect(kept.map((version) => version.content)).toMatchObject([{ title: '试第一版' }, { title: '试第二版' }])
      const leaves = await host.database.transparencyLeaf.findMany({ where: { subjectId: noticeId } })
      expect(leaves.map((leaf) => leaf.version).sort()).toEqual([1, 2])
    })
  })

  describe('a draft', () => {
    test('saved on an older copy is refused, and the newer words stay', async () => {
      const content = contentInput({ title: '试甲写的' })
      const { draft } = await host.run('cadre', 'saveNoticeDraft', { content })
      const save = (role: 'cadre' | 'workTeam', title: string) =>
        host.run(role, 'saveNoticeDraft', { draftId: draft?.id, revision: 0, content: contentInput({ title }) })
      expect(codes(await save('workTeam', '试乙改的'))).toEqual([])
      expect(codes(await save('cadre', '试甲又改'))).toEqual(['NOTICE_DRAFT_CHANGED'])
      const row = await host.database.noticeDraft.findUniqueOrThrow({ where: { id: draft?.id } })
      expect(row).toMatchObject({ revision: 1, content: { title: '试乙改的' } })
    })

    test('with a character that cannot be stored is refused', async () => {
      const payload = await host.run('cadre', 'saveNoticeDraft', { content: contentInput({ body: '试\u0000' }) })
      expect(codes(payload)).toEqual(['NOTICE_TEXT_UNREADABLE'])
    })

    test('keeps half a meeting as typed', async () => {
      const half = contentInput({ kind: 'MEETING', title: '', body: ' 空格留着 ', agenda: ['', '选代表'] })
      const { draft } = await host.run('cadre', 'saveNoticeDraft', { content: half })
      const { data } = await host.ask<{ noticeDraft: object }>(
        'workTeam',
        'query ($id: ID!) { noticeDraft(id: $id) { kind title body agenda startsAt audience { everyone groups { id } } } }',
        { id: draft?.id },
      )
      expect(data?.noticeDraft).toEqual({
        kind: 'MEETING',
        title: '',
        body: ' 空格留着 ',
        agenda: ['', '选代表'],
        startsAt: null,
        audience: { everyone: true, groups: [] },
      })
    })
  })
})
