import { directoryDatabase } from '../../api/database/county-database'
import { newKey } from '../support/api'
import { closeTestDatabase } from '../support/database'
import * as documents from './account-documents'
import { codesOf, type LoginHost, startLoginHost } from './login-host'

interface SessionAnswer {
  accessToken: string | null
  viewer: { personId: string; hat: { id: string } | null } | null
  userErrors: { code: string; message: string; field: string | null }[]
}
interface Refreshed {
  tokens: { accessToken: string; refreshToken: string } | null
  hatDropped: boolean
  userErrors: { code: string; message: string; field: string | null }[]
}

describe('sessions', () => {
  let host: LoginHost
  let number = 13_700_000_000

  async function login(personId: string, more: object = {}) {
    number += 1
    const phone = String(number)
    await host.database.person.update({ where: { id: personId }, data: { phone, ...more } })
    return loginAgain(phone)
  }
  async function loginAgain(phone: string) {
    await host.age(phone, 61)
    await host.askCode(phone)
    const answer = await host.login(phone, host.sent.get(phone) ?? '')
    if (answer.tokens === null) throw new Error(codesOf(answer.userErrors).join())
    return { ...answer, tokens: answer.tokens, phone }
  }
  async function refresh(refreshToken: string): Promise<Refreshed> {
    const { data } = await host.api.send<{ refreshSession: Refreshed }>(documents.REFRESH, {
      input: { idempotencyKey: newKey(), refreshToken },
    })
    if (data === null) throw new Error('no answer')
    return data.refreshSession
  }
  const wear = (officeId: string | null, token: string) =>
    host.api.send<{ chooseHat: SessionAnswer }>(
      documents.CHOOSE_HAT,
      { input: { idempotencyKey: newKey(), officeId } },
      token,
    )
  const who = (token: string) => host.api.send<{ viewer: SessionAnswer['viewer'] }>(documents.WHO, {}, token)

  beforeAll(async () => {
    host = await startLoginHost()
  })
  afterAll(async () => {
    await host.api.stop()
    await closeTestDatabase()
  })

  test('a forged, foreign or expired access token ends the request', async () => {
    const { tokens } = await login(host.cast.villager.personId)
    const [head, body] = tokens.accessToken.split('.')
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    for (const token of ['x', `${head}.${body}.AAAA`, `${none}.${body}.`, `${tokens.accessToken}x`])
      expect((await who(token)).status).toBe(401)
    expect((await who(tokens.accessToken)).status).toBe(200)
    jest.useFakeTimers({
      now: Date.now() + 15 * 60_000 + 1000,
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'clearTimeout',
        'clearInterval',
        'queueMicrotask',
        'performance',
      ],
    })
    try {
      expect((await who(tokens.accessToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    } finally {
      jest.useRealTimers()
    }
  })

  test.each(['', 'x', 'a'.repeat(3000)])('a refresh token that is none: %j', async (token) => {
    expect(await refresh(token)).toMatchObject({ tokens: null, userErrors: [{ code: 'LOGIN_EXPIRED' }] })
  })

  test('a stolen refresh token is found out: both sides are logged out at once', async () => {
    const { tokens } = await login(host.cast.villager.personId)
    const mine = await refresh(tokens.refreshToken)
    await directoryDatabase().session.updateMany({ data: { rotatedAt: new Date(Date.now() - 3 * 60_000) } })
    expect((await who(mine.tokens?.accessToken ?? '')).status).toBe(200)
    expect(codesOf((await refresh(tokens.refreshToken)).userErrors)).toEqual(['LOGIN_REUSED'])
    expect((await who(mine.tokens?.accessToken ?? '')).status).toBe(401)
    expect(await refresh(mine.tokens?.refreshToken ?? '')).toMatchObject({ tokens: null })
    const id = tokens.refreshToken.split('.')[0] ?? ''
    const audit = await directoryDatabase().auditEntry.findMany({
      where: { action: 'refreshSession', subjectId: id },
      orderBy: { id: 'asc' },
    })
    expect(audit.map(({ detail }) => (detail as { outcome: string }).outcome)).toEqual(['ROTATED', 'REUSED'])
  })

  test('eight refreshes at once on a flapping line: one pair, nobody logged out', async () => {
    const { tokens } = await login(host.cast.villager.personId)
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(tokens.refreshToken)))
    expect(new Set(answers.map(({ tokens: pair }) => pair?.refreshToken)).size).toBe(1)
    expect(await refresh(answers[0]?.tokens?.refreshToken ?? '')).toMatchObject({ userErrors: [] })
  })

  test('another’s office, one that ended, or one that never was is not found', async () => {
    const { tokens } = await login(host.cast.cadre.personId)
    const ended = await host.database.office.create({
      data: {
        personId: host.cast.cadre.personId,
        kind: 'SUPERVISOR',
        divisionCode: host.cast.village,
        startsOn: new Date('2020-01-01'),
        endsOn: new Date('2024-12-31'),
      },
    })
    for (const officeId of [host.cast.supervisor.officeId, ended.id, 'x', '018f0000-0000-7000-8000-00000000ffff'])
      expect((await wear(officeId, tokens.accessToken)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('the hat changes with a new access token; the refresh token stays good', async () => {
    const { tokens } = await login(host.cast.cadre.personId)
    const { data } = await wear(null, tokens.accessToken)
    expect(data?.chooseHat).toMatchObject({ viewer: { hat: null }, userErrors: [] })
    const again = await refresh(tokens.refreshToken)
    expect((await who(again.tokens?.accessToken ?? '')).data?.viewer?.hat).toBeNull()
    const back = await wear(host.cast.cadre.officeId, again.tokens?.accessToken ?? '')
    expect((await who(back.data?.chooseHat.accessToken ?? '')).data?.viewer?.hat?.id).toBe(host.cast.cadre.officeId)
  })

  test('an idle half hour puts the staff hat down, and a new login is needed to put it on', async () => {
    const { tokens, phone } = await login(host.cast.cadre.personId)
    const id = tokens.refreshToken.split('.')[0] ?? ''
    const long = new Date(Date.now() - 31 * 60_000)
    await directoryDatabase().session.update({ where: { id }, data: { rotatedAt: long, lastSeenAt: long } })
    const refreshed = await refresh(tokens.refreshToken)
    expect(refreshed).toMatchObject({ hatDropped: true, userErrors: [] })
    const token = refreshed.tokens?.accessToken ?? ''
    expect((await who(token)).data?.viewer).toMatchObject({ personId: host.cast.cadre.personId, hat: null })
    const refused = (await wear(host.cast.cadre.officeId, token)).data?.chooseHat
    expect(refused).toMatchObject({ accessToken: null, userErrors: [{ code: 'HAT_NEEDS_LOGIN' }] })
    expect((await loginAgain(phone)).viewer?.hat?.id).toBe(host.cast.cadre.officeId)
  })

  test('a family with one telephone chooses who is holding it, and nobody outside the family', async () => {
    const { cast, database } = host
    const phone = '13600000001'
    for (const personId of [cast.partyMember.personId, cast.representative.personId])
      await database.person.update({ where: { id: personId }, data: { phone } })
    const answer = await loginAgain(phone)
    expect(answer).toMatchObject({ step: 'CHOOSE_PERSON', viewer: null })
    expect(answer.persons.map(({ personId }) => personId).sort()).toEqual(
      [cast.partyMember.personId, cast.representative.personId].sort(),
    )
    const choose = (personId: string, token: string | null = answer.tokens.accessToken) =>
      host.api.send<{ choosePerson: SessionAnswer }>(
        documents.CHOOSE_PERSON,
        { input: { idempotencyKey: newKey(), personId } },
        token,
      )
    expect((await choose(cast.representative.personId, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect((await choose(cast.villager.personId)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const { data } = await choose(cast.representative.personId)
    expect(data?.choosePerson.viewer?.personId).toBe(cast.representative.personId)
    expect((await who(data?.choosePerson.accessToken ?? '')).data?.viewer?.personId).toBe(cast.representative.personId)
  })

  test('logging out ends this device only', async () => {
    const one = await login(host.cast.workTeam.personId)
    const two = await loginAgain(one.phone)
    const { data } = await host.api.send<{ logout: { ended: number } }>(
      documents.LOGOUT,
      { input: { idempotencyKey: newKey() } },
      one.tokens.accessToken,
    )
    expect(data?.logout.ended).toBe(1)
    expect((await who(one.tokens.accessToken)).status).toBe(401)
    expect(await refresh(one.tokens.refreshToken)).toMatchObject({ tokens: null })
    expect((await who(two.tokens.accessToken)).status).toBe(200)
  })

  test('devices are listed, this one first; another account’s cannot be ended', async () => {
    const one = await login(host.cast.supervisor.personId)
    const two = await loginAgain(one.phone)
    const stranger = await login(host.cast.countyStaff.personId)
    const { data } = await host.api.send<{ sessions: { id: string; current: boolean }[] }>(
      documents.SESSIONS,
      {},
      two.tokens.accessToken,
    )
    expect(data?.sessions.map(({ current }) => current)).toEqual([true, false])
    const end = (sessionId: string | undefined, token: string) =>
      host.api.send(documents.REVOKE, { input: { idempotencyKey: newKey(), sessionId } }, token)
    expect((await end(data?.sessions[1]?.id, stranger.tokens.accessToken)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    )
    expect((await end(data?.sessions[1]?.id, two.tokens.accessToken)).errors).toBeUndefined()
    expect((await who(one.tokens.accessToken)).status).toBe(401)
  })

  test('logging out everywhere ends every device of the account', async () => {
    const one = await login(host.cast.townshipStaff.personId)
    const two = await loginAgain(one.phone)
    const { data } = await host.api.send<{ logoutEverywhere: { ended: number } }>(
      documents.LOGOUT_EVERYWHERE,
      { input: { idempotencyKey: newKey() } },
      two.tokens.accessToken,
    )
    expect(data?.logoutEverywhere.ended).toBe(2)
    for (const { tokens } of [one, two]) expect((await who(tokens.accessToken)).status).toBe(401)
    const audit = await directoryDatabase().auditEntry.findMany({ where: { action: 'logoutEverywhere' } })
    expect(audit).toHaveLength(2)
  })
})
