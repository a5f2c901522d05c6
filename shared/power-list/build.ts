import type { LegalBasis, MicroPower, PowerStep } from './micro-power'

type StepMore = Partial<Pick<PowerStep, 'documents' | 'ask' | 'disclosure' | 'supervisor'>>

export const COMMITTEE = '村务监督委员会'

export function step(title: string, who: string, what: string, days: number, more: StepMore = {}): PowerStep {
  return { title, who, what, days, documents: [], ask: null, disclosure: null, supervisor: null, ...more }
}

/** On no the matter goes back to that step. */
export const ask = (question: string, otherwise: string, backTo: number | null = null): Pick<PowerStep, 'ask'> => ({
  ask: { question, otherwise, backTo },
})

export const watched: StepMore = { supervisor: COMMITTEE }

/** Posted for seven days, the default of DOMAIN §2 (U), under the eyes of the supervision committee. */
export const posted = (what: string, days = 7): PowerStep =>
  step('公示', '村民委员会', what, days, { disclosure: `村公开栏和手机同时公示 ${days} 天`, supervisor: COMMITTEE })

export const law = (name: string, says: string): LegalBasis => ({ law: name, says })

type Given = Omit<MicroPower, 'timeLimitDays' | 'supervisor' | 'category'> & { supervisor?: string; spareDays?: number }

/** The time limit is what the steps take together, and the days to spare. */
export function power({ spareDays = 0, supervisor = COMMITTEE, ...given }: Given): MicroPower {
  const timeLimitDays = Math.max(1, given.steps.reduce((sum, { days }) => sum + days, 0) + spareDays)
  const category = given.code.charAt(0) === 'P' ? 'PUBLIC_POWER' : 'SERVICE'
  return { ...given, category, timeLimitDays, supervisor }
}
