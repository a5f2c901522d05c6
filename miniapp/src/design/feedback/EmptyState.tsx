import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'

export interface EmptyStateProps {
  title: string
  /** What will appear here, and when. */
  text?: string
  icon?: IconName
  action?: ReactNode
}

export function EmptyState({ title, text, icon = 'inbox', action }: EmptyStateProps) {
  return (
    <View className="mb-empty">
      <View className="mb-empty__icon">
        <Icon name={icon} size="large" />
      </View>
      <Text className="mb-empty__title">{title}</Text>
      {text && <Text className="mb-empty__text">{text}</Text>}
      {action && <View className="mb-empty__action">{action}</View>}
    </View>
  )
}
