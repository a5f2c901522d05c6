import { Text, View } from '@tarojs/components'
import { classNames } from '../theme/class-names'
import { press, speak } from '../theme/press'
import type { Option } from './option'

export interface TabsProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Parts of one list: all, unread, mine. Scrolls sideways when there are many. */
export function Tabs<Value extends string>({ label, options, value, onChange }: TabsProps<Value>) {
  return (
    <View className="mb-tabs" {...speak({ role: 'tablist', label })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={classNames('mb-tabs__tab', option.value === value && 'mb-tabs__tab--chosen')}
          {...press(() => onChange(option.value), {
            role: 'tab',
            label: option.label,
            selected: option.value === value,
          })}
        >
          <Text>{option.label}</Text>
        </View>
      ))}
    </View>
  )
}
