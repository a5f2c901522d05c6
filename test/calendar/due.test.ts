import { calendarState, dueRows, monthsOfChange, periodsNow } from '../../shared/calendar/due'
import { type CalendarSetting, owedItems } from '../../shared/calendar/setting'
import { STANDING_ITEMS } from '../../shared/disclosure/calendar'

const TODAY = '2026-11-22'
const setting = (more: Partial<CalendarSetting>): CalendarSetting => ({
  catalogueCode: 'FINANCE_JOURNAL',
  applicable: true,
  frequency: 'MONTHLY',
  setOn: TODAY,
  ...more,
})
const finance = (settings: CalendarSetting[], today = TODAY) =>
  dueRows(settings, today)
    .filter(({ catalogueCode }) => catalogueCode === 'FINANCE_JOURNAL')
    .map(({ period, dueOn }) => `${period} ${dueOn}`)

test('where nothing was decided, each standing item is owed for this quarter and the two before', () => {
  expect(finance([])).toEqual(['2026-Q4 2027-01-20', '2026-Q3 2026-10-20', '2026-Q2 2026-07-20'])
  expect(dueRows([], TODAY)).toHaveLength(3 * STANDING_ITEMS.length)
})

test('a decision makes nothing late that nobody owed before', () => {
  expect(finance([setting({})])).toEqual(['2026-11 2026-12-15'])
  expect(finance([setting({})], '2026-12-20')).toEqual(['2026-12 2027-01-15', '2026-11 2026-12-15'])
})

test('a change to monthly asks for the months of this quarter, with at least 15 days’ time', () => {
  const [owed] = owedItems([setting({})])
  if (owed === undefined) throw new Error('finance is always owed')
  expect(monthsOfChange(owed, TODAY).map(({ period, dueOn }) => [period, dueOn])).toEqual([
    ['2026-10', '2026-12-07'],
    ['2026-11', '2026-12-15'],
  ])
  expect(periodsNow(TODAY)).toEqual(['2026', '2026-Q4', '2026-10', '2026-11', '2026-12'])
})

test('what is switched off is not owed; what is added is', () => {
  const settings = [
    setting({ catalogueCode: 'PARTY_DUES', applicable: false, frequency: null }),
    setting({ catalogueCode: 'COLLECTIVE_REPORT', frequency: 'YEARLY' }),
  ]
  const codes = owedItems(settings).map(({ item }) => item.code)
  expect(codes).toEqual(['FINANCE_JOURNAL', 'VILLAGE_DECISION', 'VILLAGE_RELIEF', 'COLLECTIVE_REPORT'])
})

test.each([
  ['2026-11-21', 'LATE'],
  ['2026-11-22', 'DUE_SOON'],
  ['2026-11-29', 'DUE_SOON'],
  ['2026-11-30', 'UPCOMING'],
])('due on %s: %s', (dueOn, state) => {
  const row = { dueOn, published: false, off: false }
  expect(calendarState(row, TODAY)).toBe(state)
  expect(calendarState({ ...row, off: true }, TODAY)).toBe('NOT_APPLICABLE')
  expect(calendarState({ ...row, off: true, published: true }, TODAY)).toBe('PUBLISHED')
})
