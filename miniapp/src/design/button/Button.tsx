import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { classNames } from '../theme/class-names'
import { press } from '../theme/press'

export interface ButtonProps {
  label: string
  onPress: () => void
  /** One primary button a screen; danger for what cannot be undone; quiet for what is beside the point. */
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
  icon?: IconName
  /** Turns and cannot be pressed again. */
  busy?: boolean
  disabled?: boolean
  /** As wide as its words instead of as wide as the column. */
  fit?: boolean
  small?: boolean
}

export function Button({ label, onPress, kind = 'primary', icon, busy, disabled, fit, small }: ButtonProps) {
  const off = Boolean(busy || disabled)
  const className = classNames(
    'mb-button',
    `mb-button--${kind}`,
    fit && 'mb-button--fit',
    small && 'mb-button--small',
    off && 'mb-button--off',
  )
  return (
    <View className={className} {...press(onPress, { label, disabled: off, busy: Boolean(busy) })}>
      {busy ? <View className="mb-button__spinner" /> : icon && <Icon name={icon} />}
      <Text className="mb-button__label">{label}</Text>
    </View>
  )
}
