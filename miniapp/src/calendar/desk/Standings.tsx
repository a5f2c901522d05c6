import { calendarDate } from '@shared/format'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { showToast } from '../../design/feedback/toast-store'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { StatLine } from '../../design/list/StatLine'
import { useWide } from '../../design/theme/useWide'
import { useMessages } from '../../message/useMessages'
import { StandingCards } from './StandingCards'
import { StandingTable } from './StandingTable'
import { saveCsv } from './save-csv'
import { arrange, FIGURES, type Filter, type Order, type Standing, standingsCsv } from './standing-order'

const FILTERS: Filter[] = ['all', 'late', 'dueSoon', 'absent']

/** Filtered, sorted, selected and taken along; every figure opens its rows. */
export function Standings({ division, standings }: { division: string; standings: readonly Standing[] }) {
  const t = useMessages()
  const wide = useWide()
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order>('late')
  const [selected, setSelected] = useState<readonly string[]>([])
  const shown = arrange(standings, filter, search, order)
  const toggle = (code: string) =>
    setSelected(selected.indexOf(code) < 0 ? [...selected, code] : selected.filter((other) => other !== code))
  const Rows = wide ? StandingTable : StandingCards
  return (
    <View className="mb-stack">
      <Totals division={division} standings={standings} />
      <SearchBar value={search} onChange={setSearch} hint={t('calendar.desk.search')} />
      <Tabs
        label={t('calendar.desk.filter')}
        options={FILTERS.map((value) => ({ value, label: t(`calendar.desk.filter.${value}`) }))}
        value={filter}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t('calendar.desk.none')} />
      ) : (
        <>
          <Export standings={shown} selected={selected} />
          <Rows standings={shown} selected={selected} order={order} onOrder={setOrder} onToggle={toggle} />
        </>
      )}
    </View>
  )
}

function Totals({ division, standings }: { division: string; standings: readonly Standing[] }) {
  const t = useMessages()
  const sum = (figure: (typeof FIGURES)[number]) => standings.reduce((total, standing) => total + standing[figure], 0)
  const open = (state: string) => () => openPage('/calendar/rows/index', { division, state })
  const lateVillages = standings.filter(({ late }) => late > 0).length
  return (
    <Card>
      <StatLine
        stats={[
          {
            label: t('calendar.state.LATE'),
            value: String(sum('late')),
            note: t('calendar.desk.lateVillages', { count: lateVillages }),
            tone: 'red',
            onPress: open('LATE'),
          },
          {
            label: t('calendar.state.DUE_SOON'),
            value: String(sum('dueSoon')),
            tone: 'amber',
            onPress: open('DUE_SOON'),
          },
          {
            label: t('calendar.state.PUBLISHED'),
            value: String(sum('published')),
            tone: 'green',
            onPress: open('PUBLISHED'),
          },
        ]}
      />
    </Card>
  )
}

/** The selected ones; with none selected, all that are shown. */
function Export({ standings, selected }: { standings: readonly Standing[]; selected: readonly string[] }) {
  const t = useMessages()
  const chosen = standings.filter(({ division }) => selected.indexOf(division.code) >= 0)
  const taken = chosen.length > 0 ? chosen : standings
  const save = async () => {
    const head = ['code', 'village', 'joined', ...FIGURES, 'longestLate'].map((key) =>
      t(`calendar.column.${key}` as 'calendar.column.late'),
    )
    const text = standingsCsv(head, taken, t('calendar.desk.yes'), t('calendar.desk.no'))
    const done = await saveCsv(`${t('calendar.desk.fileName')}-${calendarDate(Date.now())}.csv`, text)
    showToast({ text: t(`calendar.desk.${done ?? 'failed'}`) })
  }
  const label = chosen.length > 0 ? t('calendar.desk.exportSome', { count: chosen.length }) : t('calendar.desk.export')
  return (
    <View className="calendar-export">
      <Button kind="secondary" fit small icon="download" label={label} onPress={() => void save()} />
    </View>
  )
}
