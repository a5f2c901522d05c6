import { randomUUID } from 'node:crypto'
import { newKey } from '../support/api'
import { codes, type NoticeHost, openNoticeHost } from './notice-host'
import { createMeeting, createNotice, DAY, HOUR, later } from './notice-world'

describe('readers answer', () => {
  let host: NoticeHost

  beforeAll(async () => {
    host = await openNoticeHost()
  }, 60_000)
  afterAll(() => host.close())

  const notice = (data = {}) => createNotice(host.database, host.cast.village, host.cast.cadre, data)
  const meeting = (data = {}) =>
    createMeeting(host.database, host.cast.village, host.cast.cadre, [host.cast.villager], data)
  const receipt = (noticeId: string, personId = host.cast.villager.personId) =>
    host.database.noticeReceipt.findUnique({ where: { noticeId_personId: { noticeId, personId } } })
  const reply = (noticeId: string) =>
    host.database.noticeReply.findMany({ where: { noticeId }, select: { personId: true, answer: true, reason: true } })

  test('a notice of another group is not there for the reader', async () => {
    const { id } = await notice({ everyone: false, audienceGroups: [randomUUID()] })
    const { errors } = await host.attempt('villager', 'markNoticeRead', { noticeId: id })
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('reading keeps the first time', async () => {
    const { id } = await notice()
    await host.run('villager', 'markNoticeRead', { noticeId: id })
    const first = await receipt(id)
    await host.run('villager', 'markNoticeRead', { noticeId: id })
    expect(first).not.toBeNull()
    expect(await receipt(id)).toEqual(first)
  })

  test('reading by an overseer it is not written for leaves no receipt', async () => {
    const { id } = await notice({ everyone: false, audienceOffices: ['PARTY_MEMBER'] })
    const payload = await host.run('townshipStaff', 'markNoticeRead', { noticeId: id })
    expect(codes(payload)).toEqual([])
    expect(await receipt(id, host.cast.townshipStaff.personId)).toBeNull()
  })

  describe('收到', () => {
    test.each([
      ['of an ordinary notice', {}, 'villager', 'NOTICE_NOT_IMPORTANT'],
      ['of a withdrawn one', { importance: 'URGENT', withdrawnAt: new Date() }, 'villager', 'NOTICE_WITHDRAWN'],
      [
        'of one for others',
        { importance: 'URGENT', everyone: false, audienceOffices: ['PARTY_MEMBER'] },
        'supervisor',
        'NOTICE_NOT_ADDRESSED',
      ],
    ] as const)('%s is refused', async (_what, data, role, code) => {
      const { id } = await notice({
        ...data,
        audienceOffices: 'audienceOffices' in data ? [...data.audienceOffices] : [],
      })
      expect(codes(await host.run(role, 'acknowledgeNotice', { noticeId: id }))).toEqual([code])
      expect(await host.database.noticeReceipt.count({ where: { noticeId: id } })).toBe(0)
    })

    test('is kept once, with one audit row, however often it is tapped', async () => {
      const { id } = await notice({ importance: 'IMPORTANT' })
      await host.run('villager', 'markNoticeRead', { noticeId: id })
      const read = await receipt(id)
      await Promise.all([1, 2, 3].map(() => host.run('villager', 'acknowledgeNotice', { noticeId: id })))
      const kept = await receipt(id)
      expect(kept?.readAt).toEqual(read?.readAt)
      expect(kept?.acknowledgedAt).toBeInstanceOf(Date)
      expect(await host.database.auditEntry.count({ where: { subjectId: id, action: 'acknowledgeNotice' } })).toBe(1)
    })
  })

  describe('a meeting', () => {
    test.each([
      ['an ordinary notice', () => notice(), 'villager', 'NOTICE_NOT_A_MEETING'],
      ['by someone who is not called', () => meeting(), 'secondVillager', 'NOTICE_NOT_CALLED'],
      ['by a cadre for others', () => meeting(), 'cadre', 'NOTICE_NOT_CALLED'],
      ['after the reply date', () => meeting({ replyBy: later(-HOUR) }), 'villager', 'NOTICE_REPLY_CLOSED'],
      [
        'after it started, without a reply date',
        () => meeting({ replyBy: null, startsAt: later(-HOUR) }),
        'villager',
        'NOTICE_REPLY_CLOSED',
      ],
      ['when withdrawn', () => meeting({ withdrawnAt: new Date() }), 'villager', 'NOTICE_WITHDRAWN'],
    ] as const)('is not answered: %s', async (_what, make, role, code) => {
      const { id } = await make()
      const payload = await host.run(role, 'replyToMeeting', { noticeId: id, answer: 'COMING' })
      expect(codes(payload)).toEqual([code])
      expect(await reply(id)).toEqual([])
    })

    test('leave needs a reason of 200 characters at most', async () => {
      const { id } = await meeting()
      const leave = (reason: string | null) =>
        host.run('villager', 'replyToMeeting', { noticeId: id, answer: 'LEAVE', reason })
      expect((await leave('  ')).userErrors).toMatchObject([{ code: 'TEXT_REQUIRED', field: 'reason' }])
      expect(codes(await leave('长'.repeat(201)))).toEqual(['TEXT_TOO_LONG'])
      expect(await reply(id)).toEqual([])
    })

    test('the answer can change until the date, and each change is on record', async () => {
      const { id } = await meeting()
      await host.run('villager', 'replyToMeeting', { noticeId: id, answer: 'LEAVE', reason: '去县里看病' })
      const { personId } = host.cast.villager
      expect(await reply(id)).toEqual([{ personId, answer: 'LEAVE', reason: '去县里看病' }])
      await host.run('villager', 'replyToMeeting', { noticeId: id, answer: 'COMING' })
      expect(await reply(id)).toEqual([{ personId, answer: 'COMING', reason: null }])
      const audit = await host.database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
      expect(audit.map((entry) => entry.detail)).toEqual([{ answer: 'LEAVE' }, { answer: 'COMING' }])
    })

    test('a repeated call answers what the first did, even after the date passed', async () => {
      const { id } = await meeting()
      const input = { idempotencyKey: newKey(), noticeId: id, answer: 'COMING' }
      await host.run('villager', 'replyToMeeting', input)
      await host.database.notice.update({ where: { id }, data: { replyBy: later(-HOUR) } })
      expect(codes(await host.run('villager', 'replyToMeeting', input))).toEqual([])
    })
  })

  describe('withdrawing', () => {
    test('needs a reason, and happens once', async () => {
      const { id } = await notice()
      const withdraw = (reason: string) => host.run('cadre', 'withdrawNotice', { noticeId: id, reason })
      expect(codes(await withdraw(''))).toEqual(['TEXT_REQUIRED'])
      expect(codes(await withdraw('时间写错了'))).toEqual([])
      expect(codes(await withdraw('再撤一次'))).toEqual(['NOTICE_WITHDRAWN'])
      const row = await host.database.notice.findUniqueOrThrow({ where: { id } })
      expect(row).toMatchObject({ withdrawnReason: '时间写错了', withdrawnAt: expect.any(Date) })
      const leaf = await host.database.transparencyLeaf.findFirst({ where: { subjectId: id } })
      expect(leaf?.type).toBe('NOTICE_WITHDRAWAL')
    })

    test('leaves the notice in its reader’s list, with the reason', async () => {
      const { id } = await notice({ withdrawnAt: new Date(), withdrawnReason: '发错村' })
      const { data } = await host.ask<{ notices: { nodes: { id: string; withdrawnReason: string | null }[] } }>(
        'villager',
        '{ notices { nodes { id withdrawnReason } } }',
      )
      expect(data?.notices.nodes.find((node) => node.id === id)?.withdrawnReason).toBe('发错村')
    })
  })

  test('pinning: not into the past, not for a year, three at most, and off again', async () => {
    const pin = (noticeId: string, until: Date | null) => host.run('cadre', 'pinNotice', { noticeId, until })
    const all = await Promise.all([1, 2, 3, 4].map(() => notice()))
    const [first, second, third, fourth] = all.map(({ id }) => id) as [string, string, string, string]
    expect(codes(await pin(first, later(-DAY)))).toEqual(['NOTICE_PIN_UNTIL'])
    expect(codes(await pin(first, later(365 * DAY)))).toEqual(['NOTICE_PIN_UNTIL'])
    for (const id of [first, second, third]) expect(codes(await pin(id, later(DAY)))).toEqual([])
    expect(codes(await pin(fourth, later(DAY)))).toEqual(['NOTICE_PINS_FULL'])
    expect(codes(await pin(third, null))).toEqual([])
    expect(codes(await pin(fourth, later(DAY)))).toEqual([])
    for (const id of [first, second, fourth]) await pin(id, null)
  })
})
