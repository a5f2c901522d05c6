import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { speak } from '../theme/press'

export interface BannerProps {
  text: string
  tone?: 'info' | 'good' | 'warning' | 'error'
  icon?: IconName
  /** A button, usually quiet and small. */
  action?: ReactNode
}

const icons: Record<NonNullable<BannerProps['tone']>, IconName> = {
  info: 'info',
  good: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
}

/** A line that stays: what happened, what it means, what to do. */
export function Banner({ text, tone = 'info', icon, action }: BannerProps) {
  return (
    <View className={`mb-banner mb-banner--${tone}`} {...speak({ role: tone === 'error' ? 'alert' : 'status' })}>
      <Icon name={icon ?? icons[tone]} />
      <Text className="mb-banner__text">{text}</Text>
      {action}
    </View>
  )
}
