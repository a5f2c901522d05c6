import fc from 'fast-check'
import { findSensitiveNumbers, holdsSensitiveNumber, maskSensitiveNumbers } from '../../shared/sensitive-number'
import { harmlessTexts, sensitiveTexts } from './sensitive-corpus'

test('the corpus is large enough and has no line twice', () => {
  const lines = [...sensitiveTexts.map(([text]) => text), ...harmlessTexts]
  expect(lines.length).toBeGreaterThanOrEqual(120)
  expect(new Set(lines).size).toBe(lines.length)
})

test.each(sensitiveTexts)('%j is masked', (text, masked) => {
  expect(maskSensitiveNumbers(text)).toBe(masked)
  expect(holdsSensitiveNumber(masked)).toBe(false)
})

test.each(harmlessTexts)('%j stays as it is', (text) => {
  expect(maskSensitiveNumbers(text)).toBe(text)
})

test('two bare amounts that read as a phone are masked: better a figure too many than a person', () => {
  expect(maskSensitiveNumbers('13500 120000')).toBe('135****0000')
  expect(maskSensitiveNumbers('13500元 120000元')).toBe('13500元 120000元')
})

test('what is found is told by kind and place', () => {
  expect(findSensitiveNumbers('电话138 0013 8000，卡 6222021001123456789，证540225199001011233')).toEqual([
    { kind: 'PHONE', start: 2, end: 15, masked: '138****8000' },
    { kind: 'BANK', start: 18, end: 37, masked: '***************6789' },
    { kind: 'ID', start: 39, end: 57, masked: '5402**********1233' },
  ])
  expect(findSensitiveNumbers('')).toEqual([])
})

const digit = fc.integer({ min: 0, max: 9 })
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((list) => list.join(''))
const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), digits(9)).map(([second, rest]) => `1${second}${rest}`)

const idNumber = fc
  .tuple(
    fc.constantFrom('540225', '532822', '360603', '451122', '140827'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, born, order]) => {
    const first = region + born.toISOString().slice(0, 10).replace(/-/g, '') + order
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const sum = weights.reduce((all, weight, index) => all + weight * Number(first[index]), 0)
    return first + '10X98765432'[sum % 11]
  })

const bankCard = fc
  .tuple(
    fc.constantFrom('622202', '621226', '623052', '436742', '552245'),
    fc.integer({ min: 9, max: 12 }).chain(digits),
  )
  .map(([issuer, rest]) => {
    const payload = issuer + rest
    const sum = [...payload].reverse().reduce((all, character, index) => {
      const weighed = Number(character) * (index % 2 === 0 ? 2 : 1)
      return all + (weighed > 9 ? weighed - 9 : weighed)
    }, 0)
    return payload + ((10 - (sum % 10)) % 10)
  })

const wide = (text: string) => text.replace(/\d/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const parted = (text: string, sizes: number[], gap: string) => {
  const parts: string[] = []
  let from = 0
  for (const size of sizes) {
    parts.push(text.slice(from, from + size))
    from += size
  }
  return [...parts, text.slice(from)].filter((part) => part !== '').join(gap)
}
const gap = fc.constantFrom('', ' ', '-', '·', '.', '\n', '\r\n', '\u00a0', '\u3000', '\u200b', ' - ', '－')
const around = fc.constantFrom('', '电话', '王五', '，', '：', '（', '。')

describe('numbers of every kind, however parted', () => {
  const check = (number: fc.Arbitrary<string>, sizes: number[][], secret: (value: string) => string) =>
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...sizes),
        gap,
        fc.boolean(),
        around,
        around,
        (value, split, between, full, left, right) => {
          const written = parted(value, split, between)
          const text = `${left}${full ? wide(written) : written}${right}`
          const masked = maskSensitiveNumbers(text)
          expect(masked.normalize('NFKC').replace(/[^\dX*]/g, '')).toBe(secret(value))
          expect(maskSensitiveNumbers(masked)).toBe(masked)
        },
      ),
      { numRuns: 1500 },
    )

  test('phones', () =>
    check(
      mobile,
      [[11], [3, 4], [3], [7], [4, 3], [3, 3], [4, 4]],
      (value) => `${value.slice(0, 3)}****${value.slice(-4)}`,
    ))
  test('ID numbers', () =>
    check(
      idNumber,
      [[18], [6, 8], [6, 4, 4], [4, 4, 4, 4], [3, 3, 3, 3, 3], [14], [10]],
      (value) => `${value.slice(0, 4)}**********${value.slice(-4)}`,
    ))
  test('bank cards', () =>
    check(
      bankCard,
      [[19], [4, 4, 4], [4, 4, 4, 4], [6], [4]],
      (value) => '*'.repeat(value.length - 4) + value.slice(-4),
    ))
})

test('any text: masking is idempotent and leaves what is around untouched', () => {
  const piece = fc.oneof(
    mobile,
    idNumber,
    bankCard,
    gap,
    digits(4),
    digits(8),
    fc.string({ maxLength: 5 }),
    fc.constantFrom('元', '*', 'X', '号', '三'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const masked = maskSensitiveNumbers(text)
      expect(maskSensitiveNumbers(masked)).toBe(masked)
      const numbers = findSensitiveNumbers(text)
      for (const [index, { start, end }] of numbers.entries()) {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(numbers[index - 1]?.end ?? 0)
      }
    }),
    { numRuns: 3000 },
  )
})
