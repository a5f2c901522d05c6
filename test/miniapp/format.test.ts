import {
  beijingInstant,
  beijingParts,
  calendarDate,
  formatDate,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatMoneyExact,
  formatNumber,
  formatPercent,
  formatQuarter,
  formatRemaining,
  formatSize,
  formatWeekday,
} from '@shared/format'
import { readLanguage } from '@shared/language'

const now = '2026-11-22T10:00:00.000Z'

describe('dates are those of a clock in Beijing', () => {
  test('the day turns at 16:00 UTC, the year too', () => {
    expect(calendarDate('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
    expect(calendarDate('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
    expect(beijingParts('2026-12-31T16:00:00.000Z')).toMatchObject({ year: 2027, month: 1, date: 1, hour: 0 })
  })
  test('a calendar date and a clock time become an instant and come back', () => {
    expect(beijingInstant('2026-11-24', '18:00')).toBe('2026-11-24T10:00:00.000Z')
    expect(formatDateTime(beijingInstant('2026-11-24', '18:05'), 'zh-CN', now)).toBe('11月24日 18:05')
  })
  test('the year is said only when it is another one', () => {
    expect(formatDate('2026-11-24', 'zh-CN', now)).toBe('11月24日')
    expect(formatDate('2025-11-24', 'zh-CN', now)).toBe('2025年11月24日')
    expect(formatDate('2025-11-24', 'en', now)).toBe('Nov 24, 2025')
  })
  test('weekday and quarter', () => {
    expect(formatWeekday('2026-11-22')).toBe('星期日')
    expect(formatQuarter('2026-10-01T00:00:00+08:00')).toBe('2026年第四季度')
    expect(formatQuarter('2026-09-30T15:59:00.000Z')).toBe('2026年第三季度')
  })
})

describe('how long ago, how long still', () => {
  test.each([
    ['2026-11-22T09:59:30.000Z', '刚刚'],
    ['2026-11-22T09:55:00.000Z', '5 分钟前'],
    ['2026-11-22T01:20:00.000Z', '今天 09:20'],
    ['2026-11-21T15:59:00.000Z', '昨天 23:59'],
    ['2026-11-22T16:30:00.000Z', '明天 00:30'],
    ['2026-11-20T01:20:00.000Z', '11月20日'],
  ])('%s is %s', (at, text) => expect(formatMoment(at, 'zh-CN', now)).toBe(text))

  test.each([
    ['2026-11-24T12:00:00.000Z', '还剩 2 天', 'later'],
    ['2026-11-24T10:00:00.000Z', '还剩 2 天', 'soon'],
    ['2026-11-22T13:30:00.000Z', '还剩 3 小时', 'soon'],
    ['2026-11-22T10:00:10.000Z', '还剩 1 分钟', 'soon'],
    ['2026-11-22T09:59:59.000Z', '已过 1 分钟', 'over'],
    ['2026-11-20T09:00:00.000Z', '已过 2 天', 'over'],
  ])('%s: %s, %s', (at, text, urgency) => expect(formatRemaining(at, 'zh-CN', now)).toEqual({ text, urgency }))
})

describe('money comes as integer fen', () => {
  test.each([
    [0, '0 元'],
    [5, '0.05 元'],
    [86_000, '860 元'],
    [999_999, '9,999.99 元'],
    [1_000_000, '1 万元'],
    [12_400_000, '12.4 万元'],
    [12_345_678, '12.35 万元'],
    [9_999_994_999, '9999.99 万元'],
    [9_999_995_000, '1 亿元'],
    [10_500_000_000, '1.05 亿元'],
    [-12_400_000, '-12.4 万元'],
    ['12400000', '12.4 万元'],
  ])('%s fen is %s', (fen, text) => expect(formatMoney(fen)).toBe(text))

  test('exactly, to the fen', () => {
    expect(formatMoneyExact(12_400_050)).toBe('124,000.50 元')
    expect(formatMoneyExact(7)).toBe('0.07 元')
    expect(formatMoneyExact(-123_456_789)).toBe('-1,234,567.89 元')
    expect(formatMoneyExact(12_400_050, 'en')).toBe('¥124,000.50')
  })
})

test('numbers, shares and sizes', () => {
  expect(formatNumber(1_234_567.5)).toBe('1,234,567.5')
  expect(formatNumber(-1000)).toBe('-1,000')
  expect(formatPercent(186 / 312)).toBe('59.6%')
  expect(formatPercent(1)).toBe('100%')
  expect(formatSize(3_355_443)).toBe('3.2 MB')
})

test('the language is the first that is spoken here', () => {
  expect(readLanguage('fr-FR, en-GB;q=0.8')).toBe('en')
  expect(readLanguage('bo-CN')).toBe('bo')
  expect(readLanguage('zh_TW')).toBe('zh-CN')
  expect(readLanguage(undefined)).toBe('zh-CN')
})
