import { randomUUID } from 'node:crypto'
import { createPerson } from '../support/people'
import { type NoticeHost, openNoticeHost } from './notice-host'
import { createMeeting, createNotice, DAY, HOUR, later } from './notice-world'

interface Page {
  notices: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

const LIST = `query ($division: ID, $first: Int, $after: String, $kind: NoticeKind, $expired: Boolean) {
  notices(division: $division, first: $first, after: $after, kind: $kind, expired: $expired) {
    nodes { title } pageInfo { hasNextPage endCursor }
  }
}`
const REACH = `query ($id: ID!) { noticeReach(id: $id) {
  audience read acknowledged coming leave unreadWithPhone unreadWithoutPhone parts { name audience read }
} }`
const READERS = `query ($id: ID!, $filter: NoticeReachFilter!, $first: Int, $after: String, $part: ID) {
  noticeReaders(id: $id, filter: $filter, first: $first, after: $after, part: $part) {
    nodes { name partName hasPhone phone reason } pageInfo { hasNextPage endCursor }
  }
}`

describe('reading notices', () => {
  let host: NoticeHost

  beforeAll(async () => {
    host = await openNoticeHost()
  }, 60_000)
  beforeEach(async () => {
    await host.database.notice.deleteMany()
  })
  afterEach(async () => {
    for (const table of ['noticeReceipt', 'noticeReply', 'noticeRosterEntry', 'noticeVersion'] as const)
      await (host.database[table] as { deleteMany(): Promise<unknown> }).deleteMany()
  })
  afterAll(() => host.close())

  const notice = (title: string, data = {}, division = host.cast.village) =>
    createNotice(host.database, division, host.cast.cadre, { title, ...data })
  const titles = async (role: Parameters<NoticeHost['ask']>[0], variables = {}) =>
    (await host.ask<Page>(role, LIST, variables)).data?.notices.nodes.map((node) => node.title)

  test('a page too large, a broken cursor and another village’s list are refused', async () => {
    const code = async (variables: object) => {
      const { errors } = await host.ask('villager', LIST, variables)
      return errors?.[0]?.extensions
    }
    expect(await code({ first: 51 })).toMatchObject({ code: 'BAD_INPUT', reason: 'PAGE_SIZE' })
    const forged = Buffer.from(JSON.stringify([0, 'infinity; DROP', 'x'])).toString('base64url')
    for (const after of ['@@', forged]) expect(await code({ after })).toMatchObject({ reason: 'CURSOR_INVALID' })
    expect(await code({ division: host.cast.otherVillage })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await code({ division: `${host.cast.village}' OR 1` })).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('shows one’s village, township and county, and only what is for oneself', async () => {
    const { village, otherVillage, groupId } = host.cast
    await notice('县', { publishedAt: later(-7 * HOUR) }, host.county)
    await notice('乡', { publishedAt: later(-6 * HOUR) }, village.slice(0, 9))
    await notice('邻村', {}, otherVillage)
    await notice('一组', { everyone: false, audienceGroups: [groupId], publishedAt: later(-5 * HOUR) })
    await notice('别组', { everyone: false, audienceGroups: [randomUUID()], publishedAt: later(-4 * HOUR) })
    await notice('党员', { everyone: false, audienceOffices: ['PARTY_MEMBER'], publishedAt: later(-3 * HOUR) })
    await notice('过期', { expiresAt: later(-HOUR), publishedAt: later(-2 * HOUR) })
    expect(await titles('villager')).toEqual(['一组', '乡', '县'])
    expect(await titles('partyMember')).toEqual(['党员', '一组', '乡', '县'])
    expect(await titles('supervisor')).toEqual(['党员', '别组', '一组', '乡', '县'])
    expect(await titles('otherVillager')).toEqual(['邻村', '乡', '县'])
    expect(await titles('villager', { expired: true })).toEqual(['过期'])
    expect(await titles('villager', { kind: 'MEETING' })).toEqual([])
  })

  test('pages go pinned first, then newest, each notice once, also where times are equal', async () => {
    const at = later(-DAY)
    for (const title of ['旧一', '旧二', '旧三']) await notice(title, { publishedAt: at })
    await notice('新', { publishedAt: later(-HOUR) })
    await notice('乡顶', { pinnedUntil: later(DAY), publishedAt: later(-3 * DAY) }, host.cast.village.slice(0, 9))
    await notice('村顶', { pinnedUntil: later(DAY), publishedAt: later(-2 * DAY) })
    await notice('顶过', { pinnedUntil: later(-HOUR), publishedAt: later(-9 * DAY) })
    const seen: string[] = []
    let after: string | null = null
    let pages = 0
    do {
      const { data }: { data: Page | null } = await host.ask<Page>('villager', LIST, { first: 2, after })
      seen.push(...(data?.notices.nodes.map((node) => node.title) ?? []))
      after = data?.notices.pageInfo.hasNextPage === true ? data.notices.pageInfo.endCursor : null
      pages++
    } while (after !== null && pages < 9)
    expect(seen).toEqual(['村顶', '乡顶', '新', '旧三', '旧二', '旧一', '顶过'])
  })

  test('a reader sees the own receipt and answer, and what can be done', async () => {
    const { database, cast } = host
    const { id } = await createMeeting(database, cast.village, cast.cadre, [cast.villager], { importance: 'URGENT' })
    const document = `query ($id: ID!) { notice(id: $id) {
      body authorPost readAt acknowledgedAt availableActions division { code }
      meeting { place called reply { answer reason } }
    } }`
    const before = await host.ask<{ notice: object }>('villager', document, { id })
    expect(before.data?.notice).toMatchObject({
      authorPost: '村委会主任',
      readAt: null,
      availableActions: ['ACKNOWLEDGE', 'REPLY'],
      meeting: { called: true, reply: null },
    })
    await host.run('villager', 'replyToMeeting', { noticeId: id, answer: 'LEAVE', reason: '住院' })
    const after = await host.ask<{ notice: object }>('villager', document, { id })
    expect(after.data?.notice).toMatchObject({
      acknowledgedAt: expect.any(String),
      availableActions: ['REPLY'],
      meeting: { reply: { answer: 'LEAVE', reason: '住院' } },
    })
    const other = await host.ask<{ notice: { meeting: object } }>('cadre', document, { id })
    expect(other.data?.notice).toMatchObject({
      availableActions: expect.arrayContaining(['REVISE', 'WITHDRAW', 'PIN', 'SEE_REACH']),
      meeting: { called: false, reply: null },
    })
  })

  test('the reach counts who read, and of the others who has no phone; the list goes on by page', async () => {
    const { database, cast } = host
    const { id } = await notice('试触达', { everyone: false, audienceGroups: [cast.groupId] })
    const group = await database.villageGroup.create({
      data: { divisionCode: cast.village, name: '二组', number: 2 },
    })
    const without = await createPerson(database, { name: '试无机', division: cast.village, groupId: cast.groupId })
    await database.person.update({ where: { id: without.personId }, data: { hasAccount: false } })
    const withPhone = await createPerson(database, { name: '试有机', division: cast.village, groupId: cast.groupId })
    await database.person.update({
      where: { id: withPhone.personId },
      data: { hasAccount: false, phone: '13900000001' },
    })
    await createPerson(database, { name: '试外组', division: cast.village, groupId: group.id })
    await host.run('villager', 'markNoticeRead', { noticeId: id })
    const people = await database.person.count({ where: { groupId: cast.groupId } })
    const reach = await host.ask<{ noticeReach: object }>('cadre', REACH, { id })
    expect(reach.data?.noticeReach).toEqual({
      audience: people,
      read: 1,
      acknowledged: 0,
      coming: 0,
      leave: 0,
      unreadWithPhone: people - 2,
      unreadWithoutPhone: 1,
      parts: [{ name: '一组', audience: people, read: 1 }],
    })
    type Readers = {
      noticeReaders: {
        nodes: { name: string; phone: string | null }[]
        pageInfo: { endCursor: string | null; hasNextPage: boolean }
      }
    }
    const names: string[] = []
    let after: string | null = null
    do {
      const page: { data: Readers | null } = await host.ask<Readers>('cadre', READERS, {
        id,
        filter: 'UNREAD',
        first: 5,
        after,
      })
      names.push(...(page.data?.noticeReaders.nodes.map((node) => node.name) ?? []))
      after = page.data?.noticeReaders.pageInfo.hasNextPage ? page.data.noticeReaders.pageInfo.endCursor : null
    } while (after !== null && names.length < 99)
    expect(new Set(names).size).toBe(people - 1)
    expect(names).not.toContain('试达娃')
    const offline = await host.ask<Readers>('cadre', READERS, { id, filter: 'UNREAD_WITHOUT_PHONE' })
    expect(offline.data?.noticeReaders.nodes).toMatchObject([{ name: '试无机', partName: '一组', hasPhone: false }])
    const phones = async (role: 'cadre' | 'townshipStaff') => {
      const { data } = await host.ask<Readers>(role, READERS, { id, filter: 'UNREAD', part: cast.groupId, first: 50 })
      return data?.noticeReaders.nodes.find((node) => node.name === '试有机')?.phone
    }
    expect(await phones('cadre')).toBe('13900000001')
    expect(await phones('townshipStaff')).toBeNull()
  })

  test('the reach of a meeting is its roster, by answer', async () => {
    const { database, cast } = host
    const called = [cast.villager, cast.secondVillager, cast.partyMember]
    const { id } = await createMeeting(database, cast.village, cast.cadre, called)
    await host.run('villager', 'replyToMeeting', { noticeId: id, answer: 'COMING' })
    await host.run('secondVillager', 'replyToMeeting', { noticeId: id, answer: 'LEAVE', reason: '外出' })
    const reach = await host.ask<{ noticeReach: object }>('cadre', REACH, { id })
    expect(reach.data?.noticeReach).toMatchObject({ audience: 3, read: 2, coming: 1, leave: 1, unreadWithPhone: 1 })
    const leave = await host.ask<{ noticeReaders: { nodes: object[] } }>('cadre', READERS, { id, filter: 'LEAVE' })
    expect(leave.data?.noticeReaders.nodes).toMatchObject([{ name: '试格桑', reason: '外出' }])
  })

  test('a township counts by village', async () => {
    const { cast } = host
    const { id } = await notice('试乡里', {}, cast.village.slice(0, 9))
    const { data } = await host.ask<{ noticeReach: { parts: { audience: number }[] } }>('townshipStaff', REACH, { id })
    const inVillages = [cast.village, cast.otherVillage].map((divisionCode) =>
      host.database.person.count({ where: { divisionCode } }),
    )
    expect(data?.noticeReach.parts.map((part) => part.audience)).toEqual(await Promise.all(inVillages))
  })

  test('choices and the count of an audience agree; a person in two parts is one', async () => {
    const { cast } = host
    const choices = await host.ask<{
      noticeAudienceChoices: { everyone: number; groups: { people: number }[]; offices: { kind: string }[] }
    }>('cadre', '{ noticeAudienceChoices { everyone groups { people } offices { kind people } } }')
    const count = async (audience: object) => {
      const document =
        'query ($audience: NoticeAudienceInput!) { noticeAudienceCount(audience: $audience) { people withoutPhone } }'
      const { data } = await host.ask<{ noticeAudienceCount: { people: number } }>('cadre', document, { audience })
      return data?.noticeAudienceCount.people
    }
    expect(await count({ everyone: true, groupIds: [], offices: [] })).toBe(
      choices.data?.noticeAudienceChoices.everyone,
    )
    const group = choices.data?.noticeAudienceChoices.groups[0]?.people
    expect(await count({ everyone: false, groupIds: [cast.groupId], offices: ['PARTY_MEMBER'] })).toBe(group)
    expect(choices.data?.noticeAudienceChoices.offices.map((office) => office.kind)).toEqual(
      expect.arrayContaining(['PARTY_MEMBER', 'VILLAGE_CADRE']),
    )
  })
})
