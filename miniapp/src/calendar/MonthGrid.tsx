import { Text, View } from '@tarojs/components'
import { Icon } from '../design/icon/Icon'
import { classNames } from '../design/theme/class-names'
import { press, speak } from '../design/theme/press'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { CalendarEntryRowFragment } from './generated/documents'
import { weeksOf } from './months'
import { type EntryState, STATES } from './StateTag'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const WORST: EntryState[] = ['LATE', 'DUE_SOON', 'UPCOMING', 'PUBLISHED', 'NOT_APPLICABLE']

interface MonthGridProps {
  month: string
  today: string
  entries: readonly CalendarEntryRowFragment[]
  /** The day whose rows are shown. */
  chosen: string
  onChoose: (day: string) => void
}

/** A leaf of the calendar: days on which something is due carry how many, and how it stands with the worst of them. */
export function MonthGrid({ month, today, entries, chosen, onChoose }: MonthGridProps) {
  const t = useMessages()
  return (
    <View className="calendar-month" {...speak({ role: 'table', label: t('calendar.monthName', parts(month)) })}>
      <View className="calendar-month__week">
        {WEEKDAYS.map((weekday) => (
          <Text key={weekday} className="calendar-month__weekday">
            {t(`calendar.weekday.${weekday}` as 'calendar.weekday.1')}
          </Text>
        ))}
      </View>
      {weeksOf(month).map((week) => (
        <View key={week[0]?.id} className="calendar-month__week">
          {week.map(({ id, day }) =>
            day === null ? (
              <View key={id} className="calendar-month__day" />
            ) : (
              <Day
                key={id}
                day={day}
                today={day === today}
                chosen={day === chosen}
                entries={entries.filter(({ dueOn }) => dueOn === day)}
                onChoose={onChoose}
              />
            ),
          )}
        </View>
      ))}
    </View>
  )
}

interface DayProps {
  day: string
  today: boolean
  chosen: boolean
  entries: readonly CalendarEntryRowFragment[]
  onChoose: (day: string) => void
}

function Day({ day, today, chosen, entries, onChoose }: DayProps) {
  const t = useMessages()
  const format = useFormat()
  const state = WORST.filter((candidate) => entries.some((entry) => entry.state === candidate))[0]
  const className = classNames(
    'calendar-month__day',
    today && 'calendar-month__day--today',
    chosen && 'calendar-month__day--chosen',
    state && `calendar-month__day--${STATES[state].tone}`,
  )
  const label = t('calendar.dayLabel', { date: format.date(day), count: entries.length })
  const shown = <Text className="calendar-month__number">{String(Number(day.slice(8)))}</Text>
  if (state === undefined) return <View className={className}>{shown}</View>
  return (
    <View className={className} {...press(() => onChoose(chosen ? '' : day), { label, selected: chosen })}>
      {shown}
      <View className="calendar-month__mark">
        <Icon name={STATES[state].icon} size="small" />
        {entries.length > 1 && <Text className="calendar-month__count">{String(entries.length)}</Text>}
      </View>
    </View>
  )
}

export function parts(month: string): { year: string; month: number } {
  return { year: month.slice(0, 4), month: Number(month.slice(5, 7)) }
}
