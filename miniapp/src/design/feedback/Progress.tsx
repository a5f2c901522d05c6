import { Text, View } from '@tarojs/components'
import { speak } from '../theme/press'

export interface ProgressProps {
  value: number
  total: number
  /** In words: "已读 186 / 312 人". */
  label?: string
  tone?: 'green' | 'amber' | 'red'
}

export function Progress({ value, total, label, tone = 'green' }: ProgressProps) {
  const share = total > 0 ? Math.min(100, Math.round((value / total) * 100)) : 0
  return (
    <View className="mb-progress" {...speak({ role: 'progressbar', label: label ?? `${share}%` })}>
      {label && <Text className="mb-progress__label">{label}</Text>}
      <View className="mb-progress__track">
        <View className={`mb-progress__fill mb-progress__fill--${tone}`} style={{ width: `${share}%` }} />
      </View>
    </View>
  )
}
