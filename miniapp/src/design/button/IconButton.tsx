import { View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { press } from '../theme/press'

export interface IconButtonProps {
  icon: IconName
  /** Said aloud; an icon alone says nothing to somebody who cannot see it. */
  label: string
  onPress: () => void
  disabled?: boolean
}

export function IconButton({ icon, label, onPress, disabled }: IconButtonProps) {
  return (
    <View
      className={disabled ? 'mb-icon-button mb-icon-button--off' : 'mb-icon-button'}
      {...press(onPress, { label, disabled: Boolean(disabled) })}
    >
      <Icon name={icon} />
    </View>
  )
}
