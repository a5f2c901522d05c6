import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../theme/class-names'
import { press } from '../theme/press'

export interface CardProps {
  children?: ReactNode
  /** Makes the whole card something to press; `label` is what is said aloud. */
  onPress?: () => void
  label?: string
  /** `due` stands out for what waits for the reader; `urgent` carries the seal's red: deadlines and dissent only. */
  tone?: 'plain' | 'due' | 'urgent'
  /** No padding: for rows that bring their own. */
  flush?: boolean
}

export function Card({ children, onPress, label, tone = 'plain', flush }: CardProps) {
  const className = classNames(
    'mb-card',
    tone !== 'plain' && `mb-card--${tone}`,
    flush && 'mb-card--flush',
    onPress && 'mb-card--press',
  )
  return (
    <View className={className} {...(onPress ? press(onPress, { label }) : {})}>
      {children}
    </View>
  )
}
