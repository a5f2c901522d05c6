import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { IconButton } from '../../design/button/IconButton'
import { Card } from '../../design/layout/Card'
import { useWide } from '../../design/theme/useWide'
import { usePeriodLabel } from '../../disclosure/usePeriodLabel'
import { useMessages } from '../../message/useMessages'
import { EntryRow } from '../EntryRow'
import type { CalendarEntryRowFragment } from '../generated/documents'
import { MonthGrid, parts } from '../MonthGrid'
import { type View as CalendarView, monthsOf, turnPage } from '../months'

interface LeavesProps {
  view: CalendarView
  /** The month or quarter shown. */
  page: string
  today: string
  entries: readonly CalendarEntryRowFragment[]
  onTurn: (page: string) => void
}

/** One month or quarter, with its neighbours a tap away. A quarter's grids stand side by side at a desk only. */
export function Leaves({ view, page, today, entries, onTurn }: LeavesProps) {
  const t = useMessages()
  const wide = useWide()
  const periodLabel = usePeriodLabel()
  const grids = view === 'month' || wide
  return (
    <View className="calendar-leaves">
      <View className="calendar-leaves__head">
        <IconButton icon="chevron-left" label={t('calendar.before')} onPress={() => onTurn(turnPage(page, -1))} />
        <Text className="calendar-leaves__title">{periodLabel(page)}</Text>
        <IconButton icon="chevron-right" label={t('calendar.after')} onPress={() => onTurn(turnPage(page, 1))} />
      </View>
      <View className={`calendar-leaves__months calendar-leaves__months--${view}`}>
        {monthsOf(page).map((month) => (
          <Month
            key={month}
            month={month}
            titled={view === 'quarter'}
            grid={grids}
            today={today}
            entries={entries.filter(({ dueOn }) => dueOn.slice(0, 7) === month)}
          />
        ))}
      </View>
    </View>
  )
}

interface MonthProps {
  month: string
  titled: boolean
  grid: boolean
  today: string
  entries: readonly CalendarEntryRowFragment[]
}

function Month({ month, titled, grid, today, entries }: MonthProps) {
  const t = useMessages()
  const [chosen, setChosen] = useState('')
  const shown = chosen === '' ? entries : entries.filter(({ dueOn }) => dueOn === chosen)
  return (
    <View className="calendar-leaf">
      {titled && <Text className="mb-title">{t('calendar.monthName', parts(month))}</Text>}
      {grid && (
        <Card>
          <MonthGrid month={month} today={today} entries={entries} chosen={chosen} onChoose={setChosen} />
        </Card>
      )}
      {shown.length === 0 ? (
        <Text className="mb-small">{t('calendar.emptyMonth')}</Text>
      ) : (
        <Card flush>
          {shown.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </Card>
      )}
    </View>
  )
}
