import type { Instant } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { Icon } from '../icon/Icon'

export interface DeadlineProps {
  at: Instant
  /** What it is the deadline of: "截止". */
  label?: string
}

/** `还剩 2 天（11月24日 18:00 前）`: amber when near, red when over. */
export function Deadline({ at, label }: DeadlineProps) {
  const t = useMessages()
  const format = useFormat()
  const { text, urgency } = format.remaining(at)
  const values = { remaining: text, date: format.dateTime(at) }
  const words = urgency === 'over' ? t('common.deadline.over', values) : t('common.deadline.until', values)
  return (
    <View className={`mb-deadline mb-deadline--${urgency}`}>
      <Icon name={urgency === 'over' ? 'circle-alert' : 'clock'} />
      <Text>{label ? `${label} ${words}` : words}</Text>
    </View>
  )
}
