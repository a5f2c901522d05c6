import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { IconButton } from '../button/IconButton'
import { speak } from '../theme/press'
import type { Option } from './option'

export interface RankingInputProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  /** All values in the present order, first is best. */
  value: readonly Value[]
  onChange: (value: Value[]) => void
}

/** The item at `place` moved by one; the order is a permutation, so nothing is lost. */
function moveItem<Value>(values: readonly Value[], item: Value, by: 1 | -1): Value[] {
  const others = values.filter((value) => value !== item)
  others.splice(values.indexOf(item) + by, 0, item)
  return others
}

/** An order made with up and down buttons: dragging is hard for old hands. */
export function RankingInput<Value extends string>({ label, options, value, onChange }: RankingInputProps<Value>) {
  const t = useMessages()
  const nameOf = (item: Value) => options.find((option) => option.value === item)?.label ?? item
  return (
    <View className="mb-ranking" {...speak({ role: 'list', label })}>
      {value.map((item, place) => (
        <View key={item} className="mb-ranking__row" {...speak({ role: 'listitem' })}>
          <Text className="mb-ranking__place">{place + 1}</Text>
          <Text className="mb-ranking__name">{nameOf(item)}</Text>
          <IconButton
            icon="arrow-up"
            label={t('design.ranking.up', { item: nameOf(item) })}
            disabled={place === 0}
            onPress={() => onChange(moveItem(value, item, -1))}
          />
          <IconButton
            icon="arrow-down"
            label={t('design.ranking.down', { item: nameOf(item) })}
            disabled={place === value.length - 1}
            onPress={() => onChange(moveItem(value, item, 1))}
          />
        </View>
      ))}
    </View>
  )
}
