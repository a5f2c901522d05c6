import type { EvaluationForm } from '@shared/evaluation/form'
import { calendarDate, formatTime } from '@shared/format'
import type { FormerEvaluationsQuery } from '../generated/documents'
import type { EditState } from './edit-state'

export type FormerEvaluation = FormerEvaluationsQuery['formerEvaluations'][number]

const DAY = 86_400_000
const USUAL_DAYS = 7

/** 2025-02-29 has no next year's day: the last of that month then. */
function yearLater(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const next = Number(year) + 1
  const last = new Date(Date.UTC(next, Number(month), 0)).getUTCDate()
  return `${next}-${month}-${String(Math.min(Number(day), last)).padStart(2, '0')}`
}

/** "2025年满意度评议" → "2026年满意度评议"; a title without the year of its round stays as it is. */
function nextTitle(title: string, heldIn: string): string {
  return title.replace(`${heldIn}年`, `${Number(heldIn) + 1}年`)
}

/** A draft like a former round: everything but the days, which move by a year, or to next week where that is over. */
export function fromFormer(former: FormerEvaluation, now: number): Partial<EditState> {
  const closing = yearLater(calendarDate(former.closesAt))
  const today = calendarDate(now)
  return {
    begun: true,
    templateId: former.templateId ?? null,
    title: nextTitle(former.title, calendarDate(former.opensAt).slice(0, 4)),
    purpose: former.purpose,
    anonymous: former.anonymous,
    electorate: { kind: former.electorate.kind, groupIds: [...former.electorate.groupIds] },
    formulaId: former.formulaId,
    date: closing > today ? closing : calendarDate(now + USUAL_DAYS * DAY),
    time: formatTime(former.closesAt),
    form: former.form as EvaluationForm,
  }
}
