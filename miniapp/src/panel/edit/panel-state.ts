import { type PanelAspect, TEN_ASPECTS } from '@shared/evaluation/panel'
import { calendarDate } from '@shared/format'

/** A comparison as it is typed. */
export interface PanelState {
  title: string
  purpose: string
  subjectIds: string[]
  aspects: PanelAspect[]
  scorerIds: string[]
  dropExtremes: boolean
  date: string
  time: string
}

const DAY = 86_400_000

export const newPanel = (purpose: string): PanelState => ({
  title: '',
  purpose,
  subjectIds: [],
  aspects: [...TEN_ASPECTS],
  scorerIds: [],
  dropExtremes: true,
  date: calendarDate(Date.now() + 7 * DAY),
  time: '18:00',
})

export const weightSum = (aspects: readonly PanelAspect[]): number =>
  aspects.reduce((sum, { weight }) => sum + weight, 0)
