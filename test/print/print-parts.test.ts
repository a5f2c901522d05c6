import { createHmac } from 'node:crypto'
import { textWidth } from '../../api/print/paper/font-file'
import { wrapText } from '../../api/print/paper/wrap-text'
import { type PrintTarget, printAddress, readPrintAddress } from '../../api/print/print-address'
import { isWithin } from '../../api/print/queries'
import { lastPostedDay } from '../../shared/print/posting'
import { attendanceRate, blankForm, registerForms } from '../../shared/print/register-sheet'

const KEY = Buffer.alloc(32, 7)
const NOW = new Date('2026-11-22T00:00:00Z')
const url = (address: string) => new URL(address, 'http://localhost')

describe('the address of a sheet', () => {
  const targets: PrintTarget[] = [
    { document: 'disclosure', county: '360603', id: '0192f0aa-1111-7222-8333-444455556666', version: 2, size: 'A3' },
    { document: 'period', county: '360603', division: '360603101200', period: '2026-Q3', kind: '', size: 'A4' },
    { document: 'register', county: '360603', id: '0192f0aa-1111-7222-8333-444455556666', size: 'A4' },
  ]

  test.each(targets)('leads back to what it was made for: $document', (target) => {
    expect(readPrintAddress(KEY, url(printAddress(KEY, target, NOW)), NOW)).toEqual(target)
  })

  test.each(targets)('changed in one place, of another key, or too old, it leads nowhere: $document', (target) => {
    const address = printAddress(KEY, target, NOW)
    for (const changed of [
      address.replace('360603', '360604'),
      address.replace(/size=A\d/, 'size=A5'),
      address.replace(/(until=\d)(\d)/, '$19'),
      address.replace('print/', 'print/x'),
      address.replace(/&s=./, '&s=_'),
      address.replace(/&s=.*/, ''),
    ])
      expect({ changed, read: readPrintAddress(KEY, url(changed), NOW) }).toEqual({ changed, read: null })
    expect(readPrintAddress(Buffer.alloc(32, 8), url(address), NOW)).toBeNull()
    expect(readPrintAddress(KEY, url(address), new Date(NOW.getTime() + 10 * 60_000))).toBeNull()
  })

  test('what another feature signed with the same key opens nothing', () => {
    const path = '/print/register/1?county=360603&size=A4&until=9999999999999'
    const s = createHmac('sha256', KEY).update(path).digest('base64url')
    expect(readPrintAddress(KEY, url(`${path}&s=${s}`), NOW)).toBeNull()
  })
})

describe('breaking lines', () => {
  const text = '水渠修好了，花了1,234.50元（含运费），请“大家”监督：编号ABC-2026/10。'

  test('every line fits, nothing is lost, no line begins with a closing mark or ends with an opening one', () => {
    for (let width = 60; width < 300; width += 7) {
      const lines = wrapText(text, width, 10)
      expect(lines.join('')).toBe(text)
      for (const line of lines) {
        expect(textWidth(line, 10)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/^[，。）”：]|[（“]$/)
      }
      expect(lines.some((line) => line.includes('1,234.50'))).toBe(true)
    }
  })

  test('a word longer than the line is cut rather than printed over the edge', () => {
    const lines = wrapText('https://example.org/a/very/long/address/indeed', 60, 10)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(60)
  })

  test('an empty text is one empty line, a break is a break', () => {
    expect(wrapText('', 100, 10)).toEqual([''])
    expect(wrapText('一\n二', 100, 10)).toEqual(['一', '二'])
  })
})

test.each([
  ['2026-Q3', '2026-Q3', true],
  ['2026-08', '2026-Q3', true],
  ['2026-09-30', '2026-Q3', true],
  ['2026-10-01', '2026-Q3', false],
  ['2026-06', '2026-Q3', false],
  ['2026', '2026-Q4', false],
  ['2026-Q4', '2026', true],
  ['2026-02-29', '2026', false],
  ['2025-Q4', '2026', false],
])('%s lies within %s: %s', (inner, outer, expected) => expect(isWithin(inner, outer)).toBe(expected))

test('a sheet hangs seven full days: the day it was published is not counted', () => {
  expect(lastPostedDay('2026-10-20')).toBe('2026-10-27')
  expect(lastPostedDay('2026-12-28')).toBe('2027-01-04')
})

test('a share of people is rounded down, and none is told of nobody', () => {
  expect(attendanceRate(43, 31)).toBe('72.0%')
  expect(attendanceRate(1000, 999)).toBe('99.9%')
  expect(attendanceRate(3, 2)).toBe('66.6%')
  expect(attendanceRate(0, 0)).toBeNull()
  expect(attendanceRate(43, null)).toBeNull()
})

test('the register has all six steps in their order, a step gone through again twice, a missing one blank', () => {
  const again = { ...blankForm('RESOLVED'), version: 2, reason: '重开' }
  const forms = registerForms([again, { ...blankForm('RESOLVED'), reason: '第一次' }])
  expect(forms.map(({ stage, version }) => `${stage} ${version}`)).toEqual([
    'PROPOSED 1',
    'CONSULTED 1',
    'REVIEWED 1',
    'RESOLVED 1',
    'RESOLVED 2',
    'DECISION_DISCLOSED 1',
    'RESULT_DISCLOSED 1',
  ])
  expect(forms[3]?.reason).toBe('第一次')
})
