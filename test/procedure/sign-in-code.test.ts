import { randomBytes } from 'node:crypto'
import { currentCode, judgeCode } from '../../api/procedure/sign-in-code'
import { signInWindow } from '../../api/procedure/sign-in-window'

const KEY = randomBytes(32)
const SESSION = '01990000-0000-7000-8000-000000000001'
const at = (seconds: number) => new Date(Date.parse('2026-11-22T02:00:00.000Z') + seconds * 1000)
const shown = currentCode(KEY, SESSION, at(0))

describe('the code on the host’s screen', () => {
  test('six digits until the half minute is over', () => {
    expect(shown.code).toMatch(/^\d{6}$/)
    expect(shown.validUntil).toEqual(at(30))
    expect(currentCode(KEY, SESSION, at(29)).code).toBe(shown.code)
  })

  test.each<[number, string]>([
    [0, 'GOOD'],
    [29, 'GOOD'],
    [30, 'GOOD'],
    [59, 'GOOD'],
    [60, 'OLD'],
    [600, 'OLD'],
    [7200, 'WRONG'],
    [-1, 'WRONG'],
  ])('%i seconds after it was shown first: %s', (seconds, judged) => {
    expect(judgeCode(KEY, SESSION, shown.code, at(seconds))).toBe(judged)
  })

  test('is of one meeting and one house', () => {
    expect(judgeCode(KEY, SESSION.replace(/1$/, '2'), shown.code, at(0))).toBe('WRONG')
    expect(judgeCode(randomBytes(32), SESSION, shown.code, at(0))).toBe('WRONG')
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(judgeCode(KEY, SESSION, code, at(0))).toBe('WRONG')
  })
})

describe('when one may sign in', () => {
  const startsAt = new Date('2026-11-22T07:00:00.000Z') // 15:00 in Beijing
  test.each<[string, string, Date | null, string]>([
    ['two hours and a second before', '2026-11-22T04:59:59.000Z', null, 'EARLY'],
    ['two hours before', '2026-11-22T05:00:00.000Z', null, 'OPEN'],
    ['late the same day', '2026-11-22T15:59:59.000Z', null, 'OPEN'],
    ['the day after', '2026-11-22T16:00:00.000Z', null, 'OVER'],
    ['once the result is entered', '2026-11-22T08:00:00.000Z', startsAt, 'OVER'],
  ])('%s', (_name, now, heldAt, window) => {
    expect(signInWindow({ startsAt, heldAt }, new Date(now))).toBe(window)
  })
})
