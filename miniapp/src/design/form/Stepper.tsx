import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { IconButton } from '../button/IconButton'
import { speak } from '../theme/press'

export interface StepperProps {
  label: string
  value: number
  onChange: (value: number) => void
  least?: number
  most?: number
}

/** A small whole number, changed one at a time. */
export function Stepper({ label, value, onChange, least = 0, most = 999 }: StepperProps) {
  const t = useMessages()
  return (
    <View className="mb-stepper" {...speak({ role: 'group', label })}>
      <IconButton
        icon="minus"
        label={t('design.stepper.less', { label })}
        disabled={value <= least}
        onPress={() => onChange(value - 1)}
      />
      <Text className="mb-stepper__value">{value}</Text>
      <IconButton
        icon="plus"
        label={t('design.stepper.more', { label })}
        disabled={value >= most}
        onPress={() => onChange(value + 1)}
      />
    </View>
  )
}
