import { randomBytes } from 'node:crypto'
import { directoryDatabase } from '../../api/database/county-database'
import { createAccessTokens } from '../../api/session/access-token'
import { openSession, REPLAY_GRACE_MS, type Rotation, rotateSession } from '../../api/session/session'
import { closeTestDatabase, testDatabase } from '../support/database'

const key = () => randomBytes(32)
const tokens = createAccessTokens({ token: key(), digest: key(), seal: key(), attachment: key() })
const START = new Date('2026-11-24T02:00:00Z')
const later = (ms: number) => new Date(START.getTime() + ms)
const MINUTE = 60_000
const PERSON = '018f0000-0000-7000-8000-000000000001'
const OFFICE = '018f0000-0000-7000-8000-000000000002'

async function open(officeId: string | null = null): Promise<string> {
  const { id } = await directoryDatabase().account.create({ data: {} })
  const hat = { countyCode: '360603', personId: PERSON, officeId }
  return (await openSession(tokens, id, hat, 'test', START)).refreshToken
}

const next = (rotation: Rotation): string => {
  if (rotation.outcome === 'UNKNOWN') throw new Error('no session')
  return tokens.refresh.issue(rotation.session)
}
const rotate = (token: string, ms: number) => rotateSession(tokens, token, later(ms))
const stored = (token: string) =>
  directoryDatabase().session.findUniqueOrThrow({ where: { id: token.split('.')[0] ?? '' } })

describe('rotating refresh tokens', () => {
  beforeAll(async () => {
    await testDatabase()
  })
  afterAll(closeTestDatabase)

  test('a forged token of a real session is unknown and ends nothing', async () => {
    const token = await open()
    const forged = `${token.slice(0, -6)}AAAAAA`
    expect(await rotate(forged, MINUTE)).toEqual({ outcome: 'UNKNOWN' })
    expect((await stored(token)).revokedAt).toBeNull()
  })

  test('a token of a session that was never opened, expired or was revoked is unknown', async () => {
    const token = await open()
    expect(await rotate(token.replace(/^......../, 'ffffffff'), MINUTE)).toEqual({ outcome: 'UNKNOWN' })
    expect(await rotate(token, 61 * 86_400_000)).toEqual({ outcome: 'UNKNOWN' })
    const { id } = await stored(token)
    await directoryDatabase().session.update({ where: { id }, data: { revokedAt: START } })
    expect(await rotate(token, MINUTE)).toEqual({ outcome: 'UNKNOWN' })
  })

  test('the replaced token after the grace ends the session, its successor included', async () => {
    const first = await open()
    const second = next(await rotate(first, 0))
    expect(await rotate(first, REPLAY_GRACE_MS + 1)).toMatchObject({ outcome: 'REUSED' })
    expect(await stored(first)).toMatchObject({ revokeReason: 'REFRESH_TOKEN_REUSED' })
    expect(await rotate(second, REPLAY_GRACE_MS + 2)).toEqual({ outcome: 'UNKNOWN' })
  })

  test('the replaced token within the grace, but after its successor was used, ends the session', async () => {
    const first = await open()
    await rotate(next(await rotate(first, 0)), 1000)
    expect(await rotate(first, 2000)).toMatchObject({ outcome: 'REUSED' })
    expect((await stored(first)).revokedAt).not.toBeNull()
  })

  test('any older token of the family ends the session', async () => {
    const first = await open()
    let token = first
    for (let round = 1; round <= 5; round += 1) token = next(await rotate(token, round * MINUTE))
    expect(await rotate(first, 6 * MINUTE)).toMatchObject({ outcome: 'REUSED' })
  })

  test('a lost answer is given again: the same successor, which then works', async () => {
    const first = await open()
    const lost = next(await rotate(first, 0))
    const again = await rotate(first, REPLAY_GRACE_MS)
    expect(again).toMatchObject({ outcome: 'REPLAYED' })
    expect(next(again)).toBe(lost)
    expect(await rotate(lost, REPLAY_GRACE_MS + 1)).toMatchObject({ outcome: 'ROTATED' })
  })

  test('sixteen rotations at once with one token answer one successor and log nobody out', async () => {
    const first = await open()
    const answers = await Promise.all(Array.from({ length: 16 }, () => rotate(first, MINUTE)))
    expect(answers.filter(({ outcome }) => outcome === 'ROTATED')).toHaveLength(1)
    expect(answers.filter(({ outcome }) => outcome === 'REPLAYED')).toHaveLength(15)
    expect(new Set(answers.map(next)).size).toBe(1)
    expect(await stored(first)).toMatchObject({ generation: 1, revokedAt: null })
  })

  test('an office idle for more than 30 minutes is put down, the person stays', async () => {
    const token = await open(OFFICE)
    const busy = next(await rotate(token, 30 * MINUTE))
    expect((await stored(token)).officeId).toBe(OFFICE)
    expect(await rotate(busy, 60 * MINUTE + 1)).toMatchObject({ outcome: 'HAT_DROPPED' })
    expect(await stored(token)).toMatchObject({
      officeId: null,
      personId: PERSON,
      hatDroppedAt: later(60 * MINUTE + 1),
    })
  })

  test('a request seen in between keeps the office', async () => {
    const token = await open(OFFICE)
    const { id } = await stored(token)
    await directoryDatabase().session.update({ where: { id }, data: { lastSeenAt: later(14 * MINUTE) } })
    expect(await rotate(token, 40 * MINUTE)).toMatchObject({ outcome: 'ROTATED' })
  })

  test('a villager may be idle for weeks', async () => {
    const token = await open()
    expect(await rotate(token, 59 * 86_400_000)).toMatchObject({ outcome: 'ROTATED' })
    expect((await stored(token)).hatDroppedAt).toBeNull()
  })

  test('neither the token nor a digest of it is stored', async () => {
    const token = await open()
    const row = JSON.stringify(await stored(token))
    expect(row).not.toContain(token.split('.')[2])
  })
})
