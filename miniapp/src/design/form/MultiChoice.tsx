import { View } from '@tarojs/components'
import { useRef } from 'react'
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
  // A slow phone draws late: two quick presses must not both start from what stood there before the first.
  const latest = useRef(value)
  const drawn = useRef(value)
  if (drawn.current !== value) {
    drawn.current = value
    latest.current = value
  }
  const toggle = (pressed: Value) => {
    const before = latest.current
    const chosen = (option: Option<Value>) => (option.value === pressed) !== before.includes(option.value)
    const after = options.filter(chosen).map((option) => option.value)
    if (most !== undefined && after.length > most) return
    latest.current = after
    onChange(after)
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
