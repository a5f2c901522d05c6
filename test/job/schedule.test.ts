import { checkSchedule, slotAt } from '../../api/job/schedule'

const beijing = (text: string) => new Date(`${text}:00+08:00`)

test.each([
  [{ daily: '00:10' }, '2026-11-22T00:09', '2026-11-21T00:10'],
  [{ daily: '00:10' }, '2026-11-22T00:10', '2026-11-22T00:10'],
  [{ daily: '00:10' }, '2026-11-22T23:59', '2026-11-22T00:10'],
  [{ daily: '03:20' }, '2027-01-01T03:19', '2026-12-31T03:20'],
  [{ everyMinutes: 10 }, '2026-11-22T08:09', '2026-11-22T08:00'],
  [{ everyMinutes: 10 }, '2026-11-22T00:00', '2026-11-22T00:00'],
  [{ everyMinutes: 90 }, '2026-11-22T23:59', '2026-11-22T22:30'],
])('%j at %s: %s', (schedule, now, slot) => {
  expect(slotAt(schedule, beijing(now))).toBe(slot)
})

test.each([{ daily: '24:00' }, { daily: '7:00' }, { everyMinutes: 7 }, { everyMinutes: 0 }])(
  '%j is no schedule',
  (schedule) => {
    expect(() => checkSchedule(schedule)).toThrow('Not a schedule')
  },
)
