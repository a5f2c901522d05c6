import { beijingInstant } from '@shared/format'
import { Picker, Text, View } from '@tarojs/components'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { Icon } from '../icon/Icon'
import { speak } from '../theme/press'

export interface DatePickerProps {
  label: string
  /** A calendar date in Beijing, `2026-11-24`; empty when none is chosen. */
  value: string
  onChange: (value: string) => void
  /** The first and last day that may be chosen. */
  from?: string
  to?: string
}

/** A day, chosen on the phone's own wheel. */
export function DatePicker({ label, value, onChange, from = '2000-01-01', to = '2099-12-31' }: DatePickerProps) {
  const t = useMessages()
  const format = useFormat()
  const day = value && beijingInstant(value)
  return (
    <Picker mode="date" value={value} start={from} end={to} onChange={(event) => onChange(event.detail.value)}>
      <View className="mb-input mb-input--picker" {...speak({ role: 'button', label })}>
        <Icon name="calendar" />
        <Text className={day ? '' : 'mb-input__hint'}>
          {day ? `${format.date(day)} ${format.weekday(day)}` : t('design.date.choose')}
        </Text>
      </View>
    </Picker>
  )
}
