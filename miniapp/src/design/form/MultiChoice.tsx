import { View } from '@tarojs/components'
import { speak } from '../theme/press'
import { ChoiceRow } from './ChoiceRow'
import type { Option } from './option'

export interface MultiChoiceProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
  /** The most that may be chosen; the others are greyed when it is reached. */
  most?: number
}

/** Several answers out of several, kept in the order of the options. */
export function MultiChoice<Value extends string>({ label, options, value, onChange, most }: MultiChoiceProps<Value>) {
  const full = most !== undefined && value.length >= most
  const toggle = (pressed: Value) => {
    const chosen = (option: Option<Value>) => (option.value === pressed) !== value.includes(option.value)
    onChange(options.filter(chosen).map((option) => option.value))
  }
  return (
    <View className="mb-choice" {...speak({ role: 'group', label })}>
      {options.map((option) => (
        <ChoiceRow
          key={option.value}
          role="checkbox"
          option={option}
          chosen={value.includes(option.value)}
          disabled={full && !value.includes(option.value)}
          onPress={() => toggle(option.value)}
        />
      ))}
    </View>
  )
}
