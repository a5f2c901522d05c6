import { Text, View } from '@tarojs/components'
import { speak } from '../theme/press'

export interface Bar {
  id: string
  label: string
  value: number
  /** The figure as it is read: "12.4 万元". */
  text: string
  tone?: 'green' | 'amber' | 'red' | 'grey'
}

export interface BarChartProps {
  bars: readonly Bar[]
  /** What it shows, said aloud. */
  label: string
  /** What a full bar stands for, where the bars are shares of one whole; else the longest bar is full. */
  whole?: number
}

/** Horizontal bars, each with its name and figure in words: nothing is in the length alone. */
export function BarChart({ bars, label, whole }: BarChartProps) {
  const longest = whole || Math.max(1, ...bars.map(({ value }) => Math.abs(value)))
  return (
    <View className="mb-bars" {...speak({ role: 'list', label })}>
      {bars.map(({ id, label: name, value, text, tone = 'green' }) => (
        <View key={id} className="mb-bars__bar" {...speak({ role: 'listitem' })}>
          <View className="mb-bars__words">
            <Text className="mb-bars__name">{name}</Text>
            <Text className="mb-bars__text">{text}</Text>
          </View>
          <View className="mb-bars__track">
            <View
              className={`mb-bars__fill mb-bars__fill--${tone}`}
              style={{ width: `${Math.round((Math.abs(value) / longest) * 1000) / 10}%` }}
            />
          </View>
        </View>
      ))}
    </View>
  )
}
