import { View } from '@tarojs/components'
import { speak } from '../theme/press'
import { ChoiceRow } from './ChoiceRow'
import type { Option } from './option'

export interface ChoiceProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}

/** One answer out of several, each a large row. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <View className="mb-choice" {...speak({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <ChoiceRow
          key={option.value}
          role="radio"
          option={option}
          chosen={option.value === value}
          onPress={() => onChange(option.value)}
        />
      ))}
    </View>
  )
}
