import { addDays } from '@shared/calendar/due'
import { calendarDate } from '@shared/format'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { StatLine } from '../../design/list/StatLine'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EntryRow } from '../EntryRow'
import { VillageCalendarDocument, type VillageCalendarQuery } from '../generated/documents'
import { type View as CalendarView, pageOf } from '../months'
import { Leaves } from './Leaves'
import { SettingList } from './SettingList'

type Calendar = VillageCalendarQuery['disclosureCalendar']

const DAYS_BACK = 400
const DAYS_ON = 200

/** What is late first, then the leaves of the calendar, then how often each item comes. */
export function VillageCalendar({ division }: { division: string }) {
  const t = useMessages()
  const today = calendarDate(Date.now())
  const span = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_ON) }
  const read = useRead(VillageCalendarDocument, { division, ...span }, { skip: division === '' })
  useDidShow(() => read.retry())
  if (division === '') return <EmptyState icon="calendar" title={t('calendar.noVillage')} />
  return (
    <Loaded read={read} skeleton="list">
      {({ disclosureCalendar }) => <CalendarBody calendar={disclosureCalendar} today={today} onChanged={read.retry} />}
    </Loaded>
  )
}

interface CalendarBodyProps {
  calendar: Calendar
  today: string
  onChanged: () => void
}

function CalendarBody({ calendar, today, onChanged }: CalendarBodyProps) {
  const t = useMessages()
  const [view, setView] = useState<CalendarView>('quarter')
  const [page, setPage] = useState(pageOf('quarter', today))
  const show = (next: CalendarView) => {
    setView(next)
    setPage(pageOf(next, today))
  }
  const { division, entries, items } = calendar
  const late = entries.filter(({ state }) => state === 'LATE')
  return (
    <View className="calendar">
      <Section title={division.name} note={t('calendar.note')}>
        <Summary entries={entries} late={late.length} />
      </Section>
      {late.length > 0 && (
        <Section title={t('calendar.lateTitle', { count: late.length })} note={t('calendar.lateNote')}>
          <Card flush tone="urgent">
            {late.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </Card>
        </Section>
      )}
      <Tabs
        label={t('calendar.view.label')}
        options={[
          { value: 'quarter', label: t('calendar.view.quarter') },
          { value: 'month', label: t('calendar.view.month') },
        ]}
        value={view}
        onChange={show}
      />
      <Leaves view={view} page={page} today={today} entries={entries} onTurn={setPage} />
      <SettingList division={division.code} items={items} onChanged={onChanged} />
    </View>
  )
}

function Summary({ entries, late }: { entries: Calendar['entries']; late: number }) {
  const t = useMessages()
  const count = (state: string) => entries.filter((entry) => entry.state === state).length
  return (
    <Card>
      <StatLine
        stats={[
          { label: t('calendar.state.PUBLISHED'), value: String(count('PUBLISHED')), tone: 'green' },
          { label: t('calendar.state.DUE_SOON'), value: String(count('DUE_SOON')), tone: 'amber' },
          { label: t('calendar.state.LATE'), value: String(late), tone: late > 0 ? 'red' : 'plain' },
        ]}
      />
    </Card>
  )
}
