import type { IconName } from '../design/icon/icon-names'
import { Tag } from '../design/list/Tag'
import { useMessages } from '../message/useMessages'
import type { CalendarEntryRowFragment } from './generated/documents'

export type EntryState = CalendarEntryRowFragment['state']
export type Tone = 'plain' | 'green' | 'amber' | 'red'

export const STATES: Record<EntryState, { tone: Tone; icon: IconName }> = {
  PUBLISHED: { tone: 'green', icon: 'circle-check' },
  LATE: { tone: 'red', icon: 'circle-alert' },
  DUE_SOON: { tone: 'amber', icon: 'clock' },
  UPCOMING: { tone: 'plain', icon: 'calendar' },
  NOT_APPLICABLE: { tone: 'plain', icon: 'minus' },
}

export function StateTag({ state }: { state: EntryState }) {
  const t = useMessages()
  const { tone, icon } = STATES[state]
  return <Tag label={t(`calendar.state.${state}`)} tone={tone} icon={icon} />
}
