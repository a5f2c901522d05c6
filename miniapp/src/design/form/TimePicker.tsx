import { Picker, Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { Icon } from '../icon/Icon'
import { speak } from '../theme/press'

export interface TimePickerProps {
  label: string
  /** A clock time in Beijing, `18:00`; empty when none is chosen. */
  value: string
  onChange: (value: string) => void
}

/** A time of day, chosen on the phone's own wheel. */
export function TimePicker({ label, value, onChange }: TimePickerProps) {
  const t = useMessages()
  return (
    <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
      <View className="mb-input mb-input--picker" {...speak({ role: 'button', label })}>
        <Icon name="clock" />
        <Text className={value ? '' : 'mb-input__hint'}>{value || t('design.time.choose')}</Text>
      </View>
    </Picker>
  )
}
