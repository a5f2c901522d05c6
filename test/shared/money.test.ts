import fc from 'fast-check'
import { formatFen, isFen, MONEY_LIMITS, parseMoney } from '../../shared/money'

const read = (text: string) => {
  const result = parseMoney(text)
  return result.ok ? result.value : result.problems[0]?.code
}

test.each([
  ['1,234.50', 123450],
  ['1234.5', 123450],
  ['0', 0],
  ['-0', 0],
  ['0.01', 1],
  ['007', 700],
  ['1.500', 150],
  ['1,234,567.89', 123456789],
  ['１，２３４．５０', 123450],
  ['￥８８０', 88000],
  ['¥ 12', 1200],
  ['  12 元 ', 1200],
  ['12.4万元', 12400000],
  ['12.4 万', 12400000],
  ['0.000001万元', 1],
  ['1.234567万', 1234567],
  ['-50', -5000],
  ['−50.00', -5000],
  ['+3', 300],
  ['10000000000', 1_000_000_000_000],
])('%j is %d fen', (text, fen) => expect(read(text)).toBe(fen))

test.each([
  ['', 'MONEY_MISSING'],
  ['  　', 'MONEY_MISSING'],
  ['abc', 'MONEY_UNREADABLE'],
  ['NaN', 'MONEY_UNREADABLE'],
  ['Infinity', 'MONEY_UNREADABLE'],
  ['1e5', 'MONEY_UNREADABLE'],
  ['0x10', 'MONEY_UNREADABLE'],
  ['1,23', 'MONEY_UNREADABLE'],
  ['12,34,567', 'MONEY_UNREADABLE'],
  ['1234,567', 'MONEY_UNREADABLE'],
  ['1.2.3', 'MONEY_UNREADABLE'],
  ['.5', 'MONEY_UNREADABLE'],
  ['5.', 'MONEY_UNREADABLE'],
  ['--5', 'MONEY_UNREADABLE'],
  ['5 6', 'MONEY_UNREADABLE'],
  ['约 50 元', 'MONEY_UNREADABLE'],
  ['50元整', 'MONEY_UNREADABLE'],
  ['十二', 'MONEY_UNREADABLE'],
  ['1.234', 'MONEY_TOO_PRECISE'],
  ['1.2345678万元', 'MONEY_TOO_PRECISE'],
  ['10000000000.01', 'MONEY_TOO_LARGE'],
  ['9007199254740993', 'MONEY_TOO_LARGE'],
  ['1'.repeat(400), 'MONEY_TOO_LARGE'],
  ['-10000000000.01', 'MONEY_TOO_LARGE'],
])('%j is refused: %s', (text, code) => expect(read(text)).toBe(code))

test('the field is the caller’s', () => {
  expect(parseMoney('x', 'rows.3.income')).toEqual({
    ok: false,
    problems: [{ code: 'MONEY_UNREADABLE', field: 'rows.3.income' }],
  })
})

test.each([
  [0, '0.00'],
  [1, '0.01'],
  [-1, '-0.01'],
  [99, '0.99'],
  [100, '1.00'],
  [123450, '1,234.50'],
  [-100000000, '-1,000,000.00'],
])('%d fen is written %s', (fen, text) => expect(formatFen(fen)).toBe(text))

test('what is no integer is not written', () => {
  for (const fen of [0.5, Number.NaN, 2 ** 53]) expect(() => formatFen(fen)).toThrow(RangeError)
  expect([isFen(1), isFen(-1), isFen(0.1), isFen('1'), isFen(Number.NaN), isFen(MONEY_LIMITS.fen + 1)]).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -MONEY_LIMITS.fen, max: MONEY_LIMITS.fen }), (fen) =>
      expect(read(formatFen(fen))).toBe(fen),
    ),
  )
})
