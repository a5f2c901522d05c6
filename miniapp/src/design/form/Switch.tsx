import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { press } from '../theme/press'

export interface SwitchProps {
  label: string
  note?: string
  value: boolean
  onChange: (value: boolean) => void
}

/** A row that is on or off; the word beside the knob says which. */
export function Switch({ label, note, value, onChange }: SwitchProps) {
  const t = useMessages()
  return (
    <View className="mb-switch" {...press(() => onChange(!value), { role: 'switch', label, checked: value })}>
      <View className="mb-switch__words">
        <Text className="mb-switch__label">{label}</Text>
        {note && <Text className="mb-switch__note">{note}</Text>}
      </View>
      <Text className="mb-switch__state">{value ? t('design.switch.on') : t('design.switch.off')}</Text>
      <View className={value ? 'mb-switch__track mb-switch__track--on' : 'mb-switch__track'}>
        <View className="mb-switch__knob" />
      </View>
    </View>
  )
}
