import { formatPercent } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { speak } from '../theme/press'

export interface Share {
  id: string
  label: string
  value: number
  /** In place of the bare number: "86 人", "3.2 万元". */
  text?: string
}

export interface ProportionProps {
  shares: readonly Share[]
  label: string
}

/** One bar divided into shares, with a legend in the same order that gives name, figure and percentage. Five at most. */
export function Proportion({ shares, label }: ProportionProps) {
  const total = shares.reduce((sum, { value }) => sum + value, 0)
  const shareOf = (value: number) => (total > 0 ? value / total : 0)
  return (
    <View className="mb-shares" {...speak({ role: 'group', label })}>
      <View className="mb-shares__bar">
        {shares.map(({ id, value }, place) =>
          value > 0 ? (
            <View
              key={id}
              className={`mb-shares__part mb-shares__part--${(place % 5) + 1}`}
              style={{ flexGrow: value }}
            />
          ) : null,
        )}
      </View>
      <View className="mb-shares__legend">
        {shares.map(({ id, label: name, value, text }, place) => (
          <View key={id} className="mb-shares__item">
            <View className={`mb-shares__mark mb-shares__part--${(place % 5) + 1}`} />
            <Text className="mb-shares__name">{name}</Text>
            <Text className="mb-shares__text">{text ?? String(value)}</Text>
            <Text className="mb-shares__percent">{formatPercent(shareOf(value))}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
