import { Text, View } from '@tarojs/components'
import { classNames } from '../theme/class-names'
import { press } from '../theme/press'

export interface Stat {
  label: string
  value: string
  /** A unit or an explanation under the figure. */
  note?: string
  tone?: 'plain' | 'green' | 'amber' | 'red'
  /** A figure always opens its rows. */
  onPress?: () => void
}

/** Two to four figures beside each other. */
export function StatLine({ stats }: { stats: readonly Stat[] }) {
  return (
    <View className="mb-stats">
      {stats.map(({ label, value, note, tone = 'plain', onPress }) => (
        <View
          key={label}
          className={classNames('mb-stat', onPress && 'mb-stat--press')}
          {...(onPress ? press(onPress, { label: `${label} ${value}` }) : {})}
        >
          <Text className="mb-stat__label">{label}</Text>
          <Text className={`mb-stat__value mb-stat__value--${tone}`}>{value}</Text>
          {note && <Text className="mb-stat__note">{note}</Text>}
        </View>
      ))}
    </View>
  )
}
