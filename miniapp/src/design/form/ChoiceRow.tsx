import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { classNames } from '../theme/class-names'
import { press } from '../theme/press'
import type { Option } from './option'

interface ChoiceRowProps {
  role: 'radio' | 'checkbox'
  option: Option
  chosen: boolean
  disabled?: boolean
  onPress: () => void
}

const icons = { radio: ['circle', 'circle-check'], checkbox: ['square', 'square-check'] } as const

/** One answer: the mark, not only the colour, says whether it is chosen. */
export function ChoiceRow({ role, option, chosen, disabled, onPress }: ChoiceRowProps) {
  const { label, note } = option
  const className = classNames('mb-choice__row', chosen && 'mb-choice__row--chosen', disabled && 'mb-choice__row--off')
  return (
    <View className={className} {...press(onPress, { role, label, checked: chosen, disabled: Boolean(disabled) })}>
      <Icon name={icons[role][chosen ? 1 : 0]} />
      <View className="mb-choice__words">
        <Text className="mb-choice__label">{label}</Text>
        {note && <Text className="mb-choice__note">{note}</Text>}
      </View>
    </View>
  )
}
