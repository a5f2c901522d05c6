import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'

export interface TagProps {
  label: string
  /** Red only for deadlines and dissent. The words, not the colour, carry the meaning. */
  tone?: 'plain' | 'green' | 'amber' | 'red'
  icon?: IconName
}

export function Tag({ label, tone = 'plain', icon }: TagProps) {
  return (
    <View className={`mb-tag mb-tag--${tone}`}>
      {icon && <Icon name={icon} />}
      <Text>{label}</Text>
    </View>
  )
}
