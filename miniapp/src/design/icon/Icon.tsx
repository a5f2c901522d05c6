import { View } from '@tarojs/components'
import { classNames } from '../theme/class-names'
import { speak } from '../theme/press'
import type { IconName } from './icon-names'

export interface IconProps {
  name: IconName
  size?: 'small' | 'large' | 'huge'
  /** What it says to somebody who cannot see it; without, it is passed over because text beside it says the same. */
  label?: string
}

/** A line icon in the colour of the text around it. */
export function Icon({ name, size, label }: IconProps) {
  const spoken = label ? speak({ role: 'img', label }) : speak({ hidden: true })
  return <View className={classNames('mb-icon', `mb-icon--${name}`, size && `mb-icon--${size}`)} {...spoken} />
}
