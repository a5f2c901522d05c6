import { Text, View } from '@tarojs/components'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { StatLine } from '../../design/list/StatLine'
import { press } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import { Box, STATE_OF, type StandingsProps } from './StandingTable'
import type { Figure, Order, Standing } from './standing-order'

const ORDERS = ['late', 'longestLate', 'published', 'name'] as const
const SHOWN = 60

/** On a phone: a card a village. */
export function StandingCards({ standings, selected, order, onOrder, onToggle }: StandingsProps) {
  const t = useMessages()
  const known = ORDERS.filter((candidate) => candidate === order)[0] ?? 'late'
  return (
    <View className="mb-stack">
      <Tabs<(typeof ORDERS)[number] & Order>
        label={t('calendar.desk.order')}
        options={ORDERS.map((value) => ({ value, label: t(`calendar.desk.order.${value}`) }))}
        value={known}
        onChange={onOrder}
      />
      {standings.slice(0, SHOWN).map((standing) => (
        <Card key={standing.division.code}>
          <Head standing={standing} selected={selected.indexOf(standing.division.code) >= 0} onToggle={onToggle} />
          {standing.joined && <Figures standing={standing} />}
        </Card>
      ))}
      {standings.length > SHOWN && <Text className="mb-small">{t('calendar.desk.cut', { count: SHOWN })}</Text>}
    </View>
  )
}

interface HeadProps {
  standing: Standing
  selected: boolean
  onToggle: (code: string) => void
}

function Head({ standing, selected, onToggle }: HeadProps) {
  const t = useMessages()
  const { division, joined, longestLate } = standing
  const open = () => openPage('/calendar/village/index', { division: division.code })
  const note = joined
    ? t('calendar.desk.longest', { days: t('calendar.desk.days', { count: longestLate }) })
    : t('calendar.desk.absent')
  return (
    <View className="calendar-card">
      <Box standing={standing} selected={selected} onToggle={onToggle} />
      <View className="calendar-card__name" {...press(open, { role: 'link', label: division.name })}>
        <Text className="mb-title">{division.name}</Text>
        {(!joined || longestLate > 0) && <Text className="mb-small">{note}</Text>}
      </View>
    </View>
  )
}

function Figures({ standing }: { standing: Standing }) {
  const t = useMessages()
  const stat = (figure: Figure, tone: 'red' | 'amber' | 'green') => {
    const value = standing[figure]
    const open = () => openPage('/calendar/rows/index', { division: standing.division.code, state: STATE_OF[figure] })
    return {
      label: t(`calendar.column.${figure}`),
      value: String(value),
      tone: value > 0 ? tone : ('plain' as const),
      onPress: value > 0 ? open : undefined,
    }
  }
  return <StatLine stats={[stat('late', 'red'), stat('dueSoon', 'amber'), stat('published', 'green')]} />
}
