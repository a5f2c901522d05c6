import { ScrollView, Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { classNames } from '../../design/theme/class-names'
import { press, speak } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import { FIGURES, type Figure, type Order, type Standing } from './standing-order'

export interface StandingsProps {
  standings: readonly Standing[]
  selected: readonly string[]
  order: Order
  onOrder: (order: Order) => void
  onToggle: (code: string) => void
}

/** The state whose rows a figure opens; the escalated ones are among the late. */
export const STATE_OF: Record<Figure, string> = {
  late: 'LATE',
  escalated: 'LATE',
  dueSoon: 'DUE_SOON',
  published: 'PUBLISHED',
  notApplicable: 'NOT_APPLICABLE',
}

const COLUMNS: Order[] = ['name', ...FIGURES, 'longestLate']

/** At a desk: a head to sort by, a box to select, a figure to open. */
export function StandingTable({ standings, selected, order, onOrder, onToggle }: StandingsProps) {
  const t = useMessages()
  return (
    <Card flush>
      <ScrollView scrollX className="calendar-table">
        <View {...speak({ role: 'table', label: t('calendar.desk.title') })}>
          <View className="calendar-table__row calendar-table__row--head">
            <View className="calendar-table__box" />
            {COLUMNS.map((column) => (
              <View
                key={column}
                className={classNames('calendar-table__cell', column === 'name' && 'calendar-table__cell--name')}
                {...press(() => onOrder(column), {
                  label: t('calendar.desk.sortBy', { column: t(`calendar.column.${column}`) }),
                  selected: order === column,
                })}
              >
                <Text>{t(`calendar.column.${column}`)}</Text>
                {order === column && <Icon name={column === 'name' ? 'arrow-up' : 'arrow-down'} size="small" />}
              </View>
            ))}
          </View>
          {standings.map((standing) => (
            <Row
              key={standing.division.code}
              standing={standing}
              selected={selected.indexOf(standing.division.code) >= 0}
              onToggle={onToggle}
            />
          ))}
        </View>
      </ScrollView>
    </Card>
  )
}

interface RowProps {
  standing: Standing
  selected: boolean
  onToggle: (code: string) => void
}

function Row({ standing, selected, onToggle }: RowProps) {
  const t = useMessages()
  const { division, joined, longestLate } = standing
  return (
    <View className={classNames('calendar-table__row', selected && 'calendar-table__row--selected')}>
      <Box standing={standing} selected={selected} onToggle={onToggle} />
      <View
        className="calendar-table__cell calendar-table__cell--name calendar-table__cell--link"
        {...press(() => openPage('/calendar/village/index', { division: division.code }), {
          role: 'link',
          label: division.fullName,
        })}
      >
        <Text>{division.name}</Text>
        {!joined && <Text className="mb-small">{t('calendar.desk.absent')}</Text>}
      </View>
      {FIGURES.map((figure) => (
        <FigureCell key={figure} standing={standing} figure={figure} />
      ))}
      <View className="calendar-table__cell">
        <Text>{longestLate > 0 ? t('calendar.desk.days', { count: longestLate }) : '–'}</Text>
      </View>
    </View>
  )
}

export function Box({ standing, selected, onToggle }: RowProps) {
  const t = useMessages()
  const { code, name } = standing.division
  return (
    <View
      className="calendar-table__box"
      {...press(() => onToggle(code), {
        role: 'checkbox',
        label: t('calendar.desk.select', { name }),
        checked: selected,
      })}
    >
      <Icon name={selected ? 'square-check' : 'square'} />
    </View>
  )
}

function FigureCell({ standing, figure }: { standing: Standing; figure: Figure }) {
  const t = useMessages()
  const value = standing[figure]
  const alarm = value > 0 && STATE_OF[figure] === 'LATE'
  if (value === 0) {
    return (
      <View className="calendar-table__cell">
        <Text>{standing.joined ? '0' : '–'}</Text>
      </View>
    )
  }
  const open = () => openPage('/calendar/rows/index', { division: standing.division.code, state: STATE_OF[figure] })
  const label = `${standing.division.name} ${t(`calendar.column.${figure}`)} ${value}`
  return (
    <View
      className={classNames('calendar-table__cell calendar-table__cell--link', alarm && 'calendar-table__cell--late')}
      {...press(open, { role: 'link', label })}
    >
      <Text>{String(value)}</Text>
    </View>
  )
}
