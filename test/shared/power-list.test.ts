import { findMicroPower, MICRO_POWERS } from '../../shared/power-list/catalogue'
import { powerFaults } from '../../shared/power-list/check'
import type { MicroPower, PowerStep } from '../../shared/power-list/micro-power'
import { holdsSensitiveNumber } from '../../shared/sensitive-number'

const item = (change: Partial<MicroPower> = {}): MicroPower => ({
  ...(findMicroPower('S03') as MicroPower),
  ...change,
})
const withStep = (change: Partial<PowerStep>) => {
  const [first, ...rest] = item().steps
  return item({ steps: [{ ...(first as PowerStep), ...change }, ...rest] })
}
const codes = (content: MicroPower) => powerFaults(content).map(({ code }) => code)

test('36 items: 19 public powers and 17 services, each with a code of its own', () => {
  expect(MICRO_POWERS).toHaveLength(36)
  expect(MICRO_POWERS.filter(({ category }) => category === 'PUBLIC_POWER')).toHaveLength(19)
  expect(MICRO_POWERS.filter(({ category }) => category === 'SERVICE')).toHaveLength(17)
  expect(new Set(MICRO_POWERS.map(({ code }) => code)).size).toBe(36)
  expect(new Set(MICRO_POWERS.map(({ title }) => title)).size).toBe(36)
})

test.each(MICRO_POWERS.map((power) => [power.code, power] as const))(
  '%s keeps its own rules and tells what, how long and whom',
  (_code, power) => {
    expect(powerFaults(power)).toEqual([])
    expect(power.steps.length).toBeGreaterThanOrEqual(3)
    expect(power.steps.some(({ supervisor }) => supervisor !== null)).toBe(true)
    expect(power.documents.length).toBeGreaterThan(0)
    expect(power.legalBasis.length).toBeGreaterThan(0)
    expect(holdsSensitiveNumber(JSON.stringify(power))).toBe(false)
  },
)

test.each<[string, MicroPower, string]>([
  ['no step', item({ steps: [] }), 'POWER_STEPS'],
  ['21 steps', item({ steps: new Array<PowerStep>(21).fill(item().steps[0] as PowerStep) }), 'POWER_STEPS'],
  ['a time limit of 0 days', item({ timeLimitDays: 0 }), 'POWER_TIME_LIMIT'],
  ['a time limit of 366 days', item({ timeLimitDays: 366 }), 'POWER_TIME_LIMIT'],
  ['half a day', item({ timeLimitDays: 30.5 }), 'POWER_TIME_LIMIT'],
  ['steps longer than the whole', item({ timeLimitDays: 2 }), 'POWER_DAYS_OVER_LIMIT'],
  ['nobody who supervises', item({ supervisor: '  ' }), 'POWER_SUPERVISOR_REQUIRED'],
  ['a step with days below nothing', withStep({ days: -1 }), 'POWER_STEP_DAYS'],
  ['a step without a handler', withStep({ who: ' ' }), 'TEXT_REQUIRED'],
  [
    'a step that goes back to a later one',
    withStep({ ask: { question: '齐吗？', otherwise: '补', backTo: 2 } }),
    'POWER_BACK_TO',
  ],
  [
    'a role that handles and supervises',
    withStep({ who: '村文书、村会计', supervisor: '村会计' }),
    'POWER_SELF_SUPERVISION',
  ],
])('%s is refused', (_what, content, code) => {
  expect(codes(content)).toContain(code)
})

test('exactly at the limits it passes', () => {
  const [first] = item().steps
  const steps = new Array<PowerStep>(20).fill({ ...(first as PowerStep), days: 1, ask: null })
  expect(codes(item({ steps, timeLimitDays: 20 }))).toEqual([])
  expect(codes(item({ steps, timeLimitDays: 365 }))).toEqual([])
})
