import { randomBytes } from 'node:crypto'
import { createRefreshTokens, readRefreshToken } from '../../api/session/refresh-token'

const source = (generation = 0, seed = randomBytes(32)) => ({
  id: '018f0000-0000-7000-8000-000000000001',
  seed,
  generation,
})
const tokens = createRefreshTokens(randomBytes(32))
const claimOf = (token: string) => {
  const claim = readRefreshToken(token)
  if (claim === null) throw new Error('unreadable')
  return claim
}

describe('refresh tokens', () => {
  test.each([
    '',
    'x',
    'a.b.c',
    `${source().id}.0.short`,
    `${source().id}.-1.${'A'.repeat(43)}`,
    `${source().id}.0.${'A'.repeat(44)}`,
  ])('%j cannot be one', (text) => expect(readRefreshToken(text)).toBeNull())

  test('another generation, seed, key or session proves nothing', () => {
    const session = source()
    const claim = claimOf(tokens.issue(session))
    expect(tokens.proves({ ...claim, generation: 1 }, session)).toBe(false)
    expect(tokens.proves(claim, source())).toBe(false)
    expect(tokens.proves(claim, { ...session, id: '018f0000-0000-7000-8000-000000000002' })).toBe(false)
    expect(createRefreshTokens(randomBytes(32)).proves(claim, session)).toBe(false)
  })

  test('asked twice it is the same text, and it proves itself at any later generation', () => {
    const session = source(3)
    expect(tokens.issue(session)).toBe(tokens.issue(session))
    expect(tokens.proves(claimOf(tokens.issue(session)), { ...session, generation: 9 })).toBe(true)
  })
})
